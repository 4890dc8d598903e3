/** What kind of text a text is, from its first lines. */
export type TextMediaType =
  | 'text/html'
  | 'text/plain'
  | 'text/markdown'
  | 'text/csv'
  | 'message/rfc822'
  | 'multipart/related'
  | 'application/mbox'
  | 'application/json'
  | 'application/x-ndjson'
  | 'application/xml'
  | 'image/svg+xml';

const headCharacters = 8192;

/** Tells text formats apart by their content; the name of the file is not asked. `text/plain` when nothing speaks for another. */
export function sniffText(text: string): TextMediaType {
  const head = text.slice(0, headCharacters);
  return (
    sniffMailbox(head) ??
    sniffMail(head) ??
    sniffMarkup(head) ??
    sniffJson(text) ??
    sniffJsonLines(head) ??
    sniffCsv(head) ??
    sniffMarkdown(head) ??
    'text/plain'
  );
}

const mailHeaders = new Set([
  'from', 'to', 'cc', 'bcc', 'subject', 'date', 'message-id', 'received', 'mime-version', 'content-type', 'return-path',
  'delivered-to', 'reply-to', 'in-reply-to', 'references', 'content-transfer-encoding', 'snapshot-content-location',
  'dkim-signature', 'sender', 'x-mailer', 'x-original-to', 'list-id', 'arc-seal', 'authentication-results',
]); // biome-ignore format: a list of words
/** Of these a message has at least one; "From:", "To:" and "Date:" alone may head a letter typed as plain text. */
const tellingHeaders = new Set([
  'message-id',
  'received',
  'mime-version',
  'return-path',
  'delivered-to',
  'x-mailer',
  'dkim-signature',
]);

/** The line between messages of a mailbox (RFC 4155): `From`, an address, the time. */
function sniffMailbox(head: string): 'application/mbox' | null {
  const [line, ...rest] = head.split(/\r?\n/, 200);
  if (line === undefined || !mailboxLine.test(line)) return null;
  return readHead(rest.join('\n')).known.size >= 2 ? 'application/mbox' : null;
}

/** `From anna@example.org Fri Dec 16 12:00:00 2011`, the time in any of the forms met. */
const mailboxLine = /^From \S{1,300} .{0,60}\d{1,2}:\d{2}.{0,40}\d{4}/;

/**
 * A block of `Name: value` lines at the very start (RFC 5322), at least three of them known and one telling. A page saved with its pictures
 * (RFC 2557) looks like a message of related parts, but nobody sent it.
 */
function sniffMail(head: string): 'message/rfc822' | 'multipart/related' | null {
  const { known, fields, related } = readHead(head);
  if (related && known.has('mime-version')) {
    if (known.has('snapshot-content-location')) return 'multipart/related';
    if (![...sentHeaders].some((name) => known.has(name))) return 'multipart/related';
  }
  const telling = [...tellingHeaders].some((name) => known.has(name));
  return fields >= 3 && telling ? 'message/rfc822' : null;
}

/** What a message has that was sent. */
const sentHeaders = new Set([
  'to',
  'cc',
  'bcc',
  'received',
  'delivered-to',
  'return-path',
  'message-id',
  'dkim-signature',
]);

interface MailHead {
  readonly known: ReadonlySet<string>;
  /** How many fields have a known name. */
  readonly fields: number;
  /** It says that what follows are related parts. */
  readonly related: boolean;
}

/** The block of headers, up to the first line that is none. */
function readHead(head: string): MailHead {
  let fields = 0;
  const known = new Set<string>();
  let related = false;
  let lines = 0;
  for (const line of head.split(/\r?\n/)) {
    lines += 1;
    if (line === '') break;
    if (lines === 1 && line.startsWith('From ')) continue;
    if (lines > 1 && /^[ \t]/.test(line)) continue;
    const name = /^([!-9;-~]{1,76}):/.exec(line)?.[1]?.toLowerCase();
    // The head may end in the middle of a very long header.
    if (name === undefined) break;
    if (mailHeaders.has(name)) {
      known.add(name);
      fields += 1;
    }
    if (name === 'content-type' && /^\s{0,20}multipart\/related\b/i.test(line.slice(name.length + 1))) related = true;
  }
  return { known, fields, related };
}

const htmlStart =
  /^<(?:!doctype\s+html|html|head|title|body|meta|script|style|link|div|p|h[1-6]|table|article|section|main|header|nav|span|a|br|b|i|em|strong|font|ul|ol|img|iframe|center|blockquote|form|input|object|embed|select|textarea|button|video|audio|pre|dl|figure|font|frameset|base|noscript|template)(?=[\s>/])/i;

/** HTML by its first tag (WHATWG MIME Sniffing 7.1, and page fragments), SVG and other XML by theirs. */
function sniffMarkup(head: string): 'text/html' | 'application/xml' | 'image/svg+xml' | null {
  const start = skipProlog(head);
  if (htmlStart.test(start)) return 'text/html';
  if (/^<(?:!doctype\s+)?svg[\s>]/i.test(start)) return 'image/svg+xml';
  if (head.trimStart().startsWith('<?xml')) return /<html[\s>]/i.test(head) ? 'text/html' : 'application/xml';
  return null;
}

/** The text without leading white space, XML declaration and comments (saved pages begin with one). */
function skipProlog(head: string): string {
  let rest = head.trimStart();
  for (;;) {
    const close = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '>' : null;
    if (close === null) return rest;
    const end = rest.indexOf(close);
    if (end < 0) return rest;
    rest = rest.slice(end + close.length).trimStart();
  }
}

const maxJsonCharacters = 16 * 1024 * 1024;

function sniffJson(text: string): 'application/json' | null {
  if (!/^\s{0,64}[[{]/.test(text) || !/[\]}]\s{0,64}$/.test(text.slice(-128)) || text.length > maxJsonCharacters)
    return null;
  try {
    JSON.parse(text);
    return 'application/json';
  } catch {
    return null;
  }
}

/** An object in each of the first lines, at least two. */
function sniffJsonLines(head: string): 'application/x-ndjson' | null {
  if (!head.startsWith('{')) return null;
  const lines = head.split('\n');
  // The head may end in the middle of a line.
  if (head.length === headCharacters) lines.pop();
  const full = lines.filter((line) => line.trim() !== '');
  return full.length >= 2 && full.every(isJsonObject) ? 'application/x-ndjson' : null;
}

function isJsonObject(line: string): boolean {
  if (!line.startsWith('{')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** Of the first lines so many may have another number of separators than the header: a cell left out, a note of two lines. */
const unevenShare = 0.2;
/** Fewer lines with the header's number say little where others differ. */
const leastEven = 5;
const longestHeading = 60;

/** The same number of separators in each of the first lines; or in most of them below what can be a header. Short or narrow tables must be plainer. */
function sniffCsv(head: string): 'text/csv' | null {
  const lines = head.split(/\r?\n/).slice(0, 20);
  if (head.length === headCharacters) lines.pop();
  const full = lines.filter((line) => line.trim() !== '');
  for (const separator of ['\t', ';', ',']) {
    const counts = full.map((line) => countUnquoted(line, separator));
    const first = counts[0] ?? 0;
    const enough = separator === ',' ? 2 : 1;
    if (full.length < 3 || first < enough) {
      if (isPlainTable(full, separator)) return 'text/csv';
      continue;
    }
    const even = counts.filter((count) => count === first).length;
    if (even === counts.length) return 'text/csv';
    const most = even >= leastEven && even >= (1 - unevenShare) * counts.length;
    if (most && canBeHeader(full[0] ?? '', separator)) return 'text/csv';
  }
  return null;
}

/** A header and a row at least, each of two columns at least, none of the header's empty, and no sign of a sentence: a separator with a space behind it. */
function isPlainTable(lines: readonly string[], separator: string): boolean {
  const [header = '', ...rows] = lines;
  const columns = header.split(separator);
  if (rows.length === 0 || columns.length < 2 || columns.some((column) => column.trim() === '')) return false;
  if (!canBeHeader(header, separator) || lines.some((line) => withoutQuoted(line).includes(`${separator} `)))
    return false;
  return rows.every((row) => countUnquoted(row, separator) === columns.length - 1);
}

function withoutQuoted(line: string): string {
  return line.replace(/"[^"]*"/gu, '""');
}

/** Names of columns are short, none is empty at the beginning, and no sentence ends with them. */
function canBeHeader(line: string, separator: string): boolean {
  if (line.startsWith(separator) || /[.!?…:]["»”]?\s*$/u.test(line)) return false;
  return line.split(separator).every((heading) => heading.length <= longestHeading);
}

function countUnquoted(line: string, separator: string): number {
  let count = 0;
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) count += 1;
  }
  return count;
}

/** At least two different marks of Markdown, so that a line that begins with a number sign does not make one. */
function sniffMarkdown(head: string): 'text/markdown' | null {
  const marks = [
    /^#{1,6} \S/m,
    /\[[^\]\n]{1,200}\]\([^)\s]{1,300}\)/,
    /^```/m,
    /\*\*[^*\n]{1,200}\*\*/,
    /^(?:={3,}|-{3,})[ \t]{0,20}$/m,
    /^> \S/m,
    /^[*-] \S/m,
    /^\|.{1,300}\|[ \t]{0,20}$/m,
  ];
  const found = marks.filter((mark) => mark.test(head)).length;
  return found >= 2 ? 'text/markdown' : null;
}

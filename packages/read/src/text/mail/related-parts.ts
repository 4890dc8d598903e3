/** A part of a message of several (RFC 2046), its content decoded from its transfer encoding. */
export interface RelatedPart {
  /** Fields by name in small letters. */
  readonly fields: ReadonlyMap<string, string>;
  /** In small letters, without parameters: `text/html`. */
  readonly mediaType: string;
  readonly charset: string | null;
  readonly content: Uint8Array;
}

export interface RelatedParts {
  readonly parts: readonly RelatedPart[];
  /** The part that the others belong to: the one named by `start`, else the first of the type that is named, else the first. */
  readonly main: RelatedPart | null;
  /** False when the closing line is missing: the file is cut short. */
  readonly complete: boolean;
}

/** More parts than this are not taken apart. */
const maxParts = 10_000;

/** Takes a page saved with what belongs to it (RFC 2557) apart. Never throws: of a broken file, what can be found. */
export function relatedParts(bytes: Uint8Array): RelatedParts {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const { fields, bodyStart } = readHead(buffer);
  const type = fields.get('content-type') ?? '';
  const boundary = parameter(type, 'boundary');
  if (boundary === null || boundary === '') return { parts: [], main: null, complete: false };
  const { raw, complete } = splitAt(buffer.subarray(bodyStart), boundary);
  const parts = raw.map(readPart);
  const start = parameter(type, 'start');
  const named = parameter(type, 'type')?.toLowerCase();
  const main =
    parts.find((part) => start !== null && part.fields.get('content-id') === start) ??
    parts.find(({ mediaType }) => mediaType === named) ??
    parts[0] ??
    null;
  return { parts, main, complete };
}

function splitAt(body: Buffer, boundary: string): { readonly raw: readonly Buffer[]; readonly complete: boolean } {
  const mark = `--${boundary}`;
  const raw: Buffer[] = [];
  let partStart: number | null = null;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    const after = body.subarray(at + mark.length, at + mark.length + 2).toString('latin1');
    if ((at > 0 && body[at - 1] !== 0x0a) || !/^(?:--|[ \t\r\n]|$)/.test(after)) continue;
    if (partStart !== null) raw.push(body.subarray(partStart, at));
    if (after === '--' || raw.length >= maxParts) return { raw, complete: after === '--' };
    const lineEnd = body.indexOf(0x0a, at);
    partStart = lineEnd < 0 ? body.length : lineEnd + 1;
  }
  if (partStart !== null) raw.push(body.subarray(partStart));
  return { raw, complete: false };
}

function readPart(raw: Buffer): RelatedPart {
  const { fields, bodyStart } = readHead(raw);
  const type = fields.get('content-type') ?? 'text/plain';
  return {
    fields,
    mediaType: type.split(';')[0]?.trim().toLowerCase() ?? '',
    charset: parameter(type, 'charset'),
    content: decodeTransfer(raw.subarray(bodyStart), fields.get('content-transfer-encoding') ?? ''),
  };
}

const maxHeadBytes = 64 * 1024;

function readHead(bytes: Buffer): { readonly fields: ReadonlyMap<string, string>; readonly bodyStart: number } {
  const head = bytes.subarray(0, maxHeadBytes).toString('latin1');
  const blank = /^\r?\n|\r?\n\r?\n/.exec(head);
  const end = blank === null ? head.length : blank.index + blank[0].length;
  const fields = new Map<string, string>();
  for (const line of head
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { fields, bodyStart: end };
}

function parameter(value: string, name: string): string | null {
  const found = new RegExp(`;\\s{0,20}${name}\\s{0,5}=\\s{0,5}(?:"([^"]{0,300})"|([^;\\s]{1,300}))`, 'i').exec(value);
  return found === null ? null : (found[1] ?? found[2] ?? null);
}

function decodeTransfer(body: Buffer, encoding: string): Uint8Array {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(body.toString('latin1'), 'base64');
    case 'quoted-printable':
      return decodeQuotedPrintable(body);
    default:
      return body;
  }
}

/** RFC 2045, 6.7. A sign of equality that nothing sound follows is kept as it stands. */
function decodeQuotedPrintable(body: Buffer): Buffer {
  const decoded = Buffer.alloc(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    if (byte === equals) {
      const next = body.subarray(at + 1, at + 3).toString('latin1');
      if (/^[0-9a-f]{2}$/i.test(next)) {
        length = decoded.writeUInt8(Number.parseInt(next, 16), length);
        at += 2;
        continue;
      }
      if (next.startsWith('\n')) {
        at += 1;
        continue;
      }
      if (next === '\r\n') {
        at += 2;
        continue;
      }
    }
    length = decoded.writeUInt8(byte, length);
  }
  return decoded.subarray(0, length);
}

const equals = 0x3d;

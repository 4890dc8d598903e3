/** One message of a mailbox. */
export interface MailboxMessage {
  /** `message-1` for the first. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The messages of a mailbox (RFC 4155), one at a time, each as it was before it was put there: without the line `From …` in front, and
 * with the `>` taken away that was put before lines that begin with `From ` (mboxrd; mboxo differs from it only in lines that had `>From `
 * already). Only a line of that form behind a blank line and before a header begins a message. The rest of the bytes is as it was.
 */
export function* readMailbox(bytes: Uint8Array): Generator<MailboxMessage> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let number = 0;
  let start = 0;
  for (let next = nextSeparator(buffer, 1); start < buffer.length; next = nextSeparator(buffer, start + 1)) {
    number += 1;
    const lineEnd = buffer.indexOf(newline, start);
    const from = lineEnd < 0 ? buffer.length : lineEnd + 1;
    yield { path: `message-${number}`, bytes: unescapeFrom(withoutBlankEnd(buffer.subarray(from, next))) };
    start = next;
  }
}

const newline = 0x0a;
const separatorLine = /^From \S{1,300} .{0,60}\d{1,2}:\d{2}.{0,40}\d{4}[^\r\n]{0,40}\r?\n[!-9;-~]{1,76}:/;
const maxSeparatorBytes = 600;

function nextSeparator(buffer: Buffer, from: number): number {
  for (let at = buffer.indexOf('\nFrom ', from - 1); at >= 0; at = buffer.indexOf('\nFrom ', at + 1)) {
    const behindBlank = buffer[at - 1] === newline || (buffer[at - 1] === 0x0d && buffer[at - 2] === newline);
    if (behindBlank && separatorLine.test(buffer.subarray(at + 1, at + 1 + maxSeparatorBytes).toString('latin1')))
      return at + 1;
  }
  return buffer.length;
}

/** The blank line before the next separator belongs to the mailbox. */
function withoutBlankEnd(message: Buffer): Buffer {
  if (message.subarray(-2).toString('latin1') === '\n\n') return message.subarray(0, -1);
  return message.subarray(-4).toString('latin1') === '\r\n\r\n' ? message.subarray(0, -2) : message;
}

const quote = 0x3e;

function unescapeFrom(message: Buffer): Buffer {
  const parts: Buffer[] = [];
  let kept = 0;
  for (let at = message.indexOf('From '); at >= 0; at = message.indexOf('From ', at + 1)) {
    let lineStart = at;
    while (lineStart > kept && message[lineStart - 1] === quote) lineStart -= 1;
    const atLineStart = lineStart === 0 || message[lineStart - 1] === newline;
    if (lineStart === at || !atLineStart) continue;
    parts.push(message.subarray(kept, lineStart));
    kept = lineStart + 1;
  }
  return parts.length === 0 ? Buffer.from(message) : Buffer.concat([...parts, message.subarray(kept)]);
}

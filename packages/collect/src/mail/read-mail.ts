import type { Metadata } from '@inquest/model';
import PostalMime, { decodeWords } from 'postal-mime';
import { detectContent } from '../media-type/detect-media-type.ts';
import { isDocument } from '../web-archive/documents.ts';

/** A file sent with a message. */
export interface MailAttachment {
  /** As the message names it, verbatim; `attachment-2` for one without a name. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ReadMail {
  readonly metadata: readonly Metadata[];
  readonly attachments: readonly MailAttachment[];
}

/** Header fields of a message that describe it, and the name of each as metadata. */
const describing = {
  subject: 'title',
  from: 'author',
  date: 'published',
  to: 'to',
  'message-id': 'message-id',
  'content-language': 'language',
  'snapshot-content-location': 'url',
} as const;

/** In a page saved as one file the headers tell of the saving. */
const describingSavedPage = {
  subject: 'title',
  from: 'saved-by',
  date: 'captured',
  'snapshot-content-location': 'url',
} as const;

/** Headers and attachments of a message (RFC 5322, MIME). Parts of the body are read as text elsewhere. Throws what the parser throws. */
export async function readMail(bytes: Uint8Array): Promise<ReadMail> {
  return read(bytes, describing);
}

/** What a page saved with its pictures (RFC 2557) says of itself, and the documents among its parts. Throws what the parser throws. */
export async function readSavedPage(bytes: Uint8Array): Promise<ReadMail> {
  const { metadata, attachments } = await read(bytes, describingSavedPage);
  const contents = await Promise.all(attachments.map((one) => detectContent(one.bytes)));
  // Pictures, styles and scripts are what the page is made of; plain text may be any of the latter.
  return {
    metadata,
    attachments: attachments.filter((_, index) => isDocument(contents[index]?.mediaType ?? '', 'none')),
  };
}

async function read(bytes: Uint8Array, fields: Readonly<Record<string, string>>): Promise<ReadMail> {
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer', rfc822Attachments: true });
  const metadata: Metadata[] = [];
  for (const [field, name] of Object.entries(fields)) {
    const header = mail.headers.find(({ key }) => key === field);
    if (header === undefined || header.value === '') continue;
    const value = field === 'date' ? (mail.date ?? header.value) : decodeWords(header.value);
    metadata.push({ name, value, from: `${capitalised(field)} header` });
  }
  const attachments = mail.attachments.map(({ filename, content }, index) => ({
    path: filename === null || filename === '' ? `attachment-${index + 1}` : filename,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
  }));
  return { metadata, attachments };
}

/** `message-id` as it is usually written: `Message-Id`. */
function capitalised(field: string): string {
  return field.replace(/(?:^|-)[a-z]/g, (start) => start.toUpperCase());
}

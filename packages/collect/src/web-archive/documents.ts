/** Formats that are documents, whatever a server calls them: their content says so. */
const documents: ReadonlySet<string> = new Set([
  'text/html',
  'application/xhtml+xml',
  'application/pdf',
  'application/rtf',
  'application/msword',
  'application/x-cfb',
  'application/zip',
  'application/mbox',
  'message/rfc822',
  'multipart/related',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
]);

/** Plain text may be a report or a script: only the server's word tells them apart. */
const plain: ReadonlySet<string> = new Set(['text/plain', 'text/markdown', 'text/csv']);
const declaredPlain = /^(?:|text\/(?:plain|markdown|csv|tab-separated-values))$/;

/** True for what may be a report; false for what a page is made of: pictures, fonts, styles, scripts, data. */
export function isDocument(mediaType: string, declaredType: string): boolean {
  return documents.has(mediaType) || (plain.has(mediaType) && declaredPlain.test(declaredType));
}

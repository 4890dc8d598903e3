import { createHash } from 'node:crypto';
import { extractText } from '@inquest/read';

/** The text layer of a string or of bytes, made as a build makes it. */
export function textOf(content, { mediaType = 'text/plain', language = 'en' } = {}) {
  const bytes = Buffer.from(content);
  const item = createHash('sha256').update(bytes).digest('hex');
  return extractText({ item, bytes, mediaType, encoding: 'utf-8', url: null, language });
}

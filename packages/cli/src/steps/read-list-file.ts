import { createHash } from 'node:crypto';
import { detectContent, detectEncoding, tableEncoding } from '@inquest/collect';
import type { Item } from '@inquest/model';
import { extractText, type ListInText, listsOfText } from '@inquest/read';
import type { ReaderPool } from '../sandbox/reader-pool.ts';
import { ReaderStopped } from '../sandbox/reader-stopped.ts';
import { UserError } from '../user-error.ts';
import { readGivenFile } from './given-file.ts';

/** What is read as separated values whatever it looks like: somebody said that it is a list. */
const plainTypes: ReadonlySet<string> = new Set(['text/plain', 'text/markdown', 'text/csv']);

/** Tables that have to be unpacked: what was made to harm can keep a library busy for ever, so they are read in a process with limits. */
const packedTypes: ReadonlySet<string> = new Set([
  'application/vnd.apache.parquet',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);

/** The lists of a file, read as the items of a case are: CSV in any encoding, also where lines of it stand in another than the rest; XLSX; JSON. */
export async function readListFile(
  path: string,
  { where, readers }: { readonly where: string; readonly readers: Pick<ReaderPool, 'text'> },
): Promise<readonly ListInText[]> {
  const bytes = readGivenFile(path);
  const content = await detectContent(bytes);
  const { mediaType, encoding } = plainTypes.has(content.mediaType)
    ? { mediaType: 'text/csv', encoding: tableEncoding(bytes, detectEncoding(bytes, { markup: false })) }
    : content;
  const item = createHash('sha256').update(bytes).digest('hex');
  // The language of a table is nobody's question here.
  const text = packedTypes.has(mediaType)
    ? await unpacked({ path, id: item, bytes, mediaType }, readers)
    : await extractText({ item, bytes, mediaType, encoding, url: null, language: 'und' });
  const [first, ...others] = listsOfText(text, mediaType, where);
  const problems = text.problems.map((problem) => ({ ...problem, where }));
  if (first === undefined) return [];
  return [{ ...first, list: { ...first.list, problems: [...problems, ...first.list.problems] } }, ...others];
}

interface PackedFile {
  readonly path: string;
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

async function unpacked({ path, id, bytes, mediaType }: PackedFile, readers: Pick<ReaderPool, 'text'>) {
  const received: Item = {
    id,
    size: bytes.length,
    mediaType,
    encoding: null,
    acquisitions: [],
    title: path,
    url: null,
    publisher: null,
    sourceKind: 'other',
    published: null,
    publishedFrom: null,
    language: null,
    metadata: [],
  };
  try {
    return await readers.text(received, bytes, { recognise: false });
  } catch (error) {
    if (!(error instanceof ReaderStopped)) throw error;
    throw new UserError(`${path} could not be read: ${error.message}.`, {
      remedy: 'It may be damaged: open it in the program that made it, and save it as CSV.',
    });
  }
}

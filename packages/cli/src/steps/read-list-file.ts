import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { detectContent, detectEncoding, tableEncoding } from '@inquest/collect';
import { extractText, type ListInText, listsOfText } from '@inquest/read';

/** What is read as separated values whatever it looks like: somebody said that it is a list. */
const plainTypes: ReadonlySet<string> = new Set(['text/plain', 'text/markdown', 'text/csv']);

/** The lists of a file, read as the items of a case are: CSV in any encoding, also where lines of it stand in another than the rest; XLSX; JSON. */
export async function readListFile(path: string, where: string): Promise<readonly ListInText[]> {
  const bytes = await readFile(path);
  const content = await detectContent(bytes);
  const { mediaType, encoding } = plainTypes.has(content.mediaType)
    ? { mediaType: 'text/csv', encoding: tableEncoding(bytes, detectEncoding(bytes, { markup: false })) }
    : content;
  const item = createHash('sha256').update(bytes).digest('hex');
  // The language of a table is nobody's question here.
  const text = await extractText({ item, bytes, mediaType, encoding, url: null, language: 'und' });
  const [first, ...others] = listsOfText(text, mediaType, where);
  const problems = text.problems.map((problem) => ({ ...problem, where }));
  if (first === undefined) return [];
  return [{ ...first, list: { ...first.list, problems: [...problems, ...first.list.problems] } }, ...others];
}

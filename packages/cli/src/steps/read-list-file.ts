import { readFile } from 'node:fs/promises';
import { decodeList } from '@inquest/collect';
import { linesWords, type ReadList, readList } from '@inquest/read';

/** A list from a CSV file in any encoding, also where lines of it stand in another than the rest. */
export async function readListFile(path: string, where: string): Promise<ReadList> {
  const { text, otherLines } = decodeList(await readFile(path));
  const list = readList(text, where);
  const [other] = otherLines;
  if (other === undefined) return list;
  const mixed = {
    severity: 'warning' as const,
    code: 'list-encodings-mixed',
    where: `${where}, ${linesWords(otherLines.map(({ line }) => line))}`,
    message: `Not in UTF-8 as the rest is; read as ${other.encoding}.`,
    remedy: 'Look whether the letters there are right; save the whole list in UTF-8.',
  };
  return { ...list, problems: [mixed, ...list.problems] };
}

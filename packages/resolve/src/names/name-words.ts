// What names of persons and organisations have in common when their words are compared.
import { editsApart } from './edits-apart.ts';

/** Words that go with many names and tell no two apart. */
export const particles: ReadonlySet<string> = new Set(
  'al el ul ud ur bin ben ibn bint abu de da di del der den van von la le of the and i y oglu uulu'.split(' '),
);

/** Names that read the same when their spaces go, but for one edit in so many letters. */
const lettersPerEdit = 8;

/** For names whose spaces stand elsewhere: "Plato Novich" and "Platonovich". */
export function joinedLikeness(left: readonly string[], right: readonly string[]): number {
  const [a, b] = [left.join(''), right.join('')];
  const longest = Math.max(a.length, b.length);
  if (longest === 0 || left.length === right.length) return 0;
  const edits = editsApart(a, b);
  return edits <= longest / lettersPerEdit ? 1 - edits / longest : 0;
}

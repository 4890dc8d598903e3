import type { Run } from '../analysis.ts';
import { classBit, participleByEnding } from '../lexicon/lexicon.ts';
import { foundAt, has } from '../lexicon/marked-text.ts';
import type { Sentence } from '../sentences/find-sentences.ts';
import { tokenKinds } from '../tokens/tokenise.ts';
import type { TimeReader } from './time-spec.ts';

/** Where the words around a time look: `open` when none of them says. */
export type TimeDirection = 'ahead' | 'behind' | 'open';

/** Verbs that look ahead or back are sought this many tokens before and behind a time. */
const reachBefore = 14;
const reachBehind = 6;
/** They do not reach over these marks. */
const pauses: ReadonlySet<string> = new Set([',', ';', ':', '"', '“', '”', '«', '»', '(', ')', '—', '–', '`']);

const be = classBit('be');
const infinitiveMark = classBit('infinitiveMark');
const nominal = classBit('article', 'determiner', 'possessive', 'demonstrative', 'pronoun');
const verb = classBit('verb') | participleByEnding;

/** "The court will decide on Monday", "as soon as Monday", "Monday's deadline": the nearest word that looks either way decides. */
export function directionAt(reader: TimeReader, { from, to }: Run, sentence: Sentence): TimeDirection {
  const { tokens } = reader.marked;
  if (roleAt(reader, to) === 'ahead') return 'ahead';
  const isOwner = has(reader.marked, to, classBit('possessive'));
  if (!isOwner) {
    for (let at = from - 1; at >= Math.max(sentence.from, from - reachBefore); at -= 1) {
      if (pauses.has(tokens.key[at] ?? '')) break;
      const role = roleAt(reader, at);
      if (role !== 'open') return role;
      if (isInfinitive(reader, at)) break;
    }
  }
  for (let at = to; at < Math.min(sentence.to, to + reachBehind); at += 1) {
    if (pauses.has(tokens.key[at] ?? '')) return 'open';
    const role = roleAt(reader, at);
    if (role === 'ahead' || (role === 'behind' && !isOwner)) return role;
  }
  return 'open';
}

/** "Ordered him to testify on 10 February": the verb before it says nothing of the day. */
function isInfinitive({ marked }: TimeReader, at: number): boolean {
  const next = at + 1;
  const isVerb = marked.tokens.kind[next] === tokenKinds.word && marked.capital[next] !== 1;
  return has(marked, at, infinitiveMark) && isVerb && !has(marked, next, nominal);
}

function roleAt({ marked }: TimeReader, at: number): TimeDirection {
  for (const { entry } of marked.found[at] ?? [])
    if (entry.section === 'date' && (entry.role === 'ahead' || entry.role === 'behind')) return entry.role;
  if (marked.capital[at] === 1 || has(marked, at - 1, be)) return 'open';
  if (has(marked, at, verb)) return 'behind';
  const voice = foundAt(marked, at, 'trigger')?.entry.voice;
  return voice === 'finite' || voice === 'either' || voice === 'passive' ? 'behind' : 'open';
}

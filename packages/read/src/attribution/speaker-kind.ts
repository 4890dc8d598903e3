import type { SourceKind } from '@inquest/model';
import type { Analysis, Run } from '../analysis.ts';
import { classBit, type Lexicon } from '../lexicon/lexicon.ts';
import { foundAt, has } from '../lexicon/marked-text.ts';

const phraseEnd = classBit('relative');
const preposition = classBit('preposition', 'partitive');

/** What kinds the names of a text were given where they first stand with a role: "Askhat Daulbayev, prosecutor general". */
export type KindMemory = Map<string, SourceKind>;

/**
 * The kind of a speaker by the words that name or describe them: the head noun decides before what
 * follows a preposition; a bare name has the kind it was introduced with.
 */
export function speakerKind(analysis: Analysis, speaker: Run, described: Run | null, memory: KindMemory): SourceKind {
  const own = kindWithin(analysis, speaker) ?? 'other';
  if (own !== 'other') return remember(analysis, speaker, own, memory);
  const role = described === null ? null : kindWithin(analysis, described);
  if (role !== null && role !== 'other') return remember(analysis, speaker, role, memory);
  const name = lastName(analysis, speaker);
  return (name === null ? undefined : memory.get(name)) ?? 'other';
}

function remember(analysis: Analysis, speaker: Run, kind: SourceKind, memory: KindMemory): SourceKind {
  const name = lastName(analysis, speaker);
  if (name !== null && !memory.has(name)) memory.set(name, kind);
  return kind;
}

/** The last capitalised word of a phrase, in lower case. */
export function lastName({ marked }: Analysis, run: Run): string | null {
  for (let at = run.to - 1; at >= run.from; at -= 1) {
    if (marked.capital[at] === 1 && (marked.classes[at] ?? 0) === 0) return marked.tokens.key[at] ?? null;
  }
  return null;
}

function kindWithin({ marked }: Analysis, run: Run): SourceKind | null {
  let head: SourceKind | null = null;
  let first: SourceKind | null = null;
  let behindPreposition = false;
  for (let at = run.from; at < run.to; at += 1) {
    if (has(marked, at, phraseEnd)) break;
    const found = foundAt(marked, at, 'speaker');
    if (found !== null && found.to <= run.to) {
      const { kind, weak } = found.entry.speaker;
      const yields: boolean = (kind === 'other' || weak === true) && head !== null;
      if (!behindPreposition) head = yields ? head : kind;
      if (kind !== 'other') first ??= kind;
      at = found.to - 1;
      continue;
    }
    if (has(marked, at, preposition)) behindPreposition = true;
  }
  return head === null || head === 'other' ? (first ?? head) : head;
}

/** What kinds the people named in a text are by the titles and roles beside their names, wherever those stand. */
export function kindsByRole(analysis: Analysis): KindMemory {
  const { marked, mentions } = analysis;
  const kinds: KindMemory = new Map();
  for (const mention of mentions) {
    if (mention.kind !== 'person') continue;
    const name = mention.words.toLowerCase().split(' ').at(-1) ?? '';
    if (kinds.has(name)) continue;
    for (const role of mention.roles) {
      const kind = kindOfWords(
        marked.lexicon,
        role.words
          .toLowerCase()
          .replaceAll('’', "'")
          .split(/[\s,]+/),
      );
      if (kind === null || kind === 'other') continue;
      kinds.set(name, kind);
      break;
    }
  }
  return kinds;
}

function kindOfWords(lexicon: Lexicon, words: readonly string[]): SourceKind | null {
  let kind: SourceKind | null = null;
  for (let at = 0; at < words.length && (kind === null || kind === 'other'); at += 1) {
    lexicon.phrases(words, at, words.length, (entry) => {
      if (entry.section === 'speaker') kind = entry.speaker.kind;
    });
  }
  return kind;
}

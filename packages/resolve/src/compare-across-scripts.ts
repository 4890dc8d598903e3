import type { Compared } from './compare-pair.ts';
import { ScriptComparer, type ScriptComparison, type ScriptMatch } from './names/across/compare-scripts.ts';
import { scriptNameOf } from './names/across/script-name.ts';
import type { Spelling } from './spellings.ts';

/** Below what the same script gives: letters of two scripts leave more open. */
const scores = { all: 0.72, loosely: 0.6, most: 0.45 } as const;
const saidOf = {
  all: 'the letters of all words fit',
  loosely: 'the letters of all words fit, of some loosely',
  most: 'the letters of some words fit',
} as const;

/** Compares a name in Arabic, Hebrew, Kana or Hangul with one in Latin or Cyrillic; null where the letters of no more than a word fit. */
export function compareAcrossScripts(a: Spelling, b: Spelling): Compared | null {
  const compared = new ScriptComparer().compare(
    a.script ?? scriptNameOf(a.written),
    b.script ?? scriptNameOf(b.written),
  );
  if (compared === null || compared.fit === 'one' || compared.fit === 'none') return null;
  const { fit, matches } = compared;
  const over = compared.over.flat();
  const against = over.length === 0 ? '' : `${over.join(' ')} stands in one name only, and `;
  return {
    score: scores[fit] * (over.length === 0 ? 1 : oneSided),
    reason: `“${a.written}” and “${b.written}” in two scripts: ${saidOf[fit]} (${pairsOf(matches)}); against: ${against}spelling alone proves nothing`,
  };
}

const oneSided = 0.9;

function pairsOf(matches: ScriptComparison['matches']): string {
  return matches.map(({ native, latin }: ScriptMatch) => `${native} / ${latin}`).join(', ');
}

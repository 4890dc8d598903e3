// Levels of names and texts of which one is written in Latin or Cyrillic and the other in another script.
import { fitLevel, ScriptComparer } from '../names/across/compare-scripts.ts';
import { type ScriptName, scriptNameOf } from '../names/across/script-name.ts';
import type { ScriptNamesOfRecords, TextsInScripts } from './comparables.ts';
import type { Compare } from './comparer.ts';

/** The level of the names of two records; `missing` where both are in one script or no model covers the two. */
export function levelAcrossScripts({ names, nameOf }: ScriptNamesOfRecords, missing: number): Compare {
  const comparer = new ScriptComparer();
  const known = new Map<number, number>();
  const none: ScriptName = { latin: [], native: [], script: null };
  return (a, b) => {
    const [x, y] = [nameOf[a] ?? -1, nameOf[b] ?? -1];
    const key = Math.min(x, y) * names.length + Math.max(x, y);
    const before = known.get(key);
    if (before !== undefined) return before;
    const compared = comparer.compare(names[x] ?? none, names[y] ?? none);
    const level = compared === null ? missing : fitLevel(compared.fit);
    if (known.size >= keptPairs) known.clear();
    known.set(key, level);
    return level;
  };
}

const keptPairs = 1_000_000;
const nearlyTheSame = 1;

/**
 * The level of two texts of a column: across scripts they are nearly the same where the letters of all words fit, and otherwise nothing is known,
 * for a translation and a town's other name have other letters.
 */
export function levelOfTextsInScripts(
  { values, scripts }: TextsInScripts,
  { kind, missing }: { readonly kind: string; readonly missing: number },
  inOneScript: Compare,
): Compare {
  const names = new Map<number, ScriptName>();
  const nameOf = (value: number) => {
    const name = names.get(value) ?? scriptNameOf(values[value] ?? '');
    names.set(value, name);
    return name;
  };
  const comparer = new ScriptComparer();
  return (x, y) => {
    if (((scripts[x] ?? 0) & (scripts[y] ?? 0)) !== 0 || scripts[x] === 0 || scripts[y] === 0) return inOneScript(x, y);
    if (kind !== 'text') return missing;
    const [one, other] = [nameOf(x), nameOf(y)];
    const compared = comparer.compare(one, other);
    if (compared === null) return missing;
    const isOne = one.native.length + one.latin.length === 1 || other.native.length + other.latin.length === 1;
    return compared.fit === 'all' || (compared.fit === 'most' && isOne) ? nearlyTheSame : missing;
  };
}

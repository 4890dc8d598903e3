import type { Resolved } from './entities.ts';
import { soundsOfName } from './names/across/sound-key.ts';
import type { Spelling } from './spellings.ts';

/** A sound that more names have is common: it is no reason to compare two. */
const mostBearers = 60;
const mostCompared = 6;

/**
 * Pairs of a name in another script and one in Latin or Cyrillic that sound alike in a word: for each of the former the few that share
 * most. Nothing is looked for where all names are in Latin and Cyrillic. Numbers are positions in `resolved`, the smaller first.
 */
export function candidatePairsAcross(
  resolved: readonly Resolved[],
  spellings: readonly (readonly Spelling[])[],
): [number, number][] {
  const isNative = (index: number) => spellings[index]?.some(({ script }) => script !== null) === true;
  const natives = resolved.flatMap((_, index) => (isNative(index) ? [index] : []));
  if (natives.length === 0) return [];
  const bySound = new Map<string, number[]>();
  resolved.forEach(({ entity }, index) => {
    if (isNative(index)) return;
    for (const sound of soundsOf(spellings[index] ?? [])) {
      const key = `${entity.kind} ${sound}`;
      const bearers = bySound.get(key);
      if (bearers === undefined) bySound.set(key, [index]);
      else bearers.push(index);
    }
  });
  return natives.flatMap((native) => {
    const shared = new Map<number, number>();
    for (const sound of soundsOf(spellings[native] ?? [])) {
      const bearers = bySound.get(`${resolved[native]?.entity.kind} ${sound}`) ?? [];
      if (bearers.length > mostBearers) continue;
      for (const bearer of bearers) shared.set(bearer, (shared.get(bearer) ?? 0) + sound.length);
    }
    const likest = [...shared].sort(([a, soundsA], [b, soundsB]) => soundsB - soundsA || a - b).slice(0, mostCompared);
    return likest.map(([other]): [number, number] => (native < other ? [native, other] : [other, native]));
  });
}

function soundsOf(spellings: readonly Spelling[]): Set<string> {
  return new Set(spellings.flatMap(({ written, script }) => soundsOfName(script ?? written)));
}

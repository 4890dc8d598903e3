import type { Entity } from '@inquest/model';
import { lookOf } from '../written-words/lookalikes.ts';

/**
 * For an entity the spellings of others that look the same as one of its own and are written with other letters («Сосо» in Cyrillic, "Coco" in
 * Latin letters): nobody sees by eye that they are two.
 */
export function namesThatLookAlike(entities: readonly Entity[]): (entity: Entity) => readonly string[] {
  const byLook = new Map<string, { readonly id: string; readonly words: string }[]>();
  for (const { id, aliases } of entities) {
    for (const words of new Set(aliases.map((alias) => alias.words))) {
      const look = lookOf(words);
      const known = byLook.get(look);
      if (known === undefined) byLook.set(look, [{ id, words }]);
      else known.push({ id, words });
    }
  }
  return ({ id, aliases }) => {
    const own = new Set(aliases.map(({ words }) => words.normalize('NFC')));
    const others = [...own]
      .flatMap((words) => byLook.get(lookOf(words)) ?? [])
      .filter((other) => other.id !== id && !own.has(other.words.normalize('NFC')));
    return [...new Set(others.map(({ words }) => words))].sort();
  };
}

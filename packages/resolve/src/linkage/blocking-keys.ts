import type { BlockingKey } from './types.ts';

/** A part of a key that comes from the name: a word of it, what a word sounds like, or the beginning or end of a word. */
export type NameKey = Extract<BlockingKey, { of: 'name-word' | 'name-sound' | 'name-piece' }>;

export function isNameKey(key: BlockingKey): key is NameKey {
  return key.of === 'name-word' || key.of === 'name-sound' || key.of === 'name-piece';
}

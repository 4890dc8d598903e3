import type { BlockingKey } from './types.ts';

/** A part of a key that comes from the name: a word of it, or what a word sounds like. */
export type NameKey = Extract<BlockingKey, { of: 'name-word' | 'name-sound' }>;

export function isNameKey(key: BlockingKey): key is NameKey {
  return key.of === 'name-word' || key.of === 'name-sound';
}

import { en } from './en.ts';
import { kk } from './kk.ts';
import type { Language } from './language.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';

/** The languages that can be read. To add one: write its file and list it here. */
const languages: readonly Language[] = [en, ru, kk, uk];

/** The language file for a BCP 47 tag, by its primary part; null when nothing reads that language. */
export function languageFor(tag: string | null): Language | null {
  const primary = primaryTag(tag);
  return languages.find((language) => language.tag === primary) ?? null;
}

/** The language of a BCP 47 tag without script and region: `en` of `en-GB`. */
export function primaryTag(tag: string | null): string | null {
  return tag?.toLowerCase().split('-')[0] ?? null;
}

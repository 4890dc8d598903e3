import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LanguageData } from '@inquest/ocr';
import { toolWith } from '@inquest/read';
import { exitCode } from './exit-code.ts';
import { isInstalled } from './optional-package.ts';
import { UserError } from './user-error.ts';

/** The optional package as installed here, with the language data it finds. */
export interface Ocr {
  /** Data for writing in a language (BCP 47 primary tag; null when nobody said which), the first weighing most. */
  dataFor(language: string | null): readonly LanguageData[];
  /** Version of a text in which it read pictures. */
  textVersionFor(language: string | null): string;
}

/** The package, or null where it is not installed. `folder` is where the user keeps language data; null for none. Throws `UserError`. */
export async function openOcr(folder: string | null): Promise<Ocr | null> {
  if (folder !== null && !(existsSync(folder) && statSync(folder).isDirectory())) {
    throw new UserError(`there is no folder ${folder} of language data.`, {
      remedy: 'Name one that holds files such as rus.traineddata.',
      exitCode: exitCode.usage,
    });
  }
  if (!isInstalled('@inquest/ocr')) return null;
  const { findLanguageData, languagesFor, recogniserTool } = await import('@inquest/ocr');
  const found = new Map<string, LanguageData | null>();
  const dataOf = (code: string): LanguageData | null => {
    const known = found.get(code);
    if (known !== undefined) return known;
    const data = findLanguageData(code, folder === null ? null : resolve(folder));
    found.set(code, data);
    return data;
  };
  const dataFor = (language: string | null) => languagesFor(language).flatMap((code) => dataOf(code) ?? []);
  return { dataFor, textVersionFor: (language) => toolWith(recogniserTool(dataFor(language))).version };
}

/** Codes of the languages whose data a text's version names; none where no picture was read for it. */
export function languagesOfVersion(version: string): readonly string[] {
  return [...version.matchAll(/\.([a-z_]+)-[0-9a-f]{8}(?=\.|$)/gi)].map(([, code = '']) => code);
}

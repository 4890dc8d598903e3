import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What tesseract knows of a language: its code, and the contents of its `.traineddata` file, unpacked. */
export interface LanguageData {
  readonly code: string;
  readonly bytes: Uint8Array;
  /** Enough of the data's SHA-256 to tell one release from another. */
  readonly version: string;
}

/** Language data from the bytes of a file, unpacked or not. Throws what unpacking throws. */
export function languageData(code: string, file: Uint8Array): LanguageData {
  const packed = file[0] === 0x1f && file[1] === 0x8b;
  const bytes = packed ? gunzipSync(file, { maxOutputLength: maxDataBytes }) : file;
  return { code, bytes, version: createHash('sha256').update(bytes).digest('hex').slice(0, 8) };
}

/** Larger than any data there is; keeps a wrong file from filling the memory. */
const maxDataBytes = 128 * 1024 * 1024;

/** Where Debian and its kin keep the data. */
const systemFolders = [
  '/usr/share/tesseract-ocr/5/tessdata',
  '/usr/share/tesseract-ocr/4.00/tessdata',
  '/usr/share/tessdata',
];

/** Languages whose data npm has; installed together with this package. */
const packaged: Readonly<Record<string, string>> = {
  eng: '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
  kaz: '@tesseract.js-data/kaz/4.0.0_best_int/kaz.traineddata.gz',
};

/**
 * Data of a language: from the folder the user named, else as installed with this package, else from where the system keeps it. Null where none
 * of these has any. Nothing is downloaded. Throws what the file system or unpacking throws for a file that is there and broken.
 */
export function findLanguageData(code: string, folder: string | null): LanguageData | null {
  for (const path of candidates(code, folder)) {
    if (existsSync(path)) return languageData(code, readFileSync(path));
  }
  return null;
}

function candidates(code: string, folder: string | null): string[] {
  const names = [`${code}.traineddata`, `${code}.traineddata.gz`];
  const inFolders = (folders: readonly string[]) => folders.flatMap((one) => names.map((name) => join(one, name)));
  return [...inFolders(folder === null ? [] : [folder]), ...packagedPath(code), ...inFolders(systemFolders)];
}

function packagedPath(code: string): string[] {
  const path = packaged[code];
  if (path === undefined) return [];
  const [scope = '', name = '', ...rest] = path.split('/');
  const manifest = createRequire(import.meta.url).resolve(`${scope}/${name}/package.json`);
  return [join(dirname(manifest), ...rest)];
}

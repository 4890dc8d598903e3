import { createRequire } from 'node:module';

/** Optional packages of the house, taken from where they are installed. */
export const optionalPackages = ['@inquest/ocr', '@inquest/onnx'] as const;

/** Asked apart from loading, so that a package which is there and broken says so. */
export function isInstalled(name: (typeof optionalPackages)[number]): boolean {
  try {
    createRequire(import.meta.url).resolve(`${name}/package.json`);
    return true;
  } catch {
    return false;
  }
}

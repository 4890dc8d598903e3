import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const packages = fileURLToPath(new URL('../..', import.meta.url));

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}

function manifestOf(name: string): Manifest {
  return JSON.parse(readFileSync(`${packages}/${name}/package.json`, 'utf8')) as Manifest;
}

describe('the package that is installed alone', () => {
  it('names every library that the bundled packages need, in the same version', () => {
    const bundled = readdirSync(packages).filter((name) => !['cli', 'ocr', 'onnx'].includes(name));
    const needed = Object.fromEntries(
      bundled.flatMap((name) =>
        Object.entries(manifestOf(name).dependencies ?? {}).filter(([library]) => !library.startsWith('@inquest/')),
      ),
    );
    expect(manifestOf('cli').dependencies).toMatchObject(needed);
  });
});

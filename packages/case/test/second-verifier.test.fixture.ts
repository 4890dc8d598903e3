import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { endSchema, findingSchema } from './vectors.test.fixture.ts';

const secondVerifier = fileURLToPath(new URL('../second-verifier/verify.py', import.meta.url));

/** A Python that has the package it needs: the first in the path, else the system's, which is where Debian puts packages. */
const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import cryptography']).status === 0,
);
/** Why the second verifier cannot run here; null when it can. */
export const missing =
  python === undefined ? 'no python3 with the package cryptography (Debian: python3-cryptography)' : null;
if (missing !== null) console.warn(`The second verifier did not judge the vectors: ${missing}.`);

const judgedSchema = z.strictObject({
  ok: z.boolean(),
  problems: z.array(z.string()),
  findings: z.array(findingSchema),
  setApart: z.array(endSchema),
  notChecked: z.array(z.string()),
});

/** What the second verifier says of case folders. */
export function judgeAll(folders: readonly string[]): readonly z.infer<typeof judgedSchema>[] {
  const lines = runPython([secondVerifier, ...folders])
    .trimEnd()
    .split('\n');
  return lines
    .map((line) => judgedSchema.parse(JSON.parse(line)))
    .map((judged) => ({ ...judged, problems: judged.problems.sort() }));
}

/** What lines of Python that use the second verifier's modules print. They are given an argument and an input. */
export function askSecond(program: string, { argument = '', input = '' } = {}): unknown {
  const begin = 'import json, sys\nsys.path.insert(0, sys.argv[1])\nsys.dont_write_bytecode = True\n';
  return JSON.parse(runPython(['-c', begin + program, dirname(secondVerifier), argument], input));
}

function runPython(args: readonly string[], input = ''): string {
  const run = spawnSync(python ?? 'python3', args, { encoding: 'utf8', maxBuffer: 1 << 28, input });
  if (run.stderr !== '') throw new Error(run.stderr);
  return run.stdout;
}

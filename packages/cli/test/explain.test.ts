import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Claim } from '@inquest/model';
import type { Explanation } from '@inquest/read';
import { beforeAll, describe, expect, it } from 'vitest';
import { inquestIn } from './inquest.ts';

const inquest = inquestIn('explain');
const caseFolder = join(inquest.folder, 'case');
let claim: Claim;

beforeAll(() => {
  const reports = join(inquest.folder, 'reports');
  mkdirSync(reports);
  writeFileSync(join(reports, 'one.txt'), 'The union says that at least seventy weavers were arrested in the yard.\n');
  const built = inquest.json('build', reports, '--case', caseFolder, '--title', 'The yard');
  const lines = readFileSync(join(dirname(String(built.dossier)), 'claims.jsonl'), 'utf8');
  claim = JSON.parse(lines.split('\n')[0] ?? '') as Claim;
}, 120_000);

describe('read --explain', () => {
  it('says which rule or entry gave each part of a claim, and writes nothing', () => {
    const before = inquest.json('status', '--case', caseFolder);
    const { stdout, status } = inquest.run('read', '--explain', claim.id.slice(0, 12), '--case', caseFolder);
    expect(status).toBe(0);
    expect(stdout).toContain(`claim ${claim.id}  arrested`);
    expect(stdout).toMatch(/kind +arrested\n +rule arrest\/either “arrested”/);
    expect(stdout).toMatch(/hedge +hedged\n +lexicon hedge: at-least “at least”/);
    expect(inquest.json('status', '--case', caseFolder)).toEqual(before);
  });

  it('gives programs the same as data', () => {
    const explanation = inquest.json('read', '--explain', claim.id, '--case', caseFolder).explanation as Explanation;
    expect(explanation.claim).toEqual(claim);
    expect(explanation.parts.map(({ part }) => part)).toEqual(
      expect.arrayContaining(['kind', 'count', 'hedge', 'time', 'place', 'holder', 'stance']),
    );
  });

  it('is one clear line where no claim is called so', () => {
    const { status, stderr } = inquest.run('read', '--explain', 'ffffffff', '--case', caseFolder);
    expect(status).toBe(3);
    expect(stderr).toContain('no claim that the reader made is called ffffffff');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

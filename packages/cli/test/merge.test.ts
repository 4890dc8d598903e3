import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inquestIn } from './inquest.ts';

const inquest = inquestIn('merge');
const at = (name: string): string => join(inquest.folder, name);

describe('inquest frontier, bundle and merge', () => {
  inquest.json('init', '--case', at('here'), '--title', 'Mill strike');
  cpSync(at('here'), at('there'), { recursive: true });
  writeFileSync(at('report.txt'), 'Officials said 13 weavers were killed at the mill.\n');
  inquest.json('collect', at('report.txt'), '--case', at('here'));

  it('carry what one copy lacks to it in one small file', () => {
    writeFileSync(at('frontier.txt'), inquest.run('frontier', '--case', at('there')).stdout);
    const made = inquest.json('bundle', '--for', at('frontier.txt'), '--to', at('bundle'), '--case', at('here'));
    expect(made).toMatchObject({ statements: 1, payloads: 1, evidence: 1 });
    const { stdout, status } = inquest.run('merge', at('bundle'), '--case', at('there'));
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^Brought 1 statement from bundle: 1 import \(1 by device [0-9a-f]{8}\)\. 0 were here already\./,
    );
    expect(stdout).toContain('Brought 1 payload and 1 piece of evidence.');
    expect(stdout).toContain('Nothing is held back or missing.');
    expect(inquest.json('verify', '--case', at('there'))).toMatchObject({ ok: true, problems: [] });
  });

  it('bring nothing from a copy that has no more', () => {
    const merged = inquest.json('merge', at('there'), '--case', at('here'));
    expect(merged).toMatchObject({ brought: { statements: 0 }, known: 2, problems: [], refused: [], contested: [] });
  });

  it('say in one line when there is nothing to merge', () => {
    const { stderr, status } = inquest.run('merge', at('nowhere'), '--case', at('here'));
    expect(status).toBe(3);
    expect(stderr).toMatch(/^inquest: There is no folder /);
  });
});

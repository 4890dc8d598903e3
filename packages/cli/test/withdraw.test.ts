import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inquestIn } from './inquest.ts';

const inquest = inquestIn('withdraw');
const at = (name: string): string => join(inquest.folder, name);
const words = 'Thirteen weavers were killed at the mill';

/** Files of a folder in which the words stand. */
function traces(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(words));
}

describe('inquest withdraw', () => {
  writeFileSync(at('testimony.txt'), `${words}, the witness said on 3 May 2019.\n`);
  writeFileSync(at('other.txt'), 'Officials said that two weavers were killed at the mill on 3 May 2019.\n');
  inquest.json('build', at('testimony.txt'), at('other.txt'), '--case', at('here'), '--title', 'Mill');
  cpSync(at('here'), at('stale'), { recursive: true });

  it('shows what goes, asks, and does nothing when nobody can answer', () => {
    expect(traces(at('here')).length).toBeGreaterThan(3);
    const id = itemOf('testimony.txt');
    const { status, stdout, stderr } = inquest.run('withdraw', id, '--case', at('here'));
    expect(stdout).toContain('testimony.txt: asked for');
    expect(stdout).toMatch(/what \d+ statements said \(1 import, 1 derive, 1 run/);
    expect(stderr).toContain('--yes');
    expect(status).toBe(2);
    expect(inquest.json('withdraw', id, '--case', at('here'))).toMatchObject({ done: false, plan: { sameText: [] } });
    expect(traces(at('here')).length).toBeGreaterThan(3);
  });

  it('erases it here, tells status, and keeps the case verified and the dossier clean', () => {
    const done = inquest.json(
      'withdraw',
      itemOf('testimony.txt'),
      '--yes',
      '--reason',
      'asked to',
      '--case',
      at('here'),
    );
    expect(done).toMatchObject({ done: true, inEffect: true, erasure: { evidence: 1, derived: true } });
    expect(traces(at('here'))).toEqual([]);
    expect(inquest.run('status', '--case', at('here')).stdout).toMatch(
      /Withdrawn \d{4}-\d\d-\d\d by device [0-9a-f]{8}: 1 item\. device [0-9a-f]{8} has erased it\./,
    );
    expect(inquest.json('verify', '--case', at('here'))).toMatchObject({ ok: true });
    inquest.json('publish', '--case', at('here'));
    expect(traces(at('here'))).toEqual([]);
    const pages = readdirSync(join(at('here'), 'derived', 'dossier', 'reports'));
    const said = pages.map((page) => readFileSync(join(at('here'), 'derived', 'dossier', 'reports', page), 'utf8'));
    expect(said.join('')).toContain('withdrawn');
    expect(said.join('')).not.toContain('testimony.txt');
  });

  it('takes in neither the same file again, nor from a stale copy', () => {
    const collected = inquest.json('collect', at('testimony.txt'), '--case', at('here'));
    expect(collected).toMatchObject({ added: 0, problems: [{ code: 'withdrawn' }] });
    const { stdout } = inquest.run('merge', at('stale'), '--case', at('here'));
    expect(stdout).toMatch(/Refused \d+ files that the copy still has: withdrawn/);
    expect(traces(at('here'))).toEqual([]);
    expect(inquest.run('merge', at('here'), '--case', at('stale')).stdout).toMatch(/Erased \d+ files here/);
    expect(traces(at('stale'))).toEqual([]);
  });

  function itemOf(file: string): string {
    const shown = JSON.parse(readFileSync(join(at('stale'), 'derived', 'dossier', 'dossier.json'), 'utf8')) as {
      items: { id: string; acquisitions: { path: string }[] }[];
    };
    return shown.items.find(({ acquisitions }) => acquisitions[0]?.path === file)?.id ?? '';
  }
});

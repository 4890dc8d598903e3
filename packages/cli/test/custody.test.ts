import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CustodyLine } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inquestIn } from './inquest.ts';

const inquest = inquestIn('custody');
const at = (name: string): string => join(inquest.folder, name);
const linesSchema = z.array(
  z.object({ id: z.string(), result: z.string(), details: z.array(z.string()), test: z.string() }),
);

function lines(): ReadonlyMap<string, Pick<CustodyLine, 'details' | 'test'> & { readonly result: string }> {
  const { lines: found, custody } = inquest.json('custody', 'report.txt', '--case', at('case'));
  expect(custody).toBe('inquest-custody/1');
  return new Map(linesSchema.parse(found).map((line) => [line.id, line]));
}

describe('inquest custody and handover', () => {
  writeFileSync(at('report.txt'), 'Officials said 13 weavers were killed at the mill.\n');
  inquest.json('build', at('report.txt'), '--case', at('case'), '--title', 'Mill strike');

  it('answers each question with the test behind it', () => {
    const found = lines();
    const results = [...found].map(([id, { result }]) => `${id}: ${result}`);
    expect(results).toEqual([
      'same-file: yes',
      'collected: yes',
      'collected-when: no',
      'holders: cannot tell',
      'copies: yes',
      'repeatable: yes',
      'decided: cannot tell',
      'missing: no',
    ]);
    for (const { test } of found.values()) expect(test).not.toBe('');
    expect(found.get('missing')?.details).toContain('who published it');
    const { stdout } = inquest.run('custody', 'report.txt', '--case', at('case'));
    expect(stdout).toContain('[yes] Is it the same file as was collected?');
  });

  it('shows a hand-over that only one side signed', () => {
    const given = inquest.run(
      'handover',
      'report.txt',
      '--to',
      'a nurse at the ward',
      '--medium',
      'stick',
      '--case',
      at('case'),
    );
    expect(given).toMatchObject({ status: 0, stdout: expect.stringContaining('Given: the bytes were hashed') });
    const line = lines().get('holders');
    expect(line).toMatchObject({
      result: 'no',
      details: [expect.stringMatching(/^One-sided: .*a nurse at the ward \(no key\)/)],
    });
  });

  it('stands in the dossier, without who handed what to whom', () => {
    inquest.json('publish', '--case', at('case'), '--to', at('dossier'));
    const reports = readdirSync(at('dossier/reports')).filter((name) => name !== 'index.html');
    const pages = reports.map((name) => readFileSync(join(at('dossier/reports'), name), 'utf8')).join();
    expect(pages).toContain('<h2 id="custody">');
    expect(pages).toContain('somebody without a key here');
    expect(pages).not.toContain('nurse');
    const verifyPage = readFileSync(at('dossier/verify.html'), 'utf8');
    expect(verifyPage).toContain('No checkpoint of this case was shown to anybody outside');
    expect(inquest.json('verify', '--case', at('case'))).toMatchObject({ ok: true, problems: [] });
  });

  it('says in one line what it cannot do', () => {
    for (const args of [
      ['custody', 'nothing'],
      ['handover', '--accept', 'abcdef12'],
      ['handover', 'nothing', '--to', 'x'],
    ]) {
      const { status, stderr } = inquest.run(...args, '--case', at('case'));
      expect({ args, status, stderr }).toMatchObject({ status: 3, stderr: expect.stringMatching(/^inquest: .*\n$/) });
    }
    expect(inquest.run('handover', 'report.txt', '--case', at('case')).status).toBe(2);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inquestIn } from './inquest.ts';

const inquest = inquestIn('identity');
const at = (name: string): string => join(inquest.folder, name);

describe('inquest same and different', () => {
  writeFileSync(at('report.txt'), 'Zhanna Seitova was arrested in Aktau on 3 May 2019. Marat Orlov was killed.\n');
  writeFileSync(at('other.txt'), 'Zhanna Seytova was released in Aktau on 9 May 2019, her lawyer said.\n');
  inquest.json('init', '--case', at('case'), '--title', 'Names');
  inquest.json('collect', at('report.txt'), at('other.txt'), '--case', at('case'));
  inquest.json('read', '--case', at('case'));

  it('sign what a person says of two entries, named as the reports write them', () => {
    const said = inquest.json(
      'same',
      'Zhanna Seitova',
      'Zhanna Seytova',
      '--reason',
      'one case number',
      '--case',
      at('case'),
    );
    expect(said.statement).toMatch(/^[0-9a-f]{64}$/);
    const again = inquest.run('same', 'Zhanna Seitova', 'Zhanna Seytova', '--reason', 'again', '--case', at('case'));
    expect([again.status, again.stderr]).toEqual([3, expect.stringContaining('are one entry of the register')]);
    expect(inquest.json('verify', '--case', at('case'))).toMatchObject({ ok: true });
  });

  it('say in one line which entry is not there', () => {
    const { status, stderr } = inquest.run(
      'different',
      'Nobody Here',
      'Zhanna Seitova',
      '--reason',
      'x',
      '--case',
      at('case'),
    );
    expect([status, stderr]).toEqual([3, expect.stringContaining('no entry Nobody Here')]);
  });

  const inCase = ['--reason', 'x', '--case', at('case')];
  /** The entries that have a spelling of Seitova, each with its spellings. */
  function entries(): string[][] {
    inquest.json('build', at('report.txt'), at('other.txt'), '--case', at('case'));
    const lines = readFileSync(join(at('case'), 'derived', 'dossier', 'register.jsonl'), 'utf8')
      .trim()
      .split('\n');
    const spellings = lines.map((line) => JSON.parse(line).aliases.map(({ words }: { words: string }) => words));
    return spellings.filter((words: string[]) => words.some((one) => /Se[iy]tova/u.test(one))).sort();
  }

  it('part what was joined by two of its spellings, and what is said last counts', () => {
    expect(entries()).toEqual([['Zhanna Seitova', 'Zhanna Seytova']]);
    inquest.json('unsure', 'Zhanna Seitova', 'Zhanna Seytova', ...inCase);
    expect(entries()).toEqual([['Zhanna Seitova'], ['Zhanna Seytova']]);
    expect(readFileSync(join(at('case'), 'derived', 'dossier', 'people.html'), 'utf8')).toContain('it cannot be told');
    inquest.json('same', 'Zhanna Seitova', 'Zhanna Seytova', ...inCase);
    expect(entries()).toHaveLength(1);
    inquest.json('different', 'Zhanna Seitova', 'Zhanna Seytova', ...inCase);
    expect(entries()).toHaveLength(2);
  });

  it('can be taken back, so that the program judges again', () => {
    const { statement } = inquest.json('same', 'Zhanna Seitova', 'Zhanna Seytova', ...inCase);
    expect(entries()).toHaveLength(1);
    inquest.json('undo', String(statement).slice(0, 12), ...inCase);
    expect(entries()).toHaveLength(2);
    const unknown = inquest.run('undo', 'ffffffff', ...inCase);
    expect([unknown.status, unknown.stderr]).toEqual([
      3,
      expect.stringContaining('no same, different, unsure or columns'),
    ]);
    expect(inquest.json('verify', '--case', at('case'))).toMatchObject({ ok: true });
  });
});

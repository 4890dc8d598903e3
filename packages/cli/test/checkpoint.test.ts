import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inquestIn } from './inquest.ts';

const inquest = inquestIn('checkpoint');
const at = (name: string): string => join(inquest.folder, name);

/** The same program on another device, with a key of its own. */
function partner(...args: string[]) {
  const env = { ...inquest.env, XDG_CONFIG_HOME: at('partner') };
  return spawnSync(process.execPath, [inquest.main, ...args], { cwd: inquest.folder, encoding: 'utf8', env });
}

describe('inquest checkpoint', () => {
  inquest.json('init', '--case', at('case'), '--title', 'Mill strike');
  writeFileSync(at('report.txt'), 'Officials said 13 weavers were killed at the mill.\n');
  inquest.json('collect', at('report.txt'), '--case', at('case'));
  const made = inquest.run('checkpoint', '--case', at('case'), '--request', at('request.tsq'));
  writeFileSync(at('note.txt'), made.stdout);

  it('prints a note for a partner and how to read it out', () => {
    expect(made.status).toBe(0);
    expect(made.stdout).toMatch(
      /^inquest\.case\/[0-9a-f]{16}\/[0-9a-f]{16}\n2\n[A-Za-z0-9+/]{43}=\n\n— inquest\.case\/\S+ \S+\n$/,
    );
    expect(made.stderr).toMatch(/1\. {2}inquest\.case \/ .*\n {2}2\. {2}2\n {2}3\. {2}([0-9a-f]{4} ){15}[0-9a-f]{4}\n/);
    expect(readFileSync(at('request.tsq')).length).toBeGreaterThan(50);
  });

  it('is cosigned by a partner who has no case, and kept', () => {
    const cosigned = partner('checkpoint', '--cosign', at('note.txt'));
    expect(cosigned.status).toBe(0);
    expect(cosigned.stdout).toMatch(/\n— inquest\.key\/[0-9a-f]{64} \S+\n$/);
    writeFileSync(at('cosigned.txt'), cosigned.stdout);
    const added = inquest.run('checkpoint', '--add', at('cosigned.txt'), '--case', at('case'));
    expect(added).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/The first 2 statements were shown to key /),
    });
    const { time, notProven, ok } = inquest.json('verify', '--case', at('case'));
    expect({ time, notProven, ok }).toMatchObject({
      ok: true,
      time: [{ shown: 2, marks: [{ voucher: 'partner' }] }],
      notProven: expect.arrayContaining([expect.stringContaining('missing from the end')]),
    });
    expect(inquest.run('status', '--case', at('case')).stdout).toContain('the first 2 of ');
  });

  it('is compared with what was read out over a phone', () => {
    const spoken = made.stderr.match(/^ {2}[123]\. {2}.*$/gm)?.map((line) => line.slice(6));
    writeFileSync(at('spoken.txt'), `${spoken?.join('\n')}\n`);
    const fits = inquest.run('checkpoint', '--check', at('spoken.txt'), '--case', at('case'));
    expect(fits).toMatchObject({ status: 0, stdout: expect.stringContaining('It fits: the first 2 of the ') });
    writeFileSync(at('other.txt'), `${spoken?.join('\n').replace('\n2\n', '\n1\n')}\n`);
    const differs = inquest.run('checkpoint', '--check', at('other.txt'), '--case', at('case'));
    expect(differs).toMatchObject({ status: 1, stdout: expect.stringContaining('DIFFERENT') });
  });

  it('says in one line what it cannot use', () => {
    writeFileSync(at('garbage'), 'garbage');
    for (const option of ['--response', '--cosign', '--add', '--check']) {
      const { status, stderr } = inquest.run('checkpoint', option, at('garbage'), '--case', at('case'));
      expect({ option, status, stderr }).toMatchObject({ status: 3, stderr: expect.stringMatching(/^inquest: .*\n$/) });
    }
    expect(inquest.run('checkpoint', '--add', 'a', '--check', 'b', '--case', at('case')).status).toBe(2);
  });
});

describe('inquest verify', () => {
  it('says with every result what it does not prove', () => {
    inquest.json('init', '--case', at('fresh'), '--title', 'Mill strike');
    const { stdout } = inquest.run('verify', '--case', at('fresh'));
    expect(stdout).toContain('No checkpoint of this case was ever shown to anybody outside');
    expect(stdout).toContain('that what the evidence says is true.');
  });
});

import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Question } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { inquestIn } from './inquest.ts';

const sample = fileURLToPath(new URL('../../../examples/kemezhar-dock', import.meta.url));
const inquest = inquestIn('build');
const caseFolder = join(inquest.folder, 'case');

function treeOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

describe('inquest build', () => {
  const built = inquest.json('build', sample, '--case', caseFolder);

  it('keeps every report of the folder as an item, the same bytes once', () => {
    expect(built.items).toBe(18);
    expect(built.problems).toEqual([]);
  });

  it('finds the rival figures and names the question they answer', () => {
    const questions = built.questions as Question[];
    const killed = questions.find((question) => question.id === 'killed-kemezhar-2013-03-14');
    const lows = killed?.accounts.map((account) => account.quantity?.low ?? null) ?? [];
    expect(lows).toEqual(expect.arrayContaining([4, 6, 27]));
  });

  it('gives a death that a footnote mentions no day from the paragraph it happens to stand behind', () => {
    const questions = built.questions as Question[];
    expect(questions.map(({ id }) => id)).not.toContain('killed-kemezhar-2012-11-20');
    const killed = questions.find(({ id }) => id === 'killed-kemezhar-2013-03-14');
    expect(killed?.envelope?.low).toBe(4);
  });

  it('writes a dossier that needs nothing but its folder', () => {
    expect(existsSync(String(built.dossier))).toBe(true);
  });

  it('verifies, from the signatures to the quoted words', () => {
    const verified = inquest.json('verify', '--case', caseFolder);
    expect(verified.problems).toEqual([]);
    expect(verified.ok).toBe(true);
  });

  it('does nothing again when nothing is new', () => {
    const statements = treeOf(join(caseFolder, 'statements')).map((name) => join(caseFolder, 'statements', name));
    const logs = statements.filter((name) => name.endsWith('.log'));
    const before = logs.map((name) => readFileSync(name, 'utf8'));
    const again = inquest.json('build', sample, '--case', caseFolder);
    expect(again.collected).toEqual({ added: 0, unchanged: 19 });
    expect(again.read).toMatchObject({ read: 0 });
    expect(again.manifest).toBe(built.manifest);
    expect(logs.map((name) => readFileSync(name, 'utf8'))).toEqual(before);
  });

  it('rebuilds the same dossier to the byte after everything derived was deleted', () => {
    rmSync(join(caseFolder, 'derived'), { recursive: true });
    expect(inquest.json('build', sample, '--case', caseFolder).manifest).toBe(built.manifest);
  });

  it('prints a table of the rival figures and the path of the dossier', () => {
    const { stdout, status } = inquest.run('build', sample, '--case', caseFolder);
    expect(status).toBe(0);
    expect(stdout).toContain('How many were killed at Kemezhar on 14 March 2013?');
    expect(stdout).toMatch(/≥ 27 .*\n.*[Aa]t least 27 people were shot dead/);
    expect(stdout).toContain(join(caseFolder, 'derived', 'dossier', 'index.html'));
    expect(stdout).toContain('none has been reviewed by a person yet');
  });

  it('adds what is new to what was there', () => {
    const more = join(inquest.folder, 'more');
    mkdirSync(more);
    cpSync(join(sample, '02-terminal-press-release.txt'), join(more, 'copy.txt'));
    writeFileSync(join(more, 'new.txt'), 'A clerk at the port gate counted nine coffins on 16 March 2013.\n');
    const again = inquest.json('build', more, '--case', caseFolder);
    expect(again.items).toBe(19);
    expect(again.collected).toEqual({ added: 2, unchanged: 0 });
    expect(again.read).toMatchObject({ read: 2 });
  });
});

describe('a mistake of the user', () => {
  it.each([
    {
      name: 'a folder that is not there',
      args: ['build', 'nowhere', '--case', 'x'],
      code: 3,
      says: 'there is no nowhere',
    },
    { name: 'a case that is not one', args: ['status', '--case', '.'], code: 3, says: 'is not a case' },
    { name: 'a command that does not exist', args: ['bild'], code: 2, says: 'build' },
    { name: 'a verdict that is missing', args: ['decide', 'abcdef', '--case', caseFolder], code: 2, says: '--accept' },
    {
      name: 'a claim that is not there',
      args: ['decide', 'ffffffffffff', '--accept', '--case', caseFolder],
      code: 3,
      says: 'no claim',
    },
    { name: 'a case inside its own reports', args: ['build', sample, '--case', sample], code: 2, says: '--case' },
  ])('is one clear line: $name', ({ args, code, says }) => {
    const { status, stderr } = inquest.run(...args);
    expect(status).toBe(code);
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('deciding', () => {
  it('takes a rejected claim out of the envelope, keeps it in sight and says who decided', () => {
    const shown = inquest.json('show', 'killed-kemezhar-2013-03-14', '--case', caseFolder);
    const [question] = shown.questions as Question[];
    const account = question?.accounts.find((candidate) => candidate.quantity?.low === 27);
    const claims = [account?.claim ?? '', ...(account?.alsoClaims ?? [])];
    inquest.json('decide', ...claims, '--reject', '--reason', 'counts the hospital too', '--case', caseFolder);
    const [after] = inquest.json('show', 'killed-kemezhar-2013-03-14', '--case', caseFolder).questions as Question[];
    const same = after?.accounts.find((candidate) => candidate.claim === account?.claim);
    expect(same?.setAside).toBe(true);
    expect(after?.accounts.length).toBe(question?.accounts.length);
  });
});

describe('Ctrl-C', () => {
  it('leaves a consistent case that the next build completes', async () => {
    const many = join(inquest.folder, 'many');
    mkdirSync(many);
    for (let i = 0; i < 300; i += 1) {
      writeFileSync(
        join(many, `${i}.txt`),
        `The harbour master said that ${i + 2} people had been killed at the gate.\n`,
      );
    }
    const interrupted = join(inquest.folder, 'interrupted');
    const child = spawn(process.execPath, [inquest.main, 'build', many, '--case', interrupted], {
      cwd: inquest.folder,
      env: inquest.env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
    // Interrupt as soon as the first step has said that it is done.
    await new Promise<void>((resolve) => child.stderr.once('data', () => resolve()));
    child.kill('SIGINT');
    expect([0, 130]).toContain(await ended);
    expect(inquest.json('verify', '--case', interrupted).ok).toBe(true);
    expect(inquest.json('build', many, '--case', interrupted).items).toBe(300);
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CaseClosedError,
  CaseDamagedError,
  CaseExistsError,
  CaseLockedError,
  CaseNotFoundError,
  CaseReadOnlyError,
  EvidenceDamagedError,
  EvidenceMissingError,
  NotACaseError,
  NotInRosterError,
  UnfitStatementError,
  UnknownFormatError,
} from '../errors.ts';
import { sha256 } from '../hash.ts';
import { addReport, emptyCase, newKey, noon, report, temporaryFolder } from '../small-case.test.fixture.ts';
import { computeState } from '../state/compute-state.ts';
import type { Entry } from '../statement/entry.ts';
import { verify } from '../verify/verify.ts';
import type { Case } from './case.ts';
import { createCase } from './create-case.ts';
import { machineTag } from './machine-tag.ts';
import { openCase } from './open-case.ts';

const root = temporaryFolder();
let folders = 0;
function newFolder(): string {
  folders += 1;
  return join(root, `case-${folders}`);
}

function note(text: string): Entry {
  return { kind: 'note', body: { text, title: null, notice: null, places: null } };
}

function logOf(folder: string, device: string): string {
  return join(folder, 'statements', device, '000001.log');
}

/** Copies what is not there yet, and of two logs of one name the longer: it begins with the shorter. */
function copyTogether(from: string, to: string): void {
  const isNews = (source: string, target: string): boolean =>
    statSync(source).isDirectory() || !existsSync(target) || statSync(target).size < statSync(source).size;
  cpSync(from, to, { recursive: true, filter: isNews });
}

async function notesOf(inquiry: Case): Promise<string[]> {
  return (await computeState(inquiry)).notes.map(({ body }) => body.text);
}

describe('making a case', () => {
  it('gives a folder that verifies and holds its title and roster', async () => {
    const folder = newFolder();
    const key = newKey();
    const inquiry = await emptyCase(folder, key);
    const state = await computeState(inquiry);
    await inquiry.close();
    expect(state).toMatchObject({
      id: inquiry.id,
      title: 'Mill strike',
      notice: 'Fictional.',
      items: [],
      problems: [],
    });
    expect(state.roster).toEqual([
      { key: key.publicKey, name: 'Desk', roles: ['extract', 'review', 'publish', 'admin'] },
    ]);
    expect(await verify(folder)).toMatchObject({ ok: true, problems: [] });
  });

  it('takes an empty folder and refuses one that holds anything', async () => {
    const empty = newFolder();
    mkdirSync(empty);
    await (await emptyCase(empty, newKey())).close();
    await expect(emptyCase(empty, newKey())).rejects.toThrow(CaseExistsError);
    const file = newFolder();
    writeFileSync(file, 'hello');
    await expect(emptyCase(file, newKey())).rejects.toThrow(CaseExistsError);
  });

  it('gives the maker the role admin whatever roles are asked for', async () => {
    const options = { key: newKey(), title: 'T', notice: null, name: 'N', now: noon, roles: ['extract'] as const };
    const inquiry = await createCase(newFolder(), options);
    expect(inquiry.roster[0]?.roles).toEqual(['extract', 'admin']);
    await expect(inquiry.append([note('x')])).rejects.toThrow(UnfitStatementError);
    await inquiry.close();
  });
});

describe('opening a case', () => {
  it('says what is wrong with a folder that is none', async () => {
    await expect(openCase(newFolder())).rejects.toThrow(CaseNotFoundError);
    const folder = newFolder();
    mkdirSync(folder);
    await expect(openCase(folder)).rejects.toThrow(NotACaseError);
    writeFileSync(join(folder, 'case.json'), 'hello');
    await expect(openCase(folder)).rejects.toThrow(NotACaseError);
    writeFileSync(join(folder, 'case.json'), JSON.stringify({ case: sha256('x'), format: 2 }));
    await expect(openCase(folder)).rejects.toThrow(UnknownFormatError);
    writeFileSync(join(folder, 'case.json'), JSON.stringify({ case: sha256('x'), format: 1 }));
    await expect(openCase(folder)).rejects.toThrow(CaseDamagedError);
  });

  it('for reading needs no key and writes nothing', async () => {
    const folder = newFolder();
    const made = await emptyCase(folder, newKey());
    await addReport(made, report(3));
    await made.close();
    rmSync(join(folder, 'derived'), { recursive: true });
    const inquiry = await openCase(folder);
    expect(inquiry.writable).toBe(false);
    await expect(inquiry.append([note('x')])).rejects.toThrow(CaseReadOnlyError);
    await inquiry.close();
    expect(existsSync(join(folder, 'derived'))).toBe(false);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('for writing is for members of the roster', async () => {
    const folder = newFolder();
    await (await emptyCase(folder, newKey())).close();
    await expect(openCase(folder, { key: newKey(), now: noon })).rejects.toThrow(NotInRosterError);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('names neither the user nor the machine in anything it leaves', async () => {
    const folder = newFolder();
    const inquiry = await emptyCase(folder, newKey());
    const lock = readFileSync(join(folder, 'lock'), 'utf8');
    for (const name of [hostname(), userInfo().username, homedir()]) expect(lock).not.toContain(name);
    await inquiry.close();
  });

  it('for writing is for one at a time, and says who it is', async () => {
    const folder = newFolder();
    const key = newKey();
    const inquiry = await emptyCase(folder, key);
    await expect(openCase(folder, { key, now: noon })).rejects.toThrow(`Process ${process.pid} on this machine`);
    await expect(openCase(folder, { key, now: noon })).rejects.toThrow(CaseLockedError);
    await inquiry.close();
    await (await openCase(folder, { key, now: noon })).close();
  });

  it.each([
    ['a process that has ended', { pid: 2 ** 22 + 1, started: '1', machine: machineTag('x') }],
    ['another process with the same number', { pid: process.pid, started: '1', machine: machineTag('x') }],
    ['a process that could not finish', { pid: null, started: null, machine: 'elsewhere' }],
  ])('takes over the lock of %s', async (_who, holder) => {
    const folder = newFolder();
    const key = newKey();
    await (await emptyCase(folder, key)).close();
    writeFileSync(join(folder, 'lock'), JSON.stringify({ token: 'x', since: '2024-01-01T00:00:00.000Z', ...holder }));
    const inquiry = await openCase(folder, { key, now: noon });
    await inquiry.append([note('x')]);
    await inquiry.close();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it.skipIf(process.platform !== 'linux')(
    'takes over the lock of a process that has ended but whose parent has not noticed',
    async () => {
      const folder = newFolder();
      const key = newKey();
      await (await emptyCase(folder, key)).close();
      // The shell that "exec" turns into sleep never asks what became of its child.
      const parent = spawn('sh', ['-c', 'sh -c "echo \\$\\$" & exec sleep 60'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      try {
        const [output] = await once(parent.stdout, 'data');
        const pid = Number(String(output));
        await new Promise((resolve) => setTimeout(resolve, 200));
        expect(process.kill(pid, 0)).toBe(true);
        const holder = { token: 'x', pid, started: null, machine: machineTag('x'), since: '2024-01-01T00:00:00.000Z' };
        writeFileSync(join(folder, 'lock'), JSON.stringify(holder));
        await (await openCase(folder, { key, now: noon })).close();
      } finally {
        parent.kill();
      }
    },
  );

  it('remembers that a writer did not finish when the one that took over its lock ended too', async () => {
    const folder = newFolder();
    const key = newKey();
    const inquiry = await emptyCase(folder, key);
    await inquiry.putEvidence([Buffer.from('not imported yet')]);
    await inquiry.close();
    writeFileSync(join(folder, 'lock.0123'), '{}');
    const again = await openCase(folder, { key, now: noon });
    expect(again.setApart).toMatchObject([{ code: 'file-set-apart', where: 'torn/evidence-…' }]);
    const [hash = ''] = await again.putEvidence([Buffer.from('not imported yet')]);
    await again.close();
    expect(readdirSync(join(folder, 'torn'))).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.startsWith('lock'))).toEqual([]);
    expect(await verify(folder)).toMatchObject({
      problems: [{ code: 'evidence-unclaimed', where: expect.stringContaining(hash) }],
    });
  });

  it('does not take over the lock of another machine', async () => {
    const folder = newFolder();
    const key = newKey();
    await (await emptyCase(folder, key)).close();
    const holder = { token: 'x', pid: 1, started: null, machine: 'elsewhere', since: '2024-01-01T00:00:00.000Z' };
    writeFileSync(join(folder, 'lock'), JSON.stringify(holder));
    await expect(openCase(folder, { key, now: noon })).rejects.toThrow('Process 1 on another machine');
  });

  it('takes over a lock that was cut off while it was written', async () => {
    const folder = newFolder();
    const key = newKey();
    await (await emptyCase(folder, key)).close();
    writeFileSync(join(folder, 'lock'), '{"tok');
    await (await openCase(folder, { key, now: noon })).close();
  });

  it('stops a writer whose lock was taken from it', async () => {
    const folder = newFolder();
    const key = newKey();
    const first = await emptyCase(folder, key);
    rmSync(join(folder, 'lock'));
    const second = await openCase(folder, { key, now: noon });
    await expect(first.append([note('first')])).rejects.toThrow();
    await second.append([note('second')]);
    await first.close();
    await second.close();
    const { ok, counts } = await verify(folder);
    expect({ ok, statements: counts.statements }).toEqual({ ok: true, statements: 2 });
  });

  it('gives the same state with the notes of an earlier opening as without', async () => {
    const folder = newFolder();
    const key = newKey();
    const made = await emptyCase(folder, key);
    for (const number of [3, 4, 5]) await addReport(made, report(number));
    const before = await computeState(made);
    await made.close();
    const quick = await openCase(folder, { key });
    const slow = await openCase(folder);
    expect(await computeState(quick)).toEqual(before);
    expect(await computeState(slow)).toEqual(before);
  });

  it('does not trust notes that another device left', async () => {
    const folder = newFolder();
    const key = newKey();
    const made = await emptyCase(folder, key);
    await made.append([note('as signed')]);
    await made.close();
    const log = logOf(folder, key.publicKey);
    const forged = readFileSync(log, 'utf8').replace(
      '2024-05-01T12:00:00Z","author"',
      '2025-05-01T12:00:00Z","author"',
    );
    writeFileSync(log, forged);
    const notes = join(folder, 'derived/case/checked.json');
    const [, content = ''] = readFileSync(notes, 'utf8').split('\n');
    const parsed: { logs: { sha256: string }[] } = JSON.parse(content);
    for (const each of parsed.logs) each.sha256 = sha256(readFileSync(log));
    const body = JSON.stringify(parsed);
    writeFileSync(notes, `${newKey().seal(Buffer.from(body))}\n${body}`);
    await expect(openCase(folder, { key })).rejects.toThrow(CaseDamagedError);
  });
});

describe('evidence', () => {
  it('is kept as received under its hash, for reading only', async () => {
    const folder = newFolder();
    const inquiry = await emptyCase(folder, newKey());
    const bytes = Buffer.from([0, 255, 13, 10]);
    const [hash = ''] = await inquiry.putEvidence([bytes]);
    expect(hash).toBe(sha256(bytes));
    expect(await inquiry.hasEvidence(hash)).toBe(true);
    expect(Buffer.from(await inquiry.readEvidence(hash))).toEqual(bytes);
    expect(statSync(join(folder, 'evidence', hash.slice(0, 2), hash)).mode & 0o777).toBe(0o444);
    await inquiry.close();
  });

  it('is one file when the same bytes come twice', async () => {
    const folder = newFolder();
    const inquiry = await emptyCase(folder, newKey());
    const bytes = Buffer.from('twice');
    await Promise.all([inquiry.putEvidence([bytes, bytes]), inquiry.putEvidence([bytes])]);
    await inquiry.putEvidence([bytes]);
    expect(readdirSync(join(folder, 'evidence'), { recursive: true })).toHaveLength(2);
    await inquiry.close();
  });

  it('that is damaged or gone is never handed out', async () => {
    const folder = newFolder();
    const inquiry = await emptyCase(folder, newKey());
    const [hash = ''] = await inquiry.putEvidence([Buffer.from('sound')]);
    const path = join(folder, 'evidence', hash.slice(0, 2), hash);
    chmodSync(path, 0o644);
    writeFileSync(path, 'sounD');
    await expect(inquiry.readEvidence(hash)).rejects.toThrow(EvidenceDamagedError);
    await inquiry.putEvidence([Buffer.from('sound')]);
    expect(Buffer.from(await inquiry.readEvidence(hash)).toString()).toBe('sound');
    expect(readdirSync(join(folder, 'quarantine'))).toHaveLength(1);
    rmSync(path);
    await expect(inquiry.readEvidence(hash)).rejects.toThrow(EvidenceMissingError);
    await inquiry.close();
  });
});

describe('appending', () => {
  it('keeps the order of what is said, across openings', async () => {
    const folder = newFolder();
    const key = newKey();
    const first = await emptyCase(folder, key);
    await Promise.all(['a', 'b', 'c'].map((text) => first.append([note(text)])));
    await first.close();
    const second = await openCase(folder, { key, now: noon });
    const [statement] = await second.append([note('d')]);
    expect(statement?.head).toMatchObject({ seq: 5, at: '2024-05-01T12:00:00Z', deps: [] });
    expect(second.frontier).toEqual([statement?.id]);
    expect(await notesOf(second)).toEqual(['a', 'b', 'c', 'd']);
    await second.close();
    const third = await openCase(folder);
    expect(await notesOf(third)).toEqual(['a', 'b', 'c', 'd']);
    expect(third.statement(statement?.id ?? '')?.place).toEqual(statement?.place);
  });

  it('salts every body, so that equal words have different commitments', async () => {
    const inquiry = await emptyCase(newFolder(), newKey());
    const [a, b] = await inquiry.append([note('same'), note('same')]);
    expect(a?.head.payload.commitment).not.toBe(b?.head.payload.commitment);
    await inquiry.close();
  });

  it('names what the body speaks of as targets', async () => {
    const inquiry = await emptyCase(newFolder(), newKey());
    const { bytes, acquisition, text } = report(7);
    const { statements } = await inquiry.commit({
      evidence: [bytes],
      entries: [
        { kind: 'import', body: acquisition },
        { kind: 'derive', body: text },
      ],
    });
    expect(statements.map(({ head }) => head.targets)).toEqual([
      [acquisition.item],
      [acquisition.item, text.id].sort(),
    ]);
    await inquiry.close();
  });

  it('refuses what may not be written and writes nothing of that call', async () => {
    const inquiry = await emptyCase(newFolder(), newKey());
    const many = Array.from({ length: 1025 }, (_, index) => sha256(String(index)));
    await expect(inquiry.append([note('good'), { ...note('x'), targets: many }])).rejects.toThrow(UnfitStatementError);
    await expect(inquiry.append([note('\ud800')])).rejects.toThrow(UnfitStatementError);
    await expect(inquiry.append([{ ...note('x'), deps: many.slice(0, 1) }])).rejects.toThrow('has no statement');
    const { acquisition } = report(1);
    await expect(inquiry.append([{ kind: 'import', body: { ...acquisition, item: 'x' } }])).rejects.toThrow(
      UnfitStatementError,
    );
    expect(inquiry.statements).toHaveLength(1);
    const most = many.slice(0, 960);
    await expect(inquiry.append([{ ...note('most'), targets: most }])).resolves.toHaveLength(1);
    await inquiry.close();
    expect((await verify(inquiry.folder)).ok).toBe(true);
  });

  it('is over when the case is closed', async () => {
    const inquiry = await emptyCase(newFolder(), newKey());
    const last = inquiry.append([note('last')]);
    await inquiry.close();
    await expect(last).resolves.toHaveLength(1);
    await expect(inquiry.append([note('late')])).rejects.toThrow(CaseClosedError);
  });
});

describe('what is damaged', () => {
  it('is listed, and everything else is read', async () => {
    const folder = newFolder();
    const admin = newKey();
    const other = newKey();
    const first = await emptyCase(folder, admin);
    const entry = { key: other.publicKey, name: 'Second desk', roles: ['review'] as const };
    await first.append([{ kind: 'roster', body: { add: [entry], remove: [], quorum: null } }, note('by the first')]);
    await first.close();
    const second = await openCase(folder, { key: other, now: noon });
    await second.append([note('by the second')]);
    await second.close();
    appendFileSync(logOf(folder, other.publicKey), 'not a statement\n');
    const inquiry = await openCase(folder);
    expect(await notesOf(inquiry)).toEqual(['by the first', 'by the second']);
    expect(inquiry.problems).toMatchObject([
      { code: 'line-malformed', where: expect.stringContaining(`statements/${other.publicKey}/000001.log line 2`) },
    ]);
    await expect(openCase(folder, { key: other, now: noon })).rejects.toThrow(CaseDamagedError);
    const writer = await openCase(folder, { key: admin, now: noon });
    await writer.append([note('goes on')]);
    await writer.close();
  });

  it('is set apart when it is an unfinished last line', async () => {
    const folder = newFolder();
    const key = newKey();
    const first = await emptyCase(folder, key);
    await first.append([note('whole')]);
    await first.close();
    appendFileSync(logOf(folder, key.publicKey), '{"at":"2024');
    expect((await openCase(folder)).problems).toMatchObject([{ code: 'line-unfinished' }]);
    expect(await verify(folder)).toMatchObject({ ok: false, problems: [{ code: 'line-unfinished' }] });
    const second = await openCase(folder, { key, now: noon });
    expect(second.setApart).toMatchObject([{ code: 'line-set-apart', severity: 'warning' }]);
    expect(second.problems).toEqual([]);
    await second.append([note('after')]);
    expect(await notesOf(second)).toEqual(['whole', 'after']);
    await second.close();
    const [torn = ''] = readdirSync(join(folder, 'torn'));
    expect(readFileSync(join(folder, 'torn', torn), 'utf8')).toBe('{"at":"2024');
    expect(await verify(folder)).toMatchObject({ ok: true, problems: [{ code: 'file-kept-apart' }] });
  });

  it('keeps a case from being continued by the device whose log it is', async () => {
    const folder = newFolder();
    const key = newKey();
    const first = await emptyCase(folder, key);
    await first.append([note('a'), note('b')]);
    await first.close();
    const log = logOf(folder, key.publicKey);
    const lines = readFileSync(log, 'utf8').split('\n');
    writeFileSync(log, [lines[0], lines[2], ''].join('\n'));
    const inquiry = await openCase(folder);
    expect(inquiry.pending).toBe(1);
    expect(inquiry.problems).toMatchObject([{ code: 'statement-pending' }]);
    await expect(openCase(folder, { key, now: noon })).rejects.toThrow(CaseDamagedError);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });
});

describe('two devices', () => {
  it('are merged by copying their folders together', async () => {
    const admin = newKey();
    const other = newKey();
    const here = newFolder();
    const first = await emptyCase(here, admin);
    const entry = { key: other.publicKey, name: 'Second desk', roles: ['review'] as const };
    await first.append([{ kind: 'roster', body: { add: [entry], remove: [], quorum: null } }]);
    await first.close();
    const there = newFolder();
    cpSync(here, there, { recursive: true });

    const onHere = await openCase(here, { key: admin, now: noon });
    await onHere.append([note('here')]);
    await onHere.close();
    const onThere = await openCase(there, { key: other, now: noon });
    await onThere.append([note('there')]);
    await onThere.close();
    copyTogether(there, here);

    const merged = await openCase(here, { key: other, now: noon });
    expect(merged.problems).toEqual([]);
    expect((await notesOf(merged)).sort()).toEqual(['here', 'there']);
    expect(merged.frontier).toHaveLength(2);
    const [next, then] = await merged.append([note('after both'), note('later')]);
    expect(next?.head.deps).toHaveLength(1);
    expect(then?.head.deps).toEqual([]);
    await merged.close();
    expect(await verify(here)).toMatchObject({ ok: true, problems: [] });
  });

  it('come to the same state whichever way they are copied', async () => {
    const admin = newKey();
    const other = newKey();
    const here = newFolder();
    const there = newFolder();
    const first = await emptyCase(here, admin);
    const entry = { key: other.publicKey, name: 'Second desk', roles: ['extract', 'review'] as const };
    await first.append([{ kind: 'roster', body: { add: [entry], remove: [], quorum: null } }]);
    await first.close();
    cpSync(here, there, { recursive: true });
    for (const [folder, key, numbers] of [
      [here, admin, [1, 2]],
      [there, other, [2, 3, 4]],
    ] as const) {
      const inquiry = await openCase(folder, { key, now: noon });
      for (const number of numbers) await addReport(inquiry, report(number));
      await inquiry.close();
    }
    const copyOfHere = newFolder();
    cpSync(here, copyOfHere, { recursive: true });
    copyTogether(there, here);
    copyTogether(copyOfHere, there);
    const state = await computeState(await openCase(here));
    expect(await computeState(await openCase(there))).toEqual(state);
    expect(state.items.map(({ acquisitions }) => acquisitions.length).sort()).toEqual([1, 1, 1, 2]);
    expect(state.frontier).toHaveLength(2);
    expect((await verify(here)).ok).toBe(true);
  });

  it('are told when a device was never admitted or lacks the role', async () => {
    const admin = newKey();
    const other = newKey();
    const folder = newFolder();
    const first = await emptyCase(folder, admin);
    const entry = { key: other.publicKey, name: 'Second desk', roles: ['review'] as const };
    const changes = [
      { kind: 'roster' as const, body: { add: [entry], remove: [], quorum: null } },
      { kind: 'roster' as const, body: { add: [], remove: [other.publicKey], quorum: null } },
    ];
    await first.append(changes.slice(0, 1));
    await first.close();
    const second = await openCase(folder, { key: other, now: noon });
    await expect(second.append([{ kind: 'import', body: report(1).acquisition }])).rejects.toThrow(
      'lacks the role extract',
    );
    await second.append([note('as a member')]);
    await second.close();
    const third = await openCase(folder, { key: admin, now: noon });
    await third.append(changes.slice(1));
    await third.close();
    await expect(openCase(folder, { key: other, now: noon })).rejects.toThrow(NotInRosterError);
    expect(await notesOf(await openCase(folder))).toEqual(['as a member']);
  });
});

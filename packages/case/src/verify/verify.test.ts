import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim, PublishBody } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { hashPath, logPath } from '../disk/layout.ts';
import { CaseNotFoundError } from '../errors.ts';
import type { Case } from '../folder/case.ts';
import { openCase } from '../folder/open-case.ts';
import { signedLine } from '../folder/signer.ts';
import { sha256 } from '../hash.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { runBody } from '../merkle-root.ts';
import {
  addReport,
  decisionOn,
  emptyCase,
  newKey,
  noon,
  type Report,
  report,
  temporaryFolder,
} from '../small-case.test.fixture.ts';
import { computeState } from '../state/compute-state.ts';
import type { Entry } from '../statement/entry.ts';
import { makePayload } from '../statement/payload.ts';
import type { Head } from '../statement/statement.ts';
import { verify } from './verify.ts';

const root = temporaryFolder();
let folders = 0;

async function newCase(key = newKey()): Promise<Case> {
  folders += 1;
  return emptyCase(join(root, `case-${folders}`), key);
}

/** A case with one report, and what else is said in it. */
async function caseWith(made: Report, ...entries: Entry[]): Promise<string> {
  const inquiry = await newCase();
  await addReport(inquiry, made);
  if (entries.length > 0) await inquiry.append(entries);
  await inquiry.close();
  return inquiry.folder;
}

async function codesOf(folder: string, options: Parameters<typeof verify>[1] = {}): Promise<string[]> {
  return (await verify(folder, options)).problems.map(({ code }) => code);
}

function withClaim(made: Report, change: (claim: Claim) => Claim): Report {
  return { ...made, reading: { ...made.reading, claims: made.reading.claims.map(change) } };
}

describe('verify', () => {
  it('passes a sound case and says how much it checked', async () => {
    const made = report(12);
    const folder = await caseWith(made, { kind: 'decide', body: decisionOn(made) });
    expect(await verify(folder)).toEqual({
      ok: true,
      problems: [],
      time: [{ device: expect.any(String), here: 5, shown: 0, marks: [] }],
      counts: {
        statements: 5,
        payloads: 5,
        evidence: 1,
        texts: 1,
        textsMadeAgain: 0,
        withdrawn: 0,
        checkpoints: 0,
        cosignatures: 0,
        timestamps: 0,
        claims: 1,
        quotes: 5,
        decisions: 1,
      },
    });
  });

  it('counts its progress up to the end', async () => {
    const steps: { done: number; total: number }[] = [];
    await verify(await caseWith(report(3)), { onProgress: (step) => steps.push(step) });
    expect(steps.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5]);
    expect(steps.at(-1)).toEqual({ done: 5, total: 5 });
  });

  it('says that there is no such folder, and reports a folder that is no case', async () => {
    await expect(verify(join(root, 'nowhere'))).rejects.toThrow(CaseNotFoundError);
    mkdirSync(join(root, 'plain'));
    expect(await verify(join(root, 'plain'))).toMatchObject({
      ok: false,
      problems: [{ code: 'case-json-unusable', where: 'case.json' }],
    });
  });

  it('names files that do not belong', async () => {
    const folder = await caseWith(report(4));
    const hash = sha256('orphan');
    const strangers = {
      'statements/readme.txt': 'file-unknown',
      [`statements/${newKey().publicKey}/1.log`]: 'file-unknown',
      'payloads/.DS_Store': 'file-unknown',
      'payloads/ab/ab': 'file-unknown',
      'evidence/zz/x': 'file-unknown',
      [hashPath('evidence', hash)]: 'evidence-unclaimed',
      [hashPath('payloads', hash)]: 'payload-unclaimed',
    };
    for (const [path, code] of Object.entries(strangers)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), 'orphan');
      const { ok, problems } = await verify(folder);
      expect({ ok, problems }).toMatchObject({ ok: false, problems: [{ code }] });
      expect(path).toContain(problems[0]?.where);
      rmSync(join(folder, path));
      if (path.startsWith('evidence/zz') || path.includes('1.log'))
        rmSync(join(folder, path, '..'), { recursive: true });
    }
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    expect(await verify(folder)).toMatchObject({
      ok: true,
      problems: [{ code: 'file-unknown', severity: 'warning', where: 'notes.txt' }],
    });
  });

  it('says that the last writer did not finish, or still writes', async () => {
    const inquiry = await newCase();
    expect(await codesOf(inquiry.folder)).toEqual(['case-being-written']);
    await inquiry.close();
    const holder = { token: 'x', pid: null, started: null, machine: 'm', since: '2024-05-01T12:00:00.000Z' };
    writeFileSync(join(inquiry.folder, 'lock'), JSON.stringify(holder));
    expect(await codesOf(inquiry.folder)).toEqual(['writer-ended-early']);
  });
});

describe('what an insider signed wrongly', () => {
  const anchors: [string, (claim: Claim) => Claim][] = [
    ['quote', (claim) => ({ ...claim, anchor: { ...claim.anchor, quote: `${claim.anchor.quote.slice(0, -1)}x` } })],
    ['quote that is shifted', (claim) => ({ ...claim, anchor: { ...claim.anchor, start: claim.anchor.start + 1 } })],
    ['quote beyond the end', (claim) => ({ ...claim, anchor: { start: 9000, end: 9000, quote: '' } })],
    ['quantity', (claim) => ({ ...claim, quantity: claim.quantity && { ...claim.quantity, words: '13' } })],
    ['subject', (claim) => ({ ...claim, subject: { start: 0, end: 7, words: 'weavers' } })],
    ['cue', (claim) => ({ ...claim, cue: claim.cue && { ...claim.cue, words: 'lied' } })],
    [
      'holder',
      (claim) => ({ ...claim, holder: { words: 'ministers', kind: 'state', anchor: { start: 11, end: 20 } } }),
    ],
    [
      'source in the chain',
      (claim) => ({ ...claim, chain: [{ words: 'x', kind: 'state', anchor: { start: 0, end: 1 } }] }),
    ],
    ['time', (claim) => ({ ...claim, time: time('Friday') })],
    ['time of saying', (claim) => ({ ...claim, said: time('Friday') })],
    ['place', (claim) => ({ ...claim, place: { name: null, id: null, words: 'Kiln', anchor: { start: 0, end: 4 } } })],
  ];
  const time = (words: string) => ({
    start: null,
    end: null,
    precision: 'unknown' as const,
    words,
    anchor: { start: 0, end: words.length },
    resolvedAgainst: null,
  });

  it.each(anchors)('in the words of a %s is found', async (_part, change) => {
    const folder = await caseWith(withClaim(report(12), change));
    const { ok, problems } = await verify(folder);
    expect({ ok, problems }).toMatchObject({ ok: false, problems: [{ code: 'quote-wrong' }] });
    expect(problems[0]?.where).toMatch(/^statements\/[0-9a-f]{64}\/000001\.log line 4 \(byte \d+\), payloads\//);
  });

  it('in the words of mentions and appeals is found', async () => {
    const made = report(12);
    const phrase = { start: 0, end: 5, words: 'Wrong' };
    const mention = {
      ...phrase,
      kind: 'person' as const,
      roles: [phrase],
      expansion: null,
      place: null,
      boilerplate: null,
      rule: 'r',
    };
    const appeal = { ...phrase, channel: 'email' as const, value: 'a@b.example', addressee: phrase, request: phrase };
    const folder = await caseWith({ ...made, reading: { ...made.reading, mentions: [mention], appeals: [appeal] } });
    expect(await codesOf(folder)).toEqual(['quote-wrong', 'quote-wrong', 'quote-wrong', 'quote-wrong', 'quote-wrong']);
  });

  const made = report(12);
  const unknown = sha256('unknown');
  const wrongs: [string, string, Report, Entry[]][] = [
    ['a text under another hash', 'text-hash-wrong', { ...made, text: { ...made.text, string: 'Other words.' } }, []],
    [
      'a span beyond its text',
      'span-outside-text',
      { ...made, text: { ...made.text, title: { start: 0, end: 999 } } },
      [],
    ],
    ['a text of an item nobody imported', 'text-without-item', { ...made, text: { ...made.text, item: unknown } }, []],
    ['a size that is not that of the evidence', 'evidence-size-wrong', report(12, { acquisition: { size: 1 } }), []],
    ['evidence that is not there', 'evidence-missing', { ...made, bytes: Buffer.from('other') }, []],
    [
      'a container that is not there',
      'container-missing',
      report(12, { acquisition: { container: { item: unknown, path: 'a' } } }),
      [],
    ],
    ['a claim of another text', 'claim-misplaced', withClaim(made, (claim) => ({ ...claim, item: unknown })), []],
    [
      'a root over other claims',
      'run-root-wrong',
      made,
      [{ kind: 'run', body: { ...runBody(made.reading), root: unknown } }],
    ],
    [
      'a reading of a text that is not there',
      'run-without-text',
      made,
      [{ kind: 'run', body: runBody({ ...made.reading, text: unknown, claims: [] }) }],
    ],
    [
      'a decision on no claim',
      'claim-unknown',
      made,
      [{ kind: 'decide', body: { decisions: [{ claim: unknown, item: unknown, verdict: 'accept', reason: '' }] } }],
    ],
    [
      'a finding on no claim',
      'claim-unknown',
      made,
      [
        {
          kind: 'find',
          body: {
            question: 'q',
            low: 1,
            best: 1,
            high: 1,
            grade: 'fair',
            reasons: '',
            reliesOn: [unknown],
            setsAside: [],
          },
        },
      ],
    ],
  ];
  it.each(wrongs)('is found: %s', async (_what, code, wrong, entries) => {
    const folder = await caseWith(wrong, ...entries);
    const verification = await verify(folder);
    expect(verification.ok).toBe(false);
    expect(verification.problems.map((problem) => problem.code)).toContain(code);
  });

  it('is found when a person’s claim is not in the words of its text', async () => {
    const [claim] = made.reading.claims;
    if (claim === undefined) throw new Error('the report has a claim');
    const sound: Entry = { kind: 'claim', body: { ...claim, id: sha256('by hand') } };
    const wrong: Entry = {
      kind: 'claim',
      body: { ...claim, id: sha256('by hand'), subject: { start: 0, end: 3, words: 'men' } },
    };
    const elsewhere: Entry = { kind: 'claim', body: { ...claim, text: unknown } };
    expect(await codesOf(await caseWith(made, sound))).toEqual([]);
    expect(await codesOf(await caseWith(made, wrong))).toEqual(['quote-wrong']);
    expect(await codesOf(await caseWith(made, elsewhere))).toEqual(['claim-without-text']);
  });

  it('is found when the author lacks the role, or the payload does not fit its kind', async () => {
    const key = newKey();
    const inquiry = await newCase(key);
    await inquiry.close();
    const stranger = newKey();
    appendSigned(inquiry, stranger, { seq: 1, prev: '', deps: [inquiry.id], kind: 'note', body: { text: 'hello' } });
    expect(await codesOf(inquiry.folder)).toEqual(['author-not-admitted', 'payload-invalid']);
    appendSigned(inquiry, key, { seq: 2, prev: inquiry.id, deps: [], kind: 'note', body: { text: 'hello' } });
    expect(await codesOf(inquiry.folder)).toEqual(['author-not-admitted', 'payload-invalid', 'payload-invalid']);
    const opened = await openCase(inquiry.folder);
    expect((await computeState(opened)).problems.map(({ code }) => code)).toEqual([
      'author-not-admitted',
      'payload-invalid',
    ]);
  });

  it('is kept and named when its kind is not known yet', async () => {
    const key = newKey();
    const inquiry = await newCase(key);
    await inquiry.close();
    appendSigned(inquiry, key, { seq: 2, prev: inquiry.id, deps: [], kind: 'oath', body: { words: 'I swear' } });
    const verification = await verify(inquiry.folder);
    expect(verification).toMatchObject({ ok: true, problems: [{ code: 'kind-not-read', severity: 'warning' }] });
    const opened = await openCase(inquiry.folder, { key, now: noon });
    expect(opened.statements.map(({ head }) => head.kind)).toEqual(['genesis', 'oath']);
    await opened.append([{ kind: 'note', body: { text: 'after', title: null, notice: null, places: null } }]);
    await opened.close();
  });
});

/** Writes a statement that our own append would refuse, as another program might. */
function appendSigned(
  inquiry: Case,
  key: DeviceKey,
  given: Pick<Head, 'seq' | 'prev' | 'deps' | 'kind'> & { readonly body: unknown },
): void {
  const { body, ...rest } = given;
  const payload = makePayload(body);
  const head: Head = {
    v: 1,
    case: inquiry.id,
    author: key.publicKey,
    targets: [],
    at: '2024-05-01T12:00:00Z',
    payload: { commitment: payload.commitment, size: payload.bytes.length },
    ...rest,
  };
  const files: [string, string | Uint8Array][] = [
    [logPath(key.publicKey, 1), signedLine(head, key)],
    [hashPath('payloads', payload.commitment), payload.bytes],
  ];
  for (const [path, content] of files) {
    mkdirSync(join(inquiry.folder, path, '..'), { recursive: true });
    appendFileSync(join(inquiry.folder, path), content);
  }
}

describe('making things again', () => {
  const made = report(12);

  it('gives the item as it was received then, and counts what came out the same', async () => {
    const folder = await caseWith(made, {
      kind: 'import',
      body: report(12, { acquisition: { path: 'later.html' } }).acquisition,
    });
    const asked: unknown[] = [];
    const text = async (given: { item: string; received: { title: string }; bytes: Uint8Array; tool: unknown }) => {
      asked.push([given.item, given.received.title, Buffer.from(given.bytes).toString(), given.tool]);
      return made.text;
    };
    expect(await verify(folder, { reproduce: { text } })).toMatchObject({ ok: true, counts: { textsMadeAgain: 1 } });
    expect(asked).toEqual([[made.text.item, '12.html', Buffer.from(made.bytes).toString(), made.text.tool]]);
  });

  it('finds a text that comes out otherwise, and says where', async () => {
    const folder = await caseWith(made);
    const other = { ...made.text, string: made.text.string.replace('weavers', 'wEavers') };
    const renamed = { ...made.text, language: 'ru' };
    const at = made.text.string.indexOf('weavers') + 1;
    for (const [again, words] of [
      [other, `differs from character ${at}`],
      [renamed, 'its language differs'],
    ] as const) {
      const { problems } = await verify(folder, { reproduce: { text: async () => again } });
      expect(problems).toMatchObject([{ code: 'text-not-reproduced', message: expect.stringContaining(words) }]);
    }
    const broken = async () => Promise.reject(new Error('out of paper'));
    expect((await verify(folder, { reproduce: { text: broken } })).problems).toMatchObject([
      { code: 'text-not-reproduced' },
    ]);
  });

  it('only warns of what this build cannot make', async () => {
    const folder = await caseWith(made, { kind: 'publish', body: { manifest: sha256('m'), files: 1 } });
    const verification = await verify(folder, { reproduce: { text: async () => null, published: async () => null } });
    expect(verification).toMatchObject({
      ok: true,
      problems: [{ code: 'text-not-derived-again' }, { code: 'dossier-not-made-again' }],
    });
  });

  it('finds a claim whose id does not follow from its content', async () => {
    const folder = await caseWith(made);
    expect(await codesOf(folder, { reproduce: { claimId: (claim) => claim.id } })).toEqual([]);
    expect(await codesOf(folder, { reproduce: { claimId: () => sha256('other') } })).toEqual(['claim-id-wrong']);
  });

  it('gives the case as it was when the dossier was published', async () => {
    const inquiry = await newCase();
    await addReport(inquiry, made);
    const frontier = inquiry.frontier;
    await inquiry.append([{ kind: 'publish', body: { manifest: sha256('m'), files: 1 } }]);
    await addReport(inquiry, report(13));
    await inquiry.close();
    const published = async (then: Case, body: PublishBody) => {
      expect((await computeState(then)).items).toHaveLength(1);
      expect(then.frontier).toEqual(frontier);
      return body.manifest;
    };
    expect(await codesOf(inquiry.folder, { reproduce: { published } })).toEqual([]);
    expect(await codesOf(inquiry.folder, { reproduce: { published: async () => sha256('n') } })).toEqual([
      'dossier-differs',
    ]);
  });
});

describe('a log that was forked', () => {
  it('is flagged, and both sides are kept', async () => {
    const key = newKey();
    const inquiry = await newCase(key);
    await inquiry.close();
    const remark = (text: string) => ({ text, title: null, notice: null, places: null });
    for (const text of ['one', 'two']) {
      appendSigned(inquiry, key, { seq: 2, prev: inquiry.id, deps: [], kind: 'note', body: remark(text) });
    }
    expect(await verify(inquiry.folder)).toMatchObject({ ok: false, problems: [{ code: 'statement-fork' }] });
    const opened = await openCase(inquiry.folder);
    expect(opened.frontier).toHaveLength(2);
    expect((await computeState(opened)).notes.map(({ body }) => body.text).sort()).toEqual(['one', 'two']);
    expect(readFileSync(join(inquiry.folder, logPath(key.publicKey, 1)), 'utf8').split('\n')).toHaveLength(4);
  });
});

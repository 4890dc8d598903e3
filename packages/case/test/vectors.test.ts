import { spawnSync } from 'node:child_process';
import { createHash, createPrivateKey, verify as nodeVerify } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { etc, verify as nobleVerify } from '@noble/ed25519';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalJson } from '../src/canonical.ts';
import { logPath } from '../src/disk/layout.ts';
import { CaseDamagedError, CaseError } from '../src/errors.ts';
import { openCase } from '../src/folder/open-case.ts';
import { deviceKeyOf } from '../src/keys/device-key.ts';
import { publicKeyFault, publicKeyObject } from '../src/keys/public-key.ts';
import { isSignedBy } from '../src/keys/signature.ts';
import { merkleRoot } from '../src/merkle-root.ts';
import { computeState } from '../src/state/compute-state.ts';
import { placeText } from '../src/statement/statement.ts';
import { verify } from '../src/verify/verify.ts';

const vectorsUrl = new URL('../vectors/', import.meta.url);
const vectorsFolder = fileURLToPath(vectorsUrl);
const secondVerifier = fileURLToPath(new URL('../second-verifier/verify.py', import.meta.url));

const problemSchema = z.strictObject({ severity: z.enum(['error', 'warning']), code: z.string(), place: z.string() });
const contentSchema = z.union([z.string(), z.strictObject({ hex: z.string() })]);
/** A finding: where, how many keys it lacks, and how many claims that it relies on are gone. */
const findingSchema = z.strictObject({ place: z.string(), missing: z.int(), gone: z.int() });
const endSchema = z.strictObject({ log: z.string(), byte: z.int() });
const caseSchema = z.strictObject({
  name: z.string(),
  about: z.string(),
  base: z.string().nullable(),
  ok: z.boolean(),
  problems: z.array(problemSchema),
  /** What findings lack. */
  findings: z.array(findingSchema).optional(),
  /** Ends of logs that the next writer sets apart. */
  setApart: z.array(endSchema).optional(),
  files: z.record(z.string(), z.union([contentSchema, z.strictObject({ append: contentSchema }), z.null()])),
});
type CaseVector = z.infer<typeof caseSchema>;
const signatureSchema = z.strictObject({
  about: z.string(),
  key: z.string(),
  message: z.string(),
  signature: z.string(),
  accepted: z.boolean(),
  node: z.boolean(),
  noble: z.boolean(),
});
const keySchema = z.strictObject({ about: z.string(), key: z.string(), admitted: z.boolean() });
const jsonSchema = z.strictObject({ about: z.string(), json: z.string(), canonical: z.string().nullable() });
const rootSchema = z.strictObject({ leaves: z.int(), root: z.string() });

const keys = z.array(keySchema).parse(readJson('keys.json'));
const signatures = z.array(signatureSchema).parse(readJson('signatures.json'));
const texts = z.array(jsonSchema).parse(readJson('canonical-json.json'));
const roots = z.array(rootSchema).parse(readJson('merkle-roots.json'));
const cases = readdirSync(new URL('cases/', vectorsUrl)).map((name) => caseSchema.parse(readJson(`cases/${name}`)));
const byName = new Map(cases.map((vector) => [vector.name, vector]));

const withFindings = cases.filter(({ findings }) => findings !== undefined);
const withEnds = cases.filter(({ setApart }) => setApart !== undefined);
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const deskSeed = createHash('sha256').update('inquest vectors desk').digest();
const deskKey = deviceKeyOf(
  createPrivateKey({ key: Buffer.concat([pkcs8Prefix, deskSeed]), format: 'der', type: 'pkcs8' }),
);

const root = mkdtempSync(join(tmpdir(), 'inquest-vectors-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the format vectors', () => {
  it('are what their script makes', () => {
    const made = spawnSync(process.execPath, [join(vectorsFolder, 'make.mjs'), '--check'], { encoding: 'utf8' });
    expect(made.stderr).toBe('');
    expect(made.status).toBe(0);
  });
});

describe('the first implementation', () => {
  it.each(cases)('judges the case $name as its vector says', async (vector) => {
    const { ok, problems } = await verify(caseFolder(vector));
    const found = problems.map(({ severity, code, where }) => `${severity} ${code} ${placeIn(where)}`);
    expect({ ok, problems: found.sort() }).toEqual({ ok: vector.ok, problems: expectedOf(vector) });
  });

  it.each(withFindings)('says what findings lack in the case $name as its vector does', async (vector) => {
    expect(await findingsOf(caseFolder(vector))).toEqual(vector.findings);
  });

  it.each(withEnds)('sets apart in the case $name what its vector says', async (vector) => {
    const folder = caseFolder(vector);
    // The log may be damaged before its end: then it is not continued.
    await openCase(folder, { key: deskKey, now: () => new Date() }).then(
      (inquiry) => inquiry.close(),
      (error) => expect(error).toBeInstanceOf(CaseDamagedError),
    );
    const ends = readdirSync(join(folder, 'torn')).flatMap((name) => {
      const [, device, number, offset] = /^line-([0-9a-f]{16})-(\d+)-(\d+)$/.exec(name) ?? [];
      if (device !== deskKey.publicKey.slice(0, 16)) return [];
      return [{ log: logPath(deskKey.publicKey, Number(number)), byte: Number(offset) }];
    });
    expect(ends).toEqual(vector.setApart);
  });

  it.each(keys)('judges a key: $about', ({ key, admitted }) => {
    expect(publicKeyFault(key) === null).toBe(admitted);
  });

  it.each(signatures)('judges a signature: $about', ({ key, message, signature, accepted }) => {
    expect(isSignedBy(publicKeyObject(key), Buffer.from(message), signature)).toBe(accepted);
  });

  it.each(texts)('writes canonical JSON: $about', ({ json, canonical }) => {
    if (canonical === null) {
      expect(() => canonicalJson(JSON.parse(json))).toThrow();
    } else expect(canonicalJson(JSON.parse(json))).toBe(canonical);
  });

  it.each(roots)('computes the Merkle root of $leaves leaves', ({ leaves, root }) => {
    const ids = Array.from({ length: leaves }, (_, index) => createHash('sha256').update(String(index)).digest('hex'));
    expect(merkleRoot(ids)).toBe(root);
  });
});

describe('libraries, asked for nothing more,', () => {
  etc.sha512Sync = (...messages) =>
    createHash('sha512')
      .update(etc.concatBytes(...messages))
      .digest();

  it.each(signatures)('judge a signature as its vector says: $about', ({ key, message, signature, ...says }) => {
    const bytes = Buffer.from(message);
    expect(nodeVerify(null, bytes, publicKeyObject(key), Buffer.from(signature, 'hex'))).toBe(says.node);
    expect(nobleVerify(signature, bytes, key)).toBe(says.noble);
  });
});

/** A Python that has the package it needs: the first in the path, else the system's, which is where Debian puts packages. */
const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import cryptography']).status === 0,
);
/** Why the second verifier cannot run here; null when it can. */
const missing = python === undefined ? 'no python3 with the package cryptography (Debian: python3-cryptography)' : null;
if (missing !== null) console.warn(`The second verifier did not judge the vectors: ${missing}.`);

// Where the checks of the house run, both verifiers must.
describe.skipIf(missing !== null && process.env.CI !== 'true')('the second implementation', () => {
  it('can run', () => {
    expect(missing).toBeNull();
  });

  it('judges every case as its vector says', () => {
    const judged = judgeAll(cases.map(caseFolder));
    cases.forEach((vector, index) => {
      const { ok, problems } = judged[index] ?? {};
      const expected = vector.problems.filter(({ code }) => code !== leftToTheFirst);
      expect({ name: vector.name, ok, problems }).toEqual({
        name: vector.name,
        ok: expected.every(({ severity }) => severity !== 'error'),
        problems: wordsOf(expected),
      });
    });
  });

  it('says which time stamps it has not judged', () => {
    const stamped = cases.filter(({ problems }) => problems.some(({ code }) => code === leftToTheFirst));
    expect(stamped.length).toBeGreaterThan(0);
    judgeAll(stamped.map(caseFolder)).forEach(({ notChecked }, index) => {
      for (const { code, place } of stamped[index]?.problems ?? [])
        if (code === leftToTheFirst) expect(notChecked).toContain(`time stamp (RFC 3161): ${place}`);
    });
  });

  it('says of every case what the first does of what findings lack', async () => {
    const judged = judgeAll(cases.map(caseFolder));
    for (const [index, vector] of cases.entries()) {
      const { findings } = judged[index] ?? {};
      expect({ name: vector.name, findings }).toEqual({
        name: vector.name,
        findings: await findingsOf(caseFolder(vector)),
      });
    }
  });

  it('says what the next writer sets apart as the vectors do', () => {
    const judged = judgeAll(withEnds.map(caseFolder)).map(({ setApart }) => setApart);
    expect(judged).toEqual(withEnds.map(({ setApart }) => setApart));
  });

  it('judges keys, signatures, JSON texts and Merkle roots as their vectors say', () => {
    const run = spawnSync(python ?? 'python3', ['-c', primitives, dirname(secondVerifier), vectorsFolder], {
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toEqual({
      keys: keys.map(({ admitted }) => admitted),
      signatures: signatures.map(({ accepted }) => accepted),
      canonical: texts.map(({ canonical }) => canonical),
      merkle: roots.map(({ root }) => root),
    });
  });

  it('finds the same as the first in cases that chance has damaged', async () => {
    const seed = 20240501;
    const damaged = Array.from({ length: 150 }, (_, index) => damagedCase(`${seed}-${index}`));
    const judged = judgeAll(damaged);
    for (const [index, folder] of damaged.entries()) {
      const { ok, problems } = await verify(folder);
      const found = problems.map(({ severity, code, where }) => `${severity} ${code} ${placeIn(where)}`);
      expect({ case: `${seed}-${index}`, ok: judged[index]?.ok, problems: judged[index]?.problems }).toEqual({
        case: `${seed}-${index}`,
        ok,
        problems: found.sort(),
      });
    }
    expect(judged.filter(({ ok }) => ok)).toEqual([]);
  });
});

/** What the second verifier does not judge, and says so. */
const leftToTheFirst = 'checkpoint-timestamp-wrong';

/** Python that asks the second verifier about everything below a case. */
const primitives = `
import json, os, sys
sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
import primitives as v
load = lambda name: json.load(open(os.path.join(sys.argv[2], name), encoding='utf-8'))
values = [v.parse(one['json'].encode()) for one in load('canonical-json.json')]
written = [None if value is v.NOT_JSON else v.canonical(value) for value in values]
print(json.dumps({
    'keys': [v.admits_key(one['key']) for one in load('keys.json')],
    'signatures': [v.is_signed(one['key'], one['message'].encode(), bytes.fromhex(one['signature'])) for one in load('signatures.json')],
    'canonical': [None if one is None else one.decode() for one in written],
    'merkle': [v.merkle_root([v.sha256(str(i).encode()) for i in range(one['leaves'])]) for one in load('merkle-roots.json')],
}))
`;

type Lacking = z.infer<typeof findingSchema>;

interface Judged {
  readonly ok: boolean;
  readonly problems: readonly string[];
  readonly findings: readonly Lacking[];
  readonly setApart: readonly z.infer<typeof endSchema>[];
  readonly notChecked: readonly string[];
}

function judgeAll(folders: readonly string[]): readonly Judged[] {
  const run = spawnSync(python ?? 'python3', [secondVerifier, ...folders], { encoding: 'utf8', maxBuffer: 1 << 26 });
  expect(run.stderr).toBe('');
  const lines = run.stdout.trimEnd().split('\n');
  const schema = z.strictObject({
    ok: z.boolean(),
    problems: z.array(z.string()),
    findings: z.array(findingSchema),
    setApart: z.array(endSchema),
    notChecked: z.array(z.string()),
  });
  return lines
    .map((line) => schema.parse(JSON.parse(line)))
    .map((judged) => ({ ...judged, problems: judged.problems.sort() }));
}

/** The whole sound case with one byte of one file changed, or one file cut short, lengthened, emptied, removed or moved. */
function damagedCase(seed: string): string {
  const files = filesOf(byName.get('sound-whole'));
  const random = (below: number, purpose: string): number =>
    createHash('sha256').update(`${seed} ${purpose}`).digest().readUInt32BE() % below;
  const [path, bytes] = [...files][random(files.size, 'file')] ?? ['', Buffer.alloc(0)];
  const offset = random(bytes.length, 'offset');
  const ways: readonly (() => void)[] = [
    () =>
      files.set(
        path,
        Buffer.from(bytes.map((byte, index) => (index === offset ? byte ^ (1 << random(8, 'bit')) : byte))),
      ),
    () =>
      files.set(
        path,
        Buffer.from(bytes.map((byte, index) => (index === offset ? (byte + 1 + random(255, 'byte')) % 256 : byte))),
      ),
    () => files.set(path, bytes.subarray(0, offset)),
    () => files.set(path, Buffer.concat([bytes.subarray(0, offset), bytes.subarray(offset + 1)])),
    () => files.set(path, Buffer.concat([bytes, bytes.subarray(offset)])),
    () => files.delete(path),
    () => {
      files.delete(path);
      files.set(path.replace(/.$/, 'x'), bytes);
    },
  ];
  ways[random(ways.length, 'way')]?.();
  return writeFiles(`damaged-${seed}`, files);
}

function caseFolder(vector: CaseVector): string {
  return writeFiles(vector.name, filesOf(vector));
}

function writeFiles(name: string, files: ReadonlyMap<string, Buffer>): string {
  const folder = join(root, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

/** The files of a vector: those of its base, with its own changes. */
function filesOf(vector: CaseVector | undefined): Map<string, Buffer> {
  if (vector === undefined) throw new Error('A vector names a base that is not there.');
  const files = vector.base === null ? new Map<string, Buffer>() : filesOf(byName.get(vector.base));
  for (const [path, content] of Object.entries(vector.files)) {
    if (content === null) files.delete(path);
    else if (typeof content === 'string' || 'hex' in content) files.set(path, bytesOf(content));
    else files.set(path, Buffer.concat([files.get(path) ?? Buffer.alloc(0), bytesOf(content.append)]));
  }
  return files;
}

function bytesOf(content: z.infer<typeof contentSchema>): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.hex, 'hex');
}

function expectedOf(vector: CaseVector): string[] {
  return wordsOf(vector.problems);
}

function wordsOf(problems: CaseVector['problems']): string[] {
  return problems.map(({ severity, code, place }) => `${severity} ${code} ${place}`).sort();
}

/** What findings lack; nothing of a case that cannot be opened. */
async function findingsOf(folder: string): Promise<readonly Lacking[]> {
  try {
    const inquiry = await openCase(folder);
    const places = new Map(inquiry.statements.map(({ id, place }) => [id, placeText(place)]));
    const { findingStatus } = await computeState(inquiry);
    return findingStatus.map(({ statement, missing, gone }) => {
      return { place: places.get(statement) ?? '', missing, gone: gone.length };
    });
  } catch (error) {
    expect(error).toBeInstanceOf(CaseError);
    return [];
  }
}

/** The line of the statement that a problem speaks of, else the file. */
function placeIn(where: string): string {
  const line = /statements\/[0-9a-f]{64}\/\d{6}\.log line \d+ \(byte \d+\)/.exec(where);
  if (line !== null) return line[0];
  return where.startsWith('case.json ') ? 'case.json' : where;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, vectorsUrl), 'utf8'));
}

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CaseError } from '../src/errors.ts';
import { openCase } from '../src/folder/open-case.ts';
import { computeState } from '../src/state/compute-state.ts';
import { placeText } from '../src/statement/statement.ts';
import { verify } from '../src/verify/verify.ts';

const vectorsUrl = new URL('../vectors/', import.meta.url);
export const vectorsFolder = fileURLToPath(vectorsUrl);

const problemSchema = z.strictObject({ severity: z.enum(['error', 'warning']), code: z.string(), place: z.string() });
const contentSchema = z.union([z.string(), z.strictObject({ hex: z.string() })]);
/** A finding: where, how many keys it lacks, and how many claims that it relies on are gone. */
export const findingSchema = z.strictObject({ place: z.string(), missing: z.int(), gone: z.int() });
export const endSchema = z.strictObject({ log: z.string(), byte: z.int() });
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
export type CaseVector = z.infer<typeof caseSchema>;
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

export const keys = z.array(keySchema).parse(readJson('keys.json'));
export const signatures = z.array(signatureSchema).parse(readJson('signatures.json'));
export const texts = z.array(jsonSchema).parse(readJson('canonical-json.json'));
export const roots = z.array(rootSchema).parse(readJson('merkle-roots.json'));
export const cases = readdirSync(new URL('cases/', vectorsUrl)).map((name) =>
  caseSchema.parse(readJson(`cases/${name}`)),
);
const byName = new Map(cases.map((vector) => [vector.name, vector]));

export const withFindings = cases.filter(({ findings }) => findings !== undefined);
export const withEnds = cases.filter(({ setApart }) => setApart !== undefined);

export type Lacking = z.infer<typeof findingSchema>;

const root = mkdtempSync(join(tmpdir(), 'inquest-vectors-'));

/** Removes the folders that were written. */
export function removeFolders(): void {
  rmSync(root, { recursive: true, force: true });
}

/** What `verify` says of a folder, in the words of the second verifier. */
export async function judgeFirst(folder: string): Promise<{ readonly ok: boolean; readonly problems: string[] }> {
  const { ok, problems } = await verify(folder);
  return { ok, problems: problems.map(({ severity, code, where }) => `${severity} ${code} ${placeIn(where)}`).sort() };
}

/** A sound case with one byte of one file changed, or one file cut short, lengthened, emptied, removed or moved. */
export function damagedCase(name: string, seed: string): string {
  const files = filesOf(byName.get(name));
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
  return writeFiles(`damaged-${name}-${seed}`, files);
}

/** The folder of a vector, written anew. */
export function caseFolder(vector: CaseVector): string {
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
export function filesOf(vector: CaseVector | undefined): Map<string, Buffer> {
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

/** Problems as both verifiers are made to give them. */
export function wordsOf(problems: CaseVector['problems']): string[] {
  return problems.map(({ severity, code, place }) => `${severity} ${code} ${place}`).sort();
}

/** What findings lack; nothing of a case that cannot be opened. */
export async function findingsOf(folder: string): Promise<readonly Lacking[]> {
  try {
    const inquiry = await openCase(folder);
    const places = new Map(inquiry.statements.map(({ id, place }) => [id, placeText(place)]));
    const { findingStatus } = await computeState(inquiry);
    return findingStatus.map(({ statement, missing, gone }) => {
      return { place: places.get(statement) ?? '', missing, gone: gone.length };
    });
  } catch (error) {
    if (error instanceof CaseError) return [];
    throw error;
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

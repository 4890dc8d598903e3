import { canonicalJson } from '../canonical.ts';
import { openCase } from '../folder/open-case.ts';
import { sha256 } from '../hash.ts';
import { keys, memoryDisk, randomFrom } from '../merge/random-histories.test.fixture.ts';
import { addReport, noon, report } from '../small-case.test.fixture.ts';
import { admitLine, KeyRing } from '../statement/admit-line.ts';
import { type BodyKind, parsePayload, payloadFormFault } from '../statement/payload.ts';
import { signatureLength } from '../statement/statement.ts';
import { makeCase } from './power-cuts.test.fixture.ts';

export interface MutationRun {
  readonly count: number;
  readonly faults: readonly string[];
  readonly facts: {
    readonly refusedBySignature: number;
    readonly refusedBehindIt: number;
    /** A changed head that an insider signed and that keeps to the format: a statement of its own, not the one it was made from. */
    readonly signedAnewAndSound: number;
    readonly payloadsRefused: number;
  };
}

interface Sample {
  readonly line: Buffer;
  readonly kind: BodyKind;
  readonly payload: Buffer;
  readonly commitment: string;
}

const [key] = keys;
let samples: Promise<{ readonly caseId: string; readonly all: readonly Sample[] }> | null = null;

/** Lines and payloads of every kind that a small case has. */
async function makeSamples(): Promise<{ readonly caseId: string; readonly all: readonly Sample[] }> {
  const folder = '/here';
  const disk = memoryDisk();
  await makeCase(disk);
  const inquiry = await openCase(folder, { key, now: noon, disk });
  const made = report(7);
  await addReport(inquiry, made);
  const [claim] = made.reading.claims;
  const decision = { claim: claim?.id ?? '', item: made.acquisition.item, verdict: 'accept' as const, reason: 'Seen.' };
  await inquiry.append([
    { kind: 'decide', body: { decisions: [decision] } },
    { kind: 'note', body: { text: 'ü 🜚', title: null, notice: null, places: null } },
    { kind: 'publish', body: { manifest: sha256('m'), files: 3 } },
  ]);
  await inquiry.close();
  const log = Buffer.from((await disk.read(`${folder}/statements/${key.publicKey}/000001.log`)) ?? []);
  const lines = log
    .toString('latin1')
    .split('\n')
    .filter((line) => line !== '');
  const all: Sample[] = [];
  for (const text of lines) {
    const line = Buffer.from(text, 'latin1');
    const statement = inquiry.statements.find(
      ({ id }) =>
        id === sha256(Buffer.concat([Buffer.from('inquest/statement/v1\n'), line.subarray(0, -signatureLength - 1)])),
    );
    if (statement?.kind == null) continue;
    const { commitment } = statement.head.payload;
    const payload = await disk.read(`${folder}/payloads/${commitment.slice(0, 2)}/${commitment}`);
    all.push({ line, kind: statement.kind, payload: Buffer.from(payload ?? []), commitment });
  }
  return { caseId: inquiry.id, all };
}

/** Changes statements and payloads at random and says what came through that should not have, or threw. */
export async function mutatedStatements({
  seed,
  count,
}: {
  readonly seed: number;
  readonly count: number;
}): Promise<MutationRun> {
  samples ??= makeSamples();
  const { caseId, all } = await samples;
  const random = randomFrom(seed);
  const ring = new KeyRing();
  const faults: string[] = [];
  const facts = { refusedBySignature: 0, refusedBehindIt: 0, signedAnewAndSound: 0, payloadsRefused: 0 };
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const context = {
    caseId,
    device: key.publicKey,
    keys: ring,
    place: { file: 'statements/x/000001.log', line: 1, offset: 0 },
    verifiedBefore: false,
  };
  for (let index = 0; index < count; index += 1) {
    const sample = pick(all);
    const other = pick(all);
    if (sample === undefined || other === undefined) continue;
    const how = index % 4;
    try {
      if (how === 3) {
        const fault = payloadFault(sample, mutate(sample.payload, other.payload, random));
        if (fault === null) facts.payloadsRefused += 1;
        else faults.push(fault);
        continue;
      }
      const line = how === 2 ? resigned(sample, other, random) : mutate(sample.line, other.line, random);
      if (line === null || line.equals(sample.line) || (how !== 2 && all.some((each) => each.line.equals(line))))
        continue;
      const admission = admitLine(line, context);
      if ('fault' in admission) {
        const isEarly = admission.fault.code === 'signature-wrong' || admission.fault.code === 'line-malformed';
        if (isEarly) facts.refusedBySignature += 1;
        else facts.refusedBehindIt += 1;
      } else if (how !== 2) faults.push(`a changed line was admitted: ${line.toString('latin1').slice(0, 200)}`);
      else {
        const head = line.subarray(0, -signatureLength - 1);
        const isAsWritten = Buffer.from(canonicalJson(admission.statement.head)).equals(head);
        if (isAsWritten) facts.signedAnewAndSound += 1;
        else faults.push(`a head was admitted that is written otherwise: ${head.toString('utf8').slice(0, 200)}`);
      }
    } catch (error) {
      faults.push(`thrown: ${error instanceof Error ? `${error.name} ${error.message}` : String(error)}`);
    }
  }
  return { count, faults, facts };
}

/** Null when the payload is refused by its hash and reading it throws nothing. */
function payloadFault({ payload, commitment, kind }: Sample, changed: Buffer): string | null {
  if (changed.equals(payload)) return null;
  // What follows is never reached in a case, where the hash decides: it must still not throw.
  payloadFormFault(changed);
  parsePayload(changed, kind, { full: true });
  return sha256(changed) === commitment ? 'a changed payload has the hash of the sound one' : null;
}

/** A changed head, signed by the key it names as its author: what an insider could write. */
function resigned(sample: Sample, other: Sample, random: () => number): Buffer | null {
  const head = sample.line.subarray(0, -signatureLength - 1);
  const changed = mutate(head, other.line.subarray(0, -signatureLength - 1), random);
  const bytes = Buffer.concat([Buffer.from('inquest/statement/v1\n'), changed]);
  return Buffer.concat([changed, Buffer.from(`\t${key.sign(bytes)}`)]);
}

/** One to three changes: bits, bytes, numbers, cuts, doublings, pieces of another, words of JSON where they do not belong. */
function mutate(bytes: Buffer, other: Buffer, random: () => number): Buffer {
  let changed = Buffer.from(bytes);
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
    const at = Math.floor(random() * (changed.length + 1));
    const length = 1 + Math.floor(random() * 12);
    const [before, after] = [changed.subarray(0, at), changed.subarray(at)];
    switch (Math.floor(random() * 8)) {
      case 0:
        if (at < changed.length) changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
        break;
      case 1:
        if (at < changed.length) changed[at] = Math.floor(random() * 256);
        break;
      case 2:
        changed = Buffer.concat([before, after.subarray(length)]);
        break;
      case 3:
        changed = Buffer.concat([before, after.subarray(0, length), after]);
        break;
      case 4:
        changed = Buffer.concat([before, Buffer.from(Array.from({ length }, () => Math.floor(random() * 256))), after]);
        break;
      case 5:
        changed = Buffer.concat([
          before,
          other.subarray(Math.floor(random() * other.length)).subarray(0, length * 4),
          after,
        ]);
        break;
      case 6:
        changed = Buffer.from(before);
        break;
      default:
        changed = Buffer.concat([before, Buffer.from(words[Math.floor(random() * words.length)] ?? ''), after]);
    }
  }
  return changed;
}

const words = [
  '"v":1,',
  '{}',
  '[]',
  'null',
  '1e400',
  '"__proto__":{},',
  '\\u0000',
  '\ud83d',
  ',',
  ' ',
  '\r',
  '2',
  '"deps":[]',
  '-0',
  'true',
];

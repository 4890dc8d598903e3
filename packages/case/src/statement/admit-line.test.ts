import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../canonical.ts';
import { sha256 } from '../hash.ts';
import { deviceKeyOf } from '../keys/device-key.ts';
import { admitLine, KeyRing } from './admit-line.ts';
import { AdmittedLines } from './admitted-lines.ts';
import { signedBytes, statementId } from './statement.ts';

const key = deviceKeyOf(generateKeyPairSync('ed25519').privateKey);
const caseId = sha256('case');
const head = {
  v: 1,
  case: caseId,
  kind: 'note',
  author: key.publicKey,
  seq: 2,
  prev: sha256('before'),
  deps: [],
  targets: [],
  at: '2024-05-01T12:00:00Z',
  payload: { commitment: sha256('payload'), size: 7 },
};
const keys = new KeyRing();
const place = { file: 'statements/x/000001.log', line: 1, offset: 0 };

function signed(headText: string): Uint8Array {
  const bytes = Buffer.from(headText);
  return Buffer.from(`${headText}\t${key.sign(signedBytes(bytes))}`);
}

function admit(line: Uint8Array, device = key.publicKey) {
  return admitLine(line, { caseId, device, keys, place, verifiedBefore: false });
}

function faultOf(headText: string): string | undefined {
  const admission = admit(signed(headText));
  return 'fault' in admission ? admission.fault.code : undefined;
}

describe('the door for statements', () => {
  it('admits a signed line in canonical form', () => {
    const text = canonicalJson(head);
    expect(admit(signed(text))).toMatchObject({
      statement: { id: statementId(Buffer.from(text)), kind: 'note', head },
    });
  });

  it('refuses a line with any one byte changed', () => {
    const line = signed(canonicalJson(head));
    fc.assert(
      fc.property(fc.nat(line.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const changed = Buffer.from(line);
        changed[at] = (changed[at] ?? 0) ^ mask;
        return 'fault' in admit(changed);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => 'fault' in admit(bytes)));
  });

  it.each([
    ['spaces between its parts', JSON.stringify(JSON.parse(canonicalJson(head)), null, 1), 'head-not-canonical'],
    ['keys in another order', JSON.stringify(head), 'head-not-canonical'],
    ['a key twice', canonicalJson(head).replace('"v":1', '"v":1,"v":1'), 'head-not-canonical'],
    ['an unknown key', canonicalJson({ ...head, mood: 'calm' }), 'head-invalid'],
    ['a key that means something to JavaScript', `{"__proto__":{},${canonicalJson(head).slice(1)}`, 'head-invalid'],
    ['null', 'null', 'head-invalid'],
    ['an array', '[[1,2],[3,4]]', 'head-invalid'],
    ['a missing key', canonicalJson({ ...head, at: undefined }), 'head-invalid'],
    ['another version', canonicalJson({ ...head, v: 2 }), 'head-invalid'],
    ['references out of order', canonicalJson({ ...head, targets: [sha256('b'), sha256('b')] }), 'head-invalid'],
    ['a second statement without one before it', canonicalJson({ ...head, prev: '' }), 'head-invalid'],
    ['another case', canonicalJson({ ...head, case: sha256('other') }), 'case-wrong'],
    ['another author than its log', canonicalJson({ ...head, author: sha256('other') }), 'author-wrong'],
    ['lists in lists without end', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, 'head-not-canonical'],
    ['no JSON', 'hello', 'head-invalid'],
  ])('refuses a head with %s', (_what, headText, code) => {
    expect(faultOf(headText)).toBe(code);
  });

  it('refuses a head that is too long', () => {
    expect(faultOf(canonicalJson({ ...head, at: 'x'.repeat(70_000) }))).toBe('head-too-large');
  });

  it('refuses more than 1,024 references', () => {
    // Together they make the head too long before they are too many; the limit is stated twice in the format, so both are checked.
    const targets = Array.from({ length: 1025 }, (_, index) => sha256(String(index))).sort();
    expect(faultOf(canonicalJson({ ...head, targets }))).toBe('head-too-large');
  });

  it('keeps a statement of a kind that is not known yet', () => {
    const text = canonicalJson({ ...head, kind: 'oath' });
    expect(admit(signed(text))).toMatchObject({ statement: { kind: null, head: { kind: 'oath' } } });
  });

  it('refuses a device whose key is not sound', () => {
    const identity = `01${'0'.repeat(62)}`;
    expect(admit(signed(canonicalJson(head)), identity)).toMatchObject({ fault: { code: 'key-refused' } });
  });
});

describe('a line that was admitted before', () => {
  const line = signed(canonicalJson(head));
  const context = { caseId, device: key.publicKey, keys, place, verifiedBefore: false };

  it('is admitted with the place where it is met now', () => {
    const admitted = new AdmittedLines();
    const first = admitLine(line, { ...context, admitted });
    const elsewhere = { file: 'statements/x/000002.log', line: 7, offset: 70 };
    expect(admitLine(Uint8Array.from(line), { ...context, admitted, place: elsewhere })).toEqual({
      statement: { ...('statement' in first ? first.statement : {}), place: elsewhere },
    });
  });

  it('does not let in one with any byte changed, nor under another device, nor in another case', () => {
    const admitted = new AdmittedLines();
    admitLine(line, { ...context, admitted });
    fc.assert(
      fc.property(fc.nat(line.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const changed = Buffer.from(line);
        changed[at] = (changed[at] ?? 0) ^ mask;
        return 'fault' in admitLine(changed, { ...context, admitted });
      }),
    );
    const other = deviceKeyOf(generateKeyPairSync('ed25519').privateKey).publicKey;
    expect(admitLine(line, { ...context, admitted, device: other })).toMatchObject({
      fault: { code: 'signature-wrong' },
    });
    expect(admitLine(line, { ...context, admitted, caseId: sha256('another case') })).toMatchObject({
      fault: { code: 'case-wrong' },
    });
  });

  it('is not remembered when its signature was not verified', () => {
    const admitted = new AdmittedLines();
    const forged = Uint8Array.from(line);
    forged.set(Buffer.from(key.sign(Buffer.from('something else'))), line.length - 128);
    expect(admitLine(forged, { ...context, admitted, verifiedBefore: true })).toHaveProperty('statement');
    expect(admitLine(forged, { ...context, admitted })).toMatchObject({ fault: { code: 'signature-wrong' } });
  });
});

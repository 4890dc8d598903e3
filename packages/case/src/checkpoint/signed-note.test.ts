import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newKey } from '../small-case.test.fixture.ts';
import { cosignText, isTextSignedBy, readCosignature, signText } from './cosignature.ts';
import { noteKeyId, parseNote, printNote, signatureType } from './signed-note.ts';
import { originOf, parseTreeHead, printTreeHead, readTypedTreeHead, spokenTreeHead } from './tree-head.ts';

const base64Line = 'AAAAAAE=';

describe('a signed note', () => {
  it('gives keys the ids that Go’s checksum database publishes for its own', () => {
    const key = Buffer.from('Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8', 'base64').subarray(1).toString('hex');
    expect(noteKeyId('sum.golang.org', signatureType.ed25519, key)).toBe('033de0ae');
  });

  it('is printed and parsed to the same', () => {
    const name = fc.stringMatching(/^[a-z./0-9]{1,20}$/);
    const keyId = fc.stringMatching(/^[0-9a-f]{8}$/);
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 80 }).map((array) => Buffer.from(array));
    const signatures = fc.array(fc.record({ name, keyId, bytes }), { minLength: 1, maxLength: 16 });
    const text = fc
      .array(fc.string({ unit: 'grapheme' }).map((words) => words.replace(/[\p{Cc}\p{Cs}]/gu, '')))
      .map((lines) => `${lines.join('\n')}\n`);
    fc.assert(
      fc.property(text, signatures, (words, lines) => {
        const parsed = parseNote(printNote({ text: words, signatures: lines }));
        expect(parsed).toEqual({ text: words, signatures: lines });
      }),
    );
  });

  it.each([
    ['', 'no empty line'],
    ['text\n', 'no empty line'],
    [`text\n\n— name ${base64Line}`, 'no empty line'],
    ['text\n\n', 'no signature line'],
    [`text\n\n- name ${base64Line}\n`, 'no signature line'],
    [`text\n\n— na+me ${base64Line}\n`, 'no signature line'],
    [`text\n\n— na\u00a0me ${base64Line}\n`, 'no signature line'],
    [`text\n\n— na\u0085me ${base64Line}\n`, 'no signature line'],
    [`text\n\n— name  ${base64Line}\n`, 'no signature line'],
    ['text\n\n— name AAAAAAF=\n', 'no signature line'],
    ['text\n\n— name AAAAAA==\n', 'no signature line'],
    [`te\rxt\n\n— name ${base64Line}\n`, 'control characters'],
    [`te\ud800xt\n\n— name ${base64Line}\n`, 'not Unicode'],
  ])('is refused in any other form: %j', (note, fault) => {
    expect(parseNote(note)).toEqual({ fault: expect.stringContaining(fault) });
  });

  it('may hold a name with what JavaScript takes for a space and Unicode does not', () => {
    expect(parseNote(`text\n\n— na\ufeffme ${base64Line}\n`)).toMatchObject({ signatures: [{ name: 'na\ufeffme' }] });
  });

  it('is signed over its text, by name and key', () => {
    const key = newKey();
    const line = signText('text\n', 'name', key);
    expect(isTextSignedBy('text\n', line, key.publicKey)).toBe(true);
    expect(isTextSignedBy('text\n', { ...line, name: 'other' }, key.publicKey)).toBe(false);
    expect(isTextSignedBy('texts\n', line, key.publicKey)).toBe(false);
    expect(isTextSignedBy('text\n', line, newKey().publicKey)).toBe(false);
  });

  it('is cosigned with the time, by a key that the name holds', () => {
    const key = newKey();
    const line = cosignText('text\n', key, new Date('2024-05-01T12:00:00Z'));
    expect(readCosignature('text\n', line)).toEqual({
      cosignature: { key: key.publicKey, at: '2024-05-01T12:00:00Z' },
    });
    const later = Buffer.from(line.bytes);
    later[7] = (later[7] ?? 0) + 1;
    expect(readCosignature('text\n', { ...line, bytes: later })).toEqual({ fault: 'it does not verify' });
    expect(readCosignature('texts\n', line)).toEqual({ fault: 'it does not verify' });
    expect(readCosignature('text\n', signText('text\n', 'witness.example', key))).toBeNull();
  });
});

describe('the three lines of a checkpoint', () => {
  const head = { origin: originOf('ab'.repeat(32), 'cd'.repeat(32)), size: 20852163, root: '0f'.repeat(32) };

  it('are printed as C2SP tlog-checkpoint says', () => {
    expect(printTreeHead(head)).toBe(
      'inquest.case/abababababababab/cdcdcdcdcdcdcdcd\n20852163\nDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8=\n',
    );
    expect(parseTreeHead(printTreeHead(head))).toEqual(head);
  });

  it.each([
    'a\n1\n',
    'a\n01\nDw8=\n',
    `a\n-1\n${'A'.repeat(43)}=\n`,
    `a\n1\n${'A'.repeat(43)}=\nmore\n`,
    `\n1\n${'A'.repeat(43)}=\n`,
    `a\n1\n${'A'.repeat(43)}=`,
  ])('are refused in any other form: %j', (text) => expect(parseTreeHead(text)).toBeNull());

  it('are read as they were typed from the phone', () => {
    const spoken = spokenTreeHead(head);
    expect(spoken[0]).toBe('inquest.case / abab abab abab abab / cdcd cdcd cdcd cdcd');
    expect(readTypedTreeHead(`\n ${spoken.join(' \n\n').toUpperCase()}`)).toEqual(head);
    expect(readTypedTreeHead(printTreeHead(head))).toEqual(head);
    expect(readTypedTreeHead('a\n2')).toBeNull();
  });
});

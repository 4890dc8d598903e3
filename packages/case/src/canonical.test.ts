import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, isCanonical, NotCanonicalError } from './canonical.ts';

const vectors = new URL('../../../../shared/hostile/jcs/testdata/', import.meta.url);

describe('canonical JSON', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [1, 'ä'], a: null })).toBe('{"a":null,"b":[1,"ä"]}');
  });

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = canonicalJson(value);
        return canonicalJson(JSON.parse(text)) === text;
      }),
    );
  });

  it.each([
    ['a lone surrogate', '\ud800'],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['nothing', undefined],
  ])('has no form for %s', (_what, value) => {
    expect(() => canonicalJson(value)).toThrow(NotCanonicalError);
  });

  it.skipIf(!existsSync(vectors))('agrees with the vectors of RFC 8785', () => {
    for (const name of readdirSync(new URL('input/', vectors))) {
      const input: unknown = JSON.parse(readFileSync(new URL(`input/${name}`, vectors), 'utf8'));
      expect(canonicalJson(input)).toBe(readFileSync(new URL(`output/${name}`, vectors), 'utf8'));
    }
  });
});

/** Parses and writes anew: what `isCanonical` is quicker than, and must agree with. */
function isWrittenSo(bytes: Buffer): boolean {
  try {
    return Buffer.from(canonicalJson(JSON.parse(bytes.toString('utf8')))).equals(bytes);
  } catch {
    return false;
  }
}

function isSaidToBe(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  try {
    return isCanonical(bytes, text, JSON.parse(text));
  } catch {
    return false;
  }
}

describe('the check of canonical bytes', () => {
  const values = fc.jsonValue({ stringUnit: 'binary' });
  // Keys of few letters meet, sort and look like array indexes; strings hold what is escaped.
  const keys = fc.string({
    unit: fc.constantFrom('a', 'b', '1', '0', '_', 'é', '\ud83d\ude00', '\uffff'),
    maxLength: 3,
  });
  const { value: tangled } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.double(),
      fc.string({ unit: fc.constantFrom('\\', 'u', 'd', '8', '\ud800', '\n', '"', '\u2028') }),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
    ),
  }));

  it('takes what is written canonically', () => {
    fc.assert(fc.property(values, (value) => isSaidToBe(Buffer.from(canonicalJson(value)))));
  });

  it('says of any JSON and of any bytes what writing them anew says', () => {
    const texts = fc.oneof(values, tangled).map((value) => Buffer.from(JSON.stringify(value)));
    fc.assert(
      fc.property(texts, (bytes) => isSaidToBe(bytes) === isWrittenSo(bytes)),
      { numRuns: 2000 },
    );
    const changed = fc.tuple(texts, fc.nat(), fc.nat(255)).map(([bytes, at, byte]) => {
      const copy = Buffer.from(bytes);
      copy[at % copy.length] = byte;
      return copy;
    });
    fc.assert(
      fc.property(changed, (bytes) => isSaidToBe(bytes) === isWrittenSo(bytes)),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['a space', '{"a": 1}', false],
    ['keys out of order', '{"b":1,"a":2}', false],
    ['a key twice', '{"a":1,"a":1}', false],
    ['keys that look like indexes, in order of their characters', '{"10":0,"9":0}', true],
    ['keys that look like indexes, in order of number', '{"9":0,"10":0}', false],
    ['a key that objects have', '{"__proto__":1}', true],
    ['an escape that is not needed', '"\\u0041"', false],
    ['an escaped lone surrogate', '"\\ud800"', false],
    ['the letters of such an escape', '"\\\\ud800"', true],
    ['minus zero', '-0', false],
    ['a number with an exponent', '1e+21', true],
    ['a number too precise', '0.10000000000000001', false],
  ])('knows %s', (_what, text, canonical) => {
    expect(isSaidToBe(Buffer.from(text))).toBe(canonical);
  });

  it('refuses bytes that are no UTF-8 but read like some', () => {
    expect(isSaidToBe(Buffer.from([0x22, 0xff, 0x22]))).toBe(false);
    expect(isSaidToBe(Buffer.from('"\ufffd"'))).toBe(true);
  });
});

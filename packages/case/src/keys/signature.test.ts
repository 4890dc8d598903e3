import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newKey } from '../small-case.test.fixture.ts';
import { publicKeyFault, publicKeyObject } from './public-key.ts';
import { isSignedBy } from './signature.ts';

const hostile = new URL('../../../../../shared/hostile/', import.meta.url);
const cctvFile = new URL('cctv/ed25519vectors.json', hostile);
const wycheproofFile = new URL('wycheproof/ed25519_test.json', hostile);

const cctvSchema = z.array(
  z.object({
    number: z.int(),
    key: z.string(),
    sig: z.string(),
    msg: z.string(),
    flags: z.array(z.string()).nullable(),
  }),
);
const wycheproofSchema = z.object({
  testGroups: z.array(
    z.object({
      publicKey: z.object({ pk: z.string() }),
      tests: z.array(z.object({ tcId: z.int(), msg: z.string(), sig: z.string(), result: z.string() })),
    }),
  ),
});

describe('the rule for signatures', () => {
  it('takes what the key signed and nothing else', () => {
    const key = newKey();
    const bytes = Buffer.from('words');
    const publicKey = publicKeyObject(key.publicKey);
    expect(isSignedBy(publicKey, bytes, key.sign(bytes))).toBe(true);
    expect(isSignedBy(publicKey, Buffer.from('other words'), key.sign(bytes))).toBe(false);
    expect(isSignedBy(publicKey, bytes, key.sign(bytes).toUpperCase())).toBe(false);
  });

  // One of the 914 has no edge case in it: a sound key and an ordinary signature, told by its empty list of flags.
  it.skipIf(!existsSync(cctvFile))('refuses every edge case of CCTV, by the key or by the signature', () => {
    const vectors = cctvSchema.parse(JSON.parse(readFileSync(cctvFile, 'utf8')));
    expect(vectors).toHaveLength(914);
    const admitted = vectors.filter(({ key }) => publicKeyFault(key) === null);
    const taken = admitted.filter(({ key, msg, sig }) => isSignedBy(publicKeyObject(key), Buffer.from(msg), sig));
    expect(admitted).toHaveLength(28);
    expect(new Set(admitted.map(({ key }) => key)).size).toBe(1);
    expect(taken.filter(({ flags }) => (flags ?? []).length > 0)).toEqual([]);
    expect(taken).toHaveLength(1);
  });

  it.skipIf(!existsSync(wycheproofFile))('judges the signatures of Wycheproof as listed', () => {
    const { testGroups } = wycheproofSchema.parse(JSON.parse(readFileSync(wycheproofFile, 'utf8')));
    const judged = testGroups.flatMap(({ publicKey, tests }) => {
      expect(publicKeyFault(publicKey.pk)).toBeNull();
      const key = publicKeyObject(publicKey.pk);
      return tests.map(({ tcId, msg, sig, result }) => {
        return { tcId, agrees: isSignedBy(key, Buffer.from(msg, 'hex'), sig) === (result === 'valid') };
      });
    });
    expect(judged.length).toBeGreaterThan(100);
    expect(judged.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});

import { spawnSync } from 'node:child_process';
import { createHash, createPrivateKey, verify as nodeVerify } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { etc, verify as nobleVerify } from '@noble/ed25519';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../src/canonical.ts';
import { logPath } from '../src/disk/layout.ts';
import { CaseDamagedError } from '../src/errors.ts';
import { openCase } from '../src/folder/open-case.ts';
import { deviceKeyOf } from '../src/keys/device-key.ts';
import { publicKeyFault, publicKeyObject } from '../src/keys/public-key.ts';
import { isSignedBy } from '../src/keys/signature.ts';
import { merkleRoot } from '../src/merkle-root.ts';
import {
  caseFolder,
  cases,
  findingsOf,
  judgeFirst,
  keys,
  removeFolders,
  roots,
  signatures,
  texts,
  vectorsFolder,
  withEnds,
  withFindings,
  wordsOf,
} from './vectors.test.fixture.ts';

const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const deskSeed = createHash('sha256').update('inquest vectors desk').digest();
const deskKey = deviceKeyOf(
  createPrivateKey({ key: Buffer.concat([pkcs8Prefix, deskSeed]), format: 'der', type: 'pkcs8' }),
);

afterAll(removeFolders);

describe('the format vectors', () => {
  it('are what their script makes', () => {
    const made = spawnSync(process.execPath, [join(vectorsFolder, 'make.mjs'), '--check'], { encoding: 'utf8' });
    expect(made.stderr).toBe('');
    expect(made.status).toBe(0);
  });
});

describe('the first implementation', () => {
  it.each(cases)('judges the case $name as its vector says', async (vector) => {
    expect(await judgeFirst(caseFolder(vector))).toEqual({ ok: vector.ok, problems: wordsOf(vector.problems) });
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

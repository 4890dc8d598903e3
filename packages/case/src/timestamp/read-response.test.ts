import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newKey, temporaryFolder } from '../small-case.test.fixture.ts';
import { type Departures, ownAuthority } from './own-authority.test.fixture.ts';
import { readResponse } from './read-response.ts';
import { nonceFor, timestampRequest } from './request.ts';
import { earliestOf, latestOf } from './timestamp.ts';

const text = 'inquest.case/0011223344556677/8899aabbccddeeff\n3\nAAAA\n';
const nonce = nonceFor(text, newKey());

async function read(departures: Departures, options: { readonly withRoot?: boolean } = {}) {
  const authority = await ownAuthority(departures);
  const roots = options.withRoot === false ? [] : [authority.root];
  return readResponse(await authority.stamp(text, nonce), { text, nonce, roots });
}

describe('the response of a time-stamping authority', () => {
  it('is verified offline up to a root that is given', async () => {
    const result = await read({});
    expect(result).toMatchObject({
      timestamp: {
        at: '2024-05-02T10:00:00Z',
        accuracySeconds: 1,
        policy: '1.3.6.1.4.1.99999.1',
        serial: '4d',
        signer: { subject: 'CN=Own Authority' },
        top: { subject: 'CN=Own Root' },
        vouched: true,
      },
    });
    if (!('timestamp' in result)) throw new Error('refused');
    expect([earliestOf(result.timestamp), latestOf(result.timestamp)]).toEqual([
      '2024-05-02T09:59:59Z',
      '2024-05-02T10:00:01Z',
    ]);
  });

  it('says that nobody vouches for it when no root is given, or another one', async () => {
    expect(await read({}, { withRoot: false })).toMatchObject({ timestamp: { vouched: null } });
    const stamp = await (await ownAuthority()).stamp(text, nonce);
    const { root } = await ownAuthority();
    expect(await readResponse(stamp, { text, nonce, roots: [root] })).toMatchObject({ timestamp: { vouched: false } });
  });

  it.each<[string, Departures, RegExp]>([
    ['is over something else', { stampedText: 'other\n' }, /wrong imprint|signature cannot be verified/],
    ['answers another request', { nonce: 'aa55' }, /wrong nonce/],
    ['answers no request', { nonce: null }, /wrong nonce/],
    ['was refused by the authority', { status: 2 }, /granted no time stamp \(status 2/],
    [
      'was made after its certificate had expired',
      { validTo: new Date('2024-05-01T00:00:00Z') },
      /was not valid at that time/,
    ],
    [
      'was made before its certificate was valid',
      { genTime: new Date('2023-05-02T00:00:00Z') },
      /was not valid at that time/,
    ],
    ['is signed by a certificate without a use', { purposes: null }, /no extended key usage/],
    [
      'is signed by a certificate for another use',
      { purposes: ['1.3.6.1.5.5.7.3.1'] },
      /not one for time stamps alone/,
    ],
    ['is signed by a certificate for more uses', { purposes: ['1.3.6.1.5.5.7.3.8', '1.3.6.1.5.5.7.3.1'] }, /alone/],
    ['is signed by a certificate whose use may be ignored', { purposesCritical: false }, /not critical/],
    ['names another certificate', { nameCertificate: 'other' }, /another certificate than the one it names/],
    ['names no certificate', { nameCertificate: 'nobody' }, /does not name the certificate/],
    ['is signed over a digest that can be forged', { digest: 'SHA-1' }, /can be forged/],
  ])('is refused when it %s', async (_, departures, fault) => {
    expect(await read(departures)).toEqual({ fault: expect.stringMatching(fault) });
  });

  it('is refused when its issuer may not issue', async () => {
    expect(await read({ issuerMayIssue: false }, { withRoot: false })).toEqual({
      fault: expect.stringMatching(/Own Root may not issue/),
    });
  });

  it('is refused, never thrown at, whatever length it is cut to', async () => {
    const authority = await ownAuthority();
    const whole = await authority.stamp(text, nonce);
    for (let length = 0; length < whole.length; length += 1) {
      const read = await readResponse(whole.subarray(0, length), { text, nonce, roots: [authority.root] });
      expect(read).toHaveProperty('fault');
    }
    const longer = Buffer.concat([whole, Buffer.of(0)]);
    expect(await readResponse(longer, { text, nonce, roots: [] })).toEqual({ fault: 'bytes follow its end' });
  });

  it('gives no other time wherever a byte is changed', async () => {
    const authority = await ownAuthority();
    const whole = await authority.stamp(text, nonce);
    const good = await readResponse(whole, { text, nonce, roots: [authority.root] });
    for (let at = 0; at < whole.length; at += 7) {
      const changed = Uint8Array.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const result = await readResponse(changed, { text, nonce, roots: [authority.root] });
      // What is not signed (the certificates that come along, the outer status) may change without changing what is said.
      if ('timestamp' in result)
        expect({ ...result.timestamp, top: null, vouched: null }).toEqual({
          ...('timestamp' in good ? good.timestamp : {}),
          top: null,
          vouched: null,
        });
    }
  });

  it('is refused when it is garbage', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await readResponse(bytes, { text, roots: [] })).toHaveProperty('fault');
      }),
    );
  });
});

const openssl = spawnSync('openssl', ['version']).status === 0;

describe('a request for a time stamp', () => {
  it.skipIf(!openssl)('is read by OpenSSL as one over the text with the nonce, asking for certificates', async () => {
    const file = join(temporaryFolder(), 'request.tsq');
    writeFileSync(file, await timestampRequest(text, nonce));
    const { stdout } = spawnSync('openssl', ['ts', '-query', '-in', file, '-text'], { encoding: 'utf8' });
    expect(stdout).toContain('Hash Algorithm: sha256');
    expect(stdout).toContain('Certificate required: yes');
    expect(stdout).toContain(`Nonce: 0x${nonce.toUpperCase()}`);
  });

  it.skipIf(!openssl)('is answered by an authority run with OpenSSL, and the answer verified', async () => {
    const folder = temporaryFolder();
    const run = (...args: string[]) => {
      const { status, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
    };
    const root = ['-subj', '/CN=Root', '-keyout', 'root.key', '-out', 'root.pem'];
    run(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '9',
      ...root,
      '-addext',
      'keyUsage=critical,keyCertSign',
    );
    run('req', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=TSA', '-keyout', 'tsa.key', '-out', 'tsa.csr');
    writeFileSync(join(folder, 'use'), 'extendedKeyUsage=critical,timeStamping\n');
    run(
      'x509',
      '-req',
      '-in',
      'tsa.csr',
      '-CA',
      'root.pem',
      '-CAkey',
      'root.key',
      '-CAcreateserial',
      '-days',
      '9',
      '-extfile',
      'use',
      '-out',
      'tsa.pem',
    );
    const settings = [
      'serial = ./n',
      'signer_digest = sha256',
      'default_policy = 1.2.3.4',
      'digests = sha256',
      'accuracy = secs:2',
      'ess_cert_id_alg = sha256',
    ];
    writeFileSync(join(folder, 'tsa.cnf'), ['[tsa]', 'default_tsa = own', '[own]', ...settings, ''].join('\n'));
    writeFileSync(join(folder, 'q'), await timestampRequest(text, nonce));
    run(
      'ts',
      '-reply',
      '-config',
      'tsa.cnf',
      '-queryfile',
      'q',
      '-signer',
      'tsa.pem',
      '-inkey',
      'tsa.key',
      '-out',
      'a',
    );
    const roots = [new X509Certificate(readFileSync(join(folder, 'root.pem'))).raw];
    expect(await readResponse(readFileSync(join(folder, 'a')), { text, nonce, roots })).toMatchObject({
      timestamp: { accuracySeconds: 2, policy: '1.2.3.4', signer: { subject: 'CN=TSA' }, vouched: true },
    });
  });
});

import { createHash } from 'node:crypto';

/** Algorithms that archives name, and the name that node:crypto has for each. */
const algorithms: Readonly<Record<string, string>> = {
  md5: 'md5',
  sha1: 'sha1',
  'sha-1': 'sha1',
  sha256: 'sha256',
  'sha-256': 'sha256',
  sha512: 'sha512',
  'sha-512': 'sha512',
};

/**
 * Whether bytes have the digest that is written of them: `sha1:` with Base32 (RFC 4648) or hexadecimal behind it. `unknown` for an
 * algorithm or a form that is not known here.
 */
export function checkDigest(written: string, bytes: Uint8Array): 'matches' | 'differs' | 'unknown' {
  const [, name = '', value = ''] = /^\s*([\w-]{1,20}):\s*([A-Za-z0-9=]{1,200})\s*$/.exec(written) ?? [];
  const algorithm = algorithms[name.toLowerCase()];
  if (algorithm === undefined) return 'unknown';
  const digest = createHash(algorithm).update(bytes).digest();
  const plain = value.replace(/=+$/, '');
  if (plain.length === digest.length * 2) return plain.toLowerCase() === digest.toString('hex') ? 'matches' : 'differs';
  const inBase32 = base32(digest);
  if (plain.length === inBase32.length) return plain.toUpperCase() === inBase32 ? 'matches' : 'differs';
  return 'unknown';
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 without padding. */
export function base32(bytes: Uint8Array): string {
  let out = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += letters.charAt((value >>> bits) & 31);
    }
  }
  return bits === 0 ? out : out + letters.charAt((value << (5 - bits)) & 31);
}

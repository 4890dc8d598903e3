// Chance made repeatable, so that a seed alone brings a history back: keys and salts come from a seeded generator, and a signature
// that was verified once is not verified again (the same bytes give the same answer). To be imported before anything of the house.
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

const maxRemembered = 20_000;
const { verify, randomBytes, generateKeyPairSync, createPublicKey } = crypto;
const publicKeys = new Map();
const verified = new Map();
let stream = null;

/** From here on chance follows from the seed; null: from the machine again. */
export function repeatFrom(seed) {
  stream = seed === null ? null : { seed, count: 0 };
}

function bytesOf(length) {
  const parts = [];
  for (let have = 0; have < length; have += 32) {
    stream.count += 1;
    parts.push(crypto.createHash('sha256').update(`${stream.seed} ${stream.count}`).digest());
  }
  return Buffer.concat(parts).subarray(0, length);
}

crypto.randomBytes = (length, ...rest) => (stream === null ? randomBytes(length, ...rest) : bytesOf(length));

crypto.generateKeyPairSync = (type, ...rest) => {
  if (stream === null || type !== 'ed25519') return generateKeyPairSync(type, ...rest);
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), bytesOf(32)]);
  const privateKey = crypto.createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  return { privateKey, publicKey: crypto.createPublicKey(privateKey) };
};

crypto.verify = (algorithm, data, key, signature, ...rest) => {
  const name = Buffer.concat([signature, data]).toString('latin1');
  const known = verified.get(name);
  if (known !== undefined) return known;
  const answer = verify(algorithm, data, key, signature, ...rest);
  if (verified.size > maxRemembered) verified.clear();
  verified.set(name, answer);
  return answer;
};

crypto.createPublicKey = (given) => {
  if (given.format !== 'der' || !Buffer.isBuffer(given.key)) return createPublicKey(given);
  const name = given.key.toString('hex');
  if (!publicKeys.has(name)) publicKeys.set(name, createPublicKey(given));
  return publicKeys.get(name);
};

syncBuiltinESMExports();

// Vectors of what stands below a case: keys, signatures, canonical JSON, Merkle roots.
import { createHash } from 'node:crypto';
import { etc, Point } from '@noble/ed25519';
import { canonical, device, merkleRoot, sha256 } from './draft-case.mjs';

const order = 2n ** 252n + 27742317777372353535851937790883648493n;
const littleEndian = (bytes) => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
const bytesOf = (number) => Buffer.from(number.toString(16).padStart(64, '0'), 'hex').reverse();
const sha512 = (...parts) => createHash('sha512').update(Buffer.concat(parts)).digest();

export const identity = `01${'0'.repeat(62)}`;
const orderTwo = `ec${'f'.repeat(60)}7f`;
const orderEight = 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a';

/** The secret scalar of a device and its public point (RFC 8032, section 5.1.5). */
function secretOf(author) {
  const half = sha512(author.seed).subarray(0, 32);
  half[0] &= 248;
  half[31] = (half[31] & 127) | 64;
  return littleEndian(half) % order;
}

/** A signature with an R of one's choice: `r` its scalar, `shift` a point of small order added to it, `encoded` its bytes if others. */
export function signWith(author, message, { r, shift = null, encoded = null }) {
  const plain = r === 0n ? Point.ZERO : Point.BASE.multiply(r);
  const point = shift === null ? plain : plain.add(Point.fromHex(shift, true));
  // The library encodes every point but the identity.
  const nonce = encoded ?? (point.is0() ? identity : point.toHex());
  const k = littleEndian(sha512(Buffer.from(nonce, 'hex'), Buffer.from(author.key, 'hex'), message)) % order;
  return nonce + bytesOf(etc.mod(r + k * secretOf(author), order)).toString('hex');
}

/** What a library that multiplies by the cofactor takes, and node, OpenSSL and the format refuse. */
export function cofactoredSignature(author, message) {
  return signWith(author, message, { r: 987654321n, shift: orderEight });
}

export function identityNonceSignature(author, message) {
  return signWith(author, message, { r: 0n });
}

/** S and S + L are one number to a verifier that does not look. */
export function unreducedSignature(author, message) {
  const signature = author.sign(message);
  const s = littleEndian(Buffer.from(signature.slice(64), 'hex'));
  return signature.slice(0, 64) + bytesOf(s + order).toString('hex');
}

export const mixedOrderKey = (author) => Point.fromHex(author.key).add(Point.fromHex(orderTwo)).toHex();

export function keyVectors() {
  const desk = device('desk');
  const refused = [
    ['The identity.', identity],
    ['The identity with its sign bit set: a second encoding of it.', `01${'0'.repeat(60)}80`],
    ['The point of order two.', orderTwo],
    ['A point of order four.', '0'.repeat(64)],
    ['A point of order eight.', orderEight],
    [
      'A sound key with the point of order two added: on the curve, not in the prime-order subgroup.',
      mixedOrderKey(desk),
    ],
    ['y = p + 1: not canonical, the identity to a lenient decoder.', `ee${'f'.repeat(60)}7f`],
    ['y = p + 3: not canonical.', `f0${'f'.repeat(60)}7f`],
    ['No point has this y.', `02${'0'.repeat(62)}`],
    ['A sound key in upper-case digits.', desk.key.toUpperCase()],
    ['A sound key with two digits missing.', desk.key.slice(2)],
  ];
  return [
    { about: 'A key as devices make them.', key: desk.key, admitted: true },
    { about: 'The base point.', key: Point.BASE.toHex(), admitted: true },
    ...refused.map(([about, key]) => ({ about, key, admitted: false })),
  ];
}

/** `accepted`: by the format; `node`, `noble`: what these libraries say, asked for nothing more (@noble/ed25519: with the cofactor, ZIP 215). */
export function signatureVectors() {
  const desk = device('desk');
  const message = 'At the mill, before noon.';
  const bytes = Buffer.from(message);
  const vector = (about, signature, accepted, { node = accepted, noble = accepted } = {}) => {
    return { about, key: desk.key, message, signature, accepted, node, noble };
  };
  const flipped = Buffer.from(desk.sign(bytes), 'hex');
  flipped[40] ^= 1;
  return [
    vector('A signature as devices make them.', desk.sign(bytes), true),
    vector('Any other R will do as well.', signWith(desk, bytes, { r: 12345n }), true),
    vector('One bit of S flipped.', flipped.toString('hex'), false),
    vector('Of another message.', desk.sign(Buffer.from('At the mill, after noon.')), false),
    vector('S + L instead of S.', unreducedSignature(desk, bytes), false),
    vector(
      'R has a part of order eight: 8SB = 8R + 8kA holds, SB = R + kA does not. A verifier with the cofactor takes it; node, OpenSSL and the format refuse it.',
      cofactoredSignature(desk, bytes),
      false,
      { noble: true },
    ),
    vector(
      'R is the identity: the equation holds, so node takes it; other libraries do not, and the format refuses it before.',
      identityNonceSignature(desk, bytes),
      false,
      { node: true },
    ),
    vector(
      'R is the identity, written as y = p + 1: equal as a point, not as bytes.',
      signWith(desk, bytes, { r: 0n, encoded: `ee${'f'.repeat(60)}7f` }),
      false,
    ),
    vector('R is the point of order two.', signWith(desk, bytes, { r: 0n, shift: orderTwo }), false, { noble: true }),
  ];
}

/** `canonical` is null where the text is no JSON or the value has no canonical form. */
export function canonicalVectors() {
  const texts = [
    ['Keys in order, no spaces.', ' { "b" : 1, "a" : [ true , null ] } '],
    ['Keys are ordered by UTF-16 code units: U+1F9F5 comes before U+FB33.', '{"\\ufb33":1,"🧵":2,"é":3}'],
    [
      'Escapes: short ones where there are any, else lower case, and only below U+0020.',
      '"\\u0007\\u000a\\u001F\\u007f\\/\\u00e9"',
    ],
    ['The last of two equal keys counts.', '{"a":1,"a":2}'],
    [
      'Numbers are doubles.',
      '[1.0,-0,1e2,0.1,1e21,1e20,123456789012345678901,1e-6,1e-7,1.5e-9,5e-324,1.7976931348623157e308]',
    ],
    ['A number beyond the doubles.', '[1e400]', null],
    ['A lone surrogate.', '"\\ud83e"', null],
    ['NaN is not JSON.', '[NaN]', null],
    ['A byte order mark is not JSON.', '\ufeff{}', null],
    ['Something after the value.', '{}{}', null],
    ['A raw line feed in a string.', '"a\nb"', null],
    ['No comma may trail.', '[1,]', null],
  ];
  return texts.map(([about, json, none]) => {
    return { about, json, canonical: none === null ? null : canonical(JSON.parse(json)) };
  });
}

/** The leaves are the SHA-256 of "0", "1", … */
export function merkleVectors() {
  return [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 64, 100].map((leaves) => {
    return { leaves, root: merkleRoot(Array.from({ length: leaves }, (_, index) => sha256(String(index)))) };
  });
}

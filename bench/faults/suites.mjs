// The test suites of others, read from ../shared/hostile: signatures, keys, canonical JSON, JSON.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canonicalJson } from '../../packages/case/dist/canonical.js';
import { publicKeyFault, publicKeyObject } from '../../packages/case/dist/keys/public-key.js';
import { isSignedBy } from '../../packages/case/dist/keys/signature.js';
import { payloadFormFault } from '../../packages/case/dist/statement/payload.js';

export const title = 'Wycheproof, CCTV, JCS and JSON test suites';
export const unit = 'vectors';
/** 151 signatures, 914 edge cases of keys and signatures, 6 canonical forms, 318 texts. */
export const aim = 1389;

const hostile = fileURLToPath(new URL('../../../shared/hostile/', import.meta.url));

export async function run({ seed }) {
  if (!existsSync(hostile)) return { done: 0, failures: [], skipped: 'skipped: ../shared/hostile is not here' };
  const failures = [];
  const counts = {};
  const judge = (suite, name, isRight) => {
    counts[suite] = (counts[suite] ?? 0) + 1;
    if (!isRight) failures.push({ what: `${suite}: ${name}`, seed });
  };
  wycheproof(judge);
  cctv(judge);
  jcs(judge);
  json(judge);
  const done = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { done, failures, facts: counts, remark: JSON.stringify(counts) };
}

function parsed(name) {
  return JSON.parse(readFileSync(`${hostile}${name}`, 'utf8'));
}

function wycheproof(judge) {
  for (const { publicKey, tests } of parsed('wycheproof/ed25519_test.json').testGroups) {
    for (const { tcId, msg, sig, result } of tests) {
      const isTaken =
        publicKeyFault(publicKey.pk) === null &&
        isSignedBy(publicKeyObject(publicKey.pk), Buffer.from(msg, 'hex'), sig);
      judge('wycheproof', `case ${tcId}`, isTaken === (result === 'valid'));
    }
  }
}

/** Whatever has an edge case in it is refused, by the gate for keys or by the rule for signatures. */
function cctv(judge) {
  for (const { number, key, msg, sig, flags } of parsed('cctv/ed25519vectors.json')) {
    const isTaken = publicKeyFault(key) === null && isSignedBy(publicKeyObject(key), Buffer.from(msg), sig);
    judge('cctv', `case ${number}`, isTaken === ((flags ?? []).length === 0));
  }
}

function jcs(judge) {
  for (const name of readdirSync(`${hostile}jcs/testdata/input`)) {
    const text = canonicalJson(parsed(`jcs/testdata/input/${name}`));
    judge('jcs', name, text === readFileSync(`${hostile}jcs/testdata/output/${name}`, 'utf8'));
  }
}

/** No text of theirs is a payload; a text that is no JSON is refused as such; one that is has a canonical form that is its own, or none. */
function json(judge) {
  for (const name of readdirSync(`${hostile}json-test-suite/test_parsing`)) {
    const bytes = readFileSync(`${hostile}json-test-suite/test_parsing/${name}`);
    const fault = payloadFormFault(bytes);
    const isJson = fault !== 'it is not JSON';
    const isRight =
      fault !== null && (name.startsWith('i_') || isJson === name.startsWith('y_')) && (!isJson || isFixed(bytes));
    judge('json', name, isRight);
  }
}

function isFixed(bytes) {
  try {
    const text = canonicalJson(JSON.parse(bytes.toString('utf8')));
    return canonicalJson(JSON.parse(text)) === text;
  } catch (error) {
    return error.name === 'NotCanonicalError';
  }
}

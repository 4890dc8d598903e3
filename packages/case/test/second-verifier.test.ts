import { afterAll, describe, expect, it } from 'vitest';
import { askSecond, judgeAll, missing } from './second-verifier.test.fixture.ts';
import {
  caseFolder,
  cases,
  damagedCase,
  findingsOf,
  judgeFirst,
  keys,
  removeFolders,
  roots,
  signatures,
  texts,
  vectorsFolder,
  withEnds,
  wordsOf,
} from './vectors.test.fixture.ts';

if (missing !== null) console.warn(`The second verifier did not judge the vectors: ${missing}.`);
afterAll(removeFolders);

/** What the second verifier does not judge, and says so. */
const leftToTheFirst = 'checkpoint-timestamp-wrong';

/** How many damaged copies of each case are judged. */
const damages = {
  'sound-whole': 150,
  'sound-quorum-publish': 20,
  'sound-released-change': 40,
  'sound-revocation-found-later': 40,
  'sound-withdrawn': 30,
  'sound-withdrawn-archive-too': 30,
  'sound-checkpoint-cosigned': 40,
  'sound-finding-two': 20,
};

// Where the checks of the house run, both verifiers must.
describe.skipIf(missing !== null && process.env.CI !== 'true')('the second implementation', () => {
  it('can run', () => {
    expect(missing).toBeNull();
  });

  it('judges every case as its vector says', () => {
    const judged = judgeAll(cases.map(caseFolder));
    cases.forEach((vector, index) => {
      const { ok, problems } = judged[index] ?? {};
      const expected = vector.problems.filter(({ code }) => code !== leftToTheFirst);
      expect({ name: vector.name, ok, problems }).toEqual({
        name: vector.name,
        ok: expected.every(({ severity }) => severity !== 'error'),
        problems: wordsOf(expected),
      });
    });
  });

  it('says which time stamps it has not judged', () => {
    const stamped = cases.filter(({ problems }) => problems.some(({ code }) => code === leftToTheFirst));
    expect(stamped.length).toBeGreaterThan(0);
    judgeAll(stamped.map(caseFolder)).forEach(({ notChecked }, index) => {
      for (const { code, place } of stamped[index]?.problems ?? [])
        if (code === leftToTheFirst) expect(notChecked).toContain(`time stamp (RFC 3161): ${place}`);
    });
  });

  it('says of every case what the first does of what findings lack', async () => {
    const judged = judgeAll(cases.map(caseFolder));
    for (const [index, vector] of cases.entries()) {
      const { findings } = judged[index] ?? {};
      expect({ name: vector.name, findings }).toEqual({
        name: vector.name,
        findings: await findingsOf(caseFolder(vector)),
      });
    }
  });

  it('says what the next writer sets apart as the vectors do', () => {
    const judged = judgeAll(withEnds.map(caseFolder)).map(({ setApart }) => setApart);
    expect(judged).toEqual(withEnds.map(({ setApart }) => setApart));
  });

  it('judges keys, signatures, JSON texts and Merkle roots as their vectors say', () => {
    expect(askSecond(primitives, { argument: vectorsFolder })).toEqual({
      keys: keys.map(({ admitted }) => admitted),
      signatures: signatures.map(({ accepted }) => accepted),
      canonical: texts.map(({ canonical }) => canonical),
      merkle: roots.map(({ root }) => root),
    });
  });

  it.each([...Object.entries(damages)])('finds the same as the first in %s, damaged by chance', async (name, count) => {
    const damaged = Array.from({ length: count }, (_, index) => damagedCase(name, `20240501-${index}`));
    const judged = judgeAll(damaged);
    for (const [index, folder] of damaged.entries()) {
      const { ok, problems } = judged[index] ?? {};
      expect({ index, ok, problems }).toEqual({ index, ...(await judgeFirst(folder)) });
    }
    expect(judged.filter(({ ok }) => ok)).toEqual([]);
  });
});

/** Python that asks the second verifier about everything below a case. */
const primitives = `
import os
import primitives as v
load = lambda name: json.load(open(os.path.join(sys.argv[2], name), encoding='utf-8'))
values = [v.parse(one['json'].encode()) for one in load('canonical-json.json')]
written = [None if value is v.NOT_JSON else v.canonical(value) for value in values]
print(json.dumps({
    'keys': [v.admits_key(one['key']) for one in load('keys.json')],
    'signatures': [v.is_signed(one['key'], one['message'].encode(), bytes.fromhex(one['signature'])) for one in load('signatures.json')],
    'canonical': [None if one is None else one.decode() for one in written],
    'merkle': [v.merkle_root([v.sha256(str(i).encode()) for i in range(one['leaves'])]) for one in load('merkle-roots.json')],
}))
`;

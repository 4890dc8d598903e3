import { type StatementBodies, statementBodySchemas } from '@inquest/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, parentsOf } from '../src/history/arrange.ts';
import { type DraftHistory, play, steps } from '../src/state/roster-histories.test.fixture.ts';
import { readHeadForm } from '../src/statement/head-form.ts';
import { askSecond, missing } from './second-verifier.test.fixture.ts';
import { cases, filesOf } from './vectors.test.fixture.ts';

/** Statements and bodies as the second verifier has them, and what the first says follows from them. */
function historyOf(history: DraftHistory) {
  const statements = history.statements.map((statement) => {
    const { id, head } = statement;
    return { ...head, id, parents: parentsOf(statement) };
  });
  const bodies = Object.fromEntries(
    [...history.changes].map(([id, change]) => [id, 'body' in change ? change.body : null]),
  );
  return { statements, bodies };
}

function rulingOf(history: DraftHistory) {
  const { roster, quorum, admitted, effective, held, waiting, problems } = history.ruling();
  const contested = problems.filter(({ code }) => code === 'revocation-contested');
  return {
    order: arrange(history.statements).ordered.map(({ id }) => id),
    roster: roster.map(({ key }) => key).sort(),
    quorum,
    admitted: admitted.map(({ id }) => id),
    effective: [...effective].sort(),
    held: held.map(({ statement }) => statement.id),
    waiting: waiting.map(({ statement }) => statement.id).sort(),
    unreachable: problems.filter(({ code }) => code === 'quorum-out-of-reach').length,
    contested: contested.map(({ where }) => where.split(' and ').length).sort(),
  };
}

const ruling = `
import roster
answers = []
for history in json.load(sys.stdin):
    ordered = roster.arrange(history['statements'])
    result, standing, circles = roster.resolve(ordered, history['bodies'])
    ids = [one['id'] for one in ordered]
    admitted = [one for one in ids if result.refusals[one] is None or one in standing]
    waiting = [one['id'] for one, act in result.open.values() if act != 'release' and one['id'] not in standing]
    answers.append({
        'order': ids, 'roster': sorted(result.roster), 'quorum': result.quorum, 'admitted': admitted,
        'effective': sorted({*result.effective, *standing}),
        'held': [one for one in ids if result.refusals[one] == 'held' and one not in standing],
        'waiting': sorted(waiting), 'unreachable': len(result.unreachable),
        'contested': sorted(len(circle) for circle in circles if len(circle) > 1)})
print(json.dumps(answers))
`;

const shaping = `
import primitives as v
answers = []
for line in sys.stdin.buffer:
    one = v.parse(line)
    shape = v.SHAPES['bodies'].get(one['kind'])
    answers.append(v.head_fits(one['value']) if one['kind'] == 'head' else v.fits(one['value'], shape))
print(json.dumps(answers))
`;

/** The largest body of each kind in the sound vectors, and a head. */
function samples(): ReadonlyMap<string, unknown> {
  const found = new Map<string, string>();
  for (const vector of cases.filter(({ name }) => name.startsWith('sound-'))) {
    const files = filesOf(vector);
    for (const [path, log] of files) {
      if (!path.startsWith('statements/')) continue;
      for (const line of log.toString().trimEnd().split('\n')) {
        const head = JSON.parse(line.split('\t')[0] ?? '');
        const { commitment } = head.payload;
        const payload = files.get(`payloads/${commitment.slice(0, 2)}/${commitment}`)?.toString();
        const texts = [['head', JSON.stringify(head)] as const];
        if (payload !== undefined) texts.push([head.kind, JSON.stringify(JSON.parse(payload).body)]);
        for (const [kind, text] of texts) if (text.length > (found.get(kind) ?? '').length) found.set(kind, text);
      }
    }
  }
  return new Map([...found].map(([kind, text]) => [kind, JSON.parse(text)]));
}

const others: readonly unknown[] = [
  ...[null, true, '', 'x', {}, [], ['x', 'x'], [null]],
  ...[0, 1, -1, 2.5, 90, 90.5, 101, 181, 2 ** 53 - 1, 2 ** 53],
  ...['ab'.repeat(32), 'AB'.repeat(32), `${'ab'.repeat(32)}\n`, 'other', 'admin', 'killed'],
  ...['2024-05-01', '2024-05-01T12:00', '2024-05-01T12:00:00Z', '2024-05-01T12:00:00+00:00'],
];

/** A value with one thing in it changed: another value, a key more or less, an entry more or less. */
function* changed(value: unknown): Generator<unknown> {
  yield* others;
  if (Array.isArray(value)) {
    yield [...value, value[0] ?? null];
    for (const [index, inner] of value.entries()) {
      yield value.toSpliced(index, 1);
      for (const other of changed(inner)) yield value.with(index, other);
    }
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, words: 'x' };
    for (const [key, inner] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
      for (const other of changed(inner)) yield { ...value, [key]: other };
    }
  }
}

function isShape(kind: string, value: unknown): boolean {
  if (kind === 'head') return readHeadForm(value).ok;
  return isKind(kind) && statementBodySchemas[kind].safeParse(value).success;
}

function isKind(kind: string): kind is keyof StatementBodies {
  return Object.hasOwn(statementBodySchemas, kind);
}

// Where the checks of the house run, both verifiers must.
describe.skipIf(missing !== null && process.env.CI !== 'true')('both implementations', () => {
  it('say the same of who may do what, in histories of quorums, revocations and releases made by chance', () => {
    const histories = fc
      .sample(fc.tuple(fc.integer({ min: 1, max: 3 }), steps), { numRuns: 400, seed: 20240501 })
      .map(([quorum, given]) => play(quorum, given));
    const answers = askSecond(ruling, { input: JSON.stringify(histories.map(historyOf)) });
    expect(answers).toEqual(histories.map(rulingOf));
  });

  it('take the same heads and bodies, with one thing changed anywhere in them', () => {
    const values = [...samples()].filter(([kind]) => kind === 'head' || isKind(kind));
    expect(values.map(([kind]) => kind).sort()).toEqual(['head', ...Object.keys(statementBodySchemas)].sort());
    const given = values.flatMap(([kind, value]) => [...changed(value), value].map((one) => ({ kind, value: one })));
    const input = given.map((one) => `${JSON.stringify(one)}\n`).join('');
    const answers = askSecond(shaping, { input });
    const different = given.filter(
      ({ kind, value }, index) => (Array.isArray(answers) ? answers[index] : null) !== isShape(kind, value),
    );
    expect(different).toEqual([]);
    expect(given.filter(({ kind, value }) => isShape(kind, value)).length).toBeGreaterThan(values.length);
  });
});

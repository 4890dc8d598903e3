import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../hash.ts';
import type { Statement } from '../statement/statement.ts';
import { Ancestry } from './ancestry.ts';
import { arrange, parentsOf } from './arrange.ts';

/** A statement with only what the order depends on. */
function statement(
  author: string,
  seq: number,
  given: { prev?: Statement; deps?: Statement[]; salt?: string } = {},
): Statement {
  const prev = given.prev?.id ?? '';
  const deps = (given.deps ?? []).map(({ id }) => id).sort();
  const id = sha256(JSON.stringify([author, seq, prev, deps, given.salt]));
  return {
    id,
    kind: 'note',
    head: {
      v: 1,
      case: sha256('case'),
      kind: 'note',
      author,
      seq,
      prev,
      deps,
      targets: [],
      at: '2024-01-01T00:00:00Z',
      payload: { commitment: id, size: 0 },
    },
    place: { file: `statements/${author}/000001.log`, line: seq, offset: 0 },
  };
}

/** Histories of three authors, each statement following some of the others' heads. */
const history = fc
  .array(fc.record({ author: fc.constantFrom('a', 'b', 'c'), sees: fc.subarray(['a', 'b', 'c']) }), { maxLength: 25 })
  .map((steps) => {
    const heads = new Map<string, Statement>();
    return steps.map(({ author, sees }) => {
      const prev = heads.get(author);
      const deps = sees.flatMap((other) => (other === author ? [] : (heads.get(other) ?? [])));
      const made = statement(author, (prev?.head.seq ?? 0) + 1, { deps, ...(prev === undefined ? {} : { prev }) });
      heads.set(author, made);
      return made;
    });
  });

describe('the causal order', () => {
  it('does not depend on the order in which statements are met', () => {
    const shuffled = history.chain((statements) =>
      fc.tuple(fc.constant(statements), fc.shuffledSubarray(statements, { minLength: statements.length })),
    );
    fc.assert(
      fc.property(shuffled, ([statements, mixed]) => {
        expect(arrange(mixed).ordered).toEqual(arrange(statements).ordered);
      }),
    );
  });

  it('puts everything after what it follows', () => {
    fc.assert(
      fc.property(history, (statements) => {
        const { ordered, pending } = arrange(statements);
        expect(pending).toEqual([]);
        const places = new Map(ordered.map(({ id }, index) => [id, index]));
        for (const each of ordered) {
          for (const parent of parentsOf(each)) expect(places.get(parent)).toBeLessThan(places.get(each.id) ?? -1);
        }
      }),
    );
  });

  it('keeps what waits for something missing, counted and named', () => {
    const first = statement('a', 1);
    const second = statement('a', 2, { prev: first });
    const third = statement('b', 1, { deps: [second] });
    const { ordered, pending, problems } = arrange([third, first]);
    expect(ordered).toEqual([first]);
    expect(pending).toEqual([third]);
    expect(problems).toMatchObject([
      { code: 'statement-pending', where: expect.stringContaining('statements/b/000001.log line 1') },
    ]);
    expect(problems[0]?.message).toContain(second.id);
  });

  it('names only the first of a chain that waits, and counts the others', () => {
    const first = statement('a', 1);
    const second = statement('a', 2, { prev: first });
    const third = statement('a', 3, { prev: second });
    const fourth = statement('b', 1, { deps: [third] });
    const { pending, problems } = arrange([second, third, fourth]);
    expect(pending).toHaveLength(3);
    expect(problems).toMatchObject([
      { code: 'statement-pending', where: expect.stringContaining('a/000001.log line 2') },
    ]);
    expect(problems[0]?.message).toContain('2 more wait');
  });

  it('keeps both sides of a fork and flags it', () => {
    const first = statement('a', 1);
    const left = statement('a', 2, { prev: first, salt: 'left' });
    const right = statement('a', 2, { prev: first, salt: 'right' });
    const { ordered, forkedAuthors, problems } = arrange([first, left, right]);
    expect(ordered).toHaveLength(3);
    expect([...forkedAuthors]).toEqual(['a']);
    expect(problems).toMatchObject([{ code: 'statement-fork' }]);
  });

  it('flags a statement that follows another number than its own before', () => {
    const first = statement('a', 1);
    const third = statement('a', 3, { prev: first });
    expect(arrange([first, third]).problems).toMatchObject([{ code: 'statement-chain-broken' }]);
  });
});

describe('ancestry', () => {
  it('agrees with following every reference', () => {
    fc.assert(
      fc.property(history, fc.boolean(), (statements, forked) => {
        const { ordered } = arrange(statements);
        const byId = new Map(ordered.map((each) => [each.id, each]));
        const ancestry = new Ancestry(ordered, new Set(forked ? ['a', 'b', 'c'] : []));
        const past = new Map<Statement, Set<Statement>>();
        for (const each of ordered) {
          const parents = parentsOf(each).flatMap((parent) => byId.get(parent) ?? []);
          past.set(each, new Set(parents.flatMap((parent) => [parent, ...(past.get(parent) ?? [])])));
        }
        for (const later of ordered) {
          for (const earlier of ordered) {
            expect(ancestry.precedes(earlier, later)).toBe(past.get(later)?.has(earlier) ?? false);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

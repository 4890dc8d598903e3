import type { Problem, Sha256 } from '@inquest/model';
import { placeText, type Statement } from '../statement/statement.ts';

/** Statements set in causal order, and what does not fit into it. */
export interface Arrangement {
  /** Everything whose past is complete: by the longest path from a first statement, ties by id. */
  readonly ordered: readonly Statement[];
  /** Waiting for a statement before them that is not here. */
  readonly pending: readonly Statement[];
  /** Authors with two statements of one number. */
  readonly forkedAuthors: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * Causal order from `prev` and `deps` alone: `at` never decides. The result is a pure function of
 * the set of statements, whatever order they are given in.
 */
export function arrange(statements: readonly Statement[]): Arrangement {
  const depths = causalDepths(statements);
  const ordered: { readonly statement: Statement; readonly depth: number }[] = [];
  const pending: Statement[] = [];
  for (const statement of statements) {
    const depth = depths.get(statement.id);
    if (depth === undefined) pending.push(statement);
    else ordered.push({ statement, depth });
  }
  ordered.sort((a, b) => a.depth - b.depth || (a.statement.id < b.statement.id ? -1 : 1));
  pending.sort((a, b) => (a.id < b.id ? -1 : 1));
  const forks = findForks(statements);
  return {
    ordered: ordered.map(({ statement }) => statement),
    pending,
    forkedAuthors: new Set(forks.map(({ author }) => author)),
    problems: [
      ...forks.map(({ problem }) => problem),
      ...pendingProblems(statements, pending),
      ...chainProblems(statements),
    ],
  };
}

/** Ids that the statement comes right after. */
export function parentsOf(statement: Statement): readonly Sha256[] {
  const { prev, deps } = statement.head;
  return prev === '' ? deps : [prev, ...deps];
}

/** The longest path from a statement without parents; no entry for statements whose past is incomplete. */
function causalDepths(statements: readonly Statement[]): Map<Sha256, number> {
  const waiting = new Map<Sha256, number>();
  const children = new Map<Sha256, Statement[]>();
  const depths = new Map<Sha256, number>();
  const ready: Statement[] = [];
  for (const statement of statements) {
    const parents = parentsOf(statement);
    waiting.set(statement.id, parents.length);
    for (const parent of parents) {
      const siblings = children.get(parent);
      if (siblings === undefined) children.set(parent, [statement]);
      else siblings.push(statement);
    }
    if (parents.length === 0) ready.push(statement);
  }
  for (let statement = ready.pop(); statement !== undefined; statement = ready.pop()) {
    const parentDepths = parentsOf(statement).map((parent) => depths.get(parent) ?? 0);
    depths.set(statement.id, 1 + Math.max(0, ...parentDepths));
    for (const child of children.get(statement.id) ?? []) {
      const left = (waiting.get(child.id) ?? 0) - 1;
      waiting.set(child.id, left);
      if (left === 0) ready.push(child);
    }
  }
  return depths;
}

function findForks(statements: readonly Statement[]): { readonly author: string; readonly problem: Problem }[] {
  const byNumber = new Map<string, Statement[]>();
  for (const statement of statements) {
    const slot = `${statement.head.author} ${statement.head.seq}`;
    const others = byNumber.get(slot);
    if (others === undefined) byNumber.set(slot, [statement]);
    else others.push(statement);
  }
  return [...byNumber.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const places = group.map((statement) => placeText(statement.place)).join(' and ');
      const { author, seq } = group[0]?.head ?? { author: '', seq: 0 };
      return {
        author,
        problem: {
          severity: 'error',
          code: 'statement-fork',
          where: places,
          message: `Author ${author} signed ${group.length} different statements with the number ${seq}; all are kept.`,
          remedy: 'Ask the author: one key was used on two copies, or someone else has it.',
        },
      };
    });
}

/** One problem for each statement that something missing is awaited by, not for the many that wait behind it. */
function pendingProblems(statements: readonly Statement[], pending: readonly Statement[]): Problem[] {
  const here = new Set(statements.map(({ id }) => id));
  const roots = pending.flatMap((statement) => {
    const missing = parentsOf(statement).find((id) => !here.has(id));
    return missing === undefined ? [] : [{ statement, missing }];
  });
  const behind = pending.length - roots.length;
  return roots.map(({ statement, missing }, index): Problem => {
    const others = index === 0 && behind > 0 ? ` ${behind} more wait behind it or others like it.` : '';
    return {
      severity: 'error',
      code: 'statement-pending',
      where: placeText(statement.place),
      message: `The statement waits for ${missing}, which is not in the case: it is kept, but not used.${others}`,
      remedy: 'Merge the copy of the case that has the missing statement.',
    };
  });
}

/** A statement must follow its author's own statement with the number before. */
function chainProblems(statements: readonly Statement[]): Problem[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const problems: Problem[] = [];
  for (const statement of statements) {
    const previous = byId.get(statement.head.prev);
    if (previous === undefined) continue;
    if (previous.head.author === statement.head.author && previous.head.seq === statement.head.seq - 1) continue;
    problems.push({
      severity: 'error',
      code: 'statement-chain-broken',
      where: placeText(statement.place),
      message: `The statement does not follow its author's statement number ${statement.head.seq - 1}.`,
      remedy: 'Ask the author: the signing program was faulty or manipulated.',
    });
  }
  return problems;
}

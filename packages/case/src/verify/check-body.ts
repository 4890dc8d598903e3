import { type Problem, type StatementBodies, statementBodySchemas } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { payloadInvalid, readBody, readPayload } from '../folder/read-body.ts';
import { namedBy } from '../statement/named-by.ts';
import { type BodyKind, payloadFormFault } from '../statement/payload.ts';
import { placeText, type Statement } from '../statement/statement.ts';
import type { BodyChecker } from './body-checker.ts';

export interface CheckBodyOptions {
  readonly disk: Disk;
  readonly folder: string;
  /** Takes what a body says wrongly. */
  readonly checker: BodyChecker;
}

/** What there is to check in the bodies of a kind beyond their form. */
const contentChecks: {
  readonly [K in BodyKind]?: (
    checker: BodyChecker,
    statement: Statement,
    body: StatementBodies[K],
  ) => Promise<void> | void;
} = {
  import: (checker, statement, body) => checker.checkImport(statement, body),
  derive: (checker, statement, body) => checker.checkText(statement, body),
  run: (checker, statement, body) => checker.checkRun(statement, body),
  claim: (checker, statement, body) => checker.checkOwnClaim(statement, body),
  decide: (checker, statement, body) => checker.checkDecisions(statement, body),
  find: (checker, statement, body) => checker.checkFinding(statement, body),
};

/** Bytes, form and content of one statement's payload. Returns why it cannot be read, or null. */
export async function checkBody(statement: Statement, options: CheckBodyOptions): Promise<Problem | null> {
  const { kind } = statement;
  return kind !== null && isBodyKind(kind)
    ? checkKnownBody(statement, kind, options)
    : checkOtherBody(statement, options);
}

async function checkKnownBody<K extends BodyKind>(
  statement: Statement,
  kind: K,
  { disk, folder, checker }: CheckBodyOptions,
): Promise<Problem | null> {
  const reading = await readBody(statement, { disk, folder, kind, checkedBefore: false });
  if ('problem' in reading) return reading.problem;
  checker.checkNamed(statement, namedBy(kind, reading.body));
  await contentChecks[kind]?.(checker, statement, reading.body);
  return null;
}

/** Kinds without a schema here: what can be checked is that the bytes are those committed to, in the form of a payload. */
async function checkOtherBody(statement: Statement, { disk, folder }: CheckBodyOptions): Promise<Problem | null> {
  const payload = await readPayload(statement, disk, folder);
  if ('problem' in payload) return payload.problem;
  const fault = payloadFormFault(payload.bytes);
  if (fault !== null) return payloadInvalid(statement, fault);
  return {
    severity: 'warning',
    code: 'kind-not-read',
    where: placeText(statement.place),
    message: `This version does not read statements of the kind ${statement.head.kind}; it is kept.`,
    remedy: 'Use a newer version of Inquest to check it too.',
  };
}

function isBodyKind(kind: string): kind is BodyKind {
  return Object.hasOwn(statementBodySchemas, kind);
}

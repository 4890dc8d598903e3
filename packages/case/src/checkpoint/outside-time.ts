import type { Sha256 } from '@inquest/model';
import type { Case } from '../folder/case.ts';
import type { Ancestry } from '../history/ancestry.ts';
import type { Statement } from '../statement/statement.ts';
import { earliestOf, latestOf, type Timestamp, type TimestampRoots } from '../timestamp/timestamp.ts';
import { Chains } from './chains.ts';
import { type JudgedCheckpoint, judgeCheckpoint } from './judge.ts';

/**
 * On whose word a time is: `authority`, a time stamp whose certificates lead to a root that somebody here vouches for; `partner`, the clock
 * of another key than the one whose log it is of; `unvouched`, a time stamp by a certificate nobody here vouches for.
 */
export type TimeVoucher = 'authority' | 'partner' | 'unvouched';

/** One moment that somebody outside the device bound to a checkpoint. */
export interface TimeMark {
  readonly voucher: TimeVoucher;
  /** What the checkpoint is over existed by then: UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly latest: string;
  /** What follows the statement that carries it was made after then. */
  readonly earliest: string;
  /** A partner's public key, or the subject of an authority's certificate. */
  readonly by: string;
  /** Null of a partner. */
  readonly timestamp: Timestamp | null;
  readonly checkpoint: JudgedCheckpoint;
}

/** What is known of when a statement was made, by others than its author. The most trustworthy first; of each kind of voucher the closest. */
export interface TimeBounds {
  readonly notLaterThan: readonly TimeMark[];
  readonly notEarlierThan: readonly TimeMark[];
}

const vouchers: readonly TimeVoucher[] = ['authority', 'partner', 'unvouched'];

/** The checkpoints of a case that hold, and the times they bind its statements to. */
export class OutsideTime {
  readonly checkpoints: readonly JudgedCheckpoint[];
  readonly marks: readonly TimeMark[];
  readonly #ancestry: Ancestry;

  constructor(checkpoints: readonly JudgedCheckpoint[], ancestry: Ancestry) {
    this.checkpoints = checkpoints;
    this.marks = checkpoints.flatMap(marksOf);
    this.#ancestry = ancestry;
  }

  /** When a statement was made, at the latest and at the earliest. */
  boundsOf(statement: Statement): TimeBounds {
    const over = this.marks.filter(({ checkpoint }) => this.#isOver(checkpoint, statement));
    const before = this.marks.filter(({ checkpoint }) => this.#ancestry.precedes(checkpoint.statement, statement));
    return {
      notLaterThan: closest(over, (a, b) => (a.latest < b.latest ? a : b)),
      notEarlierThan: closest(before, (a, b) => (a.earliest > b.earliest ? a : b)),
    };
  }

  #isOver({ last }: JudgedCheckpoint, statement: Statement): boolean {
    return last !== null && (last.id === statement.id || this.#ancestry.precedes(statement, last));
  }
}

/** Reads and verifies the checkpoints of an open case. Those that do not hold bound nothing; `verify` says what is wrong with them. */
export async function readOutsideTime(inquiry: Case, roots: TimestampRoots = []): Promise<OutsideTime> {
  const chains = new Chains(inquiry.logged);
  const context = { caseId: inquiry.id, chains, members: inquiry.roster.map(({ key }) => key), roots };
  const sound = new Map<Sha256, JudgedCheckpoint>();
  for (const statement of inquiry.saying('checkpoint')) {
    const reading = await inquiry.readBody(statement, 'checkpoint');
    if ('problem' in reading) continue;
    const judged = await judgeCheckpoint(statement, reading.body, context);
    if ('head' in judged && judged.faults.length === 0) sound.set(statement.id, judged);
  }
  return new OutsideTime([...sound.values()], inquiry.ancestry());
}

function marksOf(checkpoint: JudgedCheckpoint): TimeMark[] {
  const { timestamp, cosignatures, device } = checkpoint;
  const partners = cosignatures
    // A device that vouches for its own time says nothing new.
    .filter(({ key }) => key !== device)
    .map(({ key, at }): TimeMark => {
      return { voucher: 'partner', latest: at, earliest: at, by: key, timestamp: null, checkpoint };
    });
  if (timestamp === null) return partners;
  const stamp: TimeMark = {
    voucher: timestamp.vouched === true ? 'authority' : 'unvouched',
    latest: latestOf(timestamp),
    earliest: earliestOf(timestamp),
    by: timestamp.signer.subject,
    timestamp,
    checkpoint,
  };
  return [stamp, ...partners];
}

function closest(marks: readonly TimeMark[], nearer: (a: TimeMark, b: TimeMark) => TimeMark): TimeMark[] {
  return vouchers.flatMap((voucher) => {
    const [first, ...others] = marks.filter((mark) => mark.voucher === voucher);
    return first === undefined ? [] : [others.reduce(nearer, first)];
  });
}

import type {
  Acquisition,
  ClaimDecided,
  CollectedOnce,
  CustodyFacts,
  Item,
  Said,
  Sha256,
  TimeBound,
} from '@inquest/model';
import { type OutsideTime, readOutsideTime, type TimeMark } from '../checkpoint/outside-time.ts';
import type { Case } from '../folder/case.ts';
import { saying } from '../state/compute-state.ts';
import { decisionsOn } from '../state/decisions-on.ts';
import { describeItem } from '../state/describe-item.ts';
import { newestRuns, newestTexts } from '../state/list-items.ts';
import { importedItems } from '../statement/import-targets.ts';
import type { Statement } from '../statement/statement.ts';
import type { TimestampRoots } from '../timestamp/timestamp.ts';
import type { Reproduce } from '../verify/reproduce.ts';
import { gapsOf } from './gaps.ts';
import { pairHandovers, type SaidCustody } from './handovers.ts';
import { findCopies } from './working-copies.ts';

export interface CustodyOptions {
  /** How texts are made again. Without it they are only listed, and their payloads are not opened. */
  readonly reproduce?: Reproduce;
  readonly timestampRoots?: TimestampRoots;
}

/** What the statements of a case say of its items' custody, read once for all of them. */
export class CustodyBook {
  readonly #inquiry: Case;
  readonly #options: CustodyOptions;
  readonly #time: OutsideTime;
  readonly #imports = new Map<Sha256, Said<Acquisition>[]>();
  readonly #derivations = new Map<Sha256, Statement[]>();
  readonly #custody: readonly SaidCustody[];
  readonly #decided = new Map<Sha256, ClaimDecided[]>();
  readonly #claims: ReadonlyMap<Sha256, number>;
  readonly #descriptions: ReadonlyMap<Sha256, Parameters<typeof describeItem>[1]>;

  constructor(inquiry: Case, options: CustodyOptions, read: ReadForCustody) {
    this.#inquiry = inquiry;
    this.#options = options;
    this.#time = read.time;
    this.#custody = read.custody;
    this.#claims = read.claims;
    this.#descriptions = read.descriptions;
    for (const said of read.imports) push(this.#imports, said.body.item, said);
    for (const decided of read.decided) {
      for (const item of new Set(decided.decisions.map(({ body }) => body.item))) push(this.#decided, item, decided);
    }
    for (const kind of ['derive', 'run'] as const) {
      for (const statement of inquiry.saying(kind))
        for (const target of statement.head.targets) push(this.#derivations, target, statement);
    }
  }

  /** Everything the case can say of where an item was and what was done with it: its bytes are hashed now. Null when no import speaks of it. */
  async factsOf(item: Sha256): Promise<CustodyFacts | null> {
    const [first, ...others] = this.#imports.get(item) ?? [];
    if (first === undefined) return null;
    const inquiry = this.#inquiry;
    const imports = [first, ...others];
    const checked = await inquiry.checkEvidence(item);
    const file = typeof checked === 'number' ? 'same' : (await inquiry.hasEvidence(item)) ? 'changed' : 'missing';
    const described = describeItem(
      [first.body, ...others.map(({ body }) => body)],
      this.#descriptions.get(item) ?? null,
    );
    const handovers = pairHandovers(this.#custody.filter(({ body }) => body.items.includes(item)));
    const copies = await findCopies(inquiry, this.#derivations.get(item) ?? [], {
      item,
      imports,
      reproduce: file === 'same' ? this.#options.reproduce : undefined,
    });
    const known = {
      item,
      file,
      size: typeof checked === 'number' ? checked : null,
      roster: inquiry.roster,
      collected: imports.map((said) => this.#collectedOnce(said)),
      handovers,
      copies,
      claims: this.#claims.get(item) ?? 0,
      decided: this.#decided.get(item) ?? [],
    } as const;
    return { ...known, gaps: gapsOf(known, { described, containersMissing: await this.#lacksContainer(described) }) };
  }

  #collectedOnce(said: Said<Acquisition>): CollectedOnce {
    const statement = this.#inquiry.statement(said.statement);
    const bounds = statement === null ? { notLaterThan: [], notEarlierThan: [] } : this.#time.boundsOf(statement);
    return {
      said,
      notLaterThan: bounds.notLaterThan.map((mark) => boundOf(mark, mark.latest)),
      notEarlierThan: bounds.notEarlierThan.map((mark) => boundOf(mark, mark.earliest)),
    };
  }

  async #lacksContainer({ acquisitions }: Item): Promise<boolean> {
    for (const { container } of acquisitions) {
      if (container !== null && !(await this.#inquiry.hasEvidence(container.item))) return true;
    }
    return false;
  }
}

interface ReadForCustody {
  readonly time: OutsideTime;
  readonly imports: readonly Said<Acquisition>[];
  readonly custody: readonly SaidCustody[];
  readonly decided: readonly ClaimDecided[];
  readonly claims: ReadonlyMap<Sha256, number>;
  readonly descriptions: ReadonlyMap<Sha256, Parameters<typeof describeItem>[1]>;
}

/** Reads what there is to say of custody in an open case. Bodies that cannot be read are listed by `computeState` and `verify`. */
export async function openCustodyBook(inquiry: Case, options: CustodyOptions = {}): Promise<CustodyBook> {
  const imports: Said<Acquisition>[] = [];
  for (const statement of inquiry.saying('import')) {
    if (importedItems(statement).length === 0) continue;
    const reading = await inquiry.readBody(statement, 'import');
    if ('body' in reading) imports.push(saying(statement, reading.body));
  }
  const custody: SaidCustody[] = [];
  for (const statement of inquiry.saying('custody')) {
    const reading = await inquiry.readBody(statement, 'custody');
    if ('body' in reading) custody.push(saying(statement, reading.body));
  }
  const decisions = await decisionsOn(inquiry);
  const decided = [...decisions].map(([claim, { contested, heads }]) => ({ claim, contested, decisions: heads }));
  const texts = await newestTexts(inquiry);
  const runs = await newestRuns(inquiry);
  return new CustodyBook(inquiry, options, {
    time: await readOutsideTime(inquiry, options.timestampRoots),
    imports,
    custody,
    decided,
    claims: new Map([...runs].map(([item, run]) => [item, run.claims])),
    descriptions: texts,
  });
}

function boundOf({ voucher, by }: TimeMark, at: string): TimeBound {
  return { at, voucher, by };
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

import type { Acquisition, Sha256 } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import type { Case } from '../folder/case.ts';
import { createCase } from '../folder/create-case.ts';
import { openCase } from '../folder/open-case.ts';
import { sha256 } from '../hash.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { mergeCase } from '../merge/merge-case.ts';
import { writeBundle } from '../merge/write-bundle.ts';
import type { Entry } from '../statement/entry.ts';
import type { Statement } from '../statement/statement.ts';
import { withdraw } from '../withdraw/withdraw.ts';
import { pick } from './chance.test.fixture.ts';

export const folder = '/cases/mill';
/** Another copy of the case, which another device writes to. */
export const other = '/stick/mill';
const title = 'Mill strike';

export const noon = (): Date => new Date('2024-05-01T12:00:00Z');

/** What was acknowledged to whoever works on a case, and so must be there after anything that may happen. */
export interface Acknowledged {
  readonly statements: readonly Statement[];
  readonly evidence: readonly Sha256[];
  /** Items whose withdrawal was begun: what speaks of them may be gone. */
  readonly withdrawn: readonly Sha256[];
  /** The case was made. */
  readonly created: boolean;
}

export const nothingAcknowledged: Acknowledged = { statements: [], evidence: [], withdrawn: [], created: false };

export interface WorkOptions {
  readonly disk: Disk;
  readonly key: DeviceKey;
  /** The device that writes to the other copy. */
  readonly colleague: DeviceKey;
  readonly random: () => number;
}

/** Someone who does with a case what people do, in a random order, and notes what was acknowledged. */
export class Worker {
  readonly #options: WorkOptions;
  #acknowledged: Acknowledged;
  #inquiry: Case | null = null;
  #count = 0;

  constructor(options: WorkOptions, acknowledged: Acknowledged) {
    this.#options = options;
    this.#acknowledged = acknowledged;
  }

  get acknowledged(): Acknowledged {
    return this.#acknowledged;
  }

  /** Makes the case, with the colleague in its roster and a copy of it for them. */
  async create(): Promise<void> {
    const { disk, key, colleague } = this.#options;
    this.#inquiry = await createCase(folder, { key, title, notice: null, name: 'Desk', now: noon, disk });
    this.#note({ created: true, statements: [...this.#inquiry.statements] });
    const member = { key: colleague.publicKey, name: 'Colleague', roles: ['extract', 'review'] as const };
    await this.#commit([], [{ kind: 'roster', body: { add: [member], remove: [], quorum: null } }]);
    await this.close();
    await mergeCase(other, folder, { now: noon, disk });
  }

  /** One random step. */
  async step(): Promise<void> {
    const { random } = this.#options;
    const kind = random();
    if (kind < 0.45) await this.write();
    else if (kind < 0.6) await this.#writeAtOnce();
    else if (kind < 0.7) await this.close();
    else if (kind < 0.8) await this.merge();
    else if (kind < 0.87) await this.mergeBundle();
    else if (kind < 0.92) await this.withdraw();
    else await this.writeElsewhere();
  }

  /** Evidence with its import and a note, or one of them. */
  async write(): Promise<void> {
    await this.#open();
    const { evidence, entries } = this.#something();
    await this.#commit(evidence, entries);
  }

  async close(): Promise<void> {
    const inquiry = this.#inquiry;
    this.#inquiry = null;
    await inquiry?.close();
  }

  async merge(): Promise<void> {
    await this.close();
    await this.#mergeFrom(other);
  }

  async mergeBundle(): Promise<void> {
    const { disk } = this.#options;
    await this.close();
    this.#count += 1;
    const path = `/stick/bundle-${this.#count}-${pick(this.#options.random, 1_000_000)}`;
    await writeBundle(other, path, { disk, frontier: null });
    await this.#mergeFrom(path);
  }

  /** Takes back one item of those acknowledged. */
  async withdraw(): Promise<void> {
    const { disk, key, random } = this.#options;
    await this.close();
    const { evidence, withdrawn } = this.#acknowledged;
    const here = evidence.filter((item) => !withdrawn.includes(item));
    const item = here[pick(random, here.length)];
    if (item === undefined) return;
    this.#note({ withdrawn: [item] });
    const done = await withdraw(
      folder,
      { items: [item], statements: [], reason: 'Asked for.', figures: null },
      { key, now: noon, disk },
    );
    this.#note({ statements: done.statements });
  }

  /** The colleague writes to the other copy; that copy's disk is taken as faultless once it returns. */
  async writeElsewhere(): Promise<void> {
    const { disk, colleague } = this.#options;
    const inquiry = await openCase(other, { key: colleague, now: noon, disk });
    await inquiry.commit(this.#something());
    await inquiry.close();
  }

  async #writeAtOnce(): Promise<void> {
    await this.#open();
    const commits = [this.#something(), this.#something(), this.#something()];
    await Promise.all(commits.map(({ evidence, entries }) => this.#commit(evidence, entries)));
  }

  async #open(): Promise<void> {
    const { disk, key } = this.#options;
    this.#inquiry ??= await openCase(folder, { key, now: noon, disk });
  }

  async #commit(evidence: readonly Uint8Array[], entries: readonly Entry[]): Promise<void> {
    const done = await this.#inquiry?.commit({ evidence, entries });
    if (done !== undefined) this.#note({ statements: done.statements, evidence: done.evidence });
  }

  #something(): { evidence: Uint8Array[]; entries: Entry[] } {
    const { random } = this.#options;
    this.#count += 1;
    const words = `${this.#count} ${pick(random, 1_000_000)}`;
    const note: Entry = { kind: 'note', body: { text: words, title: null, notice: null, places: null } };
    const kind = pick(random, 4);
    if (kind === 0) return { evidence: [], entries: [note, note] };
    const bytes = Buffer.from(`evidence ${words} ${'x'.repeat(pick(random, 1500))}`);
    const entries: Entry[] = [{ kind: 'import', body: acquisitionOf(bytes) }];
    return { evidence: [bytes], entries: kind === 1 ? entries : [...entries, note] };
  }

  async #mergeFrom(from: string): Promise<void> {
    const { refused, held } = await mergeCase(folder, from, { now: noon, disk: this.#options.disk });
    // What could not be read was not brought, and the report says so.
    if (refused.length > 0 || held.lacking > 0) return;
    const inquiry = await openCase(folder, { mode: 'read', disk: this.#options.disk });
    this.#note({ statements: [...inquiry.statements] });
  }

  #note(more: Partial<Acknowledged>): void {
    const { statements, evidence, withdrawn, created } = this.#acknowledged;
    this.#acknowledged = {
      statements: [...statements, ...(more.statements ?? [])],
      evidence: [...evidence, ...(more.evidence ?? [])],
      withdrawn: [...withdrawn, ...(more.withdrawn ?? [])],
      created: created || more.created === true,
    };
  }
}

function acquisitionOf(bytes: Uint8Array): Acquisition {
  return {
    item: sha256(bytes),
    size: bytes.length,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    path: 'note.txt',
    container: null,
    how: 'file',
    at: '2024-05-01T11:00:00Z',
    tool: 'test 1',
    sidecar: null,
    metadata: [],
  };
}

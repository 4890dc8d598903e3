import { dirname, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Sha256 } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { contentSize } from '../disk/file-content.ts';
import { nodeDisk } from '../disk/node-disk.ts';
import { tellingDisk } from '../disk/telling-disk.ts';
import { BundleExistsError, NotACopyError } from '../errors.ts';
import { readIdentity } from '../folder/identity.ts';
import { arrange } from '../history/arrange.ts';
import type { AdmittedLines } from '../statement/admitted-lines.ts';
import { everyWithdrawal } from '../withdraw/in-effect.ts';
import { readWithdrawn } from '../withdraw/read-withdrawn.ts';
import type { Withdrawn } from '../withdraw/withdrawn.ts';
import { bundleSection, bundleStart, sectionOf } from './bundle-copy.ts';
import type { CaseCopy, CopiedLine } from './copy.ts';
import { openFolderCopy } from './folder-copy.ts';
import { type Frontier, knownTo } from './frontier.ts';
import { maxUnpackedBytes, packStatements, type StatementToPack } from './packed-statements.ts';
import { type SharedHashes, sharedHashes } from './shared-hashes.ts';
import { FileSet, type WantedFile, wantedFiles } from './wanted-files.ts';

/** A section of statements is closed beyond this; far below what a reader accepts. */
const maxSectionBytes = 8 * 1024 * 1024;
/** A payload beyond this is a section of its own. */
const maxInlineBytes = 1024 * 1024;
const maxSectionStatements = 2000;
/** A file beyond this goes into no bundle, which is written and read whole. */
const maxFileBytes = 512 * 1024 * 1024;

export interface WriteBundleOptions {
  /** What the other side has; null: nothing is left out. */
  readonly frontier: Frontier | null;
  /** Lines that this process has verified, which are not verified again. */
  readonly admitted?: AdmittedLines;
  readonly disk?: Disk;
}

export interface WrittenBundle {
  readonly statements: number;
  readonly payloads: number;
  readonly evidence: number;
  readonly bytes: number;
  /** Files beyond half a gibibyte, which go into no bundle: they travel by copying the folder. */
  readonly tooLarge: number;
  /** Of the statements the other side named, those that are not here: it could send a bundle back. */
  readonly unknown: number;
}

/**
 * Writes one file with what another copy of the case lacks: statements it has not, their payloads and evidence, and files it
 * says it lacks. Only what verifies here goes in, and nothing that was withdrawn. Throws `NotACopyError` when the frontier is of another case, `BundleExistsError`
 * when the file exists.
 */
export async function writeBundle(folder: string, to: string, options: WriteBundleOptions): Promise<WrittenBundle> {
  const { frontier, admitted } = options;
  const disk = tellingDisk(options.disk ?? nodeDisk);
  const caseId = await readIdentity(disk, folder);
  if (frontier !== null && frontier.caseId !== caseId) {
    throw new NotACopyError('The frontier', `it is of another case, ${frontier.caseId}`);
  }
  const path = resolve(to);
  if (await disk.exists(path)) throw new BundleExistsError(path);
  const copy = await openFolderCopy(disk, folder, { caseId, admitted });
  const statements = copy.lines.map(({ statement }) => statement);
  const known = frontier === null ? new Set<string>() : knownTo(frontier, statements);
  const lines = new Map(copy.lines.map((line) => [line.statement.id, line]));
  const { ordered, pending } = arrange(statements);
  const toSend = [...ordered, ...pending].flatMap(({ id }) => (known.has(id) ? [] : (lines.get(id) ?? [])));
  const withdrawn = (await readWithdrawn({ disk, folder, id: caseId, statements })) ?? everyWithdrawal(statements);
  const shared = frontier === null ? null : await sharedWith(frontier, { copy, withdrawn, known });
  const packing = new Packing({ copy, withdrawn, disk, shared });
  for (const line of toSend) await packing.addStatement(line);
  packing.closeSection();
  for (const file of frontier?.lacks ?? []) await packing.addFile(file);
  for (const { statement } of toSend) for (const file of wantedFiles(statement)) await packing.addFile(file);
  const end = bundleSection(sectionOf.end, new Uint8Array());
  const bytes = Buffer.concat([bundleStart, Buffer.from(caseId, 'hex'), ...packing.sections, end]);
  await disk.writeNew(path, bytes);
  await disk.syncFolder(dirname(path));
  const unknown = (frontier?.has ?? []).filter((id) => !lines.has(id)).length;
  return { statements: toSend.length, ...packing.counts(), bytes: bytes.length, unknown };
}

/** What the other side surely has: nothing whose payload it lacks, or that was withdrawn here or there. */
async function sharedWith(
  frontier: Frontier,
  given: { readonly copy: CaseCopy; readonly withdrawn: Withdrawn; readonly known: ReadonlySet<Sha256> },
): Promise<SharedHashes> {
  const { copy, withdrawn, known } = given;
  const gone = new Set(frontier.gone);
  return sharedHashes({
    statements: copy.lines.map(({ statement }) => statement).filter(({ id }) => known.has(id)),
    async readPayload({ head: { targets, payload } }) {
      const file: WantedFile = { kind: 'payloads', hash: payload.commitment };
      const isThere = !frontier.lacks.has(file) && !withdrawn.refuses(file) && !targets.some((id) => gone.has(id));
      return isThere ? copy.read('payloads', payload.commitment) : null;
    },
  });
}

interface PackingOptions {
  readonly copy: CaseCopy;
  readonly withdrawn: Withdrawn;
  readonly disk: Disk;
  /** Null when nothing is known of the other side. */
  readonly shared: SharedHashes | null;
}

class Packing {
  readonly sections: Uint8Array[] = [];
  readonly #copy: CaseCopy;
  readonly #withdrawn: Withdrawn;
  readonly #disk: Disk;
  readonly #shared: SharedHashes | null;
  readonly #packed = new FileSet();
  readonly #leftOut = new FileSet();
  #open: StatementToPack[] = [];
  #bytes = 0;

  constructor({ copy, withdrawn, disk, shared }: PackingOptions) {
    this.#copy = copy;
    this.#disk = disk;
    this.#withdrawn = withdrawn;
    this.#shared = shared;
  }

  counts(): Pick<WrittenBundle, 'payloads' | 'evidence' | 'tooLarge'> {
    const payloads = [...this.#packed].filter(({ kind }) => kind === 'payloads').length;
    return { payloads, evidence: this.#packed.size - payloads, tooLarge: this.#leftOut.size };
  }

  async addStatement({ statement, line }: CopiedLine): Promise<void> {
    const { commitment, size } = statement.head.payload;
    const apart = size > maxInlineBytes || this.#withdrawn.refuses({ kind: 'payloads', hash: commitment });
    const sound = apart ? null : await this.#copy.read('payloads', commitment);
    // A payload of another size than its head says would make another head of it: it goes as a file.
    const payload = sound instanceof Uint8Array && sound.length === size ? sound : null;
    if (payload !== null) this.#packed.add({ kind: 'payloads', hash: commitment });
    this.#open.push({ head: statement.head, line, payload });
    this.#bytes += line.length + (payload?.length ?? 0);
    if (this.#bytes > maxSectionBytes || this.#open.length >= maxSectionStatements) this.closeSection();
  }

  closeSection(): void {
    if (this.#open.length > 0) {
      const kind = this.#shared === null ? sectionOf.statements : sectionOf.shortStatements;
      this.sections.push(bundleSection(kind, packStatements(this.#open, this.#shared)));
    }
    this.#open = [];
    this.#bytes = 0;
  }

  /** Once, and deflated when that makes it smaller. */
  async addFile(file: WantedFile): Promise<void> {
    if (this.#packed.has(file) || this.#withdrawn.refuses(file) || !this.#copy.offers(file.kind).has(file.hash)) return;
    const content = await this.#copy.read(file.kind, file.hash);
    if (content === null) return;
    if (contentSize(content) > maxFileBytes) {
      this.#leftOut.add(file);
      return;
    }
    const bytes = content instanceof Uint8Array ? content : await this.#disk.read(content.path);
    if (bytes === null) return;
    this.#packed.add(file);
    const deflated = bytes.length > maxUnpackedBytes ? bytes : deflateRawSync(bytes);
    const isSmaller = deflated.length < bytes.length;
    const [plain, packed] =
      file.kind === 'payloads'
        ? [sectionOf.payload, sectionOf.deflatedPayload]
        : [sectionOf.evidence, sectionOf.deflatedEvidence];
    this.sections.push(bundleSection(isSmaller ? packed : plain, isSmaller ? deflated : bytes));
  }
}

import type { Sha256 } from '@inquest/model';
import type { Disk } from '../disk/disk.ts';
import { hashFile } from '../disk/hash-file.ts';
import { hashPath, layout, within } from '../disk/layout.ts';
import { nodeDisk } from '../disk/node-disk.ts';
import { CaseError } from '../errors.ts';
import { headsOf } from '../folder/case.ts';
import { readIdentity } from '../folder/identity.ts';
import { readLogs } from '../folder/read-logs.ts';
import { isSha256 } from '../hash.ts';
import { arrange, parentsOf } from '../history/arrange.ts';
import type { AdmittedLines } from '../statement/admitted-lines.ts';
import type { Statement } from '../statement/statement.ts';
import { everyWithdrawal } from '../withdraw/in-effect.ts';
import { readWithdrawn } from '../withdraw/read-withdrawn.ts';
import { FileSet, fileKinds, wantedFiles } from './wanted-files.ts';

const start = 'inquest-frontier/1';

/** What another copy has, as far as it told: whoever makes a bundle leaves that out. */
export interface Frontier {
  readonly caseId: Sha256;
  /** Statements it has with everything they follow. */
  readonly has: readonly Sha256[];
  /** Files that its statements speak of and that it has not, or only damaged. */
  readonly lacks: FileSet;
  /** What was withdrawn from it: what was said of that it no longer has. */
  readonly gone: readonly Sha256[];
}

/**
 * What a case has, told in few ids: of each author the last, the one before, then every time twice as far back. So a side that
 * lacks the last ones still finds one that it knows. Lines in `admitted` are not verified again. Throws as `openCase` does of folders that are no case.
 */
export async function frontierOf(folder: string, disk: Disk = nodeDisk, admitted?: AdmittedLines): Promise<Frontier> {
  const { ordered, ...holdings } = await readHoldings(folder, disk, admitted);
  return { ...holdings, has: landmarks(ordered) };
}

async function readHoldings(
  folder: string,
  disk: Disk,
  admitted?: AdmittedLines,
): Promise<Omit<Frontier, 'has'> & { readonly ordered: readonly Statement[] }> {
  const caseId = await readIdentity(disk, folder);
  const { statements } = await readLogs(disk, folder, { caseId, verifiedBefore: () => 0, admitted });
  const withdrawn = (await readWithdrawn({ disk, folder, id: caseId, statements })) ?? everyWithdrawal(statements);
  const lacks = new FileSet();
  for (const file of new FileSet(statements.flatMap(wantedFiles))) {
    if (withdrawn.refuses(file)) continue;
    // Read and hashed: a damaged file is lacking too, and the other side can mend it.
    const found = await hashFile(disk, within(folder, hashPath(file.kind, file.hash)));
    if (found?.hash !== file.hash) lacks.add(file);
  }
  const gone = [...withdrawn.files].filter(({ kind }) => kind === 'evidence').map(({ hash }) => hash);
  return { caseId, ordered: arrange(statements).ordered, lacks, gone };
}

function landmarks(ordered: readonly Statement[]): Sha256[] {
  const ids = new Set(headsOf(ordered));
  const byAuthor = new Map<string, Statement[]>();
  for (const statement of ordered) {
    const chain = byAuthor.get(statement.head.author);
    if (chain === undefined) byAuthor.set(statement.head.author, [statement]);
    else chain.push(statement);
  }
  for (const chain of byAuthor.values()) {
    for (let back = 1; back <= chain.length; back *= 2) ids.add(chain[chain.length - back]?.id ?? '');
  }
  return [...ids].filter(isSha256).sort();
}

/** A frontier as lines of text, short enough to be sent as a message. */
export function frontierText({ caseId, has, lacks, gone }: Frontier): string {
  const files = [...lacks].map(({ kind, hash }) => `lacks ${kind} ${hash}`);
  const lines = [start, `case ${caseId}`, ...has.map((id) => `has ${id}`), ...files, ...gone.map((id) => `gone ${id}`)];
  return `${lines.join('\n')}\n`;
}

/** Reads a frontier from a file of `frontierText` or from another copy's folder. Throws `CaseError` when it is neither. */
export async function readFrontier(path: string, disk: Disk = nodeDisk): Promise<Frontier> {
  if (await disk.exists(within(path, layout.identity))) {
    const { ordered, ...holdings } = await readHoldings(path, disk);
    return { ...holdings, has: ordered.map(({ id }) => id) };
  }
  const bytes = await disk.read(path);
  const [first, ...lines] = Buffer.from(bytes ?? [])
    .toString('utf8')
    .split(/\r?\n/);
  let caseId: Sha256 | null = null;
  const has: Sha256[] = [];
  const gone: Sha256[] = [];
  const lacks = new FileSet();
  for (const line of lines) {
    const words = line.trim().split(' ');
    const hash = words.at(-1) ?? '';
    if (!isSha256(hash)) continue;
    const kind = fileKinds.find((each) => each === words[1]);
    if (words[0] === 'case') caseId = hash;
    else if (words[0] === 'has') has.push(hash);
    else if (words[0] === 'gone') gone.push(hash);
    else if (words[0] === 'lacks' && kind !== undefined) lacks.add({ kind, hash });
  }
  if (first?.trim() === start && caseId !== null) return { caseId, has, lacks, gone };
  throw new CaseError(`${path} does not say what another copy has: it is neither a case nor a frontier.`, {
    where: path,
    remedy: 'On the other device, write one with `inquest frontier --case <dir> > frontier.txt`.',
  });
}

/** Ids of the statements that a copy with that frontier has, as far as they are here too. */
export function knownTo(frontier: Frontier, statements: readonly Statement[]): ReadonlySet<Sha256> {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const known = new Set<Sha256>();
  const next = [...frontier.has];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    const statement = byId.get(id);
    if (statement === undefined || known.has(id)) continue;
    known.add(id);
    next.push(...parentsOf(statement));
  }
  return known;
}

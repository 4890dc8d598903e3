import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type Case,
  decisionsOn,
  evidencePath,
  listWithdrawals,
  logsInTime,
  openCustodyBook,
  readOutsideTime,
} from '@inquest/case';
import type { CustodyFacts, Problem, Sha256, Weighing } from '@inquest/model';
import { type DossierInput, type ListEstimate, renderDossier, writeDossier } from '@inquest/publish';
import { inquestTool } from '../version.ts';
import { caseEstimates } from './case-estimates.ts';
import { caseTables } from './case-lists.ts';
import { rowPairsOf } from './link-step.ts';
import { reportOf, wordsInCase } from './linkage-report.ts';
import { problemsOf } from './read-lists.ts';
import { tableProblems } from './table-problems.ts';
import { type Weighed, weighStep } from './weigh-step.ts';

/** Where `build` puts the dossier within the case: derived, so it may be deleted at any time. */
export function dossierFolder(caseFolder: string): string {
  return join(caseFolder, 'derived', 'dossier');
}

/** What the closing table of `build` needs, kept so that a build with nothing new need not weigh again. */
export interface Figures {
  readonly questions: Weighing['questions'];
  /** Item -> its file. */
  readonly files: Readonly<Record<Sha256, string>>;
  readonly items: number;
  readonly claims: number;
  readonly decided: number;
}

export function figuresOf({ state, weighing }: Weighed): Figures {
  return {
    questions: weighing.questions,
    files: Object.fromEntries(state.items.map((item) => [item.id, item.acquisitions[0]?.path ?? item.title])),
    items: state.items.length,
    claims: state.readings.reduce((sum, reading) => sum + reading.claims.length, state.claims.length),
    decided: new Set(state.decisions.map((said) => said.body.claim)).size,
  };
}

export interface PublishRequest {
  /** Where the dossier is written. */
  readonly to: string;
  readonly remark: (words: string) => void;
  readonly signal: AbortSignal;
}

export interface Published {
  readonly figures: Figures;
  /** SHA-256 of the dossier's manifest. */
  readonly manifest: Sha256;
  readonly files: number;
  /** Tables that nothing says are lists of people, and nobody says are none: somebody may have to say what their columns hold. */
  readonly otherTables: readonly string[];
  /** What is wrong with the lists of people, and which gave no estimate. */
  readonly problems: readonly Problem[];
  /** False when the dossier stood already, made from the same statements by the same version. */
  readonly rewritten: boolean;
}

/** Weighs the case and writes the dossier, unless the one that stands was made from the same statements. */
export async function publishStep(inquiry: Case, { to, remark, signal }: PublishRequest): Promise<Published> {
  const note = join(inquiry.folder, 'derived', 'built.json');
  const key = buildKey(inquiry, to);
  const standing = readBuilt(note, key, to);
  if (standing !== null) return { ...standing, rewritten: false };
  remark('weighing');
  // As whoever cosigns or verifies it will find it again.
  const seen = inquiry.seen();
  const weighed = await weighStep(seen);
  const { estimates, problems: refused } = await caseEstimates(seen, weighed, {
    kept: join(inquiry.folder, 'derived', 'estimates'),
    signal,
    onProgress: (step) => remark(`estimating: ${step}`),
  });
  remark('writing the dossier');
  const written = await writeDossier(to, await dossierInput(seen, weighed, estimates));
  const problems = [...listProblems(weighed), ...refused];
  const published = {
    figures: figuresOf(weighed),
    manifest: written.manifest,
    files: written.files,
    otherTables: otherTables(weighed),
    problems,
  };
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, JSON.stringify({ key, ...published }));
  return { ...published, rewritten: true };
}

function otherTables({ state }: Weighed): readonly string[] {
  return caseTables(state)
    .filter(
      ({ people, rows, words }) => !people && rows.length > 0 && !words.some(({ body }) => 'people' in body.about),
    )
    .map(({ label }) => label);
}

function listProblems({ state, linkage }: Weighed): readonly Problem[] {
  return [...tableProblems(state), ...(linkage === null ? [] : problemsOf(linkage.opened, linkage.result))];
}

/** SHA-256 of the manifest of the dossier that follows from the case, which is not written. */
export async function manifestOf(inquiry: Case): Promise<Sha256 | null> {
  const weighed = await weighStep(inquiry);
  // Made anew: what was kept is no evidence of what follows from the case.
  const { estimates } = await caseEstimates(inquiry, weighed, { kept: null });
  for (const file of renderDossier(await dossierInput(inquiry, weighed, estimates))) {
    if (file.path === 'manifest.json') return createHash('sha256').update(file.content).digest('hex');
  }
  return null;
}

/** Everything the dossier is made of. */
async function dossierInput(
  inquiry: Case,
  weighed: Weighed,
  estimates: readonly ListEstimate[],
): Promise<DossierInput> {
  const { state, register, weighing, gazetteer, linkage } = weighed;
  const decisions = await decisionsOn(inquiry);
  const book = await openCustodyBook(inquiry);
  const custody = new Map<Sha256, CustodyFacts>();
  for (const { id } of state.items) {
    const facts = await book.factsOf(id);
    if (facts !== null) custody.set(id, facts);
  }
  return {
    state,
    register,
    weighing,
    places: gazetteer,
    verification: { statements: inquiry.statements.length, problems: inquiry.problems },
    contested: [...decisions]
      .filter(([, decision]) => decision.contested)
      .map(([claim, decision]) => ({ claim, decisions: decision.heads })),
    custody: (item) => custody.get(item) ?? null,
    // No root is given here: what a dossier says must follow from the case alone.
    shown: logsInTime(inquiry, await readOutsideTime(inquiry)).map(({ device, here, shown, marks }) => ({
      device,
      here,
      shown,
      notLaterThan: marks.map(({ latest, voucher, by }) => ({ at: latest, voucher, by })),
    })),
    withdrawals: (await listWithdrawals(inquiry)).map(({ statement, at, items, figures }) => ({
      statement,
      at,
      items,
      figures,
    })),
    linkage:
      linkage === null ? null : reportOf({ ...linkage, problems: listProblems(weighed), said: wordsInCase(state) }),
    rowPairs: linkage === null ? new Map() : rowPairsOf(register, linkage),
    estimates,
    generator: inquestTool,
    evidence: (item) => readEvidenceFile(inquiry, item),
  };
}

function readEvidenceFile({ folder, withdrawn }: Case, item: Sha256): Uint8Array | null {
  if (withdrawn.refuses({ kind: 'evidence', hash: item })) return null;
  const path = evidencePath(folder, item);
  return existsSync(path) ? readFileSync(path) : null;
}

/** Names the statements and the program a dossier follows from, to the byte of the program: pages change between versions. */
function buildKey(inquiry: Case, to: string): string {
  const program = createHash('sha256')
    .update(readFileSync(new URL(import.meta.url)))
    .digest('hex');
  const parts = [inquiry.frontier, inquestTool, program, to];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function readBuilt(note: string, key: string, to: string): Omit<Published, 'rewritten'> | null {
  if (!existsSync(note) || !existsSync(join(to, 'index.html'))) return null;
  try {
    const built = JSON.parse(readFileSync(note, 'utf8')) as { key: string } & Omit<Published, 'rewritten'>;
    const manifest = createHash('sha256')
      .update(readFileSync(join(to, 'manifest.json')))
      .digest('hex');
    return built.key === key && built.manifest === manifest ? built : null;
  } catch {
    // Derived data that cannot be read is made anew.
    return null;
  }
}

import type { Sha256 } from '@inquest/model';
import { estimateFolder, estimatePath } from '../case-view/addresses.ts';
import type { CaseView } from '../case-view/case-view.ts';
import type { ListEstimate } from '../dossier-input.ts';
import { canonicalJson } from './canonical-json.ts';

/** The name of the format of `dossier.json`; a change that breaks a program that reads it gets a new number. */
export const dossierFormat = 'inquest-dossier/1';

/** The list as one line an entry: a program can read it whole, a person can compare two of them line by line. */
function* lines(entries: readonly unknown[]): Generator<string> {
  if (entries.length === 0) {
    yield '[]';
    return;
  }
  yield '[\n';
  for (const [index, entry] of entries.entries())
    yield `${canonicalJson(entry)}${index + 1 < entries.length ? ',\n' : '\n]'}`;
}

function* single(value: unknown): Generator<string> {
  yield canonicalJson(value);
}

/** Where the bytes lie, or why they do not, and what of the item's metadata is left out. */
function evidenceOf(item: Sha256, view: CaseView) {
  const release = view.release(item);
  const withheld = release.kind === 'withheld' ? release : null;
  return {
    evidence: release.kind === 'whole' ? `evidence/${item}.bin` : null,
    evidenceWithheld: withheld?.because ?? null,
    picture: withheld?.copy?.path ?? null,
    metadataWithheld: Object.fromEntries(view.withheldValues(item)),
  };
}

/** What the parts say together, beside all undivided. Nothing while nothing is estimated. */
function sumOfParts(result: ListEstimate['result']) {
  const strata = result?.strata ?? null;
  if (strata === null) return { parts: [], together: null };
  const { median: total, low, high, parts } = strata;
  return { parts, together: { total, low, high } };
}

/** What lists say: the verdict stands here, everything else in the files beside its page. */
function estimateLine(estimate: ListEstimate) {
  const { id, lists, table, signed, strata, result } = estimate;
  return {
    id,
    lists,
    observed: table.observed,
    signed,
    strata: strata === null ? null : { by: strata.by, ...sumOfParts(result) },
    tableHash: result?.tableHash ?? null,
    verdict: result?.verdict ?? null,
    estimate: result?.estimate ?? null,
    page: estimatePath(estimate),
    report: result === null ? null : `${estimateFolder(estimate)}/report.json`,
  };
}

/** The whole case but its claims (`claims.jsonl`) and texts: what the pages show, for programs. */
export function* dossierJson(view: CaseView): Generator<string> {
  const { state, weighing, generator, contested, verification } = view.input;
  const items = state.items.map((item) => {
    const text = view.textOfItem.get(item.id);
    return {
      ...item,
      page: view.reportPath(item.id),
      ...evidenceOf(item.id, view),
      text: text === undefined ? null : `texts/${text.id}.txt`,
      textTool: text?.tool ?? null,
      readLanguages: text === undefined ? [] : (view.readingOfItem.get(text.item)?.languages ?? []),
    };
  });
  const questions = weighing.questions.map((question) => ({ ...question, page: view.questionPath(question.id) }));
  const fields: readonly (readonly [string, Iterable<string>])[] = [
    ['format', single(dossierFormat)],
    ['case', single(state.id)],
    ['title', single(state.title)],
    ['notice', single(state.notice)],
    ['generator', single(generator)],
    ['frontier', single(state.frontier)],
    ['statements', single(state.statements)],
    ['roster', lines(state.roster)],
    ['verification', single(verification)],
    ['items', lines(items)],
    ['withdrawals', lines(view.input.withdrawals)],
    ['incidents', lines(weighing.incidents)],
    ['questions', lines(questions)],
    ['estimates', lines(view.input.estimates.map(estimateLine))],
    ['contradictions', lines(weighing.contradictions)],
    ['speakerChanges', lines(weighing.speakerChanges)],
    ['unplaced', lines(weighing.unplaced)],
    ['copies', lines(weighing.copies)],
    ['findings', lines(state.findings)],
    ['findingStatus', lines(state.findingStatus)],
    ['decisions', lines(state.decisions)],
    ['contested', lines(contested)],
    ['identities', lines(state.identities)],
    ['tables', lines(state.tables)],
    ['notes', lines(state.notes)],
  ];
  yield '{\n';
  for (const [index, [name, value]] of fields.entries()) {
    yield `${index === 0 ? '' : ',\n'}${JSON.stringify(name)}:`;
    yield* value;
  }
  yield '\n}\n';
}

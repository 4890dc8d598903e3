import type { CaseView } from '../case-view/case-view.ts';
import { canonicalJson } from './canonical-json.ts';

/** The name of the format of `dossier.json`; a change that breaks a program that reads it gets a new number. */
export const dossierFormat = 'inquest-dossier/1';

/** The list as one line an entry: a program can read it whole, a person can compare two of them line by line. */
function lines(entries: readonly unknown[]): string {
  return entries.length === 0 ? '[]' : `[\n${entries.map(canonicalJson).join(',\n')}\n]`;
}

/** The whole case but its claims (`claims.jsonl`) and texts: what the pages show, for programs. */
export function dossierJson(view: CaseView): string {
  const { state, weighing, generator, contested, verification } = view.input;
  const items = state.items.map((item) => {
    const text = view.textOfItem.get(item.id);
    return {
      ...item,
      page: view.reportPath(item.id),
      evidence: view.hasEvidence(item.id) ? `evidence/${item.id}.bin` : null,
      text: text === undefined ? null : `texts/${text.id}.txt`,
      textTool: text?.tool ?? null,
      readLanguages: text === undefined ? [] : (view.readingOfItem.get(text.item)?.languages ?? []),
    };
  });
  const questions = weighing.questions.map((question) => ({ ...question, page: view.questionPath(question.id) }));
  const fields: readonly (readonly [string, string])[] = [
    ['format', canonicalJson(dossierFormat)],
    ['case', canonicalJson(state.id)],
    ['title', canonicalJson(state.title)],
    ['notice', canonicalJson(state.notice)],
    ['generator', canonicalJson(generator)],
    ['frontier', canonicalJson(state.frontier)],
    ['statements', canonicalJson(state.statements)],
    ['roster', lines(state.roster)],
    ['verification', canonicalJson(verification)],
    ['items', lines(items)],
    ['incidents', lines(weighing.incidents)],
    ['questions', lines(questions)],
    ['contradictions', lines(weighing.contradictions)],
    ['speakerChanges', lines(weighing.speakerChanges)],
    ['unplaced', lines(weighing.unplaced)],
    ['copies', lines(weighing.copies)],
    ['findings', lines(state.findings)],
    ['decisions', lines(state.decisions)],
    ['contested', lines(contested)],
    [
      'identities',
      lines([
        ...state.same.map((said) => ({ ...said, verdict: 'same' })),
        ...state.different.map((said) => ({ ...said, verdict: 'different' })),
      ]),
    ],
    ['notes', lines(state.notes)],
  ];
  return `{\n${fields.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',\n')}\n}\n`;
}

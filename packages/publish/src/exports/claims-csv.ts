import type { Claim, Holder } from '@inquest/model';
import { claimAnchor } from '../case-view/addresses.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { recognisedConfidence } from '../case-view/in-words.ts';
import { csvRow } from './csv.ts';

type Cell = string | number | boolean | null;

function speaker(claim: Claim): { words: string; kind: string } {
  return typeof claim.holder === 'string' ? { words: claim.holder, kind: '' } : claim.holder;
}

function chainWords(chain: readonly Holder[]): string {
  return chain.map(({ words, kind }) => `${words} (${kind})`).join(' <- ');
}

/** The columns in order: each with how it is computed. */
const columns: readonly (readonly [string, (claim: Claim, view: CaseView) => Cell])[] = [
  ['claim', ({ id }) => id],
  ['report', ({ item }, view) => view.items.get(item)?.title ?? null],
  ['publisher', ({ item }, view) => view.items.get(item)?.publisher ?? null],
  ['source_kind', ({ item }, view) => view.items.get(item)?.sourceKind ?? null],
  ['published_start', ({ item }, view) => view.items.get(item)?.published?.start ?? null],
  ['published_end', ({ item }, view) => view.items.get(item)?.published?.end ?? null],
  ['kind', ({ kind }) => kind],
  ['quote', ({ anchor }) => anchor.quote],
  ['low', ({ quantity }) => quantity?.low ?? null],
  ['high', ({ quantity }) => quantity?.high ?? null],
  ['low_excluded', ({ quantity }) => quantity?.lowOpen ?? null],
  ['high_excluded', ({ quantity }) => quantity?.highOpen ?? null],
  ['approximate', ({ quantity }) => quantity?.approximate ?? null],
  ['unit', ({ quantity }) => quantity?.unit ?? null],
  ['figure_words', ({ quantity }) => quantity?.words ?? null],
  ['codebook', ({ quantity }) => quantity?.codebook ?? null],
  ['subject', ({ subject }) => subject?.words ?? null],
  ['actor', ({ actor }) => actor?.words ?? null],
  ['addressee', ({ addressee }) => addressee?.words ?? null],
  ['time_start', ({ time }) => time?.start ?? null],
  ['time_end', ({ time }) => time?.end ?? null],
  ['time_precision', ({ time }) => time?.precision ?? null],
  ['time_words', ({ time }) => time?.words ?? null],
  ['time_counted_from', ({ time }) => time?.resolvedAgainst ?? null],
  ['place', ({ place }) => place?.name ?? null],
  ['place_id', ({ place }) => place?.id ?? null],
  ['place_words', ({ place }) => place?.words ?? null],
  ['holder', (claim) => speaker(claim).words],
  ['holder_kind', (claim) => speaker(claim).kind],
  ['chain', ({ chain }) => chainWords(chain)],
  ['cue', ({ cue }) => cue?.words ?? null],
  ['said_start', ({ said }) => said?.start ?? null],
  ['said_end', ({ said }) => said?.end ?? null],
  ['stance', ({ stance }) => stance],
  ['negated', ({ negated }) => negated],
  ['boilerplate', ({ boilerplate }) => boilerplate],
  ['recognised_confidence', (claim, view) => recognisedConfidence(view, claim)],
  ['incident', ({ id }, view) => view.incidentOfClaim.get(id)?.id ?? null],
  ['no_incident_because', ({ id }, view) => view.unplaced.get(id) ?? null],
  [
    'questions',
    ({ id }, view) => [...new Set((view.shownIn.get(id) ?? []).map((shown) => shown.question.id))].join(' '),
  ],
  ['decisions', ({ id }, view) => (view.decisions.get(id) ?? []).map(({ body }) => body.verdict).join(' ')],
  ['contested', ({ id }, view) => view.contested.has(id)],
  ['reader', ({ reader }) => `${reader.name} ${reader.version}`],
  ['rule', ({ reader }) => reader.rule],
  ['item_sha256', ({ item }) => item],
  ['text_sha256', ({ text }) => text],
  ['start', ({ anchor }) => anchor.start],
  ['end', ({ anchor }) => anchor.end],
  ['page', ({ id, item }, view) => `${view.reportPath(item)}#${claimAnchor(id)}`],
];

/** Every claim as a row for a spreadsheet: UTF-8 with a byte order mark, without which Excel guesses wrong. */
export function* claimsCsv(view: CaseView, claims: Iterable<Claim>): Generator<string> {
  yield `\ufeff${csvRow(columns.map(([name]) => name))}`;
  for (const claim of claims) yield csvRow(columns.map(([, cell]) => cell(claim, view)));
}

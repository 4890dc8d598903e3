import type { Claim, Item, TextLayer } from '@inquest/model';
import { confidenceOf, ladderText } from '@inquest/views';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { withCase } from '../open.ts';
import { printJson } from '../output/json.ts';
import { printable } from '../output/terminal.ts';
import { type Weighed, weighStep } from '../steps/weigh-step.ts';
import { UserError } from '../user-error.ts';

/** `inquest show`: a question as a ladder, a claim or an item with everything known of it. */
export async function show(what: string, options: CommonOptions, context: CommandContext): Promise<number> {
  const { terminal } = context;
  return withCase(options.case, 'read', async (inquiry) => {
    const weighed = await weighStep(inquiry);
    const questions = weighed.weighing.questions.filter(
      (question) => question.id === what || question.kind === what || question.incident === what,
    );
    const claims = allClaims(weighed).filter((claim) => isPrefix(what, claim.id));
    const items = weighed.state.items.filter((item) => isPrefix(what, item.id));
    if (questions.length + claims.length + items.length === 0) {
      throw new UserError(`nothing in the case is called ${what}.`, {
        remedy: `Questions: ${weighed.weighing.questions.map((question) => question.id).join(', ') || 'none yet'}.`,
      });
    }
    if (options.json) printJson(terminal, 'show', { questions, claims, items });
    else {
      for (const question of questions) {
        terminal.out(`${ladderText(question, { width: terminal.width, color: terminal.color })}\n`);
      }
      for (const claim of claims) terminal.out(claimLines(claim, weighed));
      for (const item of items) terminal.out(itemLines(item, weighed));
    }
    return exitCode.done;
  });
}

function isPrefix(digits: string, id: string): boolean {
  return /^[0-9a-f]{6,64}$/.test(digits) && id.startsWith(digits);
}

function allClaims({ state }: Weighed): readonly Claim[] {
  return [...state.readings.flatMap((reading) => reading.claims), ...state.claims.map((said) => said.body)];
}

function claimLines(claim: Claim, { state }: Weighed): string {
  const item = state.items.find((candidate) => candidate.id === claim.item);
  const holder = typeof claim.holder === 'string' ? claim.holder : `${claim.holder.words} (${claim.holder.kind})`;
  const decisions = state.decisions.filter((said) => said.body.claim === claim.id);
  const rows: [string, string][] = [
    ['words', `“${claim.anchor.quote}”`],
    ['where', `${item?.acquisitions[0]?.path ?? claim.item}, ${claim.anchor.start}–${claim.anchor.end}`],
    ['holder', [holder, ...claim.chain.map((link) => `${link.words} (${link.kind})`)].join(' ← ')],
    ['figure', claim.quantity === null ? '–' : JSON.stringify(claim.quantity)],
    ['stance', claim.negated ? `${claim.stance}, negated` : claim.stance],
    [
      'time',
      claim.time === null ? '–' : `${claim.time.start ?? '?'} to ${claim.time.end ?? '?'} (${claim.time.precision})`,
    ],
    ['place', claim.place === null ? '–' : `${claim.place.words} ${claim.place.id ?? ''}`],
    ...recognisedRow(claim, state.texts),
    ['rule', `${claim.reader.name} ${claim.reader.version}, ${claim.reader.rule}`],
    ['decided', decisions.map((said) => `${said.body.verdict}: ${said.body.reason}`).join('; ') || 'not yet'],
  ];
  return `claim ${claim.id}  ${claim.kind}\n${table(rows)}`;
}

/** How surely its words were recognised in a picture; nothing of words that nobody had to recognise. */
function recognisedRow({ text, anchor }: Claim, texts: readonly TextLayer[]): [string, string][] {
  const confidence = confidenceOf(texts.find(({ id }) => id === text) ?? {}, anchor);
  return confidence === null ? [] : [['recognised', `read by OCR, confidence ${confidence} of 100`]];
}

function itemLines(item: Item, { state }: Weighed): string {
  const text = state.texts.find((candidate) => candidate.item === item.id);
  const rows: [string, string][] = [
    ['title', item.title],
    ['publisher', `${item.publisher ?? 'unknown'} (${item.sourceKind})`],
    [
      'published',
      item.published === null
        ? 'unknown'
        : `${item.published.start ?? '?'} to ${item.published.end ?? '?'}, ${item.publishedFrom ?? ''}`,
    ],
    ['bytes', `${item.size}, ${item.mediaType}${item.encoding === null ? '' : `, ${item.encoding}`}`],
    ...item.metadata.map(({ name, value, from }): [string, string] => ['says', `${name}: ${value} (${from})`]),
    ...item.acquisitions.map((got): [string, string] => ['got', `${got.path}, ${got.how}, ${got.at}`]),
    [
      'text',
      text === undefined
        ? 'not read yet'
        : `${text.id}, ${text.string.length} characters, ${text.language ?? 'language unknown'}`,
    ],
  ];
  return `item ${item.id}\n${table(rows)}`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  return `${rows.map(([name, value]) => `  ${name.padEnd(10)} ${printable(value)}`).join('\n')}\n`;
}

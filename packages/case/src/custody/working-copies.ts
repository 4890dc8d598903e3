import type { Acquisition, Reading, Said, Sha256, TextLayer, WorkingCopy } from '@inquest/model';
import type { Case } from '../folder/case.ts';
import { sha256 } from '../hash.ts';
import type { Ancestry } from '../history/ancestry.ts';
import { merkleRoot } from '../merkle-root.ts';
import { describeItem } from '../state/describe-item.ts';
import { runSummary, textSummary } from '../state/list-items.ts';
import type { Statement } from '../statement/statement.ts';
import { type CheckWords, wordsOfAppeal, wordsOfClaim, wordsOfMention } from '../verify/anchored-words.ts';
import { differenceOf } from '../verify/body-checker.ts';
import type { Reproduce } from '../verify/reproduce.ts';

export interface FindCopiesOptions {
  readonly item: Sha256;
  readonly imports: readonly Said<Acquisition>[];
  /** Without it the copies are only listed. */
  readonly reproduce: Reproduce | undefined;
}

/** Everything that was made from an item, in causal order, and whether it can be made again. */
export async function findCopies(
  inquiry: Case,
  derivations: readonly Statement[],
  options: FindCopiesOptions,
): Promise<readonly WorkingCopy[]> {
  const { reproduce } = options;
  const ancestry = reproduce === undefined ? null : inquiry.ancestry();
  const strings = new Map<Sha256, string>();
  const copies: WorkingCopy[] = [];
  for (const statement of derivations) {
    const copy =
      ancestry === null || reproduce === undefined
        ? await listed(inquiry, statement, options.item)
        : statement.kind === 'derive'
          ? await testText(inquiry, statement, { ...options, reproduce, ancestry, strings })
          : await testReading(inquiry, statement, { item: options.item, strings });
    if (copy !== null) copies.push(copy);
  }
  return copies;
}

async function listed(inquiry: Case, statement: Statement, item: Sha256): Promise<WorkingCopy | null> {
  const { id, head } = statement;
  const untested = { statement: id, author: head.author, sound: null, again: 'not-tried', fault: null } as const;
  if (statement.kind === 'derive') {
    const text = await textSummary(inquiry, statement);
    if (text === null || text.item !== item) return null;
    return { ...untested, kind: 'text', tool: text.tool, input: text.item, output: text.text };
  }
  const run = await runSummary(inquiry, statement);
  if (run === null || run.item !== item) return null;
  return { ...untested, kind: 'reading', tool: run.reader, input: run.text, output: null };
}

interface TestTextOptions extends FindCopiesOptions {
  readonly reproduce: Reproduce;
  readonly ancestry: Ancestry;
  /** Sound texts met so far. */
  readonly strings: Map<Sha256, string>;
}

async function testText(inquiry: Case, statement: Statement, options: TestTextOptions): Promise<WorkingCopy | null> {
  const { item, strings } = options;
  const reading = await inquiry.readBody(statement, 'derive');
  if ('problem' in reading || reading.body.item !== item) return null;
  const { body: text } = reading;
  const sound = sha256(text.string) === text.id;
  if (sound) strings.set(text.id, text.string);
  const { id, head } = statement;
  const made = { statement: id, author: head.author, tool: text.tool, input: text.item, output: text.id };
  return { kind: 'text', ...made, sound, ...(await makeAgain(inquiry, statement, text, options)) };
}

async function makeAgain(
  inquiry: Case,
  statement: Statement,
  text: TextLayer,
  { imports, reproduce, ancestry }: TestTextOptions,
): Promise<Pick<WorkingCopy, 'again' | 'fault'>> {
  const before = imports.filter(({ statement: id }) => {
    const made = inquiry.statement(id);
    return made !== null && ancestry.precedes(made, statement);
  });
  const [first, ...others] = before.map(({ body }) => body);
  if (reproduce.text === undefined || first === undefined) return { again: 'not-tried', fault: null };
  try {
    const received = describeItem([first, ...others], null);
    const bytes = await inquiry.readEvidence(text.item);
    const again = await reproduce.text({ item: text.item, received, bytes, tool: text.tool });
    if (again === null) return { again: 'needs-tool', fault: null };
    const difference = differenceOf(text, again);
    return difference === null ? { again: 'same', fault: null } : { again: 'different', fault: difference };
  } catch (error) {
    return { again: 'failed', fault: error instanceof Error ? error.message : String(error) };
  }
}

/** A reading is tested word by word against its text; it is not read again. */
async function testReading(
  inquiry: Case,
  statement: Statement,
  { item, strings }: { readonly item: Sha256; readonly strings: ReadonlyMap<Sha256, string> },
): Promise<WorkingCopy | null> {
  const read = await inquiry.readBody(statement, 'run');
  if ('problem' in read || read.body.reading.item !== item) return null;
  const { reading, root } = read.body;
  const string = strings.get(reading.text);
  const wrong = string === undefined ? null : wrongWords(reading, string);
  const rooted = merkleRoot(reading.claims.map(({ id }) => id)) === root;
  const { id, head } = statement;
  return {
    kind: 'reading',
    statement: id,
    author: head.author,
    tool: reading.reader,
    input: reading.text,
    output: root,
    sound: string !== undefined && wrong === null && rooted,
    again: 'not-tried',
    fault: wrong === null ? null : `the words of its ${wrong} do not stand in the text`,
  };
}

/** The part of a reading whose words do not stand where it says; null when all do. */
function wrongWords({ claims, mentions, appeals }: Reading, string: string): string | null {
  let wrong: string | null = null;
  const check: CheckWords = (part, { start, end }, words) => {
    if (string.slice(start, end) !== words) wrong ??= part;
  };
  for (const claim of claims) wordsOfClaim(claim, check);
  for (const mention of mentions) wordsOfMention(mention, check);
  for (const appeal of appeals) wordsOfAppeal(appeal, check);
  return wrong;
}

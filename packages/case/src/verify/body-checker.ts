import type {
  Acquisition,
  Claim,
  DecideBody,
  Finding,
  Problem,
  Reading,
  RunBody,
  Sha256,
  TextLayer,
} from '@inquest/model';
import { canonicalJson } from '../canonical.ts';
import { hashPath } from '../disk/layout.ts';
import { sha256 } from '../hash.ts';
import type { Ancestry } from '../history/ancestry.ts';
import { merkleRoot } from '../merkle-root.ts';
import { describeItem } from '../state/describe-item.ts';
import { placeText, type Statement } from '../statement/statement.ts';
import type { Withdrawn } from '../withdraw/withdrawn.ts';
import { type CheckWords, wordsOfAppeal, wordsOfClaim, wordsOfMention } from './anchored-words.ts';
import type { Reproduce } from './reproduce.ts';
import { TextShelf } from './text-shelf.ts';
import type { VerificationCounts } from './verification.ts';

export interface BodyCheckerOptions {
  /** Sizes of the evidence that is sound. */
  readonly evidence: ReadonlyMap<Sha256, number>;
  readonly readEvidence: (item: Sha256) => Promise<Uint8Array | null>;
  readonly readText: (statement: Statement) => Promise<TextLayer | null>;
  readonly ancestry: Ancestry;
  readonly withdrawn: Withdrawn;
  /** Items that some import speaks of, by its head. */
  readonly imported: ReadonlySet<Sha256>;
  /** What decisions and findings speak of, by their heads: of other claims, of which there are many more, nothing is remembered. */
  readonly spokenOf: ReadonlySet<Sha256>;
  readonly reproduce: Reproduce;
  readonly counts: VerificationCounts;
}

/** Checks what bodies say against evidence, texts and each other. Statements are given in causal order. */
export class BodyChecker {
  readonly problems: Problem[] = [];
  readonly #options: BodyCheckerOptions;
  readonly #imports = new Map<Sha256, { readonly statement: Statement; readonly acquisition: Acquisition }[]>();
  readonly #texts = new TextShelf();
  /** Where each claim was read first; and where else, as one text may stand in several items. */
  readonly #claims = new Map<Sha256, Sha256>();
  readonly #alsoIn = new Map<Sha256, Set<Sha256>>();

  constructor(options: BodyCheckerOptions) {
    this.#options = options;
  }

  /** Items that some import speaks of. */
  get items(): ReadonlySet<Sha256> {
    return new Set(this.#imports.keys());
  }

  /** What a withdrawal reaches follows from heads: one that hides what its body speaks of would escape. */
  checkNamed(statement: Statement, named: readonly Sha256[]): void {
    const targets = new Set(statement.head.targets);
    const hidden = named.find((id) => !targets.has(id));
    if (hidden === undefined) return;
    this.#report(statement, 'targets-incomplete', `Its head does not say that it speaks of ${hidden}.`);
  }

  checkImport(statement: Statement, acquisition: Acquisition): void {
    const { item, size, container } = acquisition;
    const known = this.#imports.get(item);
    if (known === undefined) this.#imports.set(item, [{ statement, acquisition }]);
    else known.push({ statement, acquisition });
    const found = this.#options.evidence.get(item);
    if (found === undefined) {
      // One that holds something withdrawn is not passed on, and named where that is found.
      if (this.#options.withdrawn.withheld.has(item)) return;
      this.#report(statement, 'evidence-missing', `The evidence ${hashPath('evidence', item)} is missing or damaged.`);
    } else if (found !== size) {
      this.#report(statement, 'evidence-size-wrong', `The import says ${size} bytes, the evidence has ${found}.`);
    }
    if (container !== null) this.#checkContainer(statement, container.item);
  }

  /** A container that holds something withdrawn is not kept: nothing imports it, or it is withdrawn itself. */
  #checkContainer(statement: Statement, container: Sha256): void {
    const { evidence, withdrawn, imported } = this.#options;
    if (evidence.has(container) || withdrawn.isGone(container) || withdrawn.withheld.has(container)) return;
    if (withdrawn.withdrawals.length > 0 && !imported.has(container)) {
      const remedy = 'If that is so, there is nothing to do; else collect it again.';
      const message = `The file it was found in, ${container}, was not kept: perhaps because it held something withdrawn.`;
      this.#warn(statement, { code: 'container-not-kept', message, remedy });
    } else {
      const message = `The file it was found in, ${container}, is not in the evidence.`;
      this.#report(statement, 'container-missing', message);
    }
  }

  async checkText(statement: Statement, text: TextLayer): Promise<void> {
    this.#options.counts.texts += 1;
    if (sha256(text.string) !== text.id) {
      this.#report(statement, 'text-hash-wrong', 'The text does not have the hash it is named by.');
      return;
    }
    this.#texts.put(text.id, text.string, async () => (await this.#options.readText(statement))?.string ?? null);
    const { title, boilerplate, layout, recognised } = text;
    const spans = [...(title === null ? [] : [title]), ...boilerplate, ...(layout ?? []), ...(recognised ?? [])];
    const outside = spans.find(({ start, end }) => start > end || end > text.string.length);
    if (outside !== undefined) {
      this.#report(statement, 'span-outside-text', `The span ${outside.start}-${outside.end} reaches beyond the text.`);
    }
    if (!this.#imports.has(text.item)) {
      this.#report(statement, 'text-without-item', `No import before it speaks of the item ${text.item}.`);
    } else await this.#deriveAgain(statement, text);
  }

  async checkRun(statement: Statement, { reading, root }: RunBody): Promise<void> {
    if (merkleRoot(reading.claims.map(({ id }) => id)) !== root) {
      this.#report(statement, 'run-root-wrong', 'The Merkle root is not that of the claims.');
    }
    const string = await this.#texts.get(reading.text);
    if (string === null) {
      this.#report(statement, 'run-without-text', `No sound text ${reading.text} stands before the reading.`);
      return;
    }
    for (const claim of reading.claims) this.#checkClaim(statement, claim, { string, reading });
    for (const mention of reading.mentions) {
      wordsOfMention(
        mention,
        this.#wordsIn(statement, string, () => `mention “${mention.words}”`),
      );
    }
    for (const appeal of reading.appeals) {
      wordsOfAppeal(
        appeal,
        this.#wordsIn(statement, string, () => `appeal “${appeal.value}”`),
      );
    }
  }

  async checkOwnClaim(statement: Statement, claim: Claim): Promise<void> {
    const string = await this.#texts.get(claim.text);
    if (string === null)
      this.#report(statement, 'claim-without-text', `No sound text ${claim.text} stands before the claim.`);
    else this.#checkClaim(statement, claim, { string, reading: null });
  }

  checkDecisions(statement: Statement, { decisions }: DecideBody): void {
    this.#options.counts.decisions += decisions.length;
    this.#requireClaims(
      statement,
      decisions.map(({ claim }) => claim),
    );
    for (const { claim, item } of decisions) {
      if (this.#claims.has(claim) && !this.#isIn(claim, item))
        this.#report(statement, 'claim-misplaced', `It names an item that claim ${claim} is not from.`);
    }
  }

  checkFinding(statement: Statement, finding: Finding): void {
    const claims = [...finding.reliesOn, ...finding.setsAside];
    this.#requireClaims(statement, claims);
  }

  async #deriveAgain(statement: Statement, text: TextLayer): Promise<void> {
    const { reproduce, ancestry, counts, readEvidence } = this.#options;
    const before = (this.#imports.get(text.item) ?? []).filter((made) => ancestry.precedes(made.statement, statement));
    const [first, ...rest] = before.map(({ acquisition }) => acquisition);
    const bytes = reproduce.text === undefined ? null : await readEvidence(text.item);
    if (reproduce.text === undefined || bytes === null || first === undefined) return;
    const received = describeItem([first, ...rest], null);
    let again: TextLayer | null;
    try {
      again = await reproduce.text({ item: text.item, received, bytes, tool: text.tool });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#report(statement, 'text-not-reproduced', `Making the text again failed: ${reason}.`);
      return;
    }
    if (again === null) {
      const tool = `${text.tool.name} ${text.tool.version}`;
      this.#warn(statement, {
        code: 'text-not-derived-again',
        message: `This build cannot make texts as ${tool} did.`,
        remedy: 'Use the version that made it to check this too.',
      });
      return;
    }
    const difference = differenceOf(text, again);
    if (difference !== null)
      this.#report(statement, 'text-not-reproduced', `Made again from the evidence, ${difference}.`);
    else counts.textsMadeAgain += 1;
  }

  #checkClaim(
    statement: Statement,
    claim: Claim,
    source: { readonly string: string; readonly reading: Reading | null },
  ): void {
    const { string, reading } = source;
    this.#options.counts.claims += 1;
    this.#learnClaim(claim.id, reading?.item ?? claim.item);
    if (reading !== null && (claim.text !== reading.text || claim.item !== reading.item)) {
      this.#report(statement, 'claim-misplaced', `Claim ${claim.id} names another item or text than its reading.`);
    }
    const { claimId } = this.#options.reproduce;
    if (claimId !== undefined && claimId(claim) !== claim.id) {
      this.#report(
        statement,
        'claim-id-wrong',
        `Claim ${claim.id} does not have the id that follows from its content.`,
      );
    }
    wordsOfClaim(
      claim,
      this.#wordsIn(statement, string, () => `claim ${claim.id}`),
    );
  }

  #learnClaim(claim: Sha256, item: Sha256): void {
    if (!this.#options.spokenOf.has(claim)) return;
    const first = this.#claims.get(claim);
    if (first === undefined) this.#claims.set(claim, item);
    else if (first !== item) this.#alsoIn.set(claim, (this.#alsoIn.get(claim) ?? new Set()).add(item));
  }

  #isIn(claim: Sha256, item: Sha256): boolean {
    return this.#claims.get(claim) === item || this.#alsoIn.get(claim)?.has(item) === true;
  }

  /** Compares words with the text. `whose` names what they are of, for messages. */
  #wordsIn(statement: Statement, string: string, whose: () => string): CheckWords {
    return (part, { start, end }, words) => {
      this.#options.counts.quotes += 1;
      if (start <= end && end <= string.length && end - start === words.length && string.startsWith(words, start))
        return;
      const message = `The words of ${whose()}, ${part}, do not stand in the text at ${start}-${end}.`;
      this.#report(statement, 'quote-wrong', message);
    };
  }

  #requireClaims(statement: Statement, claims: readonly Sha256[]): void {
    for (const claim of claims) {
      // What the head does not name was not looked for: that it is not named is reported.
      if (this.#claims.has(claim) || !this.#options.spokenOf.has(claim)) continue;
      if (this.#options.counts.withdrawn > 0) {
        const message = `It speaks of claim ${claim}, which nothing here makes any more: it may have been withdrawn.`;
        this.#warn(statement, { code: 'claim-gone', message, remedy: 'Look at it again without that claim.' });
      } else {
        this.#report(statement, 'claim-unknown', `It speaks of claim ${claim}, which no statement before it makes.`);
      }
    }
  }

  #report(statement: Statement, code: string, message: string): void {
    const remedy = 'Compare with another copy of the case, and ask the author of the statement.';
    this.problems.push({ severity: 'error', code, where: placeOf(statement), message, remedy });
  }

  #warn(statement: Statement, warning: Pick<Problem, 'code' | 'message' | 'remedy'>): void {
    this.problems.push({ severity: 'warning', where: placeOf(statement), ...warning });
  }
}

function placeOf(statement: Statement): string {
  return `${placeText(statement.place)}, ${hashPath('payloads', statement.head.payload.commitment)}`;
}

/** How two layers of one item differ, in words; null when they are the same. */
export function differenceOf(kept: TextLayer, again: TextLayer): string | null {
  if (kept.string !== again.string) {
    let index = 0;
    while (index < kept.string.length && kept.string[index] === again.string[index]) index += 1;
    return `the text differs from character ${index}`;
  }
  for (const part of [
    'id',
    'item',
    'tool',
    'title',
    'boilerplate',
    'layout',
    'recognised',
    'language',
    'metadata',
    'problems',
  ] as const) {
    if (canonicalJson(kept[part] ?? null) !== canonicalJson(again[part] ?? null)) return `its ${part} differs`;
  }
  return null;
}

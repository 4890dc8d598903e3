import type { Span } from '@inquest/model';
import type { MarkupKind } from './furniture-of.ts';
import type { PageBlock, Rendered, TextRun } from './render.ts';

/** A line of a page's text: one block, item or cell row, with what markup and Readability say of it. */
export interface PageLine extends Span {
  readonly text: string;
  readonly runs: readonly TextRun[];
  /** The block most of it stands in. */
  readonly block: PageBlock;
  /** Number of the block around it; block quotations are seen through. */
  readonly outer: number;
  readonly isQuoted: boolean;
  /** Number of the block around `outer`. */
  readonly beyond: number;
  /** Share of its characters that stand in links. */
  readonly linkShare: number;
  /** Share of its characters that Readability kept. */
  readonly keptShare: number;
  /** Reads like prose: long enough, with a sentence in it, not mostly links. */
  readonly isProse: boolean;
  /** Some markup around it is certain to be furniture, or hides it. */
  readonly isFurniture: boolean;
}

const minProseCharacters = 60;
const noBlock: PageBlock = { tag: 'body', signature: '', outer: -1, article: -1 };

/** The lines of a rendered page that have runs in them. */
export function pageLines(
  { string, runs, blocks }: Rendered,
  readable: ReadonlySet<TextRun> | null,
): readonly PageLine[] {
  const lines: PageLine[] = [];
  let current: TextRun[] = [];
  const close = () => {
    const first = current[0];
    const last = current.at(-1);
    if (first !== undefined && last !== undefined) {
      lines.push(describe(string.slice(first.start, last.end), current, { blocks, readable }));
    }
    current = [];
  };
  for (const run of runs) {
    const before = current.at(-1);
    if (before !== undefined && string.slice(before.end, run.start).includes('\n')) close();
    current.push(run);
  }
  close();
  return lines;
}

/** Tools for sharing are made of little words; longer runs in such an element are content, as embedded posts are. */
const maxToolCharacters = 80;

/** Whether markup decides that so many characters are furniture, whatever Readability says. */
export function isCertain(markup: MarkupKind, characters: number): boolean {
  return markup.certain || (markup.kind === 'share' && characters <= maxToolCharacters);
}

interface Knowledge {
  readonly blocks: readonly PageBlock[];
  readonly readable: ReadonlySet<TextRun> | null;
}

function describe(text: string, runs: readonly TextRun[], { blocks, readable }: Knowledge): PageLine {
  let characters = 0;
  let linked = 0;
  let kept = 0;
  let longest = runs[0];
  for (const run of runs) {
    const length = run.end - run.start;
    characters += length;
    if (run.inLink) linked += length;
    if (readable === null || readable.has(run)) kept += length;
    if (longest === undefined || length > longest.end - longest.start) longest = run;
  }
  const linkShare = linked / characters;
  const block = blocks[longest?.block ?? -1] ?? noBlock;
  let outer = block.outer;
  for (let around = blocks[outer]; around?.tag === 'blockquote'; around = blocks[outer]) outer = around.outer;
  const markup = longest?.markup ?? null;
  return {
    start: runs[0]?.start ?? 0,
    end: runs.at(-1)?.end ?? 0,
    text,
    runs,
    block,
    outer,
    beyond: blocks[outer]?.outer ?? -1,
    isQuoted: block.tag === 'blockquote' || outer !== block.outer,
    linkShare,
    keptShare: kept / characters,
    isProse:
      text.length >= minProseCharacters &&
      linkShare < 0.5 &&
      /[.!?…»”"’)](?:\s|$)/.test(text) &&
      /\p{Ll}\s+\p{Ll}/u.test(text),
    isFurniture: markup !== null && (isCertain(markup, text.length) || markup.reason.startsWith('hidden')),
  };
}

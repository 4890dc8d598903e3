import type { Span } from '@inquest/model';
import type { PageLine } from './page-lines.ts';

/** Lines after the title among which a standfirst is looked for. */
const standfirstLines = 12;
const standfirstName =
  /summary|subtitle|sub-?head|standfirst|dek\b|lead|lede|intro|excerpt|description|annotation|anons/i;

/**
 * The lines of the main content: those Readability kept, and those it left out by mistake. It drops paragraphs of the article with many
 * links or an odd class, whole articles whose paragraphs are not `<p>`, and the standfirst over them.
 */
export function mainLines(lines: readonly PageLine[], title: Span | null): ReadonlySet<PageLine> {
  const main = new Set(lines.filter((line) => line.keptShare >= 0.5));
  const group = largestGroup(lines);
  if (group !== null && groupIsMissed(group, main)) {
    for (const line of main)
      if (line.end < (group[0]?.start ?? 0) || line.start > (group.at(-1)?.end ?? 0)) main.delete(line);
    for (const line of wholeGroup(lines, group)) main.add(line);
  }
  rescueSiblings(lines, main);
  rescueLists(lines, main);
  rescueStandfirst(lines, main, title);
  return main;
}

/** The prose lines of the block signature that holds most prose on the page; null without prose. */
function largestGroup(lines: readonly PageLine[]): readonly PageLine[] | null {
  const groups = new Map<string, { lines: PageLine[]; characters: number }>();
  for (const line of lines) {
    if (!line.isProse || line.isFurniture || isAside(line) || line.block.tag === 'li') continue;
    const group = groups.get(line.block.signature) ?? { lines: [], characters: 0 };
    group.lines.push(line);
    group.characters += line.text.length;
    groups.set(line.block.signature, group);
  }
  let best: { lines: PageLine[]; characters: number } | null = null;
  for (const group of groups.values()) if (best === null || group.characters > best.characters) best = group;
  return best?.lines ?? null;
}

/** A group with the short lines, headings and lists between that stand in the same blocks around. */
function wholeGroup(lines: readonly PageLine[], group: readonly PageLine[]): readonly PageLine[] {
  const members = new Set(group);
  const signatures = new Set(group.map(({ block }) => block.signature));
  const outers = new Set(group.map(({ outer }) => outer));
  const first = lines.findIndex((line) => members.has(line));
  const last = lines.findLastIndex((line) => members.has(line));
  return lines.slice(first, last + 1).filter((line) => {
    if (members.has(line)) return true;
    const near = outers.has(line.outer) || signatures.has(line.block.signature);
    return near && !line.isFurniture && !isAside(line) && line.linkShare < 0.9;
  });
}

/** Comments, teasers and the like, by their markup. */
function isAside(line: PageLine): boolean {
  const kind = line.runs[0]?.markup?.kind;
  return (
    kind === 'comment' || kind === 'comment-form' || kind === 'related' || kind === 'footer' || kind === 'advertisement'
  );
}

/** More prose in one group than in everything Readability kept, and hardly any of it kept. */
function groupIsMissed(group: readonly PageLine[], main: ReadonlySet<PageLine>): boolean {
  const inGroup = group.reduce((sum, line) => sum + line.text.length, 0);
  const kept = group.reduce((sum, line) => sum + (main.has(line) ? line.text.length : 0), 0);
  const keptAll = [...main].reduce((sum, line) => sum + (line.isProse ? line.text.length : 0), 0);
  return group.length >= 3 && kept < inGroup * 0.3 && inGroup > keptAll * 2;
}

/** Where the kept prose of one block begins and ends, by the number of that block. */
type ProseRanges = ReadonlyMap<number, { readonly first: number; readonly last: number }>;

function proseRanges(lines: readonly PageLine[], main: ReadonlySet<PageLine>): ProseRanges {
  const around = new Map<number, { first: number; last: number }>();
  for (const [at, line] of lines.entries()) {
    if (!main.has(line) || !line.isProse) continue;
    const range = around.get(line.outer);
    if (range === undefined) around.set(line.outer, { first: at, last: at });
    else range.last = at;
  }
  return around;
}

/** Prose between kept prose of the same block around it belongs to the article. */
function rescueSiblings(lines: readonly PageLine[], main: Set<PageLine>): void {
  const around = proseRanges(lines, main);
  for (const [at, line] of lines.entries()) {
    const range = around.get(line.outer) ?? (line.isQuoted ? around.get(line.beyond) : undefined);
    if (range === undefined || main.has(line) || !(line.isProse || line.isQuoted) || line.isFurniture || isAside(line))
      continue;
    if (at > range.first - 4 && at < range.last + 2) main.add(line);
  }
}

/** Lines behind the last kept paragraph among which a list may still be the article's. */
const listReach = 40;
const minListLines = 3;

/**
 * Short lines without links, three or more in one block that stands beside kept paragraphs: a list of names written without list markup. Readability
 * drops such blocks as if they were menus; in a report they may be its most important part.
 */
function rescueLists(lines: readonly PageLine[], main: Set<PageLine>): void {
  const around = proseRanges(lines, main);
  const lists = new Map<number, PageLine[]>();
  for (const [at, line] of lines.entries()) {
    const range = around.get(line.beyond);
    const isPlain = !line.isFurniture && line.linkShare === 0 && (line.runs[0]?.markup ?? null) === null;
    if (range === undefined || main.has(line) || !isPlain || at < range.first || at > range.last + listReach) continue;
    const list = lists.get(line.outer);
    if (list === undefined) lists.set(line.outer, [line]);
    else list.push(line);
  }
  for (const list of lists.values()) if (list.length >= minListLines) for (const line of list) main.add(line);
}

/** One or two lines of prose between the title and the first kept paragraph. */
function rescueStandfirst(lines: readonly PageLine[], main: Set<PageLine>, title: Span | null): void {
  if (title === null) return;
  const from = lines.findIndex(({ start }) => start >= title.end);
  const first = lines.findIndex((line) => main.has(line) && line.isProse && line.start >= title.end);
  if (from < 0 || first < 0 || first - from > standfirstLines) return;
  for (const line of lines.slice(from, first)) {
    if (main.has(line) || line.isFurniture || isAside(line) || line.linkShare > 0.2 || line.text.length > 600) continue;
    const named = standfirstName.test(line.block.signature) && line.text.length >= 40;
    if (named || (line.isProse && /[.!?…]["”»]?$/.test(line.text))) main.add(line);
  }
}

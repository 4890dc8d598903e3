import type { Account, Envelope, Question, Silence } from '@inquest/model';
import { arrowLeft, arrowRight, type FigureScale } from '../figure/figure-scale.ts';
import { type FigureEnd, figureShape } from '../figure/figure-shape.ts';
import { englishPictureWords } from '../picture-words/english.ts';
import type { PictureWords } from '../picture-words/picture-words.ts';
import { plainWords } from '../written-words/plain-words.ts';
import { isOnScale, type LadderBand, type LadderLayout, type LadderRow, layLadder } from './ladder-layout.ts';
import { figureWords, lookOf } from './look-of.ts';
import { excerpt, fitText, textWidth, wrapText } from './text-width.ts';

export interface LadderTextOptions {
  /** Columns of the terminal; fewer than 60 are treated as 60. */
  readonly width: number;
  /** Whether to use ANSI bold, faint and struck. Nothing is told by them alone. */
  readonly color: boolean;
}

/** Widths of the columns, in columns of the terminal. `words` is 0 when the words stand on a line of their own. */
interface Columns {
  readonly kind: number;
  readonly figure: number;
  readonly who: number;
  readonly words: number;
  readonly track: number;
}

const narrowest = 60;
/** From this width on the words stand beside the mark instead of beneath it. */
const wideEnough = 110;
/** Rows printed for one question; a terminal is not the place for more. */
const mostPrinted = 60;

function columnsFor(width: number, { counts }: LadderLayout): Columns {
  const whole = Math.max(narrowest, width);
  const kind = 10;
  const figure = 9;
  const who = Math.min(38, Math.max(22, Math.floor(whole * 0.3)));
  const rest = whole - kind - 2 - figure - who - 2;
  if (!counts) return { kind, figure, who, words: whole < wideEnough ? 0 : rest, track: 0 };
  if (whole < wideEnough) return { kind, figure, who, words: 0, track: rest };
  const words = Math.floor(rest * 0.55);
  return { kind, figure, who, words, track: rest - words - 1 };
}

/** A line of single-column signs that marks are put on. */
function emptyTrack(columns: number): string[] {
  return Array.from({ length: columns }, () => ' ');
}

function columnAt(position: number, columns: number): number {
  return Math.min(columns - 1, Math.max(0, Math.round((position / 100) * (columns - 1))));
}

interface Ends {
  readonly low: FigureEnd;
  readonly high: FigureEnd;
  readonly scale: FigureScale;
}

function drawInterval(track: string[], ends: Ends, signs: { readonly line: string; readonly point: string }): void {
  const { low, high, scale } = ends;
  const from = columnAt(low === 'open' ? arrowLeft : scale.position(low.at), track.length);
  const to = columnAt(high === 'open' ? arrowRight : scale.position(high.at), track.length);
  for (let at = from; at <= to; at += 1) track[at] = signs.line;
  const bounded = low !== 'open' && high !== 'open';
  track[from] = low === 'open' ? '◀' : low.excluded ? '(' : bounded ? '├' : signs.point;
  track[to] = high === 'open' ? '▶' : high.excluded ? ')' : bounded ? '┤' : signs.point;
  if (from === to) track[from] = '┼';
}

/** The mark of one account on a track of that many columns. */
function drawAccount(account: Account, layout: LadderLayout, columns: number): string {
  const track = emptyTrack(columns);
  if (!isOnScale(account, layout)) return track.join('');
  const { scale } = layout;
  const shape = figureShape(account.quantity);
  const look = lookOf(account);
  if (shape.kind === 'point' || shape.kind === 'interval') {
    const point = look === 'denied' || look === 'none' ? '✕' : shape.hollow || look === 'doubted' ? '○' : '●';
    const line = look === 'doubted' || shape.hollow ? '╌' : '─';
    if (shape.kind === 'point') track[columnAt(scale.position(shape.at), columns)] = point;
    else drawInterval(track, { low: shape.low, high: shape.high, scale }, { line, point });
  }
  return track.join('');
}

function drawEnvelope(envelope: Envelope, scale: FigureScale, columns: number): string {
  const track = emptyTrack(columns);
  const low: FigureEnd = envelope.low === null ? 'open' : { at: envelope.low, excluded: false };
  const high: FigureEnd = envelope.high === null ? 'open' : { at: envelope.high, excluded: false };
  drawInterval(track, { low, high, scale }, { line: '═', point: '╪' });
  const first = track.findIndex((sign) => sign !== ' ');
  const last = track.findLastIndex((sign) => sign !== ' ');
  if (envelope.openBelow) track.fill('╌', 0, first).fill('◀', 0, 1);
  if (envelope.openAbove) track.fill('╌', last + 1).fill('▶', columns - 1);
  return track.join('');
}

function axisLine(scale: FigureScale, columns: number): string {
  let line = '';
  for (const { position, label } of scale.ticks) {
    const middle = columnAt(position, columns) - Math.floor((label.length - 1) / 2);
    const start = Math.min(middle, columns - label.length);
    if (start > line.length || line === '') line = line.padEnd(Math.max(0, start)) + label;
  }
  return line;
}

interface Printer {
  readonly layout: LadderLayout;
  readonly columns: Columns;
  readonly width: number;
  readonly words: PictureWords;
  /** Letters of the origins whose reason has been printed. */
  readonly told: Set<string>;
  paint(style: 'bold' | 'faint' | 'struck', text: string): string;
}

const ansi = { bold: '1', faint: '2', struck: '9' } as const;

function who(account: Account, words: PictureWords): string {
  const holder = plainWords(account.holderName === '' ? words.ladder.unnamed : account.holderName);
  const chain = account.chain.map(({ words: cited }) => ` ← ${plainWords(cited)}`).join('');
  return `${holder}${chain}`;
}

function standing(account: Account, words: PictureWords): string {
  const look = lookOf(account);
  const said = [look === 'plain' ? null : words.ladder[look], account.setAside ? words.ladder.setAside : null];
  const told = said.filter((word) => word !== null);
  return told.length === 0 ? '' : `[${told.join(', ')}] `;
}

function dateOf(account: Account, printer: Printer): string {
  return printer.words.time(account.asOf);
}

/** The holder keeps what the date leaves of the column, so that neither is lost. */
function whoAndDate(account: Account, printer: Printer): string {
  const date = printer.columns.words === 0 ? '' : `, ${dateOf(account, printer)}`;
  const holder = who(account, printer.words);
  const room = printer.columns.who - textWidth(date);
  return fitText(
    textWidth(holder) <= room ? `${holder}${date}` : `${fitText(holder, Math.max(8, room))}${date}`,
    printer.columns.who,
  );
}

function accountLines(row: LadderRow, lead: string, bracket: string, printer: Printer): string[] {
  const { columns, words, layout } = printer;
  const { account, further } = row;
  const look = lookOf(account);
  const said = layout.counts
    ? look === 'none'
      ? figureWords(account, words)
      : words.shortFigure(account.quantity)
    : words.ladder.shortAnswers[look];
  const figure = fitText(said, columns.figure);
  const shown = look === 'denied' ? printer.paint('struck', figure) : printer.paint('bold', figure);
  const told = standing(account, words);
  const quote = `“${plainWords(account.quote).trim()}”`;
  const track = drawAccount(account, layout, columns.track);
  const start = `${fitText(lead, columns.kind)}${bracket} ${shown}${whoAndDate(account, printer)} `;
  const marked = account.setAside ? printer.paint('faint', track) : track;
  const lines =
    columns.words > 0
      ? [`${start}${besideMark(account, told, quote, columns.words)} ${marked}`]
      : [`${start} ${marked}`, ...beneath(`${dateOf(account, printer)}: ${told}${quote}`, bracket, printer)];
  const alike = further.listed.length + further.notListed;
  if (alike > 0) lines.push(...beneath(words.ladder.sameOrigin(alike), bracket, printer));
  return lines.map((line) => line.trimEnd());
}

function besideMark(account: Account, told: string, quote: string, width: number): string {
  const room = Math.max(0, width - textWidth(told));
  return fitText(`${told}${excerpt(quote, plainWords(account.quantity?.words ?? ''), room)}`, width);
}

/** Lines under a row, indented to the figures; the bracket goes on beside them. */
function beneath(text: string, bracket: string, printer: Printer): string[] {
  const { columns } = printer;
  const room = Math.max(narrowest, printer.width) - columns.kind - 2;
  const line = bracket === '┌' || bracket === '├' ? '│' : ' ';
  return wrapText(text, room).map((part) => `${' '.repeat(columns.kind)}${line} ${printer.paint('faint', part)}`);
}

function bandLines(band: LadderBand, lead: string, printer: Printer): string[] {
  const { tie, rows } = band;
  const lines: string[] = [];
  rows.forEach((row, index) => {
    const only = rows.length === 1;
    const bracket = tie === null ? ' ' : only ? '╶' : index === 0 ? '┌' : index === rows.length - 1 ? '└' : '├';
    lines.push(...accountLines(row, index === 0 ? lead : '', bracket, printer));
  });
  if (tie !== null) {
    if (printer.told.has(tie.letter))
      return [...lines, ...beneath(printer.words.ladder.rootAgain(tie.letter), ' ', printer)];
    printer.told.add(tie.letter);
    const reason = plainWords(tie.origin.words);
    const said = `${printer.words.ladder.root(tie.letter)}: ${reason === '' ? printer.words.ladder.oneRoot(tie.origin.accounts.length) : reason}`;
    lines.push(...beneath(`${said} (${printer.words.confidence(tie.origin.confidence)})`, ' ', printer));
  }
  return lines;
}

function rowLines(printer: Printer): string[] {
  const { layout, words } = printer;
  const lines: string[] = [];
  let printed = 0;
  let left = 0;
  for (const group of layout.groups) {
    let lead = words.shortSourceKind(group.kind);
    for (const band of group.bands) {
      if (printed >= mostPrinted) {
        left += band.rows.length;
        continue;
      }
      printed += band.rows.length;
      lines.push(...bandLines(band, lead, printer));
      lead = '';
    }
    left += group.further.listed.length + group.further.notListed;
  }
  if (left > 0) lines.push(...beneath(words.ladder.notListed(left), ' ', printer));
  return lines;
}

function silenceLines(lead: string, silent: readonly Silence[], width: number): string[] {
  if (silent.length === 0) return [];
  return footLines('', `${lead}: ${silent.map(({ who: name }) => plainWords(name)).join(', ')}`, width);
}

/** What stands below the rows: a lead under the kinds of source, and text wrapped beside it. */
function footLines(lead: string, text: string, width: number): string[] {
  const indent = 12;
  const lines = wrapText(text, Math.max(narrowest, width) - indent);
  return lines.map((line, index) => `${fitText(index === 0 ? lead : '', indent)}${line}`);
}

/**
 * The account ladder of a question as plain text, for the end of a build: the same rows, marks and
 * envelope as on the page. Words of reports cannot steer the terminal: controls are named.
 */
export function ladderText(question: Question, options: LadderTextOptions): string {
  const words = englishPictureWords;
  const layout = layLadder(question);
  const columns = columnsFor(options.width, layout);
  const paint: Printer['paint'] = (style, text) => (options.color ? `\u001b[${ansi[style]}m${text}\u001b[0m` : text);
  const printer: Printer = { layout, columns, width: options.width, words, told: new Set(), paint };
  const before = columns.kind + 2 + columns.figure + columns.who + 1 + (columns.words > 0 ? columns.words + 1 : 1);
  const title = wrapText(plainWords(question.words), Math.max(narrowest, options.width));
  const lines = title.map((line) => paint('bold', line));
  if (question.accounts.length === 0) return [...lines, `  ${words.ladder.noAccount}`].join('\n');
  if (layout.counts) lines.push(paint('faint', `${' '.repeat(before)}${axisLine(layout.scale, columns.track)}`));
  lines.push(...rowLines(printer));
  const { envelope } = question;
  if (layout.counts && envelope !== null) {
    lines.push(`${' '.repeat(before)}${drawEnvelope(envelope, layout.scale, columns.track)}`.trimEnd());
  }
  const range = envelope === null ? words.ladder.noFigure : plainWords(envelope.words);
  if (layout.counts) lines.push(...footLines(words.ladder.envelope.toLowerCase(), range, options.width));
  const heard = question.silent.filter(({ items }) => items > 0);
  const absent = question.silent.filter(({ items }) => items === 0);
  lines.push(...silenceLines(words.ladder.silences, heard, options.width));
  lines.push(...silenceLines(words.ladder.absent, absent, options.width));
  return lines.join('\n');
}

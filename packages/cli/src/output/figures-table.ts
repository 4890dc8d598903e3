import type { Account, AsOf, Quantity, Question, Sha256 } from '@inquest/model';
import { printable, type Terminal } from './terminal.ts';

/** Rows of one question beyond this are counted, not printed; the dossier has them all. */
const maxRowsPerQuestion = 24;

/** The questions with figures as tables: interval, holder, kind of source, as-of, item, and the words beneath; the question
 * with most accounts first. For the end of `inquest build`. */
export function figuresTable(
  questions: readonly Question[],
  files: Readonly<Record<Sha256, string>>,
  terminal: Pick<Terminal, 'width' | 'color'>,
): string {
  const withFigures = questions.filter((question) => question.envelope !== null);
  if (withFigures.length === 0) return 'No report gives a figure that could be read.\n';
  return [...withFigures]
    .sort((a, b) => b.accounts.length - a.accounts.length)
    .map((question) => questionTable(question, (item) => files[item] ?? item.slice(0, 12), terminal))
    .join('\n');
}

function questionTable(
  question: Question,
  itemName: (item: string) => string,
  terminal: Pick<Terminal, 'width' | 'color'>,
): string {
  const shown = question.accounts.slice(0, maxRowsPerQuestion);
  const rows = shown.map((account) => ({
    figure: intervalWords(account),
    holder: printable(account.holderName),
    kind: account.holderKind,
    asOf: asOfWords(account.asOf),
    item: printable(itemName(account.item)),
    words: printable(account.quote),
    figureWords: printable(account.quantity?.words ?? ''),
  }));
  const width = (key: 'figure' | 'holder' | 'kind' | 'asOf' | 'item', max: number): number =>
    Math.min(max, Math.max(...rows.map((row) => row[key].length)));
  const widths = {
    figure: width('figure', 16),
    holder: width('holder', 28),
    kind: width('kind', 10),
    asOf: width('asOf', 12),
    item: width('item', 24),
  };
  const indent = ' '.repeat(2 + widths.figure + 2);
  const lines = rows.flatMap((row) => [
    [
      '',
      row.figure.padStart(widths.figure),
      fit(row.holder, widths.holder),
      fit(row.kind, widths.kind),
      fit(row.asOf, widths.asOf),
      fit(row.item, widths.item),
    ]
      .join('  ')
      .trimEnd(),
    `${indent}“${aroundFigure(row, terminal.width - indent.length - 2)}”`,
  ]);
  const more = question.accounts.length - shown.length;
  const heading = terminal.color ? `\u001b[1m${question.words}\u001b[22m` : question.words;
  return `${[heading, ...lines, ...(more > 0 ? [`    and ${more} more accounts: see the dossier`] : []), `    envelope: ${question.envelope?.words ?? 'no figure'}`].join('\n')}\n`;
}

/** "13", "≥ 70", "> 2000", "≤ 150", "20–30"; a tilde before a figure that is approximate or read by the codebook. */
export function intervalWords(account: Pick<Account, 'quantity' | 'negated' | 'stance' | 'setAside'>): string {
  // "No one was killed" is a figure of none, not the denial of somebody else's; "up to 0" is a bound, and keeps it.
  if (account.negated && account.quantity?.low === 0 && account.quantity.high === 0)
    return account.setAside ? 'none, set aside' : 'none';
  const mark = account.setAside ? ' set aside' : account.stance === 'denied' || account.negated ? ' denied' : '';
  return `${account.quantity === null ? '–' : quantityInterval(account.quantity)}${mark}`;
}

function quantityInterval({ low, high, lowOpen, highOpen, approximate }: Quantity): string {
  const about = approximate ? '~' : '';
  if (low === null && high === null) return '?';
  if (low === null) return `${highOpen ? '<' : '≤'} ${about}${high}`;
  if (high === null) return `${lowOpen ? '>' : '≥'} ${about}${low}`;
  return low === high ? `${about}${low}` : `${about}${low}–${high}`;
}

function asOfWords({ start, end, precision }: AsOf): string {
  const day = start ?? end;
  if (day === null) return 'no date';
  if (precision === 'year') return day.slice(0, 4);
  if (precision === 'month') return day.slice(0, 7);
  return day.slice(0, 10);
}

/** The words of an account within a width, cut so that those of the figure stay in sight. */
function aroundFigure({ words, figureWords }: { words: string; figureWords: string }, width: number): string {
  if (words.length <= width) return words;
  const at = Math.max(0, words.indexOf(figureWords));
  const start = Math.max(0, Math.min(at - Math.floor((width - figureWords.length) / 2), words.length - width));
  const shown = cut(words.slice(start), width);
  return start === 0 ? shown : `…${shown.slice(1)}`;
}

function fit(words: string, width: number): string {
  return cut(words, width).padEnd(width);
}

function cut(words: string, width: number): string {
  return words.length <= width ? words : `${words.slice(0, width - 1)}…`;
}

import { type EstimateResult, type MethodRow, sideBySide } from '@inquest/estimate';
import { printable, type Terminal } from './terminal.ts';

/** Columns left for the picture of the intervals, when the terminal is wide enough. */
const leastPicture = 16;
const mostPicture = 48;

/** The verdict first, then all methods one under the other beside the count, and what was not run. */
export function estimateTable(result: EstimateResult, name: string, terminal: Pick<Terminal, 'width'>): string {
  const { table, overlap } = result;
  const lines = [
    `${printable(name)}: ${table.lists.length} lists, ${whole(table.observed)} people on them, ${whole(overlap.onTwoOrMore)} on two or more`,
    `  ${table.lists.map((list, index) => `${printable(list)} ${whole(overlap.sizes[index] ?? 0)}`).join(' · ')}`,
    '',
    ...methodLines(result, terminal.width),
    '',
    ...verdictLines(result, terminal.width),
    ...checkLines(result),
  ];
  return `${lines.join('\n')}\n`;
}

type Line = {
  readonly name: string;
  readonly figure: string;
  readonly interval: string;
  readonly row: MethodRow | null;
};

function methodLines(result: EstimateResult, width: number): string[] {
  const rows = sideBySide(result);
  const lines: Line[] = [
    { name: 'On the lists', figure: whole(result.table.observed), interval: '', row: null },
    ...rows.map((row) => ({
      name: `${row.main ? '* ' : ''}${printable(row.method)}`,
      figure: `${row.bound ? '≥ ' : ''}${whole(row.total)}`,
      interval: row.bound
        ? `≥ ${whole(row.low)}`
        : `${whole(row.low)} to ${row.high === null ? 'no end' : whole(row.high)}`,
      row,
    })),
  ];
  const longest = (key: 'name' | 'figure' | 'interval') => Math.max(...lines.map((line) => line[key].length));
  const columns = { name: longest('name'), figure: longest('figure'), interval: longest('interval') };
  const room = Math.min(mostPicture, width - columns.name - columns.figure - columns.interval - 8);
  const draw = room < leastPicture ? () => '' : pictureOf(rows, result.table.observed, room);
  return lines.map(({ name, figure, interval, row }) =>
    `  ${name.padEnd(columns.name)}  ${figure.padStart(columns.figure)}  ${interval.padEnd(columns.interval)}  ${draw(row)}`.trimEnd(),
  );
}

/** Intervals drawn from the count (at the left) to the largest end, on a logarithmic scale. */
function pictureOf(rows: readonly MethodRow[], observed: number, room: number): (row: MethodRow | null) => string {
  const largest = Math.max(observed * 1.01, ...rows.map(({ total, high }) => high ?? total));
  const at = (total: number) =>
    Math.round(((room - 1) * Math.log(Math.min(total, largest) / observed)) / Math.log(largest / observed));
  return (row) => {
    if (row === null) return '│';
    const end = row.bound || row.high === null ? room - 1 : at(row.high);
    return Array.from({ length: end + 1 }, (_, column) => {
      if (column === at(row.total)) return '●';
      if (column < at(row.low)) return column === 0 ? '│' : ' ';
      return column === end && (row.bound || row.high === null) ? '▶' : '─';
    }).join('');
  };
}

function verdictLines({ verdict, estimate, skipped }: EstimateResult, width: number): string[] {
  const indent = (words: string) =>
    wrapped(printable(words), width - 6).map((line, at) => `  ${at === 0 ? '- ' : '  '}${line}`);
  const lines = [`Verdict: ${verdict.kind}.${estimate === null ? '' : ` ${headline(verdict.kind, estimate)}`}`];
  for (const { words } of verdict.reasons) lines.push(...indent(words));
  if (verdict.warnings.length > 0) {
    lines.push(verdict.reasons.length > 0 ? 'Beside that:' : 'To be said with it:');
    for (const { words } of verdict.warnings) lines.push(...indent(words));
  }
  for (const { method, reason } of skipped) lines.push(`Not run: ${method} (${reason}).`);
  return lines;
}

/** Whether the main method would produce such lists, in one line. */
function checkLines({ latentClasses }: EstimateResult): string[] {
  if (latentClasses === null) return [];
  const { replicates, deviance } = latentClasses.predictive;
  const share = (100 * deviance).toFixed(0);
  return [
    `Check of the main method: of ${whole(replicates)} tables drawn from it ${share} % deviate as much as this one.`,
  ];
}

function headline(kind: string, { total, low, high }: NonNullable<EstimateResult['estimate']>): string {
  if (kind === 'lower bound only' || high === null)
    return `At least ${whole(low)} people, if the assumptions hold; no total can be given.`;
  return `${whole(total)} people (${whole(low)} to ${whole(high)}), with those on no list.`;
}

function wrapped(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** More people than there are: an end of an interval beyond all bounds is not written out. */
const nobodysNumber = 10_000_000_000;

function whole(total: number): string {
  if (total > nobodysNumber) return 'over 10 billion';
  return Math.round(total).toLocaleString('en-US');
}

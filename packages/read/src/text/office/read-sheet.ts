import { columnOf, dayOfSerial } from './cell-value.ts';
import { readXml } from './read-xml.ts';
import { local, type Workbook } from './workbook.ts';

/** The cells of a sheet as lines, and what was met in them. */
export interface Sheet {
  /** A row each, cells behind tabs; rows without a cell are left out. */
  readonly lines: readonly string[];
  readonly formulas: number;
  /** Formulas of which the file holds no result. */
  readonly withoutResult: number;
  /** Cells shown as a day that the file holds as a number: their references and those numbers. */
  readonly days: readonly { readonly cell: string; readonly raw: string }[];
}

/** A gap of empty cells is shown by so many tabs at most: a single far cell is no reason to fill the memory. */
const maxGap = 64;

interface OpenCell {
  readonly type: string;
  readonly style: number;
  readonly reference: string | undefined;
  words: string;
  hasFormula: boolean;
}

/** Reads a sheet's part. Formulas are never evaluated: the result that the file holds is shown. */
export function readSheet(xml: string, workbook: Workbook): Sheet {
  const lines: string[] = [];
  const days: { cell: string; raw: string }[] = [];
  let formulas = 0;
  let withoutResult = 0;
  let row: string[] = [];
  let column = 0;
  let cell: OpenCell | null = null;
  let takesText = false;
  const endCell = ({ type, style, reference, words, hasFormula }: OpenCell): void => {
    const { shown, raw } = show({ type, words, isDate: workbook.dateStyles[style] === true }, workbook);
    if (raw !== null) days.push({ cell: reference ?? '', raw });
    if (hasFormula) formulas += 1;
    if (hasFormula && shown === '') withoutResult += 1;
    const at = columnOf(reference) ?? column;
    for (let gap = Math.min(maxGap, at - column); gap > 0; gap -= 1) row.push('');
    row.push(shown);
    column = at + 1;
  };
  readXml(xml, {
    open: (name, attributes) => {
      const element = local(name);
      if (element === 'row') {
        row = [];
        column = 0;
      } else if (element === 'c') {
        const { t: type = 'n', s: style = '0', r: reference } = attributes;
        cell = { type, style: Number(style), reference, words: '', hasFormula: false };
      } else if (element === 'f' && cell !== null) cell.hasFormula = true;
      takesText = element === 'v' || element === 't';
    },
    text: (more) => {
      if (takesText && cell !== null) cell.words += more;
    },
    close: (name) => {
      const element = local(name);
      takesText = false;
      if (element === 'c' && cell !== null) {
        endCell(cell);
        cell = null;
      } else if (element === 'row') {
        const line = row.join('\t').trimEnd();
        if (line !== '') lines.push(line);
      }
    },
  });
  return { lines, formulas, withoutResult, days };
}

interface CellValue {
  readonly type: string;
  readonly words: string;
  readonly isDate: boolean;
}

/** A cell as the sheet shows it, on one line; and the number behind it, where a day is shown instead. */
function show(
  { type, words, isDate }: CellValue,
  { strings, since1904 }: Workbook,
): { shown: string; raw: string | null } {
  if (type === 's') return { shown: onOneLine(strings[Number(words)] ?? ''), raw: null };
  if (type === 'b') return { shown: words === '1' ? 'TRUE' : 'FALSE', raw: null };
  const raw = words.trim();
  const day = type === 'n' && isDate && raw !== '' ? dayOfSerial(Number(raw), since1904) : null;
  return day === null ? { shown: onOneLine(words), raw: null } : { shown: day, raw };
}

function onOneLine(words: string): string {
  return words.replace(/[\t\r\n]+/g, ' ').trim();
}

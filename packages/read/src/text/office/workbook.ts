import { isDateFormat } from './cell-value.ts';
import type { OfficeZip } from './office-zip.ts';
import { readXml } from './read-xml.ts';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  /** Its part in the file. */
  readonly part: string;
  readonly hidden: boolean;
}

/** What the sheets of a workbook share (ECMA-376 part 1, 18). */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly strings: readonly string[];
  /** Whether the style of each number shows a day or a time. */
  readonly dateStyles: readonly boolean[];
  /** Days are counted from 1904, as old Macintoshes did. */
  readonly since1904: boolean;
}

/** The list of sheets and what they share; null when there is none. */
export function readWorkbook(zip: OfficeZip): Workbook | null {
  const xml = zip.text('xl/workbook.xml');
  if (xml === null) return null;
  const targets = sheetParts(zip.text('xl/_rels/workbook.xml.rels') ?? '');
  const sheets: SheetEntry[] = [];
  let since1904 = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (local(name) === 'workbookPr') since1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      if (local(name) !== 'sheet') return;
      const part = targets.get(attributes['r:id'] ?? '') ?? `xl/worksheets/sheet${sheets.length + 1}.xml`;
      sheets.push({ name: attributes.name ?? '', part, hidden: /hidden/i.test(attributes.state ?? '') });
    },
  });
  const strings = sharedStrings(zip.text('xl/sharedStrings.xml') ?? '');
  return { sheets, strings, dateStyles: dateStyles(zip.text('xl/styles.xml') ?? ''), since1904 };
}

/** A name without its prefix: writers choose their own. */
export function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function sheetParts(xml: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  readXml(xml, {
    open: (name, { Id: id = '', Target: target = '', TargetMode: mode }) => {
      if (local(name) !== 'Relationship' || mode === 'External') return;
      parts.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return parts;
}

function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let words = '';
  let inText = false;
  let inPhonetic = false;
  readXml(xml, {
    open: (name) => {
      if (local(name) === 'si') words = '';
      if (local(name) === 'rPh') inPhonetic = true;
      inText = local(name) === 't';
    },
    text: (more) => {
      if (inText && !inPhonetic) words += more;
    },
    close: (name) => {
      inText = false;
      if (local(name) === 'rPh') inPhonetic = false;
      if (local(name) === 'si') strings.push(words);
    },
  });
  return strings;
}

function dateStyles(xml: string): readonly boolean[] {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  readXml(xml, {
    open: (name, { numFmtId, formatCode }) => {
      const element = local(name);
      if (element === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
      if (element === 'cellXfs') inCellStyles = true;
      if (element === 'xf' && inCellStyles)
        styles.push(isDateFormat(Number(numFmtId), codes.get(Number(numFmtId)) ?? null));
    },
    close: (name) => {
      if (local(name) === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

import { describe, expect, it } from 'vitest';
import { extractText } from '../extract-text.ts';
import { makeZip } from '../fixtures/zip.ts';
import { dayOfSerial, isDateFormat } from './cell-value.ts';

const read = (bytes: Uint8Array, mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet') =>
  extractText({ item: '0'.repeat(64), bytes, mediaType, encoding: 'utf-8', url: null, language: null });

const cells = (row: number, ...cell: readonly string[]) =>
  `<row r="${row}">${cell.map((one, at) => one.replace('<c', `<c r="${'ABCDEFG'[at]}${row}"`)).join('')}</row>`;
const shared = (at: number) => `<c t="s"><v>${at}</v></c>`;

function xlsx(sheet: string, more: Readonly<Record<string, string>> = {}): Buffer {
  return makeZip({
    'xl/workbook.xml':
      '<workbook><workbookPr/><sheets><sheet name="Victims" r:id="r1"/><sheet name="Notes" state="hidden" r:id="r2"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/sharedStrings.xml':
      '<sst><si><t>Name</t></si><si><t>Killed on</t></si><si><r><t>Anna </t></r><r><t>K.</t></r><rPh><t>kana</t></rPh></si><si><t>=cmd|calc</t></si></sst>',
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${cells(1, '<c t="inlineStr"><is><t>A note</t></is></c>')}</sheetData></worksheet>`,
    ...more,
  });
}

describe('extractText of a workbook', () => {
  it('shows each sheet by its name and its rows, days as days and formulas by their stored result', async () => {
    const layer = await read(
      xlsx(
        cells(1, shared(0), shared(1), '<c t="str"><f>"a"</f><v>Sum</v></c>') +
          cells(2, shared(2), '<c s="1"><v>40893</v></c>', '<c><f>1+1</f><v>2</v></c>') +
          cells(4, shared(3), '<c t="b"><v>1</v></c>', '<c><f>WEBSERVICE("http://x")</f></c>'),
      ),
    );
    expect(layer.string).toBe(
      'Victims\nName\tKilled on\tSum\nAnna K.\t2011-12-16\t2\n=cmd|calc\tTRUE\n\nNotes\nA note',
    );
    expect(layer.metadata).toEqual([
      { name: 'rows', value: '3', from: 'sheet Victims' },
      { name: 'columns', value: 'Name | Killed on | Sum', from: 'sheet Victims, first row' },
      { name: 'formulas', value: '3 cells show the stored result of a formula', from: 'sheet Victims' },
      { name: 'stored-days', value: 'B2 40893', from: 'sheet Victims' },
      { name: 'rows', value: '1', from: 'sheet Notes' },
      { name: 'columns', value: 'A note', from: 'sheet Notes, first row' },
      { name: 'hidden', value: 'the sheet is hidden when the file is opened', from: 'sheet Notes' },
    ]);
    expect(layer.problems.map(({ code }) => code)).toEqual(['sheet-partly-read']);
  });

  it('is marked as a whole, so that a list gives no claims', async () => {
    const layer = await read(xlsx(cells(1, shared(0))));
    expect(layer.boilerplate).toEqual([
      { start: 0, end: layer.string.length, kind: 'other', reason: 'a table (spreadsheet), not prose' },
    ]);
  });

  it('knows formats of days, and both ways to count them', () => {
    expect([14, 2].map((id) => isDateFormat(id, null))).toEqual([true, false]);
    expect(['dd.mm.yyyy', '[Red]0.00', '"day" 0', 'General'].map((code) => isDateFormat(164, code))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(dayOfSerial(40_893, false)).toBe('2011-12-16');
    expect(dayOfSerial(39_431, true)).toBe('2011-12-16');
    expect(dayOfSerial(40_893.5, false)).toBe('2011-12-16 12:00');
    expect([60, -1, 1e12, Number.NaN].map((serial) => dayOfSerial(serial, false))).toEqual([null, null, null, null]);
  });

  it('is not filled by a far cell, an entity or a sheet that bursts', async () => {
    const far = await read(xlsx('<row r="1"><c r="XFD1"><v>1</v></c></row>'));
    expect(far.string.length).toBeLessThan(200);
    const bomb = xlsx('', { 'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(64 * 1024 * 1024)}</worksheet>` });
    expect((await read(bomb)).problems.map(({ code }) => code)).toEqual(['xlsx-unreadable']);
    const entities = '<!DOCTYPE x [<!ENTITY a "boom"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    expect((await read(xlsx(cells(1, shared(0)), { 'xl/sharedStrings.xml': entities }))).string).toContain('&b;');
  });

  it('reads what there is of a broken workbook, and says what is not', async () => {
    const cut = xlsx('', { 'xl/worksheets/sheet1.xml': '<worksheet><row r="1"><c><v>7</v></c></row><row><c><v>8' });
    expect((await read(cut)).string).toContain('Victims\n7');
    const none = await read(makeZip({ 'xl/other.xml': '' }));
    expect(none.problems.map(({ code }) => code)).toEqual(['xlsx-unreadable']);
  });
});

describe('extractText of separated values', () => {
  it('is the file as it is, with its columns and rows, and gives no claims', async () => {
    const csv = 'Name;Killed\n"Anna\nK.";9\n\nBoris;=1+1\n';
    const layer = await read(Buffer.from(csv), 'text/csv');
    expect(layer.string).toBe(csv);
    expect(layer.boilerplate).toMatchObject([{ start: 0, end: csv.length, kind: 'other' }]);
    expect(layer.metadata).toEqual([
      { name: 'columns', value: 'Name | Killed', from: 'first row of the table' },
      { name: 'rows', value: '3', from: 'rows of the table, the first one counted' },
    ]);
  });

  it('counts the rows of a table whose last quote is never closed', async () => {
    const layer = await read(Buffer.from('a,b,c\n1,2,"3'), 'text/csv');
    expect(layer.metadata.at(-1)?.value).toBe('2');
  });
});

import { describe, expect, it } from 'vitest';
import { extractText } from '../extract-text.ts';
import { makeZip } from '../fixtures/zip.ts';
import { zipDirectory, zipEntryText } from './zip-entry.ts';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string, style = '') =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`;

function makeDocx(body: string, more: Readonly<Record<string, string>> = {}): Buffer {
  return makeZip({
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${office}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles ${word}><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:rPr><w:b/></w:rPr></w:style></w:styles>`,
    'word/document.xml': `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}

const read = (bytes: Uint8Array) =>
  extractText({
    item: '0'.repeat(64),
    bytes,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    encoding: null,
    url: null,
    language: null,
  });

describe('extractText of DOCX', () => {
  it('reads title, paragraphs, tables and footnotes, and what the document says of itself', async () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph(run('Anna'))}</w:tc><w:tc>${paragraph(run('24'))}</w:tc></w:tr></w:tbl>`;
    const noted = `${run('Nine were killed.')}<w:r><w:footnoteReference w:id="2"/></w:r>`;
    const layer = await read(
      makeDocx(paragraph(run('Fire on the square'), 'T') + paragraph(noted) + table + paragraph(run('The end.')), {
        'word/footnotes.xml': `<w:footnotes ${word}><w:footnote w:id="2">${paragraph(run('By two witnesses.'))}</w:footnote></w:footnotes>`,
        'docProps/core.xml':
          '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:creator>House &amp; Co</dc:creator><dcterms:created>2013-03-27T15:30:00Z</dcterms:created></cp:coreProperties>',
      }),
    );
    expect(layer.problems).toEqual([]);
    expect(layer.string).toMatch(
      /^Fire on the square\n\nNine were killed\.\[1\]\n\nAnna\s+24\n\nThe end\.\n\n• By two witnesses\./,
    );
    expect(layer.title).toEqual({ start: 0, end: 18 });
    expect(layer.boilerplate.map(({ kind }) => kind)).toEqual(['footnote']);
    expect(layer.metadata).toEqual([
      { name: 'author', value: 'House & Co', from: 'DOCX core property dc:creator' },
      { name: 'created', value: '2013-03-27T15:30:00Z', from: 'DOCX core property dcterms:created' },
    ]);
  });

  it('does not open a document that unpacks to far more than its size, whatever size it declares', async () => {
    const bomb = makeZip({ 'word/document.xml': ' '.repeat(8 * 1024 * 1024) }, 100);
    expect((await read(bomb)).problems[0]).toMatchObject({ code: 'docx-too-large', severity: 'error' });
  });

  it('says so when it cannot be opened', async () => {
    expect((await read(Buffer.from('PK\u0003\u0004 broken'))).problems[0]).toMatchObject({ code: 'docx-unreadable' });
    expect((await read(makeDocx('<w:p>').subarray(0, 300))).problems[0]).toMatchObject({ code: 'docx-unreadable' });
  });
});

describe('zipDirectory', () => {
  it('lists entries, and nothing of what is no archive', () => {
    const zip = makeZip({ 'a.txt': 'one', 'b/я.txt': 'two' });
    expect(zipDirectory(zip).map(({ name, unpackedBytes }) => [name, unpackedBytes])).toEqual([
      ['a.txt', 3],
      ['b/я.txt', 3],
    ]);
    expect(zipEntryText(zip, 'b/я.txt', 100)).toBe('two');
    expect(zipEntryText(zip, 'b/я.txt', 2)).toBeNull();
    expect(zipDirectory(new Uint8Array(10))).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectContent } from './detect-media-type.ts';

const typeOf = async (content: string | Uint8Array) => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return (await detectContent(bytes)).mediaType;
};

describe('detectContent', () => {
  it.each([
    ['<!DOCTYPE html><title>x</title>', 'text/html'],
    ['\ufeff\n<!-- saved from url=(0014)about:internet -->\n<html><body>x', 'text/html'],
    ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html xmlns="x">', 'text/html'],
    ['<p>One paragraph of a page that was cut out.</p>', 'text/html'],
    ['<form id=app></form>', 'text/html'],
    ['<?xml version="1.0"?><rss></rss>', 'application/xml'],
    ['<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'image/svg+xml'],
    ['{"a": [1, 2]}', 'application/json'],
    ['[1] See the note below.', 'text/plain'],
    ['# Report\n\nThe **first** claim.\n', 'text/markdown'],
    ['#1 of the list\nand nothing else', 'text/plain'],
    ['name,age,place\nAnna,4,X\nIvan,5,Y\n', 'text/csv'],
    ['One, two, three.\nFour.\nFive, six.\n', 'text/plain'],
    ['Police opened fire.', 'text/plain'],
    ['', 'text/plain'],
    ['%PDF-1.4\n%', 'application/pdf'],
    ['{\\rtf1 x}', 'application/rtf'],
  ])('%j is %s', async (content, mediaType) => {
    expect(await typeOf(content)).toBe(mediaType);
  });

  it('knows a table of two columns, or of one row, and takes no verse or letter for one', async () => {
    for (const table of [
      'name,born\nAnna,1961\nIvan,1970\n',
      'name,age,place\nAnna,4,X\n',
      'name;born\nAnna;1961',
      'name,seen\nAnna,"Aldmoor, dock"',
    ])
      expect(await typeOf(table)).toBe('text/csv');
    for (const prose of [
      'Down to the dock, they went\nBack to the town, none came\n',
      'Dear all,\nYours,\n',
      'Two columns, only',
      'Killed,wounded,missing.\nNobody,counted,them.',
    ])
      expect(await typeOf(prose)).toBe('text/plain');
  });

  it('knows a table with a few uneven rows, or with cells of several lines, and takes no prose for one', async () => {
    const row = (at: number) => `Person ${at},${30 + at},Aldmoor`;
    const rows = Array.from({ length: 12 }, (_, at) => row(at));
    const list = (...others: string[]) => ['name,age,town', ...rows, ...others].join('\n');
    expect(await typeOf(list('Zoe Marrow', 'Aron Vale,41,Farrow,x,y'))).toBe('text/csv');
    expect(await typeOf(list('Zoe Marrow,41,"Farrow,\nby the dock"'))).toBe('text/csv');
    expect(await typeOf(['The dead, the wounded, the missing.', ...rows, 'Nobody counted them.'].join('\n'))).toBe(
      'text/plain',
    );
    expect(await typeOf([...rows, ...rows.map((_, at) => `Line ${at} of a report.`)].join('\n'))).toBe('text/plain');
  });

  it('knows a message by headers that only programs write', async () => {
    const message =
      'Received: from x\r\nFrom: a@example.org\r\nTo: b@example.org\r\nSubject: Hi\r\nMIME-Version: 1.0\r\n\r\nBody';
    expect(await typeOf(message)).toBe('message/rfc822');
    expect(await typeOf('From: the strike committee\nTo: the governor\nDate: 3 May\n\nWe demand')).toBe('text/plain');
  });

  it('keeps bytes that are no known format as octets', async () => {
    expect(await typeOf(Uint8Array.of(1, 2, 3, 0, 0, 5, 6, 0))).toBe('application/octet-stream');
  });

  it('reads UTF-16 as text in spite of its zeros', async () => {
    const bytes = Buffer.from('Police opened fire on the square.', 'utf16le');
    expect(await detectContent(bytes)).toEqual({ mediaType: 'text/plain', encoding: 'utf-16le' });
  });

  it('reads UTF-16 of any script as text: the high bytes of Cyrillic letters are no control characters', async () => {
    for (const [mark, encoding] of [
      ['\ufeff', 'utf-16le'],
      ['', 'utf-16le'],
      ['\ufeff', 'utf-16be'],
    ] as const) {
      const bytes = Buffer.from(`${mark}имя,возраст,место\nАнна Абенова,33,Актау\nИван Орлов,41,Шетпе\n`, 'utf16le');
      const content = await detectContent(encoding === 'utf-16be' ? bytes.swap16() : bytes);
      expect(content).toEqual({ mediaType: 'text/csv', encoding });
    }
    const numbers = Buffer.from(Uint16Array.from({ length: 400 }, (_, at) => at % 30).buffer);
    expect(await typeOf(Buffer.concat([Buffer.of(0xff, 0xfe), numbers]))).not.toMatch(/^text/);
  });

  it('knows Parquet by both its ends', async () => {
    expect(await typeOf('PAR1 a b c PAR1')).toBe('application/vnd.apache.parquet');
    expect(await typeOf('PAR1 is where the men parked.')).toBe('text/plain');
  });

  it('does not go by a text that begins like a picture', async () => {
    expect(await typeOf('BMW drivers joined the strike.')).toBe('text/plain');
  });

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await typeOf(bytes)).toMatch(/^[a-z]+\/[\w.+-]+$/);
      }),
    );
  });
});

import type { RecognisedPage, RecognitionRequest, RefusedPage } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import {
  scannedPdf,
  statementInFax,
  statementInJpeg2000,
  statementPng,
  statementRows,
  strip,
} from './fixtures/scans.ts';
import { findLanguageData, type LanguageData } from './language-data.ts';
import { createRecogniser } from './recogniser.ts';

const packaged = ['eng', 'kaz'];
const data = new Map(
  packaged.flatMap((code): [string, LanguageData][] => {
    const found = findLanguageData(code, null);
    return found === null ? [] : [[code, found]];
  }),
);
const recogniser = createRecogniser(data);

async function read(request: Partial<RecognitionRequest> & Pick<RecognitionRequest, 'bytes' | 'mediaType'>) {
  const pages: (RecognisedPage | RefusedPage)[] = [];
  for await (const page of recogniser.recognise({ language: 'en', pages: null, ...request })) pages.push(page);
  return pages;
}

const readPdf = (bytes: Uint8Array, pages: readonly number[] = [1]) =>
  read({ bytes, mediaType: 'application/pdf', pages });

function words(page: RecognisedPage | RefusedPage | undefined): string {
  if (page === undefined || 'refused' in page) return `refused: ${page?.refused}`;
  return page.lines.map((line) => line.words.map((word) => word.words).join(' ')).join('\n');
}

const english = [
  'Statement of the dockers’ union',
  'On 16 December 2011 the police opened fire on the',
  'strikers at Port Averin. At least seventy people were',
  'killed, said the union. The ministry admits ten dead.',
].join('\n');

describe('a picture of writing', () => {
  it('is read line by line, with where each stands and how sure the engine is', async () => {
    const [page] = await read({ bytes: statementPng, mediaType: 'image/png', language: 'kk' });
    expect(words(page)).toBe(`${english}\nПорт жұмысшылары ереуілге шықты.`);
    if (page === undefined || 'refused' in page) throw new Error('It was refused.');
    expect(page).toMatchObject({ page: 1, width: 1000, height: 420 });
    expect(page.confidence).toBeGreaterThan(85);
    const [title, first] = page.lines;
    expect(title).toMatchObject({ beginsParagraph: true });
    expect(title?.x).toBeGreaterThan(35);
    expect(title?.x).toBeLessThan(50);
    expect(first?.y).toBeGreaterThan((title?.y ?? 0) + (title?.height ?? 0) / 2);
  });

  it('gives the same words each time, also after writing of another language', async () => {
    const once = await read({ bytes: statementPng, mediaType: 'image/png' });
    await read({ bytes: statementPng, mediaType: 'image/png', language: 'kk' });
    expect(await read({ bytes: statementPng, mediaType: 'image/png' })).toEqual(once);
  });

  it('is refused with the reason when it announces more than can be held, is cut, or lies about its lengths', async () => {
    const reasonOf = async (bytes: Uint8Array, mediaType = 'image/png') => words((await read({ bytes, mediaType }))[0]);
    const bomb = Buffer.from(statementPng);
    bomb.writeUInt32BE(40_000, 16);
    bomb.writeUInt32BE(40_000, 20);
    expect(await reasonOf(bomb)).toMatch(/40000 × 40000 pixels, more than are decoded/);
    const lying = Buffer.from(statementPng);
    lying.writeUInt32BE(0x7fffff00, lying.indexOf('IDAT') - 4);
    expect(await reasonOf(lying)).toMatch(/could not be decoded: libpng error/);
    expect(await reasonOf(statementPng.subarray(0, 600))).toMatch(/could not be decoded/);
    expect(await reasonOf(statementPng.subarray(0, 20))).toMatch(/its header is damaged/);
    expect(await reasonOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), 'image/jpeg')).toMatch(
      /header is damaged/,
    );
    expect(await reasonOf(Buffer.from('GIF89a'), 'image/gif')).toMatch(/image\/gif are not read/);
  });

  it('may be one of several pages of a TIFF', async () => {
    const pages = await read({ bytes: tiff([0, 190], [190, 420]), mediaType: 'image/tiff' });
    expect(pages.map(words).join('\n')).toContain(english);
    expect(pages.map(({ page }) => page)).toEqual([1, 2]);
  });
});

describe('a scanned page of a PDF', () => {
  const whole = strip(0, 420);

  it('is read, its lines placed in points of the page', async () => {
    const [page] = await readPdf(scannedPdf([{ pictures: [whole] }]));
    expect(words(page)).toContain(english);
    if (page === undefined || 'refused' in page) throw new Error('It was refused.');
    expect([page.width, page.height]).toEqual([600, 800]);
    const title = page.lines[0];
    expect(title?.x).toBeGreaterThan(65);
    expect(title?.x).toBeLessThan(80);
    expect(title?.y).toBeGreaterThan(100);
    expect(title?.y).toBeLessThan(140);
  });

  it('may be put together from strips, or be a stencil, or lie turned', async () => {
    const strips = [strip(0, 150), strip(150, 300), strip(300, 420)];
    expect(words((await readPdf(scannedPdf([{ pictures: strips }])))[0])).toContain(english);
    const stencil = strip(0, 420, '/ImageMask true /BitsPerComponent 1');
    expect(words((await readPdf(scannedPdf([{ pictures: [stencil] }])))[0])).toContain(english);
    const turned = { ...whole, matrix: '0 500 -210 0 400 50' };
    expect(words((await readPdf(scannedPdf([{ pictures: [turned], entries: '/Rotate 90' }])))[0])).toContain(english);
  });

  it('may be packed as scanners do: CCITT group 4, JPEG 2000', async () => {
    const size = '/Width 1000 /Height 420';
    const fax = `${size} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode`;
    const pages = [
      {
        ...whole,
        dictionary: `${fax} /DecodeParms << /K -1 /Columns 1000 /Rows 420 /BlackIs1 true >>`,
        bytes: statementInFax,
      },
      { ...whole, dictionary: `${size} /Filter /JPXDecode`, bytes: statementInJpeg2000 },
    ].map((picture) => ({ pictures: [picture] }));
    for (const page of await readPdf(scannedPdf(pages), [1, 2])) expect(words(page)).toContain(english);
  });

  it('is refused with the reason when there is no picture on it or a picture too large', async () => {
    const bomb = { ...whole, dictionary: '/Width 40000 /Height 40000 /ColorSpace /DeviceGray /BitsPerComponent 1' };
    const pages = await readPdf(scannedPdf([{ pictures: [] }, { pictures: [bomb] }, { pictures: [whole] }]), [1, 2, 3]);
    expect(pages.slice(0, 2).map(words)).toEqual(
      Array(2).fill('refused: there is no picture on it that could be decoded'),
    );
    expect(words(pages[2])).toContain(english);
  });
});

describe('the data of languages', () => {
  it('is named in the tool’s version with its hash, the language that was said first', () => {
    expect(recogniser.toolFor('kk').version).toMatch(/^tesseract\.js-7\.0\.0\.kaz-[0-9a-f]{8}\.eng-[0-9a-f]{8}$/);
    expect(recogniser.toolFor(null).version).toMatch(/\.eng-[0-9a-f]{8}\.kaz-[0-9a-f]{8}$/);
    expect(recogniser.missingFor('kk')).toEqual(['rus']);
    expect(recogniser.missingFor('en')).toEqual([]);
  });

  it('is not downloaded: without it, a picture is refused', async () => {
    const none = createRecogniser(new Map());
    const pages: (RecognisedPage | RefusedPage)[] = [];
    const request = { bytes: statementPng, mediaType: 'image/png', language: 'en', pages: null };
    for await (const page of none.recognise(request)) pages.push(page);
    expect(pages).toEqual([{ page: 1, refused: 'there is no language data to read it with' }]);
  });
});

/** A TIFF (little-endian, one bit a pixel) with a page for each range of rows of the statement. */
function tiff(...ranges: readonly (readonly [number, number])[]): Buffer {
  const { width, rows } = statementRows();
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0])];
  let at = 8;
  for (const [index, [from, to]] of ranges.entries()) {
    const bytes = Buffer.concat(rows.slice(from, to));
    const tags: readonly (readonly [number, number])[] = [
      [256, width],
      [257, to - from],
      [258, 1],
      [259, 1],
      [262, 1],
      [273, at + 2 + 9 * 12 + 4],
      [277, 1],
      [278, to - from],
      [279, bytes.length],
    ];
    const directory = Buffer.alloc(2 + tags.length * 12 + 4);
    directory.writeUInt16LE(tags.length, 0);
    for (const [row, [tag, value]] of tags.entries()) {
      directory.writeUInt16LE(tag, 2 + row * 12);
      directory.writeUInt16LE(4, 4 + row * 12);
      directory.writeUInt32LE(1, 6 + row * 12);
      directory.writeUInt32LE(value, 10 + row * 12);
    }
    at += directory.length + bytes.length;
    if (index + 1 < ranges.length) directory.writeUInt32LE(at, directory.length - 4);
    parts.push(directory, bytes);
  }
  return Buffer.concat(parts);
}

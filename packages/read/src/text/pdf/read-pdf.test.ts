import { describe, expect, it } from 'vitest';
import { makePdf, type Placed } from '../../fixtures/make-pdf.ts';
import type { ExtractInput } from '../draft.ts';
import { extractText } from '../extract-text.ts';
import { mainText } from '../main-text.ts';

const read = (bytes: Uint8Array) => {
  const input: ExtractInput = {
    item: '0'.repeat(64),
    bytes,
    mediaType: 'application/pdf',
    encoding: null,
    url: null,
    language: null,
  };
  return extractText(input);
};

const lines = (texts: readonly string[], top: number): Placed[] =>
  texts.map((words, at) => ({ words, y: top - at * 15 }));

describe('extractText of PDF', () => {
  it('joins lines to paragraphs, sets paragraphs apart, and keeps a hyphen at the end of a line', async () => {
    const { string } = await read(
      makePdf([
        [
          { words: 'Fire on the square', y: 760, size: 18 },
          ...lines(
            [
              'The police opened fire on the people who had stood on the square',
              'since May; many of them were dock workers and their fami-',
              'lies. Nobody was warned.',
            ],
            720,
          ),
          ...lines(
            ['At least seventy people were killed, say those who were there that', 'day. The state says ten.'],
            655,
          ),
        ],
      ]),
    );
    expect(string).toBe(
      [
        'Fire on the square',
        'The police opened fire on the people who had stood on the square since May; many of them were dock workers and their fami-\nlies. Nobody was warned.',
        'At least seventy people were killed, say those who were there that day. The state says ten.',
      ].join('\n\n'),
    );
  });

  it('finds the title by its letters, or by what the document says', async () => {
    const page = [
      { words: 'THE PORT', y: 780 },
      { words: 'Fire on the square', y: 750, size: 16 },
      ...lines(['One.', 'Two.', 'Three.'], 700),
    ];
    const bySize = await read(makePdf([page]));
    expect(bySize.string.slice(bySize.title?.start, bySize.title?.end)).toBe('Fire on the square');
    const byInfo = await read(
      makePdf([lines(['Statement of the ministry', 'One.'], 700)], '/Title (Statement of the ministry)'),
    );
    expect(byInfo.string.slice(byInfo.title?.start, byInfo.title?.end)).toBe('Statement of the ministry');
  });

  it('gives the place of every line on its page', async () => {
    const { layout, string } = await read(makePdf([lines(['First page.'], 700), lines(['Second page.'], 700)]));
    expect(layout?.map(({ page, x, y, height, start, end }) => [page, x, y, height, string.slice(start, end)])).toEqual(
      [
        [1, 60, 88, 12, 'First page.'],
        [2, 60, 88, 12, 'Second page.'],
      ],
    );
  });

  it('marks running heads and page numbers, and does not let them break a paragraph', async () => {
    const page = (at: number, words: string): Placed[] => [
      { words: 'Report of the commission', y: 780 },
      { words, y: 700 },
      { words: `Page ${at} of 3`, y: 20 },
    ];
    const layer = await read(
      makePdf([
        page(1, 'On that day the police opened fire on'),
        page(2, 'people in the square, and many of'),
        page(3, 'them fell.'),
      ]),
    );
    expect(mainText(layer)).toBe('On that day the police opened fire on people in the square, and many of them fell.');
    expect(layer.boilerplate.map(({ kind }) => kind).sort()).toEqual([
      'footer',
      'footer',
      'footer',
      'header',
      'header',
      'header',
    ]);
    expect(layer.string).toContain('Page 2 of 3');
  });

  it('gives what the document says of itself', async () => {
    const { metadata } = await read(
      makePdf([lines(['One.'], 700)], "/Author (Press Service) /CreationDate (D:20130315112000+05'00')"),
    );
    expect(metadata).toEqual([
      { name: 'author', value: 'Press Service', from: 'PDF Info Author' },
      { name: 'created', value: '2013-03-15T11:20:00+05:00', from: 'PDF Info CreationDate' },
    ]);
  });

  it('says so when a PDF is broken or has no text', async () => {
    const whole = makePdf([lines(['One.'], 700)]);
    expect((await read(Buffer.from('%PDF-1.4\nnothing'))).problems[0]).toMatchObject({
      code: 'pdf-unreadable',
      severity: 'error',
    });
    expect((await read(makePdf([[]]))).problems[0]).toMatchObject({ code: 'no-text-in-pdf', severity: 'warning' });
    // Cut before its table of objects, it is repaired.
    expect((await read(whole.subarray(0, whole.length - 25))).string).toBe('One.');
  });
});

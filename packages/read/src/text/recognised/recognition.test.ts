import type { RecognisedLine, RecognisedPage, Recogniser, RefusedPage } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { makePdf } from '../../fixtures/make-pdf.ts';
import type { ExtractInput } from '../draft.ts';
import { extractText } from '../extract-text.ts';

function input(mediaType: string, bytes: Uint8Array = Buffer.from('a picture')): ExtractInput {
  return { item: '0'.repeat(64), bytes, mediaType, encoding: null, url: null, language: null };
}

/** A line of words; `~43` behind one is the confidence, else it is 95. */
function line(words: string, y: number, beginsParagraph = false): RecognisedLine {
  const written = words.split(' ').map((word) => {
    const [, text = '', confidence = '95'] = /^(.*?)(?:~(\d+))?$/.exec(word) ?? [];
    return { words: text, confidence: Number(confidence) };
  });
  return { words: written, x: 40, y, width: 400, height: 20, beginsParagraph };
}

function page(number: number, confidence: number, ...lines: readonly RecognisedLine[]): RecognisedPage {
  return { page: number, width: 600, height: 800, confidence, lines };
}

/** A recogniser that sees what it is told to, and keeps which pages it was asked for. */
function seeing(...pages: readonly (RecognisedPage | RefusedPage)[]): Recogniser & { readonly asked: unknown[] } {
  const asked: unknown[] = [];
  return {
    asked,
    toolFor: () => ({ name: 'an-engine', version: 'engine-1.eng-0a1b2c3d' }),
    missingFor: () => ['rus'],
    async *recognise(request) {
      asked.push(request.pages);
      yield* pages;
    },
  };
}

const writing = page(
  1,
  91.4,
  line('Statement of the union', 40, true),
  line('Ten people were~62 killed,', 100, true),
  line('says the ministry.', 126),
);

describe('the text of a picture', () => {
  it('is what was recognised, with each page and each unsure word marked, and the engine in the tool’s version', async () => {
    const layer = await extractText(input('image/png'), seeing(writing));
    expect(layer.string).toBe('Statement of the union\n\nTen people were killed, says the ministry.');
    expect(layer.tool).toEqual({
      name: 'inquest-text',
      version: expect.stringMatching(/^[\d.]+\+engine-1\.eng-0a1b2c3d$/),
    });
    expect(layer.recognised).toEqual([
      { start: 0, end: layer.string.length, kind: 'page', confidence: 91 },
      { start: 35, end: 39, kind: 'word', confidence: 62 },
    ]);
    expect(layer.string.slice(35, 39)).toBe('were');
    expect(layer.layout?.map(({ start, end, y }) => [layer.string.slice(start, end), y])).toEqual([
      ['Statement of the union', 40],
      ['Ten people were killed,', 100],
      ['says the ministry.', 126],
    ]);
    expect(layer.problems.map(({ code }) => code)).toEqual(['recognition-data-missing']);
    expect(layer.problems[0]?.message).toContain('rus');
  });

  it('is empty where only specks were seen, and says so', async () => {
    const specks = page(1, 45, line('4; | “a ) 23', 40), line('ІР ыы', 90));
    const surer = page(1, 66, line('= с~41 1"~59', 40));
    for (const seen of [specks, surer]) {
      const layer = await extractText(input('image/jpeg'), seeing(seen));
      expect([layer.string, layer.recognised]).toEqual(['', []]);
      expect(layer.problems.map(({ code }) => code)).toContain('no-writing-recognised');
    }
  });

  it('is empty where the picture was refused, with the reason', async () => {
    const layer = await extractText(input('image/png'), seeing({ page: 1, refused: 'it has 9 × 9 pixels' }));
    expect(layer.problems).toMatchObject([
      { code: 'picture-not-read', severity: 'warning', message: expect.stringContaining('it has 9 × 9 pixels') },
    ]);
  });

  it('is not made without a recogniser, and the layer says what is missing', async () => {
    const layer = await extractText(input('image/tiff'));
    expect(layer.recognised).toBeUndefined();
    expect(layer.problems).toMatchObject([
      { code: 'no-text-in-image', remedy: expect.stringContaining('@inquest/ocr') },
    ]);
  });
});

describe('a PDF with scanned pages', () => {
  const pdf = makePdf([[{ words: 'On that day the police opened fire on', y: 700 }], [], []]);

  it('keeps the text of pages that have some, and gets that of the others from the recogniser', async () => {
    const small = { height: 12 };
    const lines = [line('people in the square.', 40, true), line('It was cold.', 400, true)];
    const second = page(2, 88, ...lines.map((one) => ({ ...one, ...small })));
    const recogniser = seeing(second, { page: 3, refused: 'there is no picture on it' });
    const layer = await extractText(input('application/pdf', pdf), recogniser);
    expect(recogniser.asked).toEqual([[2, 3]]);
    // A sentence goes on over the page, whoever read it.
    expect(layer.string).toBe('On that day the police opened fire on people in the square.\n\nIt was cold.');
    expect(layer.recognised).toEqual([{ start: 38, end: layer.string.length, kind: 'page', confidence: 88 }]);
    expect(layer.problems.find(({ code }) => code === 'picture-not-read')?.message).toContain('(page 3)');
  });

  it('says without a recogniser which pages hold no text', async () => {
    const layer = await extractText(input('application/pdf', pdf));
    expect(layer.tool.version).not.toContain('+');
    expect(layer.problems).toMatchObject([
      {
        code: 'no-text-in-pdf',
        message: expect.stringContaining('Of its 3 pages 2 hold no text'),
        severity: 'warning',
      },
    ]);
  });
});

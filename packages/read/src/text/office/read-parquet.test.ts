import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { listsOfText } from '../../lists/lists-of-text.ts';
import { extractText } from '../extract-text.ts';

const mediaType = 'application/vnd.apache.parquet';
const item = 'c'.repeat(64);
const textOf = (bytes: Uint8Array) =>
  extractText({ item, bytes, mediaType, encoding: null, url: null, language: null });
const gzip = { GZIP: (page: Uint8Array) => gzipSync(page) };
const wordsAlone = (name: string, data: string[]) =>
  new Uint8Array(parquetWriteBuffer({ columnData: [{ name, data, type: 'STRING' }], rowGroupSize: 3 }));
const people = (codec: 'UNCOMPRESSED' | 'SNAPPY' | 'GZIP') =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'name', data: ['Zoe Marrow', 'Жанна "Жаке" Сейтова', ' Aron, the elder\nQuill', '', 'Berta Lund'] },
        { name: 'born', data: [new Date('1961-05-24'), null, new Date('1955-03-02'), null, new Date('1980-06-30')] },
        { name: 'id', data: [1n, 2n, 12345678901234567n, 4n, 5n] },
      ],
      schema: [
        { name: 'root', num_children: 3 },
        { name: 'name', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
        { name: 'born', type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' },
        { name: 'id', type: 'INT64', repetition_type: 'REQUIRED' },
      ],
      rowGroupSize: 3,
      codec,
      compressors: gzip,
    }),
  );

describe('a table in Parquet', () => {
  it.each(['UNCOMPRESSED', 'SNAPPY', 'GZIP'] as const)(
    'is a list with every cell as it stands, its pages %s',
    async (codec) => {
      const text = await textOf(people(codec));
      expect(text.problems).toEqual([]);
      expect(text.boilerplate).toMatchObject([{ start: 0, end: text.string.length }]);
      const [found] = listsOfText(text, mediaType, 'list.parquet');
      expect(found?.list).toMatchObject({
        columns: ['name', 'born', 'id'],
        rows: [
          ['Zoe Marrow', '1961-05-24', '1'],
          ['Жанна "Жаке" Сейтова', '', '2'],
          [' Aron, the elder\nQuill', '1955-03-02', '12345678901234567'],
          ['', '', '4'],
          ['Berta Lund', '1980-06-30', '5'],
        ],
        problems: [],
      });
    },
  );

  it('gives back any words, also in one column alone', async () => {
    const words = fc.string().filter((each) => !each.includes('\ufeff'));
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1 }), async (data) => {
        const text = await textOf(wordsAlone('name; or, "names"', data));
        const [found] = listsOfText(text, mediaType, 'list.parquet');
        expect(found?.list.columns).toEqual(['name; or, "names"']);
        expect(found?.list.rows).toEqual(data.map((each) => [each]));
      }),
      { numRuns: 40 },
    );
  });

  it('that is cut is a text with an error, and never an exception', async () => {
    const whole = people('SNAPPY');
    for (const end of [0, 4, 12, whole.length - 9, whole.length - 1]) {
      expect(await textOf(whole.slice(0, end))).toMatchObject({ string: '', problems: [{ severity: 'error' }] });
    }
  });
});

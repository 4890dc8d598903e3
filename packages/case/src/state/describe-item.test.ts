import type { Acquisition, SidecarRow } from '@inquest/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { report } from '../small-case.test.fixture.ts';
import { describeItem, intervalOfDate } from './describe-item.ts';

const row: SidecarRow = {
  file: 'a.html',
  url: null,
  publisher: null,
  sourceKind: null,
  published: null,
  publishedNote: null,
  language: null,
  from: 'reports.csv row 2',
};

function acquisition(changes: Partial<Acquisition> = {}): Acquisition {
  return report(1, { acquisition: { path: 'deep/folder/a.html', ...changes } }).acquisition;
}

const says = (name: string, value: string, from = 'meta') => ({ name, value, from });

describe('the title of an item', () => {
  it('is what the page says, then its first heading, then the subject, then the file name', () => {
    const titled = acquisition({ metadata: [says('title', ' Harbour closed '), says('subject', 'Re: harbour')] });
    const mailed = acquisition({ metadata: [says('subject', 'Re: harbour'), says('title', '  ')] });
    const text = { metadata: [], language: null, titleWords: 'The harbour is closed' };
    expect(describeItem([titled], text).title).toBe('Harbour closed');
    expect(describeItem([mailed], text).title).toBe('The harbour is closed');
    expect(describeItem([mailed], null).title).toBe('Re: harbour');
    expect(describeItem([acquisition()], null).title).toBe('a.html');
  });
});

describe('what people wrote into the sidecar', () => {
  it('goes before what the bytes say, the newest first, each column for itself', () => {
    const metadata = [says('publisher', 'Page'), says('published', '2024-01-05'), says('language', 'ru-KZ')];
    const older = acquisition({ metadata, sidecar: { ...row, publisher: 'First', sourceKind: 'union' } });
    const newer = acquisition({ sidecar: { ...row, publisher: 'Second' } });
    expect(describeItem([older, newer], null)).toMatchObject({
      publisher: 'Second',
      sourceKind: 'union',
      published: { start: '2024-01-05', end: '2024-01-05', precision: 'day' },
      publishedFrom: 'meta',
      language: 'ru',
    });
    expect(describeItem([older], { metadata: [], language: 'kk' }).language).toBe('kk');
    const dated = { ...row, published: { start: '2024-02-01', end: '2024-02-29', precision: 'month' as const } };
    expect(describeItem([older, acquisition({ sidecar: dated })], null)).toMatchObject({
      published: dated.published,
      publishedFrom: 'reports.csv row 2',
    });
  });
});

describe('metadata', () => {
  it('is kept from every acquisition and the text, each value with its place, once', () => {
    const first = acquisition({ metadata: [says('author', 'A'), says('author', 'A', 'JSON-LD')] });
    const again = acquisition({ metadata: [says('author', 'A')] });
    expect(describeItem([first, again], { metadata: [says('author', 'B')], language: null }).metadata).toEqual([
      says('author', 'A'),
      says('author', 'A', 'JSON-LD'),
      says('author', 'B'),
    ]);
  });
});

describe('a date that a document gives of itself', () => {
  it('is taken for the days it covers, as written', () => {
    const day = { start: '2024-02-29', end: '2024-02-29', precision: 'day' };
    expect(intervalOfDate('2024-02-29')).toEqual(day);
    expect(intervalOfDate('2024-02-29T23:59:00-11:00')).toEqual(day);
    expect(intervalOfDate('2024-02')).toEqual({ start: '2024-02-01', end: '2024-02-29', precision: 'month' });
    expect(intervalOfDate('0000')).toEqual({ start: '0000-01-01', end: '0000-12-31', precision: 'year' });
    expect(intervalOfDate('1900-02')).toMatchObject({ end: '1900-02-28' });
  });

  it.each(['', 'yesterday', '2023-02-29', '2023-13-01', '2023-00', '12/11/2023', '20231211'])(
    'is not guessed from “%s”',
    (date) => {
      expect(intervalOfDate(date)).toBeNull();
    },
  );

  it('is understood for every day there is', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(intervalOfDate(iso)).toEqual({ start: iso, end: iso, precision: 'day' });
      }),
    );
  });
});

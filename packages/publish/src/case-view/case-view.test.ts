import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portAverin } from '../fixtures/port-averin.ts';
import { fileName, reportPaths } from './addresses.ts';
import { paginate } from './paging.ts';

describe('fileName', () => {
  it('keeps a plain id, and gives any other a name that every file system takes', () => {
    expect(fileName('killed-zhanaozen-2011-12-16')).toBe('killed-zhanaozen-2011-12-16');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        expect(fileName(id)).toMatch(/^[a-z0-9][a-z0-9-]{0,118}[a-z0-9]?$/);
      }),
    );
  });

  it('keeps apart ids that look alike once they are made plain', () => {
    expect(fileName('../a b')).not.toBe(fileName('..-a-b'));
    expect(fileName('Убито')).not.toBe(fileName('Ранено'));
  });
});

describe('reportPaths', () => {
  it('uses the whole hash where two items share its first digits', () => {
    const [item] = portAverin().state.items;
    if (item === undefined) throw new Error('The fixture has no report.');
    const [one, other] = [`${'a'.repeat(12)}${'0'.repeat(52)}`, `${'a'.repeat(12)}${'1'.repeat(52)}`];
    const paths = reportPaths([item, { ...item, id: one }, { ...item, id: other }]);
    expect([...paths.values()]).toEqual([
      `reports/${item.id.slice(0, 12)}.html`,
      `reports/${one}.html`,
      `reports/${other}.html`,
    ]);
  });
});

describe('paginate', () => {
  it('puts every entry on exactly one page, in order, and links neighbours both ways', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 50 }), fc.integer({ min: 1, max: 12 }), (entries, size) => {
        const pages = paginate(entries, size, 'people.html');
        expect(pages.flatMap((page) => page.entries)).toEqual(entries);
        for (const [index, page] of pages.entries()) {
          expect(page.next).toBe(pages[index + 1]?.path ?? null);
          expect(page.previous).toBe(pages[index - 1]?.path ?? null);
        }
      }),
    );
  });
});

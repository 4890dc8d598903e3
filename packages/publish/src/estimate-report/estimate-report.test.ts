import { createHash } from 'node:crypto';
import { captureTable, estimate, estimateOverLinkages, estimateStrata, readCaptureCsv } from '@inquest/estimate';
import { describe, expect, it } from 'vitest';
import { renderEstimateReport } from './estimate-report.tsx';

const names = ['Union, "first"', '<b>B</b>', 'C', 'D'];
const counts = [60, 70, 30, 50, 25, 30, 12, 40, 20, 22, 10, 18, 8, 10, 5];
const rows = counts.map((count, index) => {
  return { on: names.map((_, list) => (((index + 1) >> list) & 1) === 1), count, where: `row ${index + 1}` };
});
const table = captureTable(names, rows);
const signed = { by: 'A. Recorder', reason: 'one town, one day' };
const assumptions = { closedPopulation: signed, sameDefinition: signed, linkageReviewed: signed, noListFeeds: signed };
const quick = { draws: 300, burnIn: 300, thin: 5, rounds: 2 };
const linkages = estimateOverLinkages(new Map([['0.9', table]]), { seed: 1, ...quick });

function filesOf(options: Parameters<typeof estimate>[1]): Map<string, string> {
  const result = estimate(table, options);
  const files = renderEstimateReport({ result, title: 'A port', command: 'inquest estimate table.csv' });
  return new Map(files.map(({ path, content }) => [path, String(content)]));
}

describe('the report of an estimate', () => {
  const files = filesOf({ seed: 1, assumptions, latentClasses: quick, linkages });
  const page = files.get('index.html') ?? '';

  it('is one page without script or style of its own, with the hash of each file beside it', () => {
    expect([...files.keys()]).toEqual([
      'assumptions.json',
      'index.html',
      'report.json',
      'style.css',
      'table.csv',
      'SHA256SUMS',
    ]);
    expect(page).not.toMatch(/<script| style="|https?:\/\//);
    for (const [path, content] of files) {
      if (path === 'SHA256SUMS') continue;
      expect(files.get('SHA256SUMS')).toContain(`${createHash('sha256').update(content).digest('hex')}  ${path}\n`);
    }
  });

  it('holds the table as it was, and the form as it was signed', () => {
    expect(readCaptureCsv(files.get('table.csv') ?? '')).toEqual(table);
    expect(JSON.parse(files.get('assumptions.json') ?? '')).toEqual(assumptions);
  });

  it('says what is documented before what is estimated, every method, and who vouches', () => {
    expect(page.indexOf('Documented: 410 people')).toBeGreaterThan(0);
    expect(page.indexOf('Documented: 410 people')).toBeLessThan(page.indexOf('Every method beside the count'));
    for (const words of ['Bayesian latent classes', 'Decomposable graphs averaged', 'A. Recorder', 'ξ', 'Chain 4'])
      expect(page).toContain(words);
    expect(page).toContain('several ways of joining the lists');
    expect(page).toContain('&lt;b&gt;B&lt;/b&gt;');
  });

  it('gives no total where it is refused, and names what nobody signed', () => {
    const refused = filesOf({ seed: 1, latentClasses: quick }).get('index.html') ?? '';
    expect(refused).toContain('Verdict: no number can be given');
    expect(refused).not.toContain('Estimated in all');
    expect(refused.match(/estimate-unsigned">nobody/g)).toHaveLength(4);
  });

  it('gives every figure its unit and every sign its meaning', () => {
    expect(page).toMatch(/Estimated in all: about [\d,]+ people, of whom about [\d,]+ are on no list/);
    expect(page).toContain('lists within one group may depend on one another');
    expect(page).toContain('BIC is how far a model is from the lists');
    expect(page).not.toMatch(/>[+−]?0\.0 %</);
    expect(page).toContain('data-heading="Vouched for by"');
  });

  it('says beside a plain number what no table can show', () => {
    const result = estimate(table, { seed: 1, assumptions, latentClasses: quick });
    const pageOf = (kind: 'number' | 'number with warnings') => {
      const verdict = { kind, reasons: [], warnings: [] };
      const shown = { ...result, verdict, estimate: { method: 'latent classes', total: 500, low: 450, high: 600 } };
      const files = renderEstimateReport({ result: shown, title: 'A port', command: 'inquest estimate table.csv' });
      return String(files.find(({ path }) => path === 'index.html')?.content);
    };
    expect(pageOf('number')).toContain('a large group of people all but out of reach of every one of them');
    expect(pageOf('number with warnings')).toContain('numbers that came with warnings were often too low');
  });

  it('writes out no end of an interval that is beyond all bounds', () => {
    const result = estimate(table, { seed: 1, latentClasses: quick });
    const band = (result.noHighestOrder ?? []).map((row) => ({ ...row, high: 1.5e24 }));
    const files = renderEstimateReport({ title: 'A port', command: '', result: { ...result, noHighestOrder: band } });
    const page = String(files.find(({ path }) => path === 'index.html')?.content);
    expect(page).toContain('to more than 10 billion');
    expect(page).not.toContain('000,000,000,000');
  });

  it('lets the picture of many lists scroll within a narrow page, and names pairs that share nobody by number', () => {
    const many = Array.from({ length: 12 }, (_, list) => `List ${list}`);
    const on = (...lists: number[]) => many.map((_, list) => lists.includes(list));
    const chained = many.map((_, list) => ({ on: on(list, (list + 1) % 12), count: 20, where: `row ${list}` }));
    const result = estimate(captureTable(many, chained), { seed: 1, latentClasses: { ...quick, rounds: 1 } });
    const files = renderEstimateReport({ title: 'A port', command: '', result });
    const page = String(files.find(({ path }) => path === 'index.html')?.content);
    expect(page).toMatch(/<section class="table-wide" tabindex="0"[^>]*><table class="estimate-upset">/i);
    expect(page).toContain('Lists that share nobody, by their numbers: 1 – 3, 1 – 4');
  });

  it('gives a lower bound under its assumptions, with what other methods say beside it', () => {
    const result = estimate(table, { seed: 1, assumptions, latentClasses: quick });
    const verdict = { kind: 'lower bound only' as const, reasons: [], warnings: [] };
    const shown = { ...result, verdict, estimate: { method: 'latent classes', total: 500, low: 450, high: null } };
    const files = renderEstimateReport({ result: shown, title: 'A port', command: '' });
    const page = String(files.find(({ path }) => path === 'index.html')?.content);
    expect(page).toContain('If the assumptions below hold, there were at least 450 people');
    expect(page).toMatch(/The lowest of the 95 % intervals of other methods begins at [\d,]+\./);
    expect(page).not.toContain('Estimated in all');
  });

  it('counts the people of all undivided by the table, and not by its parts', () => {
    const part = captureTable(
      names,
      rows.map((row) => ({ ...row, count: 2 * row.count })),
    );
    const strata = estimateStrata(new Map([['north', part]]), { seed: 1, ...quick });
    const page = filesOf({ seed: 1, assumptions, latentClasses: quick, strata }).get('index.html') ?? '';
    expect(page).toMatch(/Sum of the parts<\/th><td class="number">820</);
    expect(page).toMatch(/All undivided<\/th><td class="number">410</);
    expect(page).toContain('The parts hold 820 people together and the whole holds 410');
  });

  it('says of which interval the verdict speaks: widened, or the main method’s own', () => {
    const shown = { title: 'A port', command: 'inquest estimate table.csv' };
    const result = estimate(table, { seed: 1, assumptions, latentClasses: quick });
    const pageOf = (widened: boolean) => {
      const unequalChances = result.unequalChances === null ? null : { ...result.unequalChances, widened };
      const [index] = renderEstimateReport({ ...shown, result: { ...result, unequalChances } }).filter(
        ({ path }) => path === 'index.html',
      );
      return String(index?.content);
    };
    expect(pageOf(true)).toContain('The verdict speaks of the widened interval');
    expect(pageOf(false)).not.toContain('speaks of the widened interval');
    expect(pageOf(false)).toContain('neither shape of unequal chances describes the lists');
  });

  it('has the same bytes for the same input', () => {
    expect([...filesOf({ seed: 1, assumptions, latentClasses: quick, linkages })]).toEqual([...files]);
  });
});

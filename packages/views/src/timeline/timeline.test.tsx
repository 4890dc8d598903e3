import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { averinIncidents } from '../fixtures/averin-case.ts';
import { drawnTime, timeScale, timeShape } from './time-scale.ts';
import { Timeline } from './timeline.tsx';
import { timelineEntries } from './timeline-entries.ts';
import { layTimeline, type TimelineEntry } from './timeline-layout.ts';

function entry(id: string, start: string | null, end: string | null): TimelineEntry {
  const time = { start, end, precision: 'day' as const };
  return { id, kind: 'claim', time, title: id, words: `words of ${id}`, holder: null, href: `#${id}.` };
}

function render(entries: readonly TimelineEntry[]): string {
  return renderToStaticMarkup(<Timeline id="time" entries={entries} />);
}

function count(html: string, part: string): number {
  return html.split(part).length - 1;
}

describe('a time', () => {
  it('is a point when it is one day', () => {
    expect(timeShape({ start: '2014-03-03', end: '2014-03-03', precision: 'day' }).kind).toBe('point');
  });

  it('is an interval with open ends where they are not known', () => {
    expect(timeShape({ start: null, end: '2014-03-03', precision: 'before' })).toMatchObject({ low: 'open' });
    expect(timeShape({ start: '2014-03-03', end: null, precision: 'after' })).toMatchObject({ high: 'open' });
  });

  it('stands at the noon of its day, so that an hour of the morning is before it', () => {
    expect(drawnTime('2014-03-03T11:00')).toBeLessThan(drawnTime('2014-03-03'));
  });
});

describe('a timeline', () => {
  const entries = timelineEntries({
    incidents: averinIncidents,
    claims: [],
    incidentHref: ({ id }) => `#${id}.`,
    claimHref: () => '#',
    claimTitle: () => '',
  });

  it('is a list in order of time', () => {
    const html = render([entry('later', '2014-03-05', '2014-03-05'), entry('sooner', '2014-03-03', '2014-03-03')]);
    expect(html.indexOf('words of sooner')).toBeLessThan(html.indexOf('words of later'));
    expect(html).toContain('<ol');
  });

  it('draws an unknown end as an arrow and says it in words', () => {
    const html = render([entry('a', null, '2014-03-03'), entry('b', '2014-03-04', null)]);
    expect(html).toContain('by 3 Mar 2014');
    expect(html).toContain('from 4 Mar 2014 on');
    expect(count(html, 'figure-arrow-low')).toBe(1);
    expect(count(html, 'figure-arrow-high')).toBe(1);
  });

  it('names a whole month and a whole year as such', () => {
    expect(render(entries)).toContain('May 2013');
    expect(render([entry('y', '1996-01-01', '1996-12-31')])).toContain('>1996<');
  });

  it('gives far-off times a scale of their own', () => {
    const { periods } = layTimeline([
      entry('a', '1996-05-01', '1996-05-01'),
      entry('b', '2014-03-03', '2014-03-03'),
      entry('c', '2014-03-09', '2014-03-09'),
    ]);
    expect(periods.map(({ moments }) => moments.length)).toEqual([1, 2]);
  });

  it('keeps years and other long stretches apart from days', () => {
    const { long, periods } = layTimeline([
      entry('year', '2014-01-01', '2014-12-31'),
      entry('day', '2014-03-03', '2014-03-03'),
      entry('month', '2014-03-01', '2014-03-31'),
      entry('after', '2014-03-04', null),
    ]);
    expect(long?.moments.map(({ entries: [first] }) => first?.id)).toEqual(['year']);
    expect(periods.flatMap(({ moments }) => moments)).toHaveLength(3);
  });

  it('has whole days for ticks, and hours only where every time has one', () => {
    const scaleOf = (hours: boolean) => {
      const at = drawnTime('2014-03-03T11:00');
      return timeScale({ from: at, to: at + 3_600_000, hours, label: (tick, step) => `${step} ${tick}` });
    };
    expect(scaleOf(false).ticks.every(({ label }) => label.startsWith('day'))).toBe(true);
    expect(scaleOf(true).ticks.every(({ label }) => label.startsWith('hour'))).toBe(true);
  });

  it('keeps what has no date, apart', () => {
    expect(render([entry('a', null, null)])).toMatch(/Undated.*words of a/);
  });

  it('folds the rest of a crowded day without losing an entry', () => {
    const html = render(Array.from({ length: 40 }, (_, n) => entry(`e${n}`, '2014-03-03', '2014-03-03')));
    expect(html).toContain('and 34 more entries of this time');
    for (let n = 0; n < 40; n += 1) expect(count(html, `href="#e${n}."`)).toBe(1);
  });

  it('stands without script and without inline style', () => {
    expect(render(entries)).not.toMatch(/<script|\sstyle=/);
  });

  it('counts what it does not list', () => {
    const html = render(Array.from({ length: 1600 }, (_, n) => entry(`e${n}`, '2014-03-03', '2014-03-03')));
    expect(html).toContain('100 further entries are not listed on this page.');
  });

  it('keeps every entry, whatever the times', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    const iso = day.map((date) => date.toISOString().slice(0, 10));
    const anyEntry = fc.record({ start: fc.option(iso), end: fc.option(iso) });
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 40 }), (times) => {
        const all = times.map(({ start, end }, n) => entry(`e${n}`, start, end));
        const { long, periods, undated } = layTimeline(all);
        const drawn = [...(long === null ? [] : [long]), ...periods];
        const kept = [...drawn.flatMap(({ moments }) => moments.flatMap((moment) => moment.entries)), ...undated];
        expect(new Set(kept.map(({ id }) => id)).size).toBe(all.length);
        expect(kept).toHaveLength(all.length);
        for (const { from, to, moments } of drawn) {
          const scale = timeScale({ from, to, hours: false, label: (tick) => tick });
          for (const moment of moments) expect(scale.position(moment.from)).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });
});

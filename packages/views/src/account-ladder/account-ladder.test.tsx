import type { Account, Quantity, Question } from '@inquest/model';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { anyQuestion } from '../fixtures/any-question.ts';
import { copiedQuestion, dismissedQuestion, killedQuestion } from '../fixtures/averin-case.ts';
import { accountOf, quantityOf } from '../fixtures/parts.ts';
import { AccountLadder } from './account-ladder.tsx';
import { LadderKey } from './ladder-key.tsx';
import { isOnScale, layLadder } from './ladder-layout.ts';

function render(question: Question): string {
  return renderToStaticMarkup(
    <AccountLadder
      question={question}
      href={(account) => `report.html#${account.id}.`}
      reportName={() => 'A report'}
      allAccountsHref="claims.csv"
      caption="visible"
    />,
  );
}

/** A question with these accounts, each its own origin. */
function asking(...accounts: readonly Account[]): Question {
  const origins = accounts.map(({ id, origin }) => ({
    id: origin,
    accounts: [id],
    reason: 'single' as const,
    words: '',
    confidence: 'certain' as const,
  }));
  return { ...killedQuestion, accounts, origins };
}

/** The row of the table that links to an account. */
function rowOf(html: string, id: string): string {
  const row = html.split('<tr').find((part) => part.includes(`#${id}.`));
  return row ?? '';
}

function count(html: string, part: string): number {
  return html.split(part).length - 1;
}

describe('an account ladder', () => {
  const html = render(killedQuestion);

  it('is a table with the question as its caption', () => {
    expect(html).toContain('<table');
    expect(html).toMatch(/<caption[^>]*><bdi>How many were killed at Port Averin on 3 March 2014\?<\/bdi>/);
  });

  it('leads from every account to its words in the report', () => {
    for (const { id } of killedQuestion.accounts) expect(count(html, `href="report.html#${id}."`)).toBe(1);
  });

  it('stands without script and without inline style, as its pages allow neither', () => {
    expect(html).not.toMatch(/<script|\sstyle=|\son[a-z]+=/);
  });

  it('says each figure in words and hides its mark from screen readers', () => {
    expect(rowOf(html, 'killed-6')).toContain('at least 70');
    expect(rowOf(html, 'killed-10')).toContain('up to 150');
    expect(count(html, '<svg')).toBe(count(html, 'aria-hidden="true"') - count(html, '<span aria-hidden="true"'));
  });

  it('draws a point for an exact figure and a bar for a range', () => {
    expect(rowOf(html, 'killed-1')).toContain('figure-point');
    expect(rowOf(html, 'killed-1')).not.toContain('figure-arrow');
    expect(rowOf(html, 'killed-9')).toContain('figure-bar');
  });

  it('draws "more than" apart from "at least"', () => {
    expect(rowOf(html, 'killed-5')).toContain('figure-excluded');
    expect(rowOf(html, 'killed-6')).not.toContain('figure-excluded');
    expect(rowOf(html, 'killed-5')).toContain('more than 30');
  });

  it('draws a vague word hollow and says that the figure is a reading of it', () => {
    expect(rowOf(html, 'killed-4')).toContain('figure-hollow');
    expect(rowOf(html, 'killed-4')).toContain('our reading of “scores of”');
  });

  it('crosses a denial, dashes a doubt, fades what was set aside, and says so', () => {
    expect(rowOf(html, 'killed-3')).toContain('figure-cross');
    expect(rowOf(html, 'killed-3')).toContain('>none<');
    expect(rowOf(html, 'killed-3')).toContain('>denies that there were any<');
    expect(rowOf(html, 'killed-4')).toContain('figure-doubted');
    expect(rowOf(html, 'killed-4')).toContain('>doubted<');
    expect(rowOf(html, 'killed-12')).toContain('figure-faint');
    expect(rowOf(html, 'killed-12')).toContain('set aside by the inquiry');
  });

  it('says none only of a figure that is nought: "up to 0" denied keeps its hedge and is struck', () => {
    const rowFor = (quantity: Quantity) => render(asking(accountOf({ id: 'denied', negated: true, quantity })));
    expect(rowFor(quantityOf('no one', { low: 0, high: 0 }))).toContain('none');
    expect(rowFor(quantityOf('up to nobody', { high: 0 }))).toContain('<s>up to 0</s>');
  });

  it('takes a negated claim for a denial', () => {
    const negated = accountOf({ id: 'n', negated: true, quantity: quantityOf('70', { low: 70, high: 70 }) });
    expect(rowOf(render(asking(negated)), 'n')).toContain('figure-strike');
  });

  it('ties accounts of one origin under every kind of source and says why and how surely', () => {
    expect(count(html, '<strong>Root A</strong>')).toBe(2);
    expect(html).toContain('the same sentence stands in all three');
    expect(html).toContain('likely, not proven; 2 accounts here, 1 under other kinds of source');
  });

  it('says of a lone account where it has its figure from', () => {
    const alone = accountOf({ id: 'a', quantity: quantityOf('9', { low: 9, high: 9 }) });
    const [origin] = asking(alone).origins;
    const question = asking(alone);
    const cites = 'cites the Harbour Blog, which gives no such account in this case';
    const told = origin === undefined ? [] : [{ ...origin, reason: 'cites-outlet' as const, words: cites }];
    expect(render({ ...question, origins: told })).toContain(cites);
  });

  it('tells silence apart from not having been heard', () => {
    expect(html).toMatch(/Says nothing to it<\/dt><dd><bdi>the opposition<\/bdi>/);
    expect(html).toMatch(/silence proves nothing<\/dt><dd><bdi>parliament<\/bdi>/);
  });

  it('shows the chain of those who are cited', () => {
    expect(rowOf(html, 'killed-4')).toMatch(/our correspondents.*people on the spot.*reports/);
  });

  it('renders words of reports as text, isolated, with hidden characters named', () => {
    expect(html).toContain('fewer than 20</bdi></b><bdi> &lt;b&gt;died&lt;/b&gt;');
    expect(html).toContain('>U+202E<span class="written-note"> right-to-left override</span></span>');
    expect(html).not.toContain('\u202E');
  });

  it('keeps figures of another unit off the scale and says so', () => {
    const row = rowOf(render(dismissedQuestion), 'dismissed-5');
    expect(row).toContain('counted in shifts: not drawn on this scale');
    expect(row).not.toContain('figure-point');
  });

  it('names the steps of a logarithmic scale', () => {
    expect(render(dismissedQuestion)).toContain('equal distances are equal multiples');
    expect(html).not.toContain('equal multiples');
  });

  it('goes on beyond the largest figure when an arrow starts there', () => {
    const scaleOf = (parts: Parameters<typeof quantityOf>[1]) =>
      layLadder(asking(accountOf({ id: 'a', quantity: quantityOf('n', parts) }))).scale;
    expect(scaleOf({ low: 2000 }).position(2000)).toBeLessThan(85);
    expect(scaleOf({ low: 2000, high: 2000 }).position(2000)).toBeGreaterThan(90);
  });

  it('leaves the scale out where no figure is asked for', () => {
    const yes = accountOf({ id: 'yes', quote: 'the lines were cut' });
    const no = accountOf({ id: 'no', quote: 'nothing was cut', stance: 'denied' });
    const whether = render({ ...asking(yes, no), kind: 'blackout', envelope: null });
    expect(whether).not.toContain('<svg');
    expect(rowOf(whether, 'yes')).toContain('says so');
    expect(rowOf(whether, 'no')).toContain('denies it');
  });

  it('says when no report answers', () => {
    expect(render({ ...killedQuestion, accounts: [], origins: [], envelope: null })).toContain(
      'No report in the case answers this question.',
    );
  });

  it('keeps the envelope open where no account closes it', () => {
    const foot = html.slice(html.indexOf('<tfoot'));
    expect(foot).toContain('figure-arrow-high');
    expect(foot).not.toContain('figure-arrow-low');
    expect(foot).toContain('10 to 150 and open above; 9 origins behind 11 accounts');
  });
});

describe('a ladder of many accounts', () => {
  it('shows the root of 2,000 copies and counts the others on a page of bounded size', () => {
    const html = render(copiedQuestion(2000));
    expect(html).toContain('and 1,999 more accounts of the same origin with the same figure');
    expect(html).toContain('1,599 further accounts are not listed on this page.');
    expect(html).toContain('href="claims.csv"');
    expect(html.length).toBeLessThan(100_000);
  });

  it('never folds a figure that differs under one that is shown', () => {
    const copies = copiedQuestion(50).accounts.slice(0, 50);
    const other = accountOf({ id: 'other', origin: 'o1', quantity: quantityOf('36', { low: 36, high: 36 }) });
    const html = render({ ...copiedQuestion(50), accounts: [...copies, other] });
    expect(rowOf(html, 'other')).toContain('figure-point');
  });

  it('stays bounded when thousands of independent accounts all differ', () => {
    const accounts = Array.from({ length: 5000 }, (_, n) =>
      accountOf({ id: `many-${n}`, origin: `o${n}`, quantity: quantityOf(String(n), { low: n, high: n }) }),
    );
    const html = render(asking(...accounts));
    expect(html.length).toBeLessThan(250_000);
    expect(html).toContain('and 4,960 more accounts of this kind of source');
  });
});

describe('any ladder', () => {
  it('shows every account exactly once', () => {
    fc.assert(
      fc.property(anyQuestion(60), (question) => {
        const html = render(question);
        for (const { id } of question.accounts) expect(count(html, `href="report.html#${id}."`)).toBe(1);
      }),
      { numRuns: 60 },
    );
  });

  it('draws every open bound that is on the scale as an arrow, and no other end', () => {
    fc.assert(
      fc.property(anyQuestion(8), (question) => {
        const html = render(question);
        const layout = layLadder(question);
        for (const account of question.accounts.filter((each) => rowOf(html, each.id).includes('figure-mark'))) {
          const { quantity } = account;
          const row = rowOf(html, account.id);
          const bounded = quantity !== null && (quantity.low !== null || quantity.high !== null);
          const drawn = bounded && isOnScale(account, layout);
          expect(row.includes('figure-arrow-low')).toBe(drawn && quantity.low === null);
          expect(row.includes('figure-arrow-high')).toBe(drawn && quantity.high === null);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('never lets a figure be read without its hedge', () => {
    fc.assert(
      fc.property(anyQuestion(8), (question) => {
        const html = render(question);
        for (const { id, quantity } of question.accounts) {
          if (quantity === null || !layLadder(question).counts) continue;
          const row = rowOf(html, id);
          if (row.includes('ladder-details')) continue;
          if (quantity.low !== null && quantity.high === null) expect(row).toMatch(/at least|more than/);
          if (quantity.low === null && quantity.high !== null) expect(row).toMatch(/up to|fewer than/);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the key', () => {
  it('explains every mark in words', () => {
    const key = renderToStaticMarkup(<LadderKey />);
    for (const words of ['an exact figure', 'an open bound', 'struck: denied', 'never an average']) {
      expect(key).toContain(words);
    }
  });
});

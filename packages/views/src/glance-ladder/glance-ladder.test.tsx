import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { copiedQuestion, killedQuestion } from '../fixtures/averin-case.ts';
import { accountOf, quantityOf } from '../fixtures/parts.ts';
import { englishPageWords } from '../words/en.ts';
import { GlanceLadder } from './glance-ladder.tsx';

function render(question: typeof killedQuestion): string {
  return renderToStaticMarkup(
    <GlanceLadder
      question={question}
      href={(account) => `reports/x.html#${account.id}`}
      questionHref="questions/q.html"
      words={englishPageWords}
    />,
  );
}

const figuresIn = (html: string): string[] =>
  [...html.matchAll(/class="glance-figure"[^>]*>(.*?)<\/a>/g)].map(([, figure = '']) => figure);

describe('a question at a glance', () => {
  it('gives each distinct figure once, lowest first, with a link to its words', () => {
    const html = render(copiedQuestion(50));
    expect(figuresIn(html)).toEqual(['10', 'at least 70']);
    expect(html).toContain('reports/x.html#own-1');
  });

  it('reads the nought of a denial as "none", outside the range, and never strikes it', () => {
    const html = render(killedQuestion);
    expect(figuresIn(html).at(0)).toBe('none');
    expect(html).toContain('denies that there were any');
    expect(html).toContain('1 account denies and stands outside it');
    expect(html).not.toContain('<s>');
  });

  it('strikes the figure of somebody else that an account denies', () => {
    const denied = accountOf({
      id: 'denied',
      quantity: quantityOf('dozens', { low: 24, high: null }),
      stance: 'denied',
    });
    expect(render({ ...killedQuestion, accounts: [denied] })).toMatch(/<s>at least 24<\/s>.*?denied/s);
  });

  it('keeps a person counted by name apart from a toll of one', () => {
    const named = accountOf({ id: 'named', quantity: quantityOf('Yerden Sel', { low: 1, high: 1 }) });
    const toll = accountOf({ id: 'toll', quantity: quantityOf('One', { low: 1, high: 1 }) });
    const html = render({ ...killedQuestion, accounts: [named, toll] });
    expect(figuresIn(html)).toEqual(['1', '1']);
    expect(html.match(/one person, named or described/g)).toHaveLength(1);
  });

  it('numbers its scale', () => {
    expect(render(killedQuestion)).toContain('<svg class="figure-axis"');
  });

  it('shows both ends of the range when there are too many figures for all of them', () => {
    const accounts = Array.from({ length: 40 }, (_, index) =>
      accountOf({ id: `a-${index}`, quantity: quantityOf(`${index + 1}`, { low: index + 1, high: index + 1 }) }),
    );
    const html = render({ ...killedQuestion, accounts });
    const figures = figuresIn(html);
    expect(figures).toHaveLength(16);
    expect([figures.at(0), figures.at(-1)]).toEqual(['1', '40']);
    expect(html).toContain('24 more figures between these');
  });
});

import type { Question } from '@inquest/model';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { averinItems, killedQuestion } from '../fixtures/averin-case.ts';
import { accountOf } from '../fixtures/parts.ts';
import { layMatrix, type MatrixSources } from './lay-matrix.ts';
import { QuestionMatrix } from './question-matrix.tsx';

function render(questions: readonly Question[], by: MatrixSources['by']): string {
  return renderToStaticMarkup(
    <QuestionMatrix
      layout={layMatrix({ questions, items: averinItems, by })}
      caption="Who answers what"
      questionHref={({ id }) => `#${id}`}
      accountHref={({ id }) => `#${id}.`}
    />,
  );
}

describe('a matrix of questions and sources', () => {
  const html = render([killedQuestion], 'kind');

  it('is one table with a caption, a head for each kind of source and one for each question', () => {
    expect(html).toContain('<caption class="picture-hidden">Who answers what</caption>');
    expect(html).toContain('<th scope="col">State</th>');
    expect(html).toMatch(/<th scope="row"><a href="#killed-port-averin-2014-03-03">/);
  });

  it('keeps the kinds of source in one order for every case', () => {
    const kinds = layMatrix({ questions: [killedQuestion], items: averinItems, by: 'kind' }).columns.map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual([
      'state',
      'company',
      'media',
      'union',
      'ngo',
      'opposition',
      'witness',
      'parliament',
      'other',
    ]);
  });

  it('says in words what each sign means', () => {
    expect(html).toMatch(/<span class="picture-hidden">says <\/span><span class="matrix-figure">none</);
    expect(html).toMatch(/<span class="picture-hidden">doubts <\/span><span class="matrix-figure">at least 40/);
  });

  it('tells silence apart from having no report', () => {
    expect(html).toContain('<span class="picture-hidden">silent</span>');
    expect(html).toContain('<span class="matrix-note">no report</span>');
    expect(html).toContain('its silence proves nothing');
  });

  it('leads from every answer to its words', () => {
    expect(html).toContain('href="#killed-1."');
  });

  it('counts accounts that say the same as one answer, and never merges figures that differ', () => {
    const union = layMatrix({ questions: [killedQuestion], items: averinItems, by: 'kind' }).rows[0]?.answers[3];
    expect(union?.map(({ accounts }) => accounts)).toEqual([2]);
    const state = layMatrix({ questions: [killedQuestion], items: averinItems, by: 'kind' }).rows[0]?.answers[0];
    expect(state).toHaveLength(2);
  });

  it('sets an answer under the publisher of the report it stands in', () => {
    const [courier] = averinItems;
    const account = accountOf({ id: 'a', item: courier?.id ?? '', quote: 'ten' });
    const question = { ...killedQuestion, accounts: [account] };
    const { columns, rows } = layMatrix({ questions: [question], items: averinItems, by: 'publisher' });
    const column = columns.findIndex(({ name }) => name === 'Averin Courier');
    expect(rows[0]?.answers[column]).toHaveLength(1);
  });

  it('can be scrolled from the keyboard', () => {
    expect(html).toContain('tabindex="0"');
  });
});

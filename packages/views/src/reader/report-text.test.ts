import type { TextLayer } from '@inquest/model';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { englishPageWords } from '../words/en.ts';
import { ReportText } from './report-text.tsx';

describe('the text of a report', () => {
  it('is shown whole where a list names a hundred and fifty thousand people', () => {
    const row = 'Zoe Marrow,1961\n';
    const people = 150_000;
    const names = Array.from({ length: people }, (_, at) => {
      const start = at * row.length;
      return { start, end: start + row.length - 1, anchor: `row-${at}` };
    });
    const text: TextLayer = {
      id: 'text',
      item: 'item',
      string: row.repeat(people),
      tool: { name: 'x', version: '1' },
      title: null,
      boilerplate: [],
      layout: null,
      language: null,
      metadata: [],
      problems: [],
    };
    const noteContext = () => {
      throw new Error('there is no claim');
    };
    const props = { text, claims: [], names, appeals: [], noteContext, words: englishPageWords };
    const html = renderToStaticMarkup(createElement(ReportText, props));
    expect(html.split('id="row-').length - 1).toBe(people);
  });
});

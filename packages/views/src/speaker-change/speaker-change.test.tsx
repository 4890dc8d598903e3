import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { killedQuestion, ministryChange } from '../fixtures/averin-case.ts';
import { SpeakerChangeView } from './speaker-change.tsx';

describe('one speaker over time', () => {
  const html = renderToStaticMarkup(
    <SpeakerChangeView
      id="ministry"
      change={ministryChange}
      question={killedQuestion}
      href={({ id }) => `#${id}.`}
      reportName={() => null}
    />,
  );

  it('is a table of the figures in order of time, each with its words and its link', () => {
    expect(html).toContain('Figures given by the harbour ministry over time');
    expect(html.indexOf('#killed-1.')).toBeGreaterThan(0);
    expect(html.indexOf('#killed-1.')).toBeLessThan(html.indexOf('#killed-2.'));
    expect(html).toContain('said 4 Mar 2014');
  });

  it('draws all figures on one scale', () => {
    expect(html.split('figure-point').length - 1).toBe(2);
    expect(html.split('<defs>').length - 1).toBe(1);
  });
});

import type { ReactElement } from 'react';
import { codePointName, writtenParts } from './plain-words.ts';

/**
 * Words as a report has them. `<bdi>` keeps their direction from reordering the page around them;
 * a hidden control character shows as its code point.
 */
export function WrittenWords({ words }: { readonly words: string }): ReactElement {
  let offset = 0;
  const parts = writtenParts(words).map((part) => {
    const key = offset;
    offset += part.kind === 'text' ? part.text.length : 1;
    if (part.kind === 'text') return part.text;
    return (
      <span key={key} className="written-control" title="hidden control character">
        {codePointName(part.codePoint)}
      </span>
    );
  });
  return <bdi>{parts}</bdi>;
}

/** The words of a quotation with the words of its figure set off, where those stand in it exactly once. */
export function QuotedWords({ quote, figure }: { readonly quote: string; readonly figure: string }): ReactElement {
  const at = figure === '' ? -1 : quote.indexOf(figure);
  const once = at >= 0 && quote.indexOf(figure, at + 1) < 0;
  if (!once) return <WrittenWords words={quote} />;
  return (
    <bdi>
      <WrittenWords words={quote.slice(0, at)} />
      <b className="written-figure">
        <WrittenWords words={figure} />
      </b>
      <WrittenWords words={quote.slice(at + figure.length)} />
    </bdi>
  );
}

export const writtenWordsCss = `
.written-control { font: 600 0.75em/1 ui-monospace, "DejaVu Sans Mono", monospace; border: 1px solid var(--warn); color: var(--ink); padding: 0 0.2em; border-radius: 2px; white-space: nowrap; }
.written-figure { font-weight: 650; }
.picture-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0; }
`;

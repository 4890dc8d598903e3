import type { ReactElement, ReactNode } from 'react';
import { hiddenName } from './hidden-characters.ts';
import { codePointName, foreignLetterWords, type WrittenPart, writtenParts } from './plain-words.ts';

/**
 * Words as a report has them. `<bdi>` keeps their direction from reordering the page around them; a hidden character shows as its code point
 * and name, and a word that could pass for another is followed by the letters that make it pass.
 */
export function WrittenWords({ words }: { readonly words: string }): ReactElement {
  const shown: ReactNode[] = [];
  const parts = writtenParts(words);
  for (let at = 0; at < parts.length; ) {
    const alike = sameControls(parts, at);
    shown.push(alike > 0 ? <Control key={at} parts={parts.slice(at, at + alike)} /> : written(parts[at], at));
    at += Math.max(1, alike);
  }
  return <bdi>{shown}</bdi>;
}

function written(part: WrittenPart | undefined, key: number): ReactNode {
  if (part?.kind !== 'lookalike') return part?.kind === 'text' ? part.text : null;
  return (
    <span key={key} className="written-lookalike">
      {part.text}
      <span className="written-note"> [{foreignLetterWords(part.letters)}]</span>
    </span>
  );
}

/** How many controls of one name follow one another from here: a hidden message in tag letters is one badge, not a hundred. */
function sameControls(parts: readonly WrittenPart[], from: number): number {
  const first = parts[from];
  if (first?.kind !== 'control') return 0;
  const name = hiddenName(first.codePoint);
  const end = parts.findIndex(
    (part, at) => at > from && (part.kind !== 'control' || hiddenName(part.codePoint) !== name),
  );
  return (end < 0 ? parts.length : end) - from;
}

/** Characters of one kind named: `U+202E right-to-left override`, `U+E0041 U+E0042 hidden tag letters`. */
function Control({ parts }: { readonly parts: readonly WrittenPart[] }): ReactElement {
  const codePoints = parts.flatMap((part) => (part.kind === 'control' ? [part.codePoint] : []));
  const name = hiddenName(codePoints[0] ?? 0) ?? '';
  return (
    <span className="written-control">
      {codePoints.map(codePointName).join(' ')}
      <span className="written-note">
        {' '}
        {name}
        {codePoints.length > 1 && 's'}
      </span>
    </span>
  );
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
.written-control { font: 600 0.75em/1.2 ui-monospace, "DejaVu Sans Mono", monospace; border: 1px solid var(--warn); color: var(--ink); padding: 0 0.2em; border-radius: 2px; overflow-wrap: anywhere; }
.written-lookalike { border-bottom: 2px dotted var(--warn); }
.written-note { font: 400 0.85em/1.2 system-ui, sans-serif; color: var(--ink); }
.written-lookalike .written-note { font-size: 0.75em; }
.written-figure { font-weight: 650; }
.picture-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0; }
`;

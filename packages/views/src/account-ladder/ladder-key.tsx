import type { ReactElement } from 'react';
import { type FigureLook, FigureMark } from '../figure/figure-mark.tsx';
import type { FigureScale } from '../figure/figure-scale.ts';
import type { FigureShape } from '../figure/figure-shape.ts';
import { englishPictureWords } from '../picture-words/english.ts';
import type { LadderWords, PictureWords } from '../picture-words/picture-words.ts';

interface Sample {
  readonly name: keyof LadderWords['keyRows'];
  readonly shape: FigureShape;
  readonly look: FigureLook;
  readonly faint: boolean;
}

const keyScale: FigureScale = { kind: 'linear', position: (figure) => figure, ticks: [] };

const at = (figure: number, excluded = false) => ({ at: figure, excluded });

const samples: readonly Sample[] = [
  { name: 'point', shape: { kind: 'point', at: 50, hollow: false }, look: 'plain', faint: false },
  { name: 'range', shape: { kind: 'interval', low: at(25), high: at(75), hollow: false }, look: 'plain', faint: false },
  { name: 'open', shape: { kind: 'interval', low: at(35), high: 'open', hollow: false }, look: 'plain', faint: false },
  {
    name: 'excluded',
    shape: { kind: 'interval', low: at(35, true), high: 'open', hollow: false },
    look: 'plain',
    faint: false,
  },
  { name: 'hollow', shape: { kind: 'interval', low: at(35), high: 'open', hollow: true }, look: 'plain', faint: false },
  {
    name: 'doubted',
    shape: { kind: 'interval', low: at(35), high: 'open', hollow: false },
    look: 'doubted',
    faint: false,
  },
  { name: 'denied', shape: { kind: 'point', at: 50, hollow: false }, look: 'denied', faint: false },
  { name: 'none', shape: { kind: 'point', at: 50, hollow: false }, look: 'none', faint: false },
  { name: 'setAside', shape: { kind: 'point', at: 50, hollow: false }, look: 'plain', faint: true },
];

/** The signs that are not marks of a figure. */
function Sign({ name }: { readonly name: 'tie' | 'guide' | 'envelope' }): ReactElement {
  return (
    <svg className="figure-mark" aria-hidden="true" focusable="false">
      {name === 'tie' && <path className="ladder-key-tie" d="M50 0h-8v24h8M42 12h8" />}
      {name === 'guide' && <line className="figure-guide" x1="50%" x2="50%" y1="0" y2="100%" />}
      {name === 'envelope' && <rect className="ladder-band" x="25%" width="50%" y="6" height="12" />}
    </svg>
  );
}

/** What the marks mean; once on a page is enough. */
export function LadderKey({ words = englishPictureWords }: { readonly words?: PictureWords }): ReactElement {
  return (
    <details className="ladder-key">
      <summary>{words.ladder.key}</summary>
      <ul>
        {samples.map(({ name, shape, look, faint }) => (
          <li key={name}>
            <span className="ladder-key-mark">
              <FigureMark shape={shape} scale={keyScale} look={look} faint={faint} grid={null} />
            </span>
            <span>{words.ladder.keyRows[name]}</span>
          </li>
        ))}
        {(['tie', 'envelope', 'guide'] as const).map((name) => (
          <li key={name}>
            <span className="ladder-key-mark">
              <Sign name={name} />
            </span>
            <span>{words.ladder.keyRows[name]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

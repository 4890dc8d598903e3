import type { Silence } from '@inquest/model';
import type { ReactElement } from 'react';
import type { PictureWords } from '../picture-words/picture-words.ts';
import { WrittenWords } from '../written-words/written-words.tsx';

/** Who says nothing to the question, with how much of them the case holds. */
export function Silences({
  silent,
  words,
}: {
  readonly silent: readonly Silence[];
  readonly words: PictureWords;
}): ReactElement | null {
  if (silent.length === 0) return null;
  return (
    <div className="ladder-silences">
      <span className="ladder-silences-name">{words.ladder.silences}</span>
      <ul>
        {silent.map(({ who, kind, items }) => (
          <li key={`${kind} ${who}`}>
            <WrittenWords words={who} /> <span className="ladder-soft">({words.ladder.silentReports(items)})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { Silence } from '@inquest/model';
import type { ReactElement } from 'react';
import type { PictureWords } from '../picture-words/picture-words.ts';
import { WrittenWords } from '../written-words/written-words.tsx';

/**
 * Who says nothing to the question. Apart: those of whom the case has no report at all, since their
 * silence proves nothing.
 */
export function Silences({ silent, words }: SilencesProps): ReactElement | null {
  if (silent.length === 0) return null;
  const heard = silent.filter(({ items }) => items > 0);
  const absent = silent.filter(({ items }) => items === 0);
  return (
    <dl className="ladder-silences">
      {heard.length > 0 && (
        <div>
          <dt>{words.ladder.silences}</dt>
          {heard.map(({ who, kind, items }) => (
            <dd key={`${kind} ${who}`}>
              <WrittenWords words={who} /> <span className="ladder-soft">({words.ladder.silentReports(items)})</span>
            </dd>
          ))}
        </div>
      )}
      {absent.length > 0 && (
        <div>
          <dt>{words.ladder.absent}</dt>
          {absent.map(({ who, kind }) => (
            <dd key={`${kind} ${who}`}>
              <WrittenWords words={who} />
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}

interface SilencesProps {
  readonly silent: readonly Silence[];
  readonly words: PictureWords;
}

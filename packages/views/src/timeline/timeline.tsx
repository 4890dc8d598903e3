import type { ReactElement } from 'react';
import { FigureAxis, FigureBackdrop, FigureGrid } from '../figure/figure-axis.tsx';
import { FigureMark } from '../figure/figure-mark.tsx';
import type { FigureScale } from '../figure/figure-scale.ts';
import { englishPictureWords } from '../picture-words/english.ts';
import type { PictureWords } from '../picture-words/picture-words.ts';
import { shortQuote } from '../written-words/short-quote.ts';
import { WrittenWords } from '../written-words/written-words.tsx';
import { dayOfDrawnTime, timeScale, timeShape } from './time-scale.ts';
import { layTimeline, type Moment, type Period, type TimelineEntry } from './timeline-layout.ts';

export interface TimelineProps {
  /** Unique on the page: `[a-z0-9-]`. */
  readonly id: string;
  /** In any order; those of one time keep theirs, incidents first. */
  readonly entries: readonly TimelineEntry[];
  /** The interface's language; English unless given. */
  readonly words?: PictureWords;
}

/** Entries of one moment that stand open; the others are folded. */
const mostOpen = 6;
/** Entries written to a page; the others are counted. */
const mostEntries = 1500;

function Entry({ entry, words }: { readonly entry: TimelineEntry; readonly words: PictureWords }): ReactElement {
  return (
    <li className={`timeline-entry timeline-${entry.kind}`}>
      <span className="timeline-kind">{words.timeline.kinds[entry.kind]}</span>{' '}
      <a href={entry.href}>
        <WrittenWords words={entry.title} />
      </a>
      {entry.words !== null && (
        <span className="timeline-words">
          {entry.holder !== null && (
            <>
              <WrittenWords words={entry.holder} />:{' '}
            </>
          )}
          <q>
            <WrittenWords words={shortQuote(entry.words, '')} />
          </q>
        </span>
      )}
    </li>
  );
}

function Entries({ entries, words }: { readonly entries: readonly TimelineEntry[]; readonly words: PictureWords }) {
  const open = entries.slice(0, mostOpen + 1 >= entries.length ? entries.length : mostOpen);
  const folded = entries.slice(open.length);
  const list = (some: readonly TimelineEntry[]): ReactElement => (
    <ul className="timeline-entries">
      {some.map((entry) => (
        <Entry key={entry.id} entry={entry} words={words} />
      ))}
    </ul>
  );
  return (
    <div className="timeline-what">
      {list(open)}
      {folded.length > 0 && (
        <details>
          <summary>{words.timeline.more(folded.length)}</summary>
          {list(folded)}
        </details>
      )}
    </div>
  );
}

function MomentView({ moment, scale, grid, words }: MomentViewProps): ReactElement {
  return (
    <li className="timeline-moment">
      <span className="timeline-when">{words.time(moment.time)}</span>
      <span className="timeline-track">
        <FigureBackdrop grid={grid} />
        <FigureMark shape={timeShape(moment.time)} scale={scale} look="plain" faint={false} grid={null} />
      </span>
      <Entries entries={moment.entries} words={words} />
    </li>
  );
}

interface MomentViewProps {
  readonly moment: Moment;
  readonly scale: FigureScale;
  readonly grid: string;
  readonly words: PictureWords;
}

/** From when to when a period goes; null where its only moment says so itself. */
function periodName({ from, to, moments }: Period, words: PictureWords): string | null {
  if (moments.length < 2) return null;
  return words.time({ start: dayOfDrawnTime(from), end: dayOfDrawnTime(to), precision: 'range' });
}

interface PeriodViewProps {
  readonly period: Period;
  /** Stands above its scale; null for none. */
  readonly name: string | null;
  readonly grid: string;
  readonly words: PictureWords;
}

function PeriodView({ period, name, grid, words }: PeriodViewProps): ReactElement {
  const { from, to, moments } = period;
  const hours = moments.every(({ time }) => (time.start ?? time.end ?? '').includes('T'));
  const scale = timeScale({ from, to, hours, label: words.tick });
  return (
    <li className="timeline-period">
      {name !== null && <p className="timeline-name">{name}</p>}
      <FigureGrid id={grid} scale={scale} guides={[]} />
      <div className="timeline-axis" aria-hidden="true">
        <FigureAxis scale={scale} />
      </div>
      <ol className="timeline-moments">
        {moments.map((moment) => (
          <MomentView key={moment.entries[0]?.id} moment={moment} scale={scale} grid={grid} words={words} />
        ))}
      </ol>
    </li>
  );
}

/**
 * What happened when, as far as it is known: a dot is a day, a bar a time known only within its
 * ends, an arrow an end that is not known. A list in order of time, so that it reads without the marks.
 */
export function Timeline({ id, entries, words = englishPictureWords }: TimelineProps): ReactElement {
  const shown = entries.slice(0, mostEntries);
  const { long, periods, undated } = layTimeline(shown);
  return (
    <div className="timeline">
      <p className="timeline-key">{words.timeline.key}</p>
      <ol className="timeline-periods">
        {long !== null && (
          <PeriodView period={long} name={words.timeline.long} grid={`${id}-grid-long`} words={words} />
        )}
        {periods.map((period, index) => (
          <PeriodView
            key={period.from}
            period={period}
            name={periodName(period, words)}
            grid={`${id}-grid-${index + 1}`}
            words={words}
          />
        ))}
        {undated.length > 0 && (
          <li className="timeline-period timeline-undated">
            <p className="timeline-when">{words.timeline.undated}</p>
            <Entries entries={undated} words={words} />
          </li>
        )}
      </ol>
      {entries.length > shown.length && <p>{words.timeline.notListed(entries.length - shown.length)}</p>}
    </div>
  );
}

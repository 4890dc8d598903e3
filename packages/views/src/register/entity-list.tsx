import type { Alias, Entity } from '@inquest/model';
import type { ReactElement, ReactNode } from 'react';
import type { PageWords } from '../words/en.ts';
import { WrittenWords } from '../written-words/written-words.tsx';

/** Places of one spelling that stand open; the next stand behind a line to open, the rest are counted. */
const mostOpen = 12;
const mostListed = 100;

export interface EntityListProps {
  readonly entities: readonly Entity[];
  /** Where the name stands: the report's page, open at the words. */
  readonly href: (alias: Alias) => string;
  readonly reportName: (alias: Alias) => string;
  /** What the gazetteer says of a place: its name there, region, country, position; null when it knows none. */
  readonly placeWords: (entity: Entity) => string | null;
  /** Names of others that look the same and are written with other letters. */
  readonly alike: (entity: Entity) => readonly string[];
  /** What more is known of it, behind its spellings. */
  readonly more?: (entity: Entity) => ReactNode;
  readonly words: PageWords;
}

function bySpelling(aliases: readonly Alias[]): [string, Alias[]][] {
  const spellings = new Map<string, Alias[]>();
  for (const alias of aliases) {
    const known = spellings.get(alias.words);
    if (known === undefined) spellings.set(alias.words, [alias]);
    else known.push(alias);
  }
  return [...spellings].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
}

function Places({ aliases, href, reportName }: Pick<EntityListProps, 'href' | 'reportName'> & { aliases: Alias[] }) {
  return aliases.map((alias) => (
    <li key={`${alias.text}${alias.start}`}>
      <a href={href(alias)}>
        <WrittenWords words={reportName(alias)} />
      </a>
      {alias.roles.length > 0 && (
        <span className="soft">
          {' '}
          <WrittenWords words={alias.roles.join(', ')} />
        </span>
      )}
    </li>
  ));
}

function Spelling({
  spelling,
  aliases,
  props,
}: {
  readonly spelling: string;
  readonly aliases: Alias[];
  readonly props: EntityListProps;
}): ReactElement {
  const { href, reportName, words } = props;
  const more = aliases.slice(mostOpen, mostListed);
  return (
    <div className="register-spelling">
      <p>
        <q>
          <WrittenWords words={spelling} />
        </q>{' '}
        <span className="soft">{words.register.times(aliases.length)}</span>
      </p>
      <ul>
        <Places aliases={aliases.slice(0, mostOpen)} href={href} reportName={reportName} />
      </ul>
      {more.length > 0 && (
        <details>
          <summary>{words.register.morePlaces(aliases.length - mostOpen)}</summary>
          <ul>
            <Places aliases={more} href={href} reportName={reportName} />
          </ul>
          {aliases.length > mostListed && <p>{words.register.notListed(aliases.length - mostListed)}</p>}
        </details>
      )}
    </div>
  );
}

const mostJoins = 12;

/** What led from one spelling to the others. */
function Joins({
  entity: { joins },
  words,
}: {
  readonly entity: Entity;
  readonly words: PageWords;
}): ReactElement | null {
  if (joins.length === 0) return null;
  return (
    <div className="register-joins">
      <p>{words.register.joins}</p>
      <ul>
        {joins.slice(0, mostJoins).map(({ spellings: [one, other], reason }) => (
          <li key={`${one}\n${other}\n${reason}`}>
            <q>
              <WrittenWords words={one} />
            </q>{' '}
            /{' '}
            <q>
              <WrittenWords words={other} />
            </q>
            : <WrittenWords words={reason} />
          </li>
        ))}
        {joins.length > mostJoins && <li>{words.register.moreJoins(joins.length - mostJoins)}</li>}
      </ul>
    </div>
  );
}

/** Persons, organisations or places, each with every spelling met and every place where it stands. */
export function EntityList(props: EntityListProps): ReactElement {
  const { entities, placeWords, alike, more, words } = props;
  if (entities.length === 0) return <p>{words.register.none}</p>;
  return (
    <div className="register">
      {entities.map((entity) => {
        const spellings = bySpelling(entity.aliases);
        const place = placeWords(entity);
        const lookSame = alike(entity);
        const reports = new Set(entity.aliases.map(({ item }) => item)).size;
        return (
          <section key={entity.id} id={entity.id} className="register-entity">
            <h3>
              <WrittenWords words={entity.name} />
            </h3>
            <p className="soft small">
              {words.register.summary(spellings.length, entity.aliases.length, reports)}
              {place !== null && (
                <>
                  ; <WrittenWords words={place} />
                </>
              )}
            </p>
            {lookSame.length > 0 && (
              <p className="warnings">
                <WrittenWords words={words.register.lookSame(lookSame)} />
              </p>
            )}
            {spellings.map(([spelling, aliases]) => (
              <Spelling key={spelling} spelling={spelling} aliases={aliases} props={props} />
            ))}
            <Joins entity={entity} words={words} />
            {more?.(entity)}
          </section>
        );
      })}
    </div>
  );
}

export const registerCss = `
.register-entity { border-top: 1px solid var(--line); padding: 0.4rem 0 0.6rem; }
.register-entity:target { background: var(--word-mark); }
.register-entity h3 { margin: 0.4rem 0 0.1rem; }
.register-entity > p { margin-bottom: 0.4rem; }
.register-spelling { padding-left: 1rem; border-left: 2px solid var(--line); margin-bottom: 0.5rem; }
.register-joins { font-size: 0.9375rem; color: var(--ink-soft); }
.register-joins p { margin: 0; }
.register-joins ul { margin: 0; padding-left: 1.1rem; }
.register-spelling p { margin: 0; }
.register-spelling li { padding: 0.15rem 0; break-inside: avoid; }
.register-spelling ul { margin: 0; padding-left: 1.1rem; font-size: 0.9375rem; }
@media (min-width: 48rem) { .register-spelling ul { columns: 2; column-gap: 2rem; } }
@media print { .register-entity { break-inside: avoid-page; } }
`;

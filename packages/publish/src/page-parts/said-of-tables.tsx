import { headerSaid, type Item, type TableSaying } from '@inquest/model';
import { WrittenWords } from '@inquest/views';
import type { ReactElement } from 'react';
import { shortHash } from '../case-view/addresses.ts';
import { signer } from '../case-view/in-words.ts';
import type { PageContext } from './dossier-page.tsx';

interface SaidOfTablesProps {
  readonly item: Item;
  readonly context: PageContext;
}

/** What people said of the tables in a file of data: what columns hold, whether rows are people; who, and why. */
export function SaidOfTables({ item, context }: SaidOfTablesProps): ReactElement | null {
  const { view, words } = context;
  const said = view.input.state.tables.filter(({ body }) => body.list.item === item.id);
  if (said.length === 0) return null;
  const aboutIn = (about: TableSaying['about']): string => {
    if (!('column' in about)) return words.reader.rowsArePeople(about.people);
    const header = headerSaid(about.holds);
    return header === null
      ? words.reader.columnHolds(about.column, about.holds)
      : words.reader.columnLike(about.column, header);
  };
  const wordsOf = ({ list, about }: TableSaying): string =>
    list.sheet === null ? aboutIn(about) : `${list.sheet}: ${aboutIn(about)}`;
  return (
    <section>
      <h2>{words.reader.saidOfTables}</h2>
      <ul>
        {said.map((word) => (
          <li key={`${word.statement} ${wordsOf(word.body)}`}>
            <WrittenWords words={wordsOf(word.body)} />, <WrittenWords words={signer(view, word.author)} />, {word.at},{' '}
            <span className="hash">{shortHash(word.statement)}</span>. <WrittenWords words={word.body.reason} />
            {!word.stands && ` ${words.register.notStanding}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

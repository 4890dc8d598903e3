// Copies of what comparing needs in memory that threads share.
import type { Comparables } from './comparables.ts';
import type { Letters } from './letters.ts';
import type { Meetings } from './meetings.ts';

/** What a thread is given: the records and where they meet. */
export type SharedWork = { readonly comparables: Comparables; readonly meetings: Meetings };

/** The same work with every array in shared memory, so that no thread is sent a copy. */
export function sharedWork({ comparables, meetings }: SharedWork): SharedWork {
  const { rows, names, columns } = comparables;
  const { start, pass, members, placesFrom, places, blockOf } = meetings.blocks;
  return {
    comparables: {
      ...comparables,
      rows: ints(rows),
      names:
        names === null
          ? null
          : {
              others: ints(names.others),
              letters: lettersShared(names.letters),
              isRare: bytes(names.isRare),
              shortForms: { low: ints(names.shortForms.low), high: ints(names.shortForms.high) },
              scripts: names.scripts === null ? null : bytes(names.scripts),
            },
      columns: columns.map((column) => {
        if (column === null) return null;
        const { letters, words, dates, ages, places } = column;
        return {
          ...column,
          letters: letters === null ? null : lettersShared(letters),
          words: words === null ? null : { start: ints(words.start), words: ints(words.words) },
          dates:
            dates === null
              ? null
              : { known: bytes(dates.known), year: ints(dates.year), month: ints(dates.month), day: ints(dates.day) },
          ages: ages === null ? null : doubles(ages),
          places: places === null ? null : ints(places),
        };
      }),
    },
    meetings: {
      blocks: {
        start: ints(start),
        pass: bytes(pass),
        members: ints(members),
        placesFrom: ints(placesFrom),
        places: ints(places),
        blockOf: ints(blockOf),
      },
      uniqueList: ints(meetings.uniqueList),
    },
  };
}

function lettersShared({ units, heads }: Letters): Letters {
  const shared = new Uint16Array(new SharedArrayBuffer(units.byteLength));
  shared.set(units);
  return { units: shared, heads: ints(heads) };
}

function ints(array: Int32Array): Int32Array {
  const shared = new Int32Array(new SharedArrayBuffer(array.byteLength));
  shared.set(array);
  return shared;
}

function bytes(array: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(array.byteLength));
  shared.set(array);
  return shared;
}

function doubles(array: Float64Array): Float64Array {
  const shared = new Float64Array(new SharedArrayBuffer(array.byteLength));
  shared.set(array);
  return shared;
}

// Made-up lists of the same deaths, as three newsrooms might keep them on their own.
import type { LinkTable } from './index.ts';

/** A fixed generator of numbers in 0..1 (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const given =
  'Aron Berta Cyril Dina Egon Frida Gustav Hedda Ilja Jutta Kamil Lena Marat Nadia Oskar Petra Rustem Sonja Timur Vera Anton Bella Conrad Doris Emil Fanny Georg Hanna Igor Julia Karl Lydia Milan Nora Otto Paula Roman Saule Tomas Ulla Viktor Wanda Yusuf Zara Adil Bota Daniyar Gulnara'.split(
    ' ',
  );
const beginnings =
  'Mar Quil Tar Ves Wol Yar Zel Brac Crof Dun El Fen Gar Hol Ib Jes Ker Lom Mun Nor Or Pas Rud Seit Thor'.split(' ');
const endings =
  'row ley tham per den wick mer borne sop ster ford well ham stead by combe gate hurst lock man nell rick shaw tree vane worth yard zon ac evi'.split(
    ' ',
  );
const family = beginnings.flatMap((beginning) => endings.map((ending) => `${beginning}${ending}`));
const towns = 'Aldmoor Brinewick Coldhaven Dunreach Eastfold Farrow Gillmouth Harrowby'.split(' ');

interface Death {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  readonly age: number;
  readonly town: string;
  readonly day: number;
}

const dayWords = (day: number) => new Date(Date.UTC(2019, 0, 1 + day)).toISOString().slice(0, 10);

/** What makes two people look like one: none of it by chance more often than in life. */
export interface Traps {
  /** Every so many-th death has a namesake of the same age who died elsewhere on another day; 0 for none. */
  readonly namesakes: number;
  /** Every so many-th has somebody of a name a letter apart who died in the same town a day later; 0 for none. */
  readonly letterApart: number;
}

/** Deaths of one year, among them pairs of men of one surname who died in one town within three weeks. */
function deaths(count: number, traps: Traps, random: () => number): Death[] {
  const pick = <T>(list: readonly T[], other: T): T => list[Math.floor(random() * list.length)] ?? other;
  return Array.from({ length: count }, (_, at): Death[] => {
    const one = {
      id: `${at}`,
      given: pick(given, ''),
      family: pick(family, ''),
      age: 16 + Math.floor(random() * 60),
      town: pick(towns, ''),
      day: Math.floor(random() * 365),
    };
    const other = (trap: string, changed: Partial<Death>) => [one, { ...one, id: `${at}${trap}`, ...changed }];
    if (traps.namesakes > 0 && at % traps.namesakes === 7) {
      return other('namesake', {
        town: pick(
          towns.filter((town) => town !== one.town),
          '',
        ),
        day: (one.day + 30 + Math.floor(random() * 300)) % 365,
      });
    }
    if (traps.letterApart > 0 && at % traps.letterApart === 5) {
      const years = 6 + Math.floor(random() * 20);
      return other('letter', {
        family: `${one.family}s`,
        age: one.age > 45 ? one.age - years : one.age + years,
        day: one.day + 1,
      });
    }
    if (at % 12 !== 0) return [one];
    const brother =
      given.find((name) => name[0] !== one.given[0] && random() < 0.3) ?? (one.given === 'Aron' ? 'Oskar' : 'Aron');
    return other('brother', {
      given: brother,
      age: one.age + 4 + Math.floor(random() * 9),
      day: one.day + 1 + Math.floor(random() * 20),
    });
  }).flat();
}

/** One newsroom's list: some deaths missing, some names turned about, unknown or misspelled, ages and days a little off. */
function newsroom(name: string, all: readonly Death[], random: () => number) {
  const ids: string[] = [];
  const rows: Record<string, string>[] = [];
  for (const death of all) {
    if (random() < 0.25) continue;
    const unknown = random() < 0.04;
    const swapped = !unknown && random() < 0.12;
    const family = random() < 0.06 ? `${death.family.slice(0, 2)}${death.family.slice(3)}` : death.family;
    const names = unknown ? ['TK', 'TK'] : swapped ? [family, death.given] : [death.given, family];
    ids.push(death.id);
    rows.push({
      'first name': names[0] ?? '',
      'last name': names[1] ?? '',
      age: random() < 0.1 ? '' : String(death.age + (random() < 0.08 ? 1 : 0)),
      city: random() < 0.03 ? '' : death.town,
      'date of death': dayWords(death.day + (random() < 0.08 ? 1 : 0)),
    });
  }
  return { table: { name, rows } satisfies LinkTable, ids };
}

/** The lists of three newsrooms, and for each row whose death it is. */
export function newsroomLists(seed: number, traps: Traps) {
  const random = generator(seed);
  const all = deaths(420, traps, random);
  return ['a', 'b', 'c'].map((name) => newsroom(name, all, random));
}

/** Pairs within clusters that are right and wrong, and the pairs that there are. */
export function scoreLists(
  lists: readonly { readonly ids: readonly string[] }[],
  clusters: readonly { readonly records: readonly { readonly table: number; readonly row: number }[] }[],
) {
  const idOf = ({ table, row }: { table: number; row: number }) => lists[table]?.ids[row] ?? '';
  const count = new Map<string, number>();
  for (const id of lists.flatMap(({ ids }) => ids)) count.set(id, (count.get(id) ?? 0) + 1);
  const expected = [...count.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  let [right, wrong] = [0, 0];
  for (const { records } of clusters) {
    for (const [i, a] of records.entries()) {
      for (const b of records.slice(i + 1)) {
        if (idOf(a) === idOf(b)) right += 1;
        else wrong += 1;
      }
    }
  }
  return { right, wrong, expected };
}

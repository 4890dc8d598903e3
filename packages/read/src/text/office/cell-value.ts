/** Formats of numbers that show days or times (ECMA-376 part 1, 18.8.30), by their number. */
const builtInDates: ReadonlySet<number> = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

/** True when a format of numbers shows a day or a time: it has a letter for one outside quotes and brackets. */
export function isDateFormat(id: number, code: string | null): boolean {
  if (code === null) return builtInDates.has(id);
  const bare = code.replace(/"[^"]{0,200}"|\\.|\[[^\]]{0,50}\]/g, '').split(';')[0] ?? '';
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

const dayMs = 86_400_000;
/** The last day that has four digits in its year, in the system that counts from 1900. */
const lastSerial = 2_958_465;

/**
 * A serial number of days as the day and time it stands for: `2011-12-16`, `2011-12-16 14:30`. Null where none is sure: negative numbers, and
 * those below 61 in the system of 1900, which counts a 29 February that never was.
 */
export function dayOfSerial(serial: number, since1904: boolean): string | null {
  const days = since1904 ? serial + 1462 : serial;
  if (!(days >= 61 && days <= lastSerial)) return null;
  const moment = new Date(Math.round((days - 25_569) * dayMs)).toISOString();
  const time = moment.slice(11, 19);
  const day = moment.slice(0, 10);
  if (time === '00:00:00') return day;
  return `${day} ${time.endsWith(':00') ? time.slice(0, 5) : time}`;
}

/** The column of a reference like `AB12`, the first is 0; null when it has none. */
export function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d/.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

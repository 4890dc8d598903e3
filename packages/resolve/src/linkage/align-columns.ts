// Lists name their columns as they please. Which column of one holds what a column of another holds is guessed from the headers,
// shown, and can be overruled.

/** The columns of a list as its file names them. */
export type ListColumns = { readonly name: string; readonly columns: readonly string[] };

/** For each list, the shared name of each of its columns, in their order. */
export type Alignment = readonly (readonly string[])[];

/** What a header says its column holds, in the languages that are read; the first that fits counts. */
const roles: readonly (readonly [string, RegExp])[] = [
  ['given name', /^(given|first|fore)[ _-]?(name)?s?$|^имя$|^аты$|^есімі$|prénom|vorname/u],
  ['family name', /^(sur|last|family)[ _-]?(name)?s?$|^фамилия$|^тегі$|nachname/u],
  ['patronymic', /patronym|^отчество$|father'?s?[ _-]?name|^әкесінің аты$/u],
  ['name', /^(full|victim'?s?)?[ _-]?names?$|^ф\.?и\.?о\.?$|^victim$|^person$|^полное имя$|^аты-жөні$/u],
  ['birth date', /dob|birth[ _-]?da|date[ _-]of[ _-]birth|^born$|^birth$|дата рождения|туған күні|geburtsdatum/u],
  ['birth year', /year[ _-]of[ _-]birth|birth[ _-]?year|год рождения/u],
  ['death date', /death[ _-]?da|date[ _-]of[ _-]death|^died$|^killed$|^death$|дата смерти|дата гибели/u],
  ['date', /^date$|^дата$|^күні$/u],
  ['age', /^age\b|^возраст|^жасы$/u],
  ['sex', /^sex$|^gender$|^пол$|^жынысы$/u],
  ['birth place', /birth[ _-]?place|place[ _-]of[ _-]birth|место рождения/u],
  ['death place', /death[ _-]?place|place[ _-]of[ _-]death|место смерти|место гибели/u],
  ['place', /^(place|town|city|village|settlement|residence|hometown)$|^город$|^место$|^село$|^қала$/u],
  ['postcode', /post[ _-]?code|^zip/u],
  ['phone', /phone|^tel|телефон/u],
  ['mail', /e-?mail|почта/u],
  ['occupation', /occupation|profession|^job$|профессия|кәсібі/u],
];

/** What the header of a column says it holds; null when it says nothing known. */
export function roleOf(column: string): string | null {
  const header = column.trim().toLowerCase().replaceAll('_', ' ');
  return roles.find(([, pattern]) => pattern.test(header))?.[0] ?? null;
}

/**
 * Columns that one list alone has take the name of the only column of the first list that says the same thing: "DOB" is "born".
 * Columns of one header stay one column.
 */
export function alignColumns(lists: readonly ListColumns[]): Alignment {
  const [first, ...others] = lists;
  if (first === undefined) return [];
  const known = new Set(first.columns);
  const byRole = new Map<string, string[]>();
  for (const column of first.columns) {
    const role = roleOf(column);
    if (role !== null) byRole.set(role, [...(byRole.get(role) ?? []), column]);
  }
  const aligned = others.map(({ columns }) => {
    const taken = new Set(columns.filter((column) => known.has(column)));
    return columns.map((column) => {
      const role = roleOf(column);
      const [only, ...more] = role === null ? [] : (byRole.get(role) ?? []);
      const isFree = only !== undefined && more.length === 0 && !taken.has(only) && !known.has(column);
      if (!isFree) return column;
      taken.add(only);
      return only;
    });
  });
  return [[...first.columns], ...aligned];
}

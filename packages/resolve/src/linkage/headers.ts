// What the header of a column says it holds, in the languages that are read. Headers of real lists are whole phrases ("Date of injury
// resulting in death (month/day/year)", "Victim's race"), so words count, not the whole.

import type { ColumnRole } from '@inquest/model';
import { roleAbroad } from './headers-abroad.ts';

/** Whose name a list may hold beside the person's. A father's name is part of a name in many places and does not stand here. */
const someoneElse =
  'officers?|agency|agencies|department|police|hospital|clinic|school|employer|company|unit|battalion|reporter|author|investigator|informant|parent|spouse|wife|husband|witness|contact|lawyer|attorney|judge|suspect|perpetrator|shooter|driver|file|user|list|event|incident|project';
const birth =
  '(\\bdob\\b|\\bborn\\b|\\bbirth(date|day|place|year)?\\b|dateofbirth|рожд|туған|geburt|geboren|naissance|nacimiento)';
const where = '(place|city|town|village|country|region|место|город)';
/** What may stand beside the part of a date: "year of death", "incident month". */
const beside = '(of|the|death|died|killed|event|incident|injury|killing|смерти|гибели|происшествия| )*';
const happened = '(incident|event|injury|killing|attack|shooting)';

const words = (pattern: string) => new RegExp(pattern, 'u');
const together = (one: string, other: string) => words(`${one}.*${other}|${other}.*${one}`);

/** The first that fits counts. */
const roles: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'not compared',
    words('\\b(url|links?|image|photo|picture|video|sources?|cluster|latitude|longitude|lat|lng|lon)\\b'),
  ],
  ['not compared', words('^(unique |rec |row |record |case |incident )*(id|uid|uuid)$|^(#|no|№|nr|column \\d+)$')],
  ['postcode', words('post ?code|\\bzip|почтовый индекс')],
  ['phone', words('phone|^tel\\b|телефон')],
  ['mail', words('\\be ?mail\\b|почта')],
  ['number', words('\\b(number|passport|ssn|iin)\\b| id$|инн|иин')],
  ['birth year', words(`${birth}.*\\byear\\b|\\byear\\b.*${birth}|birthyear|\\byob\\b|год рожд|туған жылы`)],
  ['birth month', words(`${birth}.*\\bmonth\\b|\\bmonth\\b.*${birth}|месяц рожд`)],
  ['birth day', words(`${birth} day\\b|^day of birth$|день рожд`)],
  ['birth place', words(`${birth}.*${where}|${where}.*${birth}|birthplace`)],
  ['birth date', words(birth)],
  ['year', words(`^${beside}(year|год|жыл|жылы)${beside}$`)],
  ['month', words(`^${beside}(month|месяц|ай|айы)${beside}$`)],
  ['day', words(`^${beside}(day|day of month|день|күн)${beside}$`)],
  ['death date', together('\\bdate\\b', '\\b(death|died|killed)\\b')],
  ['death date', words('^(died|killed|death)( on)?$|дата (смерти|гибели)')],
  ['event date', together('\\bdate\\b', `\\b${happened}\\b`)],
  ['event date', words('дата (происшествия|события)')],
  ['date', words('^date$|^date (month|day|year|[dmy]{2,4} )|^дата$|^күні$|^datum$|^fecha$')],
  ['age', words('\\bage\\b(?!.*\\b(group|range|class|bracket)\\b)|^возраст|^жасы$')],
  ['sex', words('\\b(sex|gender)\\b|^m f$|^пол$|^жынысы$')],
  ['ethnicity', words('\\b(race|ethnicity|ethnic group)\\b|raceethnicity|национальность|^ұлты$')],
  ['residence', words('residence|home ?town|живёт|проживания|тұрғылықты')],
  ['address', words('address|\\bstreet\\b|^адрес')],
  [
    'city',
    words(
      '\\b(city|town|village|settlement|municipality|suburb)\\b|^(город|село|посёлок|поселок|қала|ауыл|ville|ciudad|stadt|ort)$',
    ),
  ],
  ['district', words('\\b(county|district|rayon)\\b|^район$|^аудан')],
  [
    'region',
    words(
      '^(state|province|region|oblast|governorate)( (name|code|of .*))?$|\\b(location|place)\\b.* (state|province|region)$|^область$|^облыс',
    ),
  ],
  ['death place', together('\\b(place|location)\\b', '\\b(death|died|killed)\\b')],
  ['death place', words('место (смерти|гибели)')],
  ['place', words('^(place|location)( name| of .*)?$|^место|^орны$|^lieu$|^lugar$')],
  ['occupation', words('occupation|profession|^job$|профессия|кәсібі')],
  ['not compared', together(`\\b(${someoneElse})\\b`, '\\bnames?\\b')],
  ['name', words('\\b(given|first)( name)? and (sur|last|family) ?name')],
  [
    'given name',
    words('\\b(given|first|fore) ?names?\\b|^(given|first|fore)$|^имя$|^аты$|^есімі$|prénom|vorname|^nombre$'),
  ],
  ['family name', words('\\b(sur|last|family) ?names?\\b|^(sur|last|family)$|^фамилия$|^тегі$|nachname|^apellidos?$')],
  ['patronymic', words('patronym|отчество|father names?\\b|^father$|^әкесінің аты$')],
  ['other names', words('\\b(middle|maiden|nick|other) ?names?\\b|\\b(alias|aliases|aka|also known)\\b')],
  [
    'name',
    words(
      '^(?!.*\\bmother\\b).*\\bnames?\\b|\\bfullname\\b|^ф ?и ?о$|^(victim|person|deceased)$|^полное имя$|^аты жөні$',
    ),
  ],
];

/** What the header of a column says it holds; null when it says nothing known. */
export function roleOf(header: string): ColumnRole | null {
  const words = headerWords(header);
  return roleAbroad(words) ?? roles.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** A header as its words: "Victim's Age", "victim_age" and "age" say one thing. */
export function headerWords(header: string): string {
  const words = header
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    // A capital I with a dot leaves one behind.
    .replaceAll('\u0307', '')
    .replace(/[’']s?(?!\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}#№]+/gu, ' ')
    .trim();
  const rest = words
    .replace(/\b(victims?|persons?|subjects?|deceased|decedents?|casualty)\b/gu, ' ')
    .replace(/ +/gu, ' ')
    .trim()
    .replace(/^of /u, '')
    .replace(/ of$/u, '');
  return rest === '' || rest === 'of' ? words : rest;
}

import type { ColumnRole } from '@inquest/model';

/**
 * Headers of lists in languages that are not read, as whole phrases: Spanish, French, German, Portuguese, Turkish, Ukrainian, Arabic, Hebrew,
 * Japanese, Korean. In lower case; what stands between words does not count.
 */
const phrases: readonly (readonly [ColumnRole, string])[] = [
  [
    'name',
    `nombre completo|nombre y apellidos|nombres y apellidos|apellidos y nombres|nom complet|nom et prénom|
    noms et prénoms|prénom et nom|nom|vollständiger name|vor und nachname|name und vorname|nome completo|nome|
    ad soyad|adı soyadı|isim|піб|п і б|прізвище ім я по батькові|повне ім я|الاسم|اسم|الاسم الكامل|الاسم الثلاثي|
    الاسم الرباعي|اسم الضحية|اسم الشهيد|שם|שם מלא|氏名|名前|お名前|성명|이름`,
  ],
  ['given name', 'nombre|nombres|prénom|prénoms|vorname|vornamen|nome próprio|ad|adı|ім я|الاسم الأول|שם פרטי|名'],
  [
    'family name',
    `apellido|apellidos|nom de famille|nachname|familienname|sobrenome|apelido|soyad|soyadı|soy adı|прізвище|
    اسم العائلة|اللقب|الكنية|العائلة|שם משפחה|姓|苗字|성`,
  ],
  ['patronymic', 'по батькові|اسم الأب|اسم الاب|baba adı|שם האב'],
  [
    'birth date',
    `fecha de nacimiento|date de naissance|geburtsdatum|geburtstag|data de nascimento|doğum tarihi|дата народження|
    تاريخ الميلاد|تاريخ الولادة|תאריך לידה|生年月日|생년월일`,
  ],
  [
    'birth year',
    `año de nacimiento|année de naissance|geburtsjahr|ano de nascimento|doğum yılı|рік народження|سنة الميلاد|
    سنة الولادة|שנת לידה|출생연도`,
  ],
  [
    'birth place',
    `lugar de nacimiento|lieu de naissance|geburtsort|local de nascimento|doğum yeri|місце народження|مكان الميلاد|
    مكان الولادة|מקום לידה`,
  ],
  [
    'death date',
    `fecha de muerte|fecha de la muerte|fecha de defunción|fecha de fallecimiento|date de décès|date du décès|
    date de mort|sterbedatum|todesdatum|todestag|data da morte|data do óbito|ölüm tarihi|дата смерті|дата загибелі|
    تاريخ الوفاة|تاريخ الاستشهاد|تاريخ القتل|תאריך פטירה|תאריך מוות|死亡日|사망일|사망일자`,
  ],
  [
    'death place',
    `lugar de muerte|lugar de la muerte|lugar de defunción|lieu de décès|lieu du décès|sterbeort|todesort|
    local da morte|ölüm yeri|місце смерті|місце загибелі|مكان الوفاة|مكان الاستشهاد|مكان القتل|מקום פטירה`,
  ],
  [
    'event date',
    `fecha del hecho|fecha de los hechos|fecha del incidente|fecha de desaparición|date de l incident|date des faits|
    tatdatum|data do fato|olay tarihi|дата події|تاريخ الحادث|تاريخ الحادثة`,
  ],
  ['date', 'fecha|datum|data|tarih|tarihi|التاريخ|تاريخ|תאריך|日付|날짜'],
  ['year', 'año|année|jahr|ano|yıl|рік|السنة|سنة|שנה|年|연도'],
  ['month', 'mes|mois|monat|mês|ay|місяць|الشهر|شهر|חודש|月|월'],
  ['day', 'día|dia|jour|tag|gün|день|اليوم|يوم|יום|日|일'],
  ['age', 'edad|âge|alter|idade|yaş|yaşı|вік|العمر|عمر|السن|גיל|年齢|나이|연령'],
  ['sex', 'sexo|género|sexe|genre|geschlecht|gênero|cinsiyet|cinsiyeti|стать|الجنس|جنس|מין|性別|성별'],
  ['ethnicity', 'etnia|raza|raça|національність|القومية'],
  [
    'residence',
    `lugar de residencia|residencia|lieu de résidence|domicile|wohnort|residência|ikamet yeri|місце проживання|
    مكان الإقامة|מקום מגורים`,
  ],
  ['address', 'dirección|domicilio|adresse|anschrift|endereço|adres|адреса|العنوان|כתובת|住所|주소'],
  [
    'city',
    `municipio|localidad|pueblo|commune|gemeinde|município|cidade|şehir|місто|село|المدينة|مدينة|القرية|البلدة|עיר|
    יישוב|市町村|도시`,
  ],
  ['district', 'distrito|arrondissement|landkreis|kreis|bairro|ilçe|район|القضاء|الناحية|المنطقة|מחוז'],
  [
    'region',
    'departamento|provincia|estado|région|département|bundesland|il|область|المحافظة|محافظة|الولاية|県|都道府県|도',
  ],
  ['place', 'lugar|lieu|ort|local|yer|yeri|місце|المكان|مكان|מקום|場所|장소'],
  [
    'occupation',
    `ocupación|profesión|oficio|métier|beruf|profissão|ocupação|meslek|mesleği|професія|المهنة|مهنة|العمل|מקצוע|
    עיסוק|職業|직업`,
  ],
];

const roleOfPhrase: ReadonlyMap<string, ColumnRole> = new Map(
  phrases.flatMap(([role, listed]) =>
    listed.split('|').map((phrase): [string, ColumnRole] => [plain(phrase.trim()), role]),
  ),
);

/** What a header in one of these languages says, by its words; null for words that none of them has. */
export function roleAbroad(words: string): ColumnRole | null {
  return roleOfPhrase.get(plain(words)) ?? null;
}

/** Without accents and hamzas, which headers often lack. */
function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i');
}

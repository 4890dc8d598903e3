// Made-up lists of the same deaths of which one is kept in Latin letters and the other in another script.
import type { LinkTable } from './index.ts';

/** A word in its own script, and spellings of it in Latin. */
type Spelled = readonly [native: string, ...latin: readonly string[]];

const spelled = (lines: string): Spelled[] =>
  lines
    .trim()
    .split('\n')
    .map((line): Spelled => {
      const [native = '', ...latin] = line.trim().split(' ');
      return [native, ...latin];
    });

export interface Language {
  readonly given: readonly Spelled[];
  readonly family: readonly Spelled[];
  readonly towns: readonly Spelled[];
  /** A full name in the language's own order and spacing. */
  readonly written: (given: string, family: string) => string;
  /** The same in Latin letters, as another list may write it. */
  readonly latin: (given: string, family: string) => string;
}

const given = spelled(`
  محمود Mahmoud Mahmud
  أحمد Ahmad Ahmed
  خالد Khaled Khalid
  يوسف Yousef Yusuf
  عمر Omar Umar
  سامي Sami Samy
  ليلى Layla Leila
  فاطمة Fatima Fatma
  زينب Zaynab Zeinab
  مريم Maryam Mariam
  طارق Tariq Tarek
  رامي Rami Ramy
  نادر Nader Nadir
  هدى Huda Hoda
  سمير Samir Sameer
  باسم Basem Bassim
  كريم Karim Kareem
  دينا Dina Deena`);
const family = spelled(`
  حداد Haddad Hadad
  نجار Najjar Najar
  خوري Khoury Khouri
  صباغ Sabbagh Sabagh
  منصور Mansour Mansur
  درويش Darwish Darwich
  سلامة Salameh Salama
  شاهين Shaheen Shahin
  قاسم Qasem Kassem
  زيدان Zaydan Zidan
  بركات Barakat Barakat
  عيسى Issa Eissa
  مراد Murad Mourad
  طويل Tawil Taweel
  حمدان Hamdan Hamdan
  فارس Fares Faris
  سرحان Sarhan Serhan
  كنعان Kanaan Kanan`);

export const arabic: Language = {
  given,
  family,
  towns: spelled('تل_الزيت Tall_Zayt\nوادي_النور Wadi_Nour\nبيت_سالم Bayt_Salem\nعين_المرج Ayn_Marj'),
  written: (first, last) => `${first} ${last}`,
  latin: (first, last) => `${first} ${last}`,
};

export const hebrew: Language = {
  given: spelled(`
  משה Moshe Moshe
  דוד David Davide
  יוסף Yosef Yossef
  רחל Rachel Rahel
  מרים Miriam Miryam
  אריאל Ariel Arielle
  נועם Noam Noam
  תמר Tamar Tamara
  שלמה Shlomo Shelomo
  מיכל Michal Mikhal
  גדעון Gideon Gidon
  רונית Ronit Roneet
  עמית Amit Ameet
  נתן Natan Nathan`),
  family: spelled(`
  שפירא Shapira Shapiro
  פרידמן Fridman Friedman
  ברקוביץ Berkovitz Berkovich
  גולן Golan Golan
  מזרחי Mizrahi Mizrachi
  אלון Alon Allon
  סגל Segal Segall
  קפלן Kaplan Caplan
  דרור Dror Drorr
  רוזן Rozen Rosen
  שטרן Shtern Stern
  נבון Navon Navon
  ברגר Berger Berger
  תבור Tavor Tabor`),
  towns: spelled('גבעת_רם Givat_Ram\nנווה_צור Neve_Tzur\nבית_אורן Beit_Oren\nמעלה_גל Maale_Gal'),
  written: (first, last) => `${first} ${last}`,
  latin: (first, last) => `${last.toUpperCase()}, ${first}`,
};

export const korean: Language = {
  given: spelled(`
  민수 Min-su Minsoo
  지훈 Ji-hoon Jihun
  영수 Young-su Yeongsu
  수진 Su-jin Soojin
  은지 Eun-ji Eunji
  동현 Dong-hyun Donghyeon
  미나 Mi-na Mina
  태준 Tae-jun Taejoon
  서연 Seo-yeon Seoyeon
  하준 Ha-jun Hajoon
  도윤 Do-yun Doyoon
  성민 Sung-min Seongmin
  재호 Jae-ho Jaeho
  유리 Yu-ri Yuri`),
  family: spelled(
    '김 Kim Gim\n이 Lee Yi\n박 Park Pak\n최 Choi Choe\n정 Jung Jeong\n강 Kang Gang\n조 Cho Jo\n윤 Yoon Yun',
  ),
  towns: spelled('산내 Sannae\n달마을 Dalmaeul\n송전 Songjeon\n물안 Muran'),
  written: (first, last) => `${last}${first}`,
  latin: (first, last) => `${last} ${first}`,
};

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

const dayOf = (day: number) => new Date(Date.UTC(2019, 0, 1 + day)).toISOString().slice(0, 10);

export interface ScriptLists {
  readonly tables: readonly LinkTable[];
  /** Rows of the first and of the second list that are one death. */
  readonly same: readonly (readonly [number, number])[];
}

/** Two lists of deaths, each of which names three in four of them, one in the language's script and one in Latin. */
export function scriptLists(language: Language, count: number, seed: number): ScriptLists {
  const random = generator(seed);
  const pick = (list: readonly Spelled[]): Spelled => list[Math.floor(random() * list.length)] ?? [''];
  const latinOf = ([native, ...latin]: Spelled) => latin[Math.floor(random() * latin.length)] ?? native;
  const [own, foreign]: [LinkTable['rows'][number][], LinkTable['rows'][number][]] = [[], []];
  const same: [number, number][] = [];
  for (let at = 0; at < count; at += 1) {
    const [first, last, town] = [pick(language.given), pick(language.family), pick(language.towns)];
    const [date, age] = [dayOf(Math.floor(random() * 365)), 16 + Math.floor(random() * 60)];
    const where = [own.length, foreign.length] as const;
    const [inOwn, inForeign] = [random() < 0.75, random() < 0.75];
    if (inOwn)
      own.push({
        name: language.written(first[0], last[0]),
        date,
        town: town[0].replace('_', ' '),
        age: random() < 0.8 ? `${age}` : '',
      });
    if (inForeign)
      foreign.push({
        name: language.latin(latinOf(first), latinOf(last)),
        date: random() < 0.9 ? date : '',
        town: latinOf(town).replace('_', ' '),
        age: random() < 0.8 ? `${age}` : '',
      });
    if (inOwn && inForeign) same.push([...where]);
  }
  return {
    tables: [
      { name: 'own', rows: own },
      { name: 'foreign', rows: foreign },
    ],
    same,
  };
}

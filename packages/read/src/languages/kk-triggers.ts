import type { ClaimKind } from '@inquest/model';
import { cases, conjugate, forms, ownedByThird, plural } from './kazakh-forms.ts';
import type { Trigger, Voice } from './language.ts';
import { list } from './word-list.ts';

type Forms = Partial<Record<Voice, readonly string[]>>;

interface Act {
  readonly kind: ClaimKind;
  readonly name: string;
  /** Stems of verbs told of the one it happens to: «қаза тап», «өлтіріл». */
  readonly undergone?: string;
  /** Stems of verbs told of the one who does it: «өлтір». */
  readonly done?: string;
  readonly nouns?: readonly string[];
  readonly states?: readonly string[];
  readonly tolls?: readonly string[];
  readonly people?: readonly string[];
}

/** One act as triggers: what it happens to, who does it, and the same denied by the verb itself («қаза таппады»). */
function act({
  kind,
  name,
  undergone,
  done,
  nouns = [],
  states = [],
  tolls = [],
  people = [],
}: Act): readonly Trigger[] {
  const suffered = conjugate(undergone ?? '');
  const made = conjugate(done ?? '');
  const told = (rule: string, patient: Trigger['patient'], words: Forms): Trigger => ({
    kind,
    name: rule,
    forms: words,
    patient,
    people: 'required',
  });
  const triggers: Trigger[] = [
    told(name, 'subject', {
      finite: [...suffered.finite, ...suffered.converb],
      noun: [...suffered.noun, ...nouns],
      state: [...suffered.people, ...states],
      toll: tolls,
      people,
    }),
    { ...told(name, 'subject', { finite: suffered.negated }), negated: true },
  ];
  if (done === undefined) return triggers;
  return [
    ...triggers,
    told(`${name}, өзге`, 'object', { finite: made.finite, noun: made.noun }),
    { ...told(`${name}, өзге`, 'object', { finite: made.negated }), negated: true },
  ];
}

function happening(kind: ClaimKind, name: string, words: Forms): Trigger {
  return { kind, name, forms: words, patient: 'none', people: 'optional' };
}

/** Kazakh words for acts. */
export const kazakhTriggers: readonly Trigger[] = [
  ...act({
    kind: 'killed',
    name: 'қаза табу',
    undergone: `
      қаза тап, қайтыс бол, мерт бол, өл, опат бол, көз жұм, ажал құш, қаза бол, жан тапсыр, өлтіріл, атып өлтіріл, атып тасталын, атыл, ұрып
      өлтіріл, соққыға жығып өлтіріл, оққа ұш
    `,
    done: 'өлтір, атып өлтір, ұрып өлтір, соққыға жығып өлтір, атып таста, қырып таста, атып түсір',
    nouns: [...forms('өлім, қаза, кісі өлтіру'), ...ownedByThird('өлім'), ...ownedByThird('қаза')],
    states: [...cases(plural('марқұм')), ...list('өлі, құрбан болды')],
    tolls: list(`
      қаза тапқандар саны, қаза тапқандардың саны, қаза болғандар саны, қаза болғандардың саны, өлгендер саны, өлгендердің саны, құрбандар саны,
      құрбандардың саны, құрбан болғандар саны, құрбан болғандардың саны, қайтыс болғандар саны, қайтыс болғандардың саны, мерт болғандар саны, өлім саны,
      құрбан болғандар
    `),
    people: list('мәйіт, мәйіті, мәйітін, мәйіттер, мәйіттері, мәйіттерді, мәйітті, сүйек, сүйегі, денесі'),
  }),
  ...act({
    kind: 'wounded',
    name: 'жаралану',
    undergone:
      'жаралан, жарақат ал, жарақаттан, жарақат алып, зардап шек, оқ жарақатын ал, ауыр жарақаттан, ауруханаға түс, ауруханаға жеткізіл, соққыға жығыл',
    done: 'жарала, жарақатта, соққыға жық',
    nouns: forms('жаралану'),
    states: [...cases('жаралы'), ...cases(plural('жаралы')), ...cases(plural('зардап шегуші'))],
    tolls: list(
      'жараланғандар саны, жараланғандардың саны, жаралылар саны, жарақат алғандар саны, зардап шеккендер саны, зардап шеккендердің саны',
    ),
  }),
  ...act({
    kind: 'disappeared',
    name: 'жоғалу',
    undergone: 'жоғал, із-түзсіз жоғал, хабарсыз кет, хабар-ошарсыз кет, ұрлан, із-түссіз жоғал',
    done: 'ұрла, алып кет, ұрлап кет',
    nouns: forms('із-түзсіз жоғалу'),
    tolls: list('жоғалғандар саны, хабарсыз кеткендер саны'),
  }),
  ...act({
    kind: 'tortured',
    name: 'азаптау',
    undergone: 'азаптал, қинал, ұрып-соғыл, зорлан, азапқа ұшыра',
    done: 'азапта, қина, ұрып-соқ, зорла, ұр',
    nouns: list('азаптау, азаптаулар, азаптауды, азаптаулары, қинау, ұрып-соғу, ұрып-соғулар'),
  }),
  ...act({
    kind: 'arrested',
    name: 'ұсталу',
    undergone:
      'ұстал, тұтқындал, қамал, қамауға алын, түрмеге жабыл, ұсталып кет, түрмеге қамал, тергеу абақтысына қамал',
    done: 'ұста, тұтқында, қамауға ал, түрмеге жап, түрмеге қама',
    nouns: list('тұтқындау, тұтқындаулар, тұтқындауды, ұстау'),
    tolls: list('ұсталғандар саны, ұсталғандардың саны, тұтқындалғандар саны, қамалғандар саны'),
  }),
  ...act({
    kind: 'charged',
    name: 'айып тағылу',
    undergone: 'айып тағыл, айыптал, кінә тағыл, айыптар тағыл',
    done: 'айып тақ, айыпта',
  }),
  ...act({ kind: 'tried', name: 'сотқа тартылу', undergone: 'сотқа тартыл, сот алдына шық, сот алдында тұр' }),
  ...act({
    kind: 'sentenced',
    name: 'сотталу',
    undergone: 'соттал, бас бостандығынан айырыл, кінәлі деп таныл, жазаға кесіл, жазаға тартыл',
    done: 'сотта',
  }),
  ...act({
    kind: 'released',
    name: 'босатылу',
    undergone: 'босатыл, бостандыққа шық, түрмеден шық, бостандыққа шығарыл',
    done: 'босат, бостандыққа шығар',
    nouns: list('босату, босатуды, босатылуы, босатылуын'),
  }),
  ...act({
    kind: 'dismissed',
    name: 'жұмыстан шығарылу',
    undergone: 'жұмыстан шығарыл, жұмыстан босатыл, жұмыссыз қал, қысқартыл',
    done: 'жұмыстан шығар, жұмыстан босат, қысқарт',
    nouns: list('жұмыстан шығару, жұмыстан шығаруы, жұмыстан босату'),
  }),
  ...act({
    kind: 'displaced',
    name: 'көшірілу',
    undergone: 'көшіріл, үйсіз қал, баспанасыз қал, қуыл',
    done: 'көшір, қуып шық',
  }),
  ...act({
    kind: 'striking',
    name: 'ереуілдеу',
    undergone: 'ереуілде, ереуілге шық, ереуіл жарияла, аштық жарияла, жұмысты тоқтат, ереуілге қосыл',
    states: [...cases(plural('ереуілші'))],
  }),
  happening('strike', 'ереуіл', { noun: [...cases('ереуіл'), ...ownedByThird('ереуіл'), ...forms('аштық акциясы')] }),
  {
    kind: 'protest',
    name: 'шеру',
    forms: {
      finite: conjugate(
        'митингіге шық, шеруге шық, көшеге шық, алаңға шық, наразылыққа шық, алаңға жинал, митингіге жинал, наразылық білдір',
      ).finite,
      noun: list(
        'митинг, митингі, митингіге, митингіде, шеру, шеруі, шеруге, наразылық акциясы, наразылық акциясын, пикет',
      ),
    },
    patient: 'subject',
    people: 'optional',
  },
  happening('attack', 'оқ ату', {
    finite: conjugate('оқ ат, оқ жаудыр, оқ атып баста, қару қолдан, шабуыл жаса, күшпен тарат, шабуылда').finite,
    noun: list(
      'оқ ату, оқ атуы, атыс, атысты, шабуыл, шабуылы, қақтығыс, қақтығыста, қақтығысы, қару қолдану, қару қолдануы, оқ атылғаны',
    ),
    passive: conjugate('оқ атыл, қару қолданыл, күшпен таратыл').finite,
  }),
  {
    kind: 'blackout',
    name: 'байланыс үзілу',
    forms: {
      finite: [
        ...conjugate('өшіріл, бұғаттал, ажыратыл, үзіл, шектел, өшір, бұғатта, ажырат').finite,
        ...list('істемейді, жұмыс істемейді, істемеді, жоқ, болмады, жұмыс істемеді'),
      ],
    },
    patient: 'subject',
    people: 'optional',
    of: ['network'],
  },
  happening('emergency', 'төтенше жағдай', {
    noun: list(`
      төтенше жағдай, төтенше жағдайды, төтенше жағдайдың, төтенше жағдайы, коменданттық сағат, коменданттық сағаты, комендант сағаты, әскери жағдай
    `),
  }),
  {
    kind: 'appointment',
    name: 'тағайындау',
    forms: {
      finite: conjugate('тағайындал, қызметінен босатыл, қызметінен алын, отставкаға кет, қызметтен кет, тағайында')
        .finite,
      noun: list('отставка, отставкасы, тағайындау'),
    },
    patient: 'none',
    people: 'optional',
  },
  happening('solidarity', 'тілектестік', {
    noun: list(
      'тілектестік акциясы, тілектестік білдірді, ынтымақ білдірді, ынтымақтастық акциясы, қолдау акциясы, қолдау білдірді',
    ),
  }),
];

import type { Language } from './language.ts';
import { ukrainianDates } from './uk-dates.ts';
import { ukrainianNumbers } from './uk-numbers.ts';
import { ukrainianTriggers } from './uk-triggers.ts';
import { list } from './word-list.ts';

/** Nouns for people whose stems take their endings without a change. */
const stems = list(`
  робітник, працівник, протестувальник, мітингувальник, демонстрант, страйкувальник, активіст, профспілковик, студент, солдат,
  журналіст, пенсіонер, докер, моряк, гірник, учасник, правозахисник, фермер, пасажир, підліток, адвокат, депутат
`);
const withEndings = (endings: string): readonly string[] =>
  stems.flatMap((stem) => ['', ...list(endings)].map((ending) => stem + ending));

/** Ukrainian as data: numbers, dates, and who was killed, wounded and arrested. */
export const uk: Language = {
  tag: 'uk',
  grammar: {
    freeWordOrder: true,
    genitiveFollows: true,
    noArticles: true,
    backReferences: ['про це'],
    contentPrepositions: ['про'],
  },
  quotes: [
    { open: '«', close: '»' },
    { open: '“', close: '”' },
    { open: '„', close: '“' },
    { open: '"', close: '"' },
  ],
  abbreviations: list('р, рр, м, с, вул, ім, ст, п, тис, млн, млрд, грн, обл, див, проф, ген, кв, буд'),
  verbEndings: list('али, яли, или, їли, ували, лися, лася, лось, лися, ають, яють, ують, ється, ються'),
  words: {
    determiner: list('цей, ця, це, ці, цих, того, тієї, тих, всі, усі, всіх, усіх, інші, інших, кожен, деякі, деяких'),
    demonstrative: list('цей, ця, ці, цих, той, та, ті, тих'),
    possessive: list('його, її, їх, їхній, їхня, їхні, наш, наша, наші, наших, свій, своя, свої, своїх'),
    partitive: ['з', 'із'],
    preposition: list(
      'у, в, на, з, із, зі, від, до, о, об, за, під, над, при, про, для, без, через, між, серед, біля, коло, після, перед, проти, крім, навколо, поблизу, внаслідок, унаслідок',
    ),
    placePreposition: list('у, в, на, біля, під, поблизу'),
    be: list('був, була, було, були, буде, будуть, є, став, стала, стали'),
    modal: list('може, можуть, міг, могла, могли, має, мають, треба, потрібно, би, б'),
    negation: list('не, ні, ніколи, немає, нема, без'),
    relative: list('який, яка, яке, які, якого, якої, яких, яким, хто, чий'),
    subordinator: list('що, щоб, коли, поки, якщо, хоча, бо, оскільки, як, де, куди, чому, чи, ніби, нібито'),
    conditional: list('якщо, якби, чи, щоб'),
    coordinator: list('і, й, та, або, чи, а також'),
    contrast: list('але, а, проте, однак, хоча, зате'),
    pronoun: list('він, вона, вони, воно, ми, я, ви, ти, їм, йому, їй, ним, них, нам, нас, хто, це'),
    singularPersonPronoun: ['він', 'вона'],
    pluralPersonPronoun: ['вони'],
    firstPersonPronoun: ['я', 'ми'],
    adverb: list(
      'також, теж, вже, уже, ще, потім, згодом, пізніше, раніше, тепер, зараз, там, тут, лише, тільки, майже',
    ),
    verb: list(
      'сказав, сказала, сказали, заявив, заявила, заявили, повідомив, повідомила, повідомили, вийшли, відкрила',
    ),
    question: list('скільки, чому, де, коли, хто, що, як'),
    including: list('серед, включно, зокрема, крім'),
  },
  numbers: ukrainianNumbers,
  hedges: [
    { bound: 'at-least', where: 'before', words: list('щонайменше, принаймні, не менше, не менш як, не менше ніж') },
    { bound: 'at-least', where: 'after', words: list('+, і більше, або більше') },
    {
      bound: 'more-than',
      where: 'before',
      words: list('перевищила, перевищило, перевищив, більше, понад, більш як, більше ніж, більш ніж'),
    },
    { bound: 'at-most', where: 'before', words: list('до, щонайбільше, не більше, не більше ніж, не більш як') },
    { bound: 'less-than', where: 'before', words: list('менше, менш як, менше ніж') },
    { bound: 'about', where: 'before', words: list('близько, приблизно, майже, орієнтовно') },
    {
      bound: 'plain',
      where: 'before',
      words: list('ще, всього, усього, лише, тільки, загалом, всі, усі, інші, інших'),
    },
  ],
  nouns: [
    {
      unit: 'person',
      singular: [
        ...withEndings('а, у, ові, ом'),
        ...list(
          'людина, людини, людину, жінка, жінку, чоловік, чоловіка, дитина, дитину, хлопець, дівчина, поліцейський, шахтар',
        ),
      ],
      plural: [
        ...withEndings('и, ів, ам, ами, ах'),
        ...list(`
          людей, люди, людям, людьми, осіб, особи, особа, жінки, жінок, чоловіки, чоловіків, діти, дітей, поліцейські, поліцейських,
          правоохоронці, правоохоронців, шахтарі, шахтарів, мешканці, мешканців, жителі, жителів, громадян, військових, в'язнів
        `),
      ],
    },
  ],
  idioms: list(
    'один з, один із, одна з, одна із, одного з, смертна кара, смертної кари, загроза смерті, свідоцтво про смерть',
  ),
  dates: ukrainianDates,
  triggers: ukrainianTriggers,
  reporting: [
    {
      type: 'verb',
      factivity: 'says',
      words: list(
        'сказав, сказала, сказали, заявив, заявила, заявили, заявило, повідомив, повідомила, повідомили, повідомило, повідомляє, повідомляють, каже, кажуть',
      ),
    },
    { type: 'verb', factivity: 'admits', words: list('визнав, визнала, визнали, визнало, визнає') },
    {
      type: 'verb',
      factivity: 'denies',
      words: list('заперечує, заперечують, спростував, спростувала, спростували, спростувало'),
    },
    {
      type: 'source',
      factivity: 'says',
      words: list('за даними, за словами, за інформацією, за повідомленням, за оцінками'),
    },
    { type: 'passive', factivity: 'says', words: list('повідомляється, стало відомо') },
  ],
  speakers: [
    {
      kind: 'state',
      words: list(
        'міністерство, міністерства, міністр, міністра, уряд, уряду, влада, влади, поліція, поліції, прокуратура, прокуратури',
      ),
    },
    { kind: 'union', words: list('профспілка, профспілки, профспілці') },
    { kind: 'witness', words: list('очевидець, очевидця, очевидці, очевидців, свідок, свідка, свідки, свідків') },
  ],
  stances: [
    {
      type: 'irrealis',
      words: list(
        'погрожував, погрожували, погрожувала, погроза, погрози, щоб, якби, могли, може, можуть, намагалися, наказав, планували',
      ),
    },
    {
      type: 'doubt',
      words: list('невідомо, нібито, ймовірно, можливо, скільки, не підтвердив, не підтвердила, не підтвердили'),
    },
  ],
};

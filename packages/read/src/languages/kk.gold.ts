import { type GoldSentence, said, told } from './gold-sentence.ts';

/** Sentences of our own that cover the constructions of the Kazakh file. All places and people in them are invented. */
export const kazakhGold: readonly GoldSentence[] = [
  // Acts, the one it happens to before the verb
  { text: '14 наурызда қақпаның алдында кемінде 27 адам атып өлтірілді.', claims: [told('killed', [27, null])] },
  { text: 'Жеті докер қаза тапты.', claims: [told('killed', [7, 7])] },
  { text: 'Екі бала қайтыс болды.', claims: [told('killed', [2, 2])] },
  { text: 'Полиция 14 адамды атып өлтірді.', claims: [told('killed', [14, 14])] },
  { text: 'Он сегіз балықшы мерт болды.', claims: [told('killed', [18, 18])] },
  { text: 'Бірнеше жүз адам жараланды.', claims: [told('wounded', [200, null])] },
  { text: 'Алпыс төрт адам жарақат алды.', claims: [told('wounded', [64, 64])] },
  { text: 'Тағы тоғыз адам із-түзсіз жоғалды.', claims: [told('disappeared', [9, 9])] },
  { text: 'Отыздан астам белсенді азапталды.', claims: [told('tortured', [30, null], 'low')] },
  { text: '120-дан астам адам ұсталды.', claims: [told('arrested', [120, null], 'low')] },
  { text: 'Полиция екі мыңнан астам жұмысшыны тұтқындады.', claims: [told('arrested', [2000, null], 'low')] },
  { text: 'Он бір адам қамауға алынды.', claims: [told('arrested', [11, 11])] },
  { text: 'Отыз жеті адамға айып тағылды.', claims: [told('charged', [37, 37])] },
  { text: 'Он үш жұмысшы сотталды.', claims: [told('sentenced', [13, 13])] },
  { text: 'Он сегіз адам босатылды.', claims: [told('released', [18, 18])] },
  { text: 'Содан бері 900-ден астам жұмысшы жұмыстан шығарылды.', claims: [told('dismissed', [900, null], 'low')] },
  { text: 'Компания 2000-нан астам жұмысшыны жұмыстан шығарды.', claims: [told('dismissed', [2000, null], 'low')] },
  { text: 'Жүздеген отбасы үйсіз қалды.', claims: [] },
  { text: 'Мыңдаған жұмысшы алаңға шықты.', claims: [told('protest', [2000, null])] },
  { text: 'Ереуіл төртінші айға кетті.', claims: [told('strike')] },
  { text: 'Полиция бейбіт тұрғындарға оқ атты.', claims: [told('attack')] },
  { text: 'Қалада төтенше жағдай жарияланды.', claims: [told('emergency')] },
  { text: 'Ұялы телефон істемейді.', claims: [told('blackout')] },
  { text: 'Қалада интернет жоқ.', claims: [told('blackout')] },
  { text: 'Интернет өшірілді.', claims: [told('blackout')] },
  { text: 'Қаза тапқан 27 адамның бәрі докер еді.', claims: [told('killed', [27, 27])] },
  { text: 'Қаза тапқандардың саны 16-ға жетті.', claims: [told('killed', [16, 16])] },
  { text: 'Жарақат алғандар саны — 86.', claims: [told('wounded', [86, 86])] },
  { text: 'Үш полицей мен бес жұмысшы жараланды.', claims: [told('wounded', [8, 8])] },
  // Quantities
  { text: 'Кем дегенде жетпіс жұмысшы қаза тапты.', claims: [told('killed', [70, null])] },
  { text: 'Ең кемі он екі адам өлді.', claims: [told('killed', [12, null])] },
  { text: '150-ге дейін адам қаза тапқан.', claims: [told('killed', [null, 150])] },
  { text: 'Жүзге жуық адам жараланған.', claims: [told('wounded', [100, 100])] },
  { text: 'Шамамен елу адам ұсталды.', claims: [told('arrested', [50, 50])] },
  {
    text: 'Ондаған адам жараланды, жүздеген адам ұсталды.',
    claims: [told('wounded', [20, null]), told('arrested', [200, null])],
  },
  { text: 'Бес жүз елу адам сотталды.', claims: [told('sentenced', [550, 550])] },
  { text: 'Мың екі жүз отыз бес адам ұсталды.', claims: [told('arrested', [1235, 1235])] },
  {
    text: 'Үш жүзден астам адам ұсталды, соның отыз жетісіне айып тағылды.',
    claims: [told('arrested', [300, null], 'low'), told('charged', [37, 37])],
  },
  { text: 'Бастық 25 жаста, жалақысы 200 000 теңге, ауруханаға 3 шақырым.', claims: [] },
  { text: 'Телефон: 555 0188, 2-пошта бөлімшесі.', claims: [] },
  // Who says it
  {
    text: 'Ішкі істер министрлігі төрт адам қаза тапты деп мәлімдеді. Кеше алты адам деді.',
    claims: [
      said('Ішкі істер министрлігі', { kind: 'killed', count: [4, 4], holderKind: 'state' }),
      said('Ішкі істер министрлігі', { kind: 'killed', count: [6, 6] }),
    ],
  },
  {
    text: 'Мемлекет сол күні алты адам қаза тапты дейді.',
    claims: [said('Мемлекет', { kind: 'killed', count: [6, 6], holderKind: 'state' })],
  },
  {
    text: 'Министрліктің мәліметінше, 13 адам қаза тапты, жүзге жуық адам жараланды.',
    claims: [
      said('Министрліктің', { kind: 'killed', count: [13, 13], holderKind: 'state' }),
      said('Министрліктің', { kind: 'wounded', count: [100, 100] }),
    ],
  },
  {
    text: 'Куәгерлердің айтуынша, 150-ге дейін адам қаза тапқан.',
    claims: [said('Куәгерлердің', { kind: 'killed', count: [null, 150], holderKind: 'witness' })],
  },
  {
    text: 'Кәсіподақтың айтуынша, 2600 жұмысшы жұмыстан шығарылған.',
    claims: [said('Кәсіподақтың', { kind: 'dismissed', count: [2600, 2600], holderKind: 'union' })],
  },
  {
    text: 'Құқық қорғаушылардың дерегінше, жүз елуден астам адам азапталған.',
    claims: [said('Құқық қорғаушылардың', { kind: 'tortured', count: [150, null], open: 'low', holderKind: 'ngo' })],
  },
  {
    text: 'Кәсіподақ кемінде жетпіс жұмысшы өлтірілді деп мәлімдеді.',
    claims: [said('Кәсіподақ', { kind: 'killed', count: [70, null], holderKind: 'union' })],
  },
  {
    text: 'Прокурор 15 адамның қаза болғанын мойындады.',
    claims: [said('Прокурор', { kind: 'killed', count: [15, 15], holderKind: 'state' })],
  },
  {
    text: '«Біз отыз екі мәйіт санадық», – деді медбике.',
    claims: [said('медбике', { kind: 'killed', count: [32, 32], holderKind: 'witness' })],
  },
  {
    text: 'Полковник Руслан Керуенов үш жүз адам ұсталды деп хабарлады.',
    claims: [said('Полковник Руслан Керуенов', { kind: 'arrested', count: [300, 300], holderKind: 'state' })],
  },
  {
    text: 'Алты жұмысшы қаза тапты, деп хабарлады полиция.',
    claims: [said('полиция', { kind: 'killed', count: [6, 6], holderKind: 'state' })],
  },
  {
    text: 'Тұрғындар ондаған адам өлді дейді.',
    claims: [said('Тұрғындар', { kind: 'killed', count: [20, null], holderKind: 'witness' })],
  },
  // Speech over several sentences, several counts of one speaker, two speakers, nobody named
  {
    text: '«Біз 30 мәйітті санадық. Тағы 12 адам жараланды. 40 адам ұсталды», – деді медбике.',
    claims: [
      said('медбике', { kind: 'killed', count: [30, 30], holderKind: 'witness' }),
      said('медбике', { kind: 'wounded', count: [12, 12] }),
      said('медбике', { kind: 'arrested', count: [40, 40] }),
    ],
  },
  {
    text: 'Дәрігердің айтуынша, 30 адам қаза тапты, 12 адам жараланды, 40 адам ұсталды.',
    claims: [
      said('Дәрігердің', { kind: 'killed', count: [30, 30], holderKind: 'witness' }),
      said('Дәрігердің', { kind: 'wounded', count: [12, 12] }),
      said('Дәрігердің', { kind: 'arrested', count: [40, 40] }),
    ],
  },
  {
    text: 'Министрдің мәліметінше, 14 адам қаза тапты, бірақ кәсіподақ 44 адам қаза тапты дейді.',
    claims: [
      said('Министрдің', { kind: 'killed', count: [14, 14], holderKind: 'state' }),
      said('кәсіподақ', { kind: 'killed', count: [44, 44], holderKind: 'union' }),
    ],
  },
  {
    text: 'Прокуратураның мәліметіне қарағанда, он төрт адам қаза тапты.',
    claims: [said('Прокуратураның', { kind: 'killed', count: [14, 14], holderKind: 'state' })],
  },
  {
    text: 'Полиция жетпіс адамның қаза тапқанын жоққа шығарды.',
    claims: [said('Полиция', { kind: 'killed', count: [70, 70], stance: 'denied', holderKind: 'state' })],
  },
  {
    text: '«Сол түні алаңда 30 адам қаза тапты. Бізге ешкім ештеңе түсіндірген жоқ».',
    claims: [said('unnamed', { kind: 'killed', count: [30, 30] })],
  },
  {
    text: 'Хабарларға қарағанда, 15 адам қаза тапты.',
    claims: [said('unnamed', { kind: 'killed', count: [15, 15] })],
  },
  { text: 'ІІМ: 14 адам қаза тапты.', claims: [said('ІІМ', { kind: 'killed', count: [14, 14], holderKind: 'state' })] },
  // Denied, doubted, not said to have happened
  { text: 'Ешкім қаза тапқан жоқ.', claims: [{ kind: 'killed', count: [0, 0], holder: 'author', stance: 'denied' }] },
  {
    text: 'Ешкім қаза тапқан жоқ, деді министр.',
    claims: [said('министр', { kind: 'killed', count: [0, 0], stance: 'denied', holderKind: 'state' })],
  },
  { text: 'Үш адам қаза таппады.', claims: [{ kind: 'killed', count: [3, 3], holder: 'author', stance: 'denied' }] },
  {
    text: 'Қаза тапқандар жоқ, деп хабарлады полиция.',
    claims: [said('полиция', { kind: 'killed', count: [0, 0], stance: 'denied' })],
  },
  {
    text: 'Үкімет балалардың қаза тапқанын жоққа шығарды.',
    claims: [said('Үкімет', { kind: 'killed', stance: 'denied' })],
  },
  {
    text: 'Министр ондаған адам өлді деген өтірік деді.',
    claims: [said('Министр', { kind: 'killed', count: [20, null], stance: 'denied' })],
  },
  { text: 'Қанша адам қаза тапқаны белгісіз.', claims: [{ kind: 'killed', holder: 'author', stance: 'doubted' }] },
  { text: 'Сот өлім жазасын жойды.', claims: [] },
  { text: 'Анасы қызының қолынан ұстап тұрған.', claims: [] },
  { text: 'Белгісіз адамдар оны соққыға жығып өлтірді.', claims: [] },
];

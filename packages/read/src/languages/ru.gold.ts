import { type GoldSentence, said, told } from './gold-sentence.ts';

/** Sentences of our own that cover the constructions of the Russian file. All places and people in them are invented. */
export const russianGold: readonly GoldSentence[] = [
  // Voice and word order
  { text: 'В пятницу в Порт-Серене погибли не менее 14 докеров.', claims: [told('killed', [14, null])] },
  { text: 'Не менее 14 докеров погибли в пятницу в Порт-Серене.', claims: [told('killed', [14, null])] },
  { text: 'Полиция застрелила шестерых крестьян у карьера.', claims: [told('killed', [6, 6])] },
  { text: 'Солдаты убили более тридцати фермеров.', claims: [told('killed', [30, null], 'low')] },
  { text: 'Были убиты трое забастовщиков.', claims: [told('killed', [3, 3])] },
  { text: 'Девятнадцать шахтёров были расстреляны у ворот.', claims: [told('killed', [19, 19])] },
  {
    text: 'Полицейские открыли огонь, убив не менее 20 человек.',
    claims: [told('attack'), told('killed', [20, null])],
  },
  { text: 'Трое демонстрантов погибли, 25 ранены.', claims: [told('killed', [3, 3]), told('wounded', [25, 25])] },
  { text: 'Один человек погиб и один ранен.', claims: [told('killed', [1, 1]), told('wounded', [1, 1])] },
  { text: 'Погибла женщина, ещё трое детей ранены.', claims: [told('killed', [1, 1]), told('wounded', [3, 3])] },
  { text: 'Из 200 протестующих арестованы 37.', claims: [told('arrested', [37, 37])] },
  { text: 'Семья из пяти человек пропала без вести.', claims: [told('disappeared', [5, 5])] },
  { text: 'Пятеро рабочих приговорены к шести годам.', claims: [told('sentenced', [5, 5])] },
  { text: 'Суд освободил двоих.', claims: [told('released', [2, 2])] },
  { text: 'Компания уволила более двух тысяч рабочих.', claims: [told('dismissed', [2000, null], 'low')] },
  { text: '32-летний докер скончался в больнице.', claims: [told('killed', [1, 1])] },
  { text: 'Тысячи нефтяников вышли на площадь.', claims: [told('protest', [2000, null])] },
  { text: 'На митинг вышло около трёх тысяч человек.', claims: [told('protest', [3000, 3000])] },
  { text: 'Мобильная связь была отключена вечером 16 марта.', claims: [told('blackout')] },
  { text: 'В городе отключены интернет и мобильная связь.', claims: [told('blackout')] },
  { text: 'В Порт-Серене введено чрезвычайное положение.', claims: [told('emergency')] },
  { text: 'Забастовка длится уже восьмой месяц.', claims: [told('strike')] },
  // Nouns
  { text: 'Увольнение более двух тысяч рабочих вызвало протест.', claims: [told('dismissed', [2000, null], 'low')] },
  { text: 'В город пришла весть о гибели 15 рыбаков.', claims: [told('killed', [15, 15])] },
  { text: 'Число погибших выросло с 12 до 16.', claims: [told('killed', [16, 16])] },
  { text: 'По состоянию на 20 марта число погибших — 16.', claims: [told('killed', [16, 16])] },
  {
    text: 'За два дня число жертв достигло 15, раненых — более 100.',
    claims: [told('killed', [15, 15]), told('wounded', [100, null], 'low')],
  },
  {
    text: 'Жертвами столкновений стали 15 человек.',
    claims: [told('attack'), told('killed', [15, 15])],
  },
  { text: 'В больницу доставлены 64 раненых.', claims: [told('wounded', [64, 64])] },
  { text: 'Ранения получили 86 человек, из них шесть полицейских.', claims: [told('wounded', [86, 86])] },
  { text: 'За медицинской помощью обратились 64 человека.', claims: [told('wounded', [64, 64])] },
  // Quantities
  { text: 'Погибли как минимум семьдесят человек.', claims: [told('killed', [70, null])] },
  { text: 'Были убиты до 150 человек.', claims: [told('killed', [null, 150])] },
  { text: 'Убито свыше двухсот пятидесяти человек.', claims: [told('killed', [250, null], 'low')] },
  { text: 'Ранены несколько сотен рабочих.', claims: [told('wounded', [200, null])] },
  {
    text: 'Десятки человек были ранены, сотни арестованы.',
    claims: [told('wounded', [20, null]), told('arrested', [200, null])],
  },
  { text: 'Убитых было больше сотни.', claims: [told('killed', [100, null], 'low')] },
  { text: 'В тот же день были задержаны более 70-ти человек.', claims: [told('arrested', [70, null], 'low')] },
  { text: 'Задержано от 130 до 150 человек.', claims: [told('arrested', [130, 150])] },
  { text: 'Арестовано 2 тыс. человек.', claims: [told('arrested', [2000, 2000])] },
  { text: 'Двадцать семь человек были застрелены на площади.', claims: [told('killed', [27, 27])] },
  { text: 'Компания выплатила 2 миллиона тенге, 35 процентов рабочих получили надбавку.', claims: [] },
  { text: 'Звоните по телефону 555 0160, дом 12, квартира 7.', claims: [] },
  // Who says it
  {
    text: 'По данным министерства, погибли 13 человек, несколько сотен ранены.',
    claims: [
      said('министерства', { kind: 'killed', count: [13, 13], holderKind: 'state' }),
      said('министерства', { kind: 'wounded', count: [200, null] }),
    ],
  },
  {
    text: 'Министр заявил, что убито десять человек.',
    claims: [said('Министр', { kind: 'killed', count: [10, 10], holderKind: 'state' })],
  },
  {
    text: 'Профсоюз утверждает, что погибло не менее семидесяти рабочих.',
    claims: [said('Профсоюз', { kind: 'killed', count: [70, null], holderKind: 'union' })],
  },
  {
    text: 'По словам очевидцев, были убиты до 150 человек.',
    claims: [said('очевидцев', { kind: 'killed', count: [null, 150], holderKind: 'witness' })],
  },
  {
    text: 'Правительство признало гибель 15 человек.',
    claims: [said('Правительство', { kind: 'killed', count: [15, 15], holderKind: 'state' })],
  },
  {
    text: 'Правительство сообщило о четырнадцати погибших и 86 раненых.',
    claims: [
      said('Правительство', { kind: 'killed', count: [14, 14] }),
      said('Правительство', { kind: 'wounded', count: [86, 86] }),
    ],
  },
  {
    text: 'Не менее 64 человек погибли, утверждает оппозиция.',
    claims: [said('оппозиция', { kind: 'killed', count: [64, null], holderKind: 'opposition' })],
  },
  {
    text: '«Мы насчитали тридцать два тела», — сказала медсестра.',
    claims: [said('медсестра', { kind: 'killed', count: [32, 32], holderKind: 'witness' })],
  },
  {
    text: '«Расстреливали всех, погибло человек семьдесят», — рассказал по телефону житель города.',
    claims: [said('житель города', { kind: 'killed', count: [70, 70], holderKind: 'witness' })],
  },
  {
    text: 'Прокурор заявил: «Погибли 14 человек, 86 ранены».',
    claims: [
      said('Прокурор', { kind: 'killed', count: [14, 14] }),
      said('Прокурор', { kind: 'wounded', count: [86, 86] }),
    ],
  },
  {
    text: 'Погибли шесть человек. Об этом сообщил представитель министерства.',
    claims: [said('представитель министерства', { kind: 'killed', count: [6, 6], holderKind: 'state' })],
  },
  {
    text: 'Профсоюз говорит о 27 погибших, министерство — о 14.',
    claims: [
      said('Профсоюз', { kind: 'killed', count: [27, 27] }),
      said('министерство', { kind: 'killed', count: [14, 14] }),
    ],
  },
  {
    text: 'По данным оппозиции, погибли 70 человек, по официальным данным — 13.',
    claims: [
      said('оппозиции', { kind: 'killed', count: [70, 70] }),
      said('официальным данным', { kind: 'killed', count: [13, 13], holderKind: 'state' }),
    ],
  },
  {
    text: 'Журналисты, которые беседовали с жителями, сообщили о слухах о десятках убитых.',
    claims: [
      said('Журналисты', {
        kind: 'killed',
        count: [20, null],
        stance: 'doubted',
        chain: ['жителями', 'слухах'],
      }),
    ],
  },
  {
    text: 'Сообщается о гибели 15 человек.',
    claims: [said('unnamed', { kind: 'killed', count: [15, 15] })],
  },
  {
    text: 'Житель Порт-Серены, пенсионер, рассказал: «Тихо. Погибло двадцать человек, мы всё видели сами».',
    claims: [said('Житель Порт-Серены', { kind: 'killed', count: [20, 20] })],
  },
  // Chains, speech over several sentences, several counts of one speaker, nobody named
  {
    text: 'По словам врача, свидетели говорят, что погибли 14 человек и ранены 70.',
    claims: [
      said('врача', { kind: 'killed', count: [14, 14], holderKind: 'witness', chain: ['свидетели'] }),
      said('врача', { kind: 'wounded', count: [70, 70], chain: ['свидетели'] }),
    ],
  },
  {
    text: 'Профсоюз сообщил со ссылкой на врачей, что погибли 44 человека.',
    claims: [said('Профсоюз', { kind: 'killed', count: [44, 44], holderKind: 'union', chain: ['врачей'] })],
  },
  {
    text: 'Журналист рассказал, что, по словам очевидцев, убиты 30 человек.',
    claims: [said('Журналист', { kind: 'killed', count: [30, 30], holderKind: 'media', chain: ['очевидцев'] })],
  },
  {
    text: '«Сначала стреляли в воздух. Потом погибли 30 человек. Ещё 12 человек ранены», – рассказала медсестра.',
    claims: [
      said('медсестра', { kind: 'killed', count: [30, 30], holderKind: 'witness' }),
      said('медсестра', { kind: 'wounded', count: [12, 12] }),
    ],
  },
  {
    text: 'По данным профсоюза, погибли 44 человека, ранены 86, арестованы более 100.',
    claims: [
      said('профсоюза', { kind: 'killed', count: [44, 44], holderKind: 'union' }),
      said('профсоюза', { kind: 'wounded', count: [86, 86] }),
      said('профсоюза', { kind: 'arrested', count: [100, null], open: 'low' }),
    ],
  },
  {
    text: 'Оппозиция утверждает, что погибли 70 человек, 800 ранены и 30 арестованы.',
    claims: [
      said('Оппозиция', { kind: 'killed', count: [70, 70], holderKind: 'opposition' }),
      said('Оппозиция', { kind: 'wounded', count: [800, 800] }),
      said('Оппозиция', { kind: 'arrested', count: [30, 30] }),
    ],
  },
  {
    text: 'Министерство признало, что погибли 14 человек, но отрицает, что убиты дети.',
    claims: [
      said('Министерство', { kind: 'killed', count: [14, 14], holderKind: 'state' }),
      said('Министерство', { kind: 'killed', stance: 'denied' }),
    ],
  },
  {
    text: '«В порту той ночью убили 30 человек. Никто нам ничего не объяснил».',
    claims: [said('unnamed', { kind: 'killed', count: [30, 30] })],
  },
  { text: 'МВД: 14 человек погибли.', claims: [said('МВД', { kind: 'killed', count: [14, 14], holderKind: 'state' })] },
  {
    text: 'Прокуратура: погибли 14 человек, ранены 70.',
    claims: [
      said('Прокуратура', { kind: 'killed', count: [14, 14], holderKind: 'state' }),
      said('Прокуратура', { kind: 'wounded', count: [70, 70] }),
    ],
  },
  {
    text: '«Мы насчитали 30 тел. Ещё 12 человек ранены», – рассказала медсестра.',
    claims: [
      said('медсестра', { kind: 'killed', count: [30, 30], holderKind: 'witness' }),
      said('медсестра', { kind: 'wounded', count: [12, 12] }),
    ],
  },
  { text: 'Адрес профсоюза: ул. Портовая, 12, тел. 8 (555) 5-01-88.', claims: [] },
  { text: 'Полиция: 5 раненых.', claims: [told('wounded', [5, 5])] },
  // Denied, doubted, not said to have happened
  { text: 'Никто не погиб.', claims: [{ kind: 'killed', count: [0, 0], holder: 'author', stance: 'denied' }] },
  { text: 'Обошлось без жертв.', claims: [{ kind: 'killed', count: [0, 0], holder: 'author', stance: 'denied' }] },
  {
    text: 'Погибших нет, сообщили в министерстве.',
    claims: [said('министерстве', { kind: 'killed', count: [0, 0], stance: 'denied', holderKind: 'state' })],
  },
  {
    text: 'Власти опровергли сообщения о десятках погибших.',
    claims: [said('Власти', { kind: 'killed', count: [20, null], stance: 'denied' })],
  },
  {
    text: 'Власти признали, что пострадали 110 человек, однако отрицают гибель детей.',
    claims: [
      said('Власти', { kind: 'wounded', count: [110, 110] }),
      said('Власти', { kind: 'killed', stance: 'denied' }),
    ],
  },
  {
    text: 'Слухи о сотнях убитых не подтвердились.',
    claims: [{ kind: 'killed', count: [200, null], holder: 'author', stance: 'denied' }],
  },
  {
    text: 'Прокуратура не подтвердила гибель людей.',
    claims: [{ kind: 'killed', holder: 'author', stance: 'doubted' }],
  },
  { text: 'Сколько человек погибло, неясно.', claims: [{ kind: 'killed', holder: 'author', stance: 'doubted' }] },
  {
    text: 'Полковник сказал по телевизору, что никаких десятков убитых нет.',
    claims: [said('Полковник', { kind: 'killed', count: [20, null], stance: 'denied', holderKind: 'state' })],
  },
  { text: 'Солдаты угрожали убить забастовщиков.', claims: [] },
  { text: 'Если бы солдаты не стреляли, никто бы не погиб.', claims: [] },
  { text: 'Суд вынес смертную казнь за покушение на убийство.', claims: [] },
];

import { unitOfWord, valueOfWord } from './cldr/cldr-words.ts';
import { cldr } from './cldr/en.ts';
import { englishCodebook } from './codebook-en.ts';
import { englishTriggers } from './en-triggers.ts';
import type { Language } from './language.ts';
import { list } from './word-list.ts';

const determiners = list(`
  the, this, these, those, that, all, every, each, both, any, some, such, another, other, certain, most, more
`);
const possessives = ['his', 'her', 'its', 'their', 'our', 'my', 'your', "'s", 'whose'];

/** English as data. */
export const en: Language = {
  tag: 'en',
  quotes: [
    { open: '“', close: '”' },
    { open: '"', close: '"' },
    { open: '„', close: '“' },
    { open: '«', close: '»' },
  ],
  abbreviations: list(`
    mr, mrs, ms, dr, prof, gen, maj, col, lt, capt, cpt, sgt, cpl, adm, brig, cmdr, gov, sen, rep, pres, rev, fr, hon,
    st, mt, ft, no, nos, art, vs, etc, inc, ltd, co, corp, jr, sr, dept, jan, feb, mar, apr, jun, jul, aug, sep, sept,
    oct, nov, dec, mon, tue, tues, wed, thu, thurs, fri, approx, ca, cf, fig, vol, pp, ed, eds, al, ave, blvd, tel,
    ext, supt, insp, msgr, ret, gens, messrs
  `),
  adverbEndings: ['ly'],
  participleEndings: ['ed'],
  words: {
    article: ['the', 'a', 'an'],
    determiner: determiners,
    possessive: possessives,
    demonstrative: ['this', 'that', 'these', 'those'],
    partitive: ['of'],
    preposition: list(`
      in, on, at, by, for, with, from, into, onto, over, under, during, through, throughout, against, about, near,
      across, between, among, amongst, amid, within, without, around, along, behind, outside, inside, upon, towards,
      toward, via, per, despite, including, following, according, besides, except, like, until, beyond, off, out,
      above, below, beside, past, up, down, as, alongside
    `),
    placePreposition: ['in', 'at', 'near', 'outside', 'around', 'across', 'from', 'of', 'throughout', 'inside'],
    be: list(`
      be, is, are, was, were, been, being, am, isn't, aren't, wasn't, weren't, get, gets, got, getting, remain,
      remains, remained
    `),
    have: ['have', 'has', 'had', 'having', "haven't", "hasn't", "hadn't"],
    do: ['do', 'does', 'did', "don't", "doesn't", "didn't"],
    modal: list(`
      could, would, should, might, may, must, can, cannot, will, shall, won't, wouldn't, couldn't, can't, shouldn't
    `),
    negation: list(`
      not, never, no, nor, neither, isn't, aren't, wasn't, weren't, haven't, hasn't, hadn't, don't, doesn't, didn't,
      won't, wouldn't, couldn't, can't, cannot, shouldn't, without
    `),
    relative: ['who', 'which', 'whom', 'whose'],
    subordinator: list(`
      that, when, while, after, before, because, since, where, if, unless, until, once, so, as, how, why, what,
      whether, lest, till
    `),
    conditional: ['if', 'unless', 'whether', 'lest', 'should'],
    coordinator: ['and', 'or', 'nor', '&'],
    contrast: ['but', 'though', 'although', 'whereas', 'yet', 'while'],
    pronoun: list(`
      he, she, they, it, we, i, you, them, him, us, me, who, this, there, himself, herself, themselves, itself
    `),
    singularPersonPronoun: ['he', 'she'],
    pluralPersonPronoun: ['they', 'it'],
    firstPersonPronoun: ['i', 'we'],
    adverb: list(`
      also, already, later, then, subsequently, once, again, still, now, so, far, since, ever, never, even, soon, yet,
      thus, therefore, however, all, both, just, only, always, often, first, too, further, instead, earlier, today,
      yesterday, least, reportedly, allegedly, apparently, not, together, perhaps, almost, each
    `),
    verb: list(`
      said, says, say, told, added, went, came, took, made, became, began, left, gave, saw, found, knew, ran, broke,
      led, held, kept, brought, stood, fell, rose, put, set, met, sent, spoke, grew, lay, drove, threw, fought,
      started, continued, decided, tried, wanted, called, used, attempted, refused, agreed, entered, moved, turned,
      followed, claimed, admitted, reported, announced, confirmed, stated, ordered, demanded, gathered, attacked,
      believe, believes, think, know, knows, want, wants, goes, comes, takes, makes, shows, show, showed, include,
      includes, included, leaving, bringing, seems, appears, seemed, appeared, happened, occurred
    `),
    infinitiveMark: ['to'],
    agentMark: ['by'],
    question: ['how', 'why', 'what', 'whether', 'who', 'where', 'when'],
    including: list(`
      including, among, such, notably, especially, includes, included, include, excluding, except
    `),
  },
  numbers: {
    cardinals: {
      ...valueOfWord(cldr.cardinals),
      nought: 0,
      naught: 0,
      fourty: 40,
      both: 2,
    },
    multipliers: {
      ...valueOfWord(cldr.multipliers),
      lakh: 100_000,
      lakhs: 100_000,
      mln: 1_000_000,
      mn: 1_000_000,
      crore: 10_000_000,
      crores: 10_000_000,
      bn: 1_000_000_000,
      bln: 1_000_000_000,
      tn: 1_000_000_000_000,
      tln: 1_000_000_000_000,
    },
    figureScales: {
      k: 1000,
      m: 1_000_000,
      mn: 1_000_000,
      mln: 1_000_000,
      mil: 1_000_000,
      bn: 1_000_000_000,
      bln: 1_000_000_000,
    },
    joiners: ['and'],
    ones: ['a', 'an'],
    collectives: { dozen: 12, dozens: 12, score: 20 },
    halves: [['and', 'a', 'half']],
    fractions: {
      half: 0.5,
      'one-third': 1 / 3,
      'two-thirds': 2 / 3,
      'one-quarter': 0.25,
      'three-quarters': 0.75,
      quarter: 0.25,
    },
    parts: {
      third: 1 / 3,
      thirds: 1 / 3,
      quarter: 0.25,
      quarters: 0.25,
      fifth: 0.2,
      fifths: 0.2,
      tenth: 0.1,
      tenths: 0.1,
    },
    ordinals: valueOfWord(cldr.ordinals),
    ordinalEndings: ['st', 'nd', 'rd', 'th'],
    group: [',', '\u00a0', '\u202f', '\u2009'],
    decimal: ['.'],
    none: ['no', 'zero', 'not a single', 'not one'],
    nobody: ['no one', 'nobody', 'none', 'no-one'],
    single: ['a', 'an', 'one', 'another'],
    rangeOpen: ['between', 'from'],
    changeVerbs: list(`
      rose, risen, rises, rise, rising, climbed, climbs, increased, increases, jumped, grew, grown, up, went, gone,
      revised, raised, fell, fallen, dropped, toll, upwards, downwards, down
    `),
    rangeJoin: ['to', '-', '–', 'or', '—', 'through', 'till'],
    rangeAnd: ['and'],
    countNouns: ['number', 'total', 'count', 'numbers'],
    groups: ['family of', 'group of', 'crowd of', 'team of', 'party of', 'total of', 'household of'],
    labels: list(`
      point, points, article, articles, section, clause, paragraph, page, chapter, resolution, law, no, number, nr,
      room, flat, building, house, figure, table, part, volume, decree, case, file, day, week, route, highway, radio,
      channel, unit, camp, block, district, colony, school, zone, line, sector, phase, version, top, g, n
    `),
    percent: ['%', 'percent', 'per', 'pct', 'percentage'],
    currencies: list(`
      $, €, £, ¥, ₸, ₽, us$, usd, eur, dollars, dollar, euros, euro, pounds, tenge, rubles, roubles, rupees, pesos,
      rand, yuan, francs, cents, lira, naira, kroner, yen, dinars
    `),
    ageBefore: ['aged', 'age'],
    ageAfter: ['years-old', 'year-old'],
    measures: list(`
      km, kms, kilometers, kilometres, kilometer, kilometre, meters, metres, meter, metre, miles, mile, yards, feet,
      foot, inches, tons, tonnes, ton, kg, kilos, kilograms, kilogram, pounds, liters, litres, barrels, degrees,
      times, percent, points, hectares, acres, mm, cm, caliber, calibre, a.m., p.m., a.m, p.m, am, pm, o'clock, gmt,
      hrs, story, storey, volts, megawatts, knots, seater, votes, seats, floors
    `),
  },
  hedges: [
    {
      bound: 'at-least',
      where: 'before',
      words: list(`
        at least, at the least, not less than, no less than, no fewer than, not fewer than, a minimum of, minimum, as
        few as, well over a, the names of, names of, at a minimum, at the very least, at the minimum, no smaller than, not
        below, nothing less than
      `),
    },
    {
      bound: 'at-least',
      where: 'after',
      words: list(`
        or more, at least, and more, and counting, or even more, plus, at the very least, at a minimum, and upwards, and up,
        or above, or over, and over, and above, or upwards, or higher, or greater
      `),
    },
    {
      bound: 'more-than',
      where: 'before',
      words: list(`
        more than, over, upwards of, upward of, above, in excess of, exceeding, exceed, exceeded, exceeds, well over, greater
        than, far more than, even more than, much more than, well above, beyond, surpassed, surpassing, surpasses, surpass, north of, topping,
        topped, larger than, higher than, bigger than, considerably more than, significantly more than, many more than
      `),
    },
    {
      bound: 'at-most',
      where: 'before',
      words: list(`
        up to, as many as, at most, at the most, not more than, no more than, a maximum of, maximum, as much as, not
        over, no greater than, not exceeding, not above, anything up to, as high as, no larger than, not greater than
      `),
    },
    {
      bound: 'at-most',
      where: 'after',
      words: list(
        'at most, at the most, or less, or fewer, or so at most, or below, or under, and below, or lower, or smaller, at the maximum',
      ),
    },
    {
      bound: 'less-than',
      where: 'before',
      words: list(
        'less than, fewer than, under, below, lower than, smaller than, south of, well under, well below, far fewer than, far less than',
      ),
    },
    {
      bound: 'about',
      where: 'before',
      words: list(`
        about, around, some, approximately, roughly, an estimated, estimated, nearly, almost, close to, near, circa,
        possibly, perhaps, probably, approx, c, ca, just over, just under, maybe, something like, somewhere around, in the
        region of, in the order of, on the order of, in the neighbourhood of, in the neighborhood of, more or less,
        approaching, nearing, virtually, practically, not quite, just short of, just shy of, an average of, an estimated
        average of, close on, getting on for
      `),
    },
    {
      bound: 'about',
      where: 'after',
      words: list('or so, approximately, odd, possibly, or thereabouts, more or less, give or take, roughly'),
    },
    {
      bound: 'plain',
      where: 'before',
      words: list(`
        another, a further, further, an additional, additional, a total of, exactly, a record, all, only, just, the
        other, other
      `),
    },
  ],
  codebook: englishCodebook,
  nouns: [
    {
      unit: 'person',
      singular: list(`
        person, man, woman, boy, girl, child, baby, infant, teenager, youth, worker, oil worker, striker, protester,
        protestor, demonstrator, activist, civilian, soldier, policeman, policewoman, officer, police officer, cop,
        trooper, guard, prisoner, detainee, inmate, victim, resident, villager, farmer, peasant, student, teacher,
        professor, lecturer, doctor, nurse, medic, paramedic, lawyer, judge, magistrate, prosecutor, journalist,
        reporter, photographer, cameraman, blogger, editor, citizen, migrant, refugee, passenger, driver, passer-by,
        bystander, passerby, miner, docker, sailor, fisherman, shopkeeper, trader, vendor, priest, nun, monk, imam,
        pastor, bishop, cleric, member, leader, supporter, sympathizer, sympathiser, opponent, dissident, defender,
        human rights defender, campaigner, organiser, organizer, unionist, trade unionist, employee, labourer,
        laborer, guerrilla, rebel, militant, insurgent, terrorist, gunman, attacker, assailant, suspect, fighter,
        militiaman, commander, official, councillor, councilor, mayor, politician, lawmaker, deputy, candidate, voter,
        relative, brother, sister, son, daughter, father, mother, wife, husband, widow, cousin, nephew, niece, uncle,
        aunt, friend, colleague, neighbour, neighbor, pensioner, patient, hostage, defendant, accused, convict,
        individual, human, human being, native, foreigner, tourist, indian, peacekeeper, aid worker, engineer,
        businessman, rancher, witness, eyewitness, participant, marcher, picketer, rioter, looter, bodyguard,
        conscript, recruit, general, colonel, captain, major, lieutenant, sergeant, corporal, cadet, marine, servant,
        cook, housewife, catholic, muslim, christian, jew, jesuit, archbishop, ambassador, diplomat, minister,
        president, senator, writer, poet, artist, singer, musician, athlete, cyclist, motorist, pedestrian,
        grandmother, grandfather, granddaughter, grandson, adult, minor, adolescent, schoolgirl, schoolboy, pupil,
        settler, herder, pastoralist, shepherd, hunter, environmentalist, advocate, barrister, ally, associate,
        follower, critic, publisher, translator, correspondent, freelancer, presenter, broadcaster, filmmaker,
        researcher, academic, scientist, nationalist, separatist, extremist, islamist, communist, trade union
        activist, human rights activist, delegate, representative, community leader, chief, elder, cleaner, craftsman,
        combatant, casualty, survivor, deportee, evacuee, fugitive, prostitute, orphan, spokesman, spokeswoman,
        spokesperson, commissioner, superintendent, surgeon, pathologist, sheikh, ombudsman, warden, jailer, gaoler,
        imam, rector, dean, undergraduate, escapee, driller, bricklayer, electrician, mineworker, steelworker
      `),
      plural: list(`
        people, persons, men, women, boys, girls, children, babies, infants, teenagers, youths, workers, oil workers,
        strikers, protesters, protestors, demonstrators, activists, civilians, soldiers, policemen, policewomen,
        police, officers, police officers, cops, troopers, troops, guards, guardsmen, prisoners, detainees, inmates,
        victims, residents, villagers, farmers, peasants, students, teachers, professors, lecturers, doctors, nurses,
        medics, paramedics, lawyers, judges, magistrates, prosecutors, journalists, reporters, photographers,
        cameramen, bloggers, editors, citizens, migrants, refugees, passengers, drivers, passers-by, bystanders,
        passersby, miners, mineworkers, dockers, dockworkers, sailors, fishermen, shopkeepers, traders, vendors,
        priests, nuns, monks, imams, pastors, bishops, clerics, members, leaders, supporters, sympathizers,
        sympathisers, opponents, dissidents, defenders, human rights defenders, campaigners, organisers, organizers,
        unionists, trade unionists, employees, staff, labourers, laborers, guerrillas, rebels, militants, insurgents,
        terrorists, gunmen, attackers, assailants, suspects, fighters, militiamen, commanders, officials, councillors,
        councilors, mayors, politicians, lawmakers, deputies, candidates, voters, relatives, brothers, sisters, sons,
        daughters, fathers, mothers, wives, husbands, widows, cousins, friends, colleagues, neighbours, neighbors,
        pensioners, patients, hostages, defendants, convicts, individuals, humans, human beings, natives, foreigners,
        tourists, indians, peacekeepers, aid workers, engineers, businessmen, ranchers, witnesses, eyewitnesses,
        participants, marchers, picketers, pickets, rioters, looters, bodyguards, conscripts, recruits, generals,
        colonels, captains, cadets, marines, servants, catholics, muslims, christians, jews, jesuits, diplomats,
        ministers, senators, writers, artists, singers, adults, minors, adolescents, schoolgirls, schoolboys,
        schoolchildren, pupils, settlers, herders, pastoralists, shepherds, hunters, environmentalists, advocates,
        allies, associates, followers, critics, correspondents, freelancers, presenters, researchers, academics,
        scientists, nationalists, separatists, extremists, islamists, communists, trade union activists, human rights
        activists, delegates, representatives, community leaders, chiefs, elders, cleaners, combatants, casualties,
        survivors, deportees, evacuees, fugitives, folk, folks, kids, youngsters, toddlers, locals, personnel,
        servicemen, workmen, spectators, worshippers, worshipers, pilgrims, mourners, shoppers, commuters, believers,
        adherents, orphans, twins, lives, souls, family members, inhabitants, firefighters, rescuers, crew members,
        spokesmen, superintendents, surgeons, pathologists, wardens, jailers, gaolers, undergraduates, escapees,
        drillers, steelworkers, electricians, hunger strikers, bodies, corpses, cadavers
      `),
    },
    { unit: 'family', singular: ['family', 'household'], plural: ['families', 'households'] },
    {
      unit: 'building',
      singular: list(`
        building, house, home, shop, office, station, bank, school, hospital, church, mosque, store, factory, tower,
        bridge
      `),
      plural: list(`
        buildings, houses, homes, shops, offices, stations, banks, schools, hospitals, churches, mosques, stores,
        factories, towers, bridges, dwellings, shacks, huts, pylons
      `),
    },
    {
      unit: 'vehicle',
      singular: list(`
        car, bus, truck, jeep, vehicle, van, train, helicopter, plane, aircraft, tank, boat, ship, motorcycle
      `),
      plural: list(`
        cars, buses, trucks, jeeps, vehicles, vans, trains, helicopters, planes, tanks, boats, ships, motorcycles
      `),
    },
    { unit: 'shot', singular: ['shot', 'round', 'bullet'], plural: ['shots', 'rounds', 'bullets'] },
    {
      unit: 'network',
      singular: list(`
        internet, network, mobile network, website, site, phone, telephone, channel, newspaper, broadcast, radio,
        television, social networking, social media, youtube, twitter, facebook, telegram, whatsapp, access,
        communication, cell service, mobile service, signal, electricity, power
      `),
      plural: list(`
        networks, mobile networks, websites, phones, mobile phones, cell phones, telephones, phone lines, telephone
        lines, lines, channels, newspapers, broadcasts, media, social networks, communications, messengers, services,
        connections, media outlets, radio stations, news sites
      `),
    },
    {
      unit: 'settlement',
      singular: list(`town, city, village, neighbourhood, neighborhood, road, airport, border`),
      plural: list(`towns, cities, villages, neighbourhoods, neighborhoods, roads, borders`),
    },
    {
      unit: 'thing',
      singular: list(`
        way, thing, point, issue, case, charge, count, bomb, weapon, rifle, gun, country, state,
        company, region, party, union, organisation, organization, group, report, source, demand, part, step, side,
        attack, incident, strike, protest, meeting, rally, explosion, blast, video, law, right,
        area, province, district, department, street, square, corner, animal, cow, horse, dog, tree, wall, door,
        window, camp, tent, letter, document, question, reason, problem, occasion, example
      `),
      plural: list(`
        ways, things, points, issues, cases, charges, counts, bombs, weapons, rifles, guns,         countries, states, companies, regions, parties, unions, organisations, organizations, groups, reports,
        sources, demands, parts, steps, sides, attacks, incidents, strikes, protests, meetings, rallies, explosions,
        blasts, videos, laws, rights, areas, provinces, districts, departments, streets,
        corners, animals, cattle, cows, sheep, horses, dogs, camels, goats, trees, tents, letters, documents,
        questions, reasons, problems, items, types, kinds, grenades, mortars, installations, wells, barrels,
        conditions, measures, positions, posts, jobs, elections, accounts, versions, sectors, actions, events, forms,
        units, teams, battles, wars, governments, embassies, blocks, locations, places, sites, fronts
      `),
    },
  ],
  idioms: list(`
    every one of, each one of, any one of, one day, one another, one by one, one of the many, one of many, four corners, no one else, at one point, at one
    time, one thing, on the one hand, for one thing, number one, one way or another, one more time, once more,
    second to none, death threat, death threats, death penalty, death row, death squad, death squads, death
    certificate, death certificates, death sentence, death sentences, threats to kill, life and death, matter of
    life, dead end, dead sea, dead of night, attempted murder, attempted murders, attempted assassination,
    assassination attempt, assassination attempts, murder attempt, murder suspect, brush with death, arrest warrant,
    arrest warrants, heart attack, heart attacks, missing link, press release, press releases, in charge, in charge
    of, being in charge, free of charge, charged with ensuring, tried to, trying to, wounded knee, air strike, air
    strikes, airstrike, airstrikes, a matter of, killed time, dead heat
  `),
  dates: {
    months: { ...valueOfWord(cldr.months), ...valueOfWord(cldr.shortMonths), sept: 9 },
    weekdays: valueOfWord(cldr.weekdays),
    seasons: { spring: 'spring', summer: 'summer', autumn: 'autumn', fall: 'autumn', winter: 'winter' },
    partsOfDay: ['morning', 'afternoon', 'evening', 'night', 'noon', 'midday', 'midnight', 'dawn', 'dusk', 'daybreak'],
    days: { ...valueOfWord(cldr.days), tonight: 0 },
    last: ['last', 'previous', 'past'],
    current: ['this'],
    next: ['next', 'coming'],
    units: {
      ...unitOfWord(cldr.units),
      decade: 'decade',
      decades: 'decade',
      second: 'minute',
      seconds: 'minute',
      fortnight: 'week',
      centuries: 'decade',
      century: 'decade',
      nights: 'day',
      night: 'day',
    },
    ago: ['ago'],
    since: ['since', 'ever since'],
    until: ['until', 'till', 'through', 'up to'],
    before: ['before', 'by', 'prior to', 'ahead of'],
    after: ['after', 'following'],
    about: ['around', 'about', 'circa', 'approximately'],
    span: ['for', 'over', 'during', 'within', 'in'],
    early: ['early', 'late', 'mid', 'the beginning of', 'the end of', 'the start of', 'earlier', 'later'],
    on: ['on', 'in', 'at'],
    sameDay: ['that day', 'the same day', 'that same day', 'on that day'],
    nextDay: ['the next day', 'the following day', 'a day later', 'one day later', 'the day after'],
    previousDay: list(`
      the day before, the previous day, a day earlier, one day earlier, the day prior, only a day before
    `),
    anniversary: ['anniversary'],
    later: ['later', 'afterwards', 'afterward'],
    earlier: ['earlier'],
    into: list('into its, into their, in its, in their, entered its, entered their, entering its, for the, now in its'),
    inARow: ['running'],
    lately: ['last', 'past'],
    weekend: ['weekend'],
    holidays: {
      "new year's day": { month: 1, day: 1 },
      "new year's eve": { month: 12, day: 31 },
      'christmas eve': { month: 12, day: 24 },
      'christmas day': { month: 12, day: 25 },
      christmas: { month: 12, day: 25 },
      "valentine's day": { month: 2, day: 14 },
      "international women's day": { month: 3, day: 8 },
      'may day': { month: 5, day: 1 },
      'human rights day': { month: 12, day: 10 },
      halloween: { month: 10, day: 31 },
      'thanksgiving day': { month: 11, weekday: 4, nth: 4 },
      thanksgiving: { month: 11, weekday: 4, nth: 4 },
      'labor day': { month: 9, weekday: 1, nth: 1 },
    },
    ahead: list(`
      will, would, won't, wouldn't, shall, should, must, scheduled, planned, plans, plan to, planning to, expected, due,
      slated, is to, are to, were to, was to, upcoming, deadline, next, set for, set to, about to, hopes to, hope to,
      wants to, want to, until, postponed, rescheduled, as soon as, as early as, no later than, 'll
    `),
    behind: ['was', 'were', 'had', 'has', 'have', 'did', "didn't", "wasn't", "weren't"],
    few: list(`
      several, few, a few, many, some, a couple of, couple of, a couple, a number of, dozens of, recent, coming, half an
    `),
    further: ['more', 'additional', 'full', 'straight', 'consecutive', 'whole', 'solid', 'long', 'successive'],
    unitsAlone: ['hours', 'days', 'weeks', 'months', 'years', 'decades', 'centuries'],
    old: ['old'],
    lasting: ['long'],
    every: ['every', 'each'],
    repeated: ['daily', 'weekly', 'monthly', 'yearly', 'annually', 'nightly', 'hourly'],
    vague: list(`
      now, future, the future, nowadays, at present, currently, that year, later that year, earlier that year, that month,
      that week, the same year, the same month, the same week
    `),
    namedHours: ['midday', 'noon', 'midnight', 'dawn', 'dusk'],
    halvesOfDay: ['am', 'pm', 'a.m', 'p.m', 'a.m.', 'p.m.'],
    timeZones: ['gmt', 'utc', 'est', 'edt', 'cst', 'cdt', 'mst', 'mdt', 'pst', 'pdt'],
    dayFirst: true,
  },
  triggers: englishTriggers,
  reporting: [
    {
      type: 'verb',
      factivity: 'says',
      words: list(`
        able to confirm, able to verify, able to establish, able to document, gave it as, gives it as, spoken of,
        speaking of
      `),
    },
    {
      type: 'verb',
      factivity: 'says',
      words: [
        'said',
        'says',
        'saying',
        'adding',
        'telling',
        'noting',
        'stating',
        'explaining',
        'recalling',
        'announcing',
        'confirming that',
        'say',
        'told',
        'tell',
        'tells',
        'stated',
        'added',
        'adds',
        'explained',
        'explains',
        'announced',
        'announces',

        'noted',
        'notes that',
        'wrote',
        'writes',
        'recalled',
        'recounted',
        'testified',
        'described',
        'describes',
        'describe',
        'informed',
        'commented',
        'remarked',
        'replied',
        'responded',
        'observed that',
        'warned',
        'warns',
        'reported',
        'reports that',
        'report that',
        'reports say',
        'reporting that',
        'have reported',
        'has reported',
        'had reported',
        'confirmed',
        'confirms',
        'confirm that',
        'stressed',
        'emphasized',
        'emphasised',
        'indicated',
        'indicates',
        'indicate that',
        'disclosed',
        'revealed',
        'reveals',
        'estimates that',
        'estimated that',
        'estimate that',
        'estimates the',
        'estimated the',
        'estimate the',
        'put the figure',
        'puts the figure',
        'put the total',
        'puts the total',
        'put the number',
        'puts the number',
        'put the toll',
        'puts the toll',
        'put the death toll',
        'puts the death toll',
        'counted',
        'documented',
        'recorded',
        'registered',
        'listed',
        'has documented',
        'have documented',
        'speak of',
        'speaks of',
        'spoke of',
        'talk of',
        'talked of',
        'talks of',
        'citing',
        'quoted',
        'quoting',
        'concluded',
        'found that',
        'finds that',
        'pointed out',
        'states that',
        'state that',
        'went on to say',
        'believe that',
        'believes that',
        'believe',
        'tweeted',
        'posted',
        'continued',
        'informs',
        'alleges that',
        'gave a figure of',
        'gave the figure',
        'gives a figure of',
        'acknowledged that',
        'clarified',
        'reiterated',
        'mentioned',
        'verified',
        'assured',
        'proclaimed',
        'related',
        'counts',
        'records',
        'lists',
        'issued a statement',
        'told reporters',
        'accused',
        'accuses',
        'blamed',
        'blames',
      ],
    },
    {
      type: 'verb',
      factivity: 'says',
      strict: true,
      words: list(`
        answered,
        gives, gave, give, count is, estimate is, figure is, counted, documented, has documented, have documented, recorded, has recorded, tallied, registered,
        report, reports, state, states, estimate, estimates, note, notes, indicate, confirm, show, shows, showed,
        maintain, maintains, find, finds, continues, explain
      `),
    },
    {
      type: 'verb',
      factivity: 'admits',
      words: list(`
        admitted, admits, admit, acknowledged, acknowledges, acknowledge, conceded, concedes, concede, confessed,
        recognised that, recognized that, has admitted, have admitted, had admitted, has acknowledged, have
        acknowledged, accepted that
      `),
    },
    {
      type: 'verb',
      factivity: 'claims',
      words: list(`
        claimed, alleged, alleges, allege, insisted, insists, insist, asserted, asserts, assert, maintained,
        contended, contends, argued, argues, suggested, suggests, suggest, speculated, has claimed, have claimed,
        claim that, claims that, claiming, claiming that, charged that, charges that, allege that, complained,
        denounced, denounces, denouncing, swore, put it at, claim to, claims to, claimed to, informs the public that, informed the public that, informs that, informed
        journalists that, informed reporters that
      `),
    },
    { type: 'verb', factivity: 'claims', strict: true, words: ['claim', 'claims'] },
    {
      type: 'verb',
      factivity: 'denies',
      words: list(`
        denied, denies, deny, denying, rejected, rejects, refuted, refutes, dismissed reports, dismissed claims,
        dismissed the claim, has denied, have denied, disputed, disputes, contradict, contradicts, contradicted, ruled
        out, dismisses as, dismissed as, dismiss as, rejected as, rejects as, reject as, dismisses reports, dismiss
        reports, dismisses claims, dismissed the reports, dismisses the reports, dismissed allegations, dismisses
        allegations, dismissed suggestions, rejects reports, rejects claims, rejected reports, rejected claims, denied reports, denied claims, denied that, called false
      `),
    },
    {
      type: 'verb',
      factivity: 'doubts',
      words: ['doubted', 'doubts that', 'doubt that', 'questioned', 'questions whether', 'cast doubt'],
    },
    {
      type: 'source',
      factivity: 'says',
      words: list(`
        by the count of, by the estimate of, by the estimates of, by the account of, by the reckoning of,
        according to, in the words of, as reported by, as is reported by, was reported by, were reported by, is
        reported by, as told by, as stated by, as confirmed by, confirmed by, based on reports by, citing, quoting, in
        accordance with the version of, on the word of, according to reports by, according to reports from, estimated
        by, reported by, advanced by, put forward by, announced by, documented by, recorded by, verified by, with these words, compiled by, a count
        by, a tally by, in the estimate of
      `),
    },
    {
      type: 'noun',
      factivity: 'says',
      words: list(`
        there were reports of, there were reports that, there are reports of, there are reports that, there have been
        reports of, there have been reports that, reports of, reports that, a report that, report of, news reports of,
        received reports of, unconfirmed reports of, unconfirmed reports that, reports said, reports say, reports have
        said, media reports said, claims of, claims that, the claim that, allegations of, allegations that, the
        allegation that
      `),
    },
    {
      type: 'noun',
      factivity: 'rumours',
      words: list(`
        rumours of, rumors of, rumours that, rumors that, there are rumours of, there are even rumours of, there were
        rumours, there were rumors, rumoured to, rumored to, it is rumoured, it is rumored, it was rumored, it was
        rumoured
      `),
    },
    {
      type: 'passive',
      factivity: 'says',
      words: list(`
        is reported to, are reported to, was reported to, were reported to, is reported, are reported, was reported,
        were reported, been reported, reportedly, is said to, are said to, was said to, were said to, is believed to,
        are believed to, was believed to, were believed to, is thought to, are thought to, were thought to, was
        thought to, it was reported, it is reported, it has been reported, it was said, it is said, it is believed, it
        is estimated, it is understood, is estimated to, are estimated to, is known to have, are known to have, believed to have, reported to have, thought to have, said
        to have, it was learned, it was announced, it has been learned, it was confirmed
      `),
    },
    {
      type: 'passive',
      factivity: 'claims',
      words: list(`
        allegedly, purportedly, supposedly, is alleged to, are alleged to, it is alleged, it was alleged, accused of,
        is accused of, are accused of, suspected of, alleged to have
      `),
    },
    {
      type: 'contact',
      factivity: 'says',
      words: list(`
        who spoke to, who spoke with, who talked to, who interviewed, who had spoken to, who contacted, who reached,
        citing, quoting, after speaking to, after talking to, having spoken to, based on interviews with, relying on
      `),
    },
  ],
  speakers: [
    {
      kind: 'state',
      words: list(`
        government, governments, authorities, authority, official source, official sources, police, police chief,
        policeman, ministry, minister, ministers, prosecutor, prosecutors, prosecutor general, prosecutor-general,
        attorney general, prime minister, premier, governor, mayor, akim, army, military, armed forces, troops,
        security forces, security services, security service, state, state media, state television, state tv,
        state-run, state radio, general, colonel, commander, spokesman for the ministry, ambassador, embassy, consul,
        regime, junta, cabinet, secretary of state, official version, official statement, communique, police
        spokesman, police spokeswoman, police statement, sheriff, investigators, interior ministry, defence ministry,
        defense ministry, health ministry, foreign ministry, coroner, tribunal, national guard, local authorities,
        city hall, kremlin, white house, pentagon, state department, official figures, official figure, official data,
        military sources, military spokesman, police sources, government sources, government spokesman, security
        sources, morgue, hospital officials, vice president, chief of staff, lieutenant, major, captain, chancellor,
        king, emir, sultan, officialdom, joint command, high command, general staff, police commissioner, prisons
        commissioner, department of prisons, prisons department, health office, directorate, intelligence, chief of police, supreme court, prison service
      `),
    },
    {
      kind: 'state',
      weak: true,
      words: list(`
        official, officials, president, secretary, commissioner, commission, department, command, officer, officers, administration, court,
        inspector, judge
      `),
    },
    {
      kind: 'company',
      words: list(`
        company, companies, management, corporation, firm, firms, employer, employers, managers, manager, director of
        the company, board, shareholders, owners, mine owners, plant, operator, ceo, chief executive, company
        spokesman, company spokeswoman, plc, inc, ltd, enterprise, consortium
      `),
    },
    {
      kind: 'media',
      words: list(`
        media, press, reporter, reporters, journalist, journalists, correspondent, correspondents, newspaper,
        newspapers, daily, weekly, agency, news agency, news agencies, agencies, reuters, ap, afp, bbc, cnn, interfax,
        al jazeera, associated press, blog, blogger, editor, radio, television, tv, channel, station, broadcaster,
        website, site, magazine, guardian, new york times, washington post, economist, times, tass, itar-tass, xinhua,
        dpa, efe, deutsche welle, rfe/rl, radio free europe, voice of america, media reports, press reports, news
        reports, local media, western media, official media, independent media, presenter, photographer, le monde, der
        spiegel, bloomberg, telegraph, outlet, news, portal
      `),
    },
    {
      kind: 'union',
      words: list(`
        union, unions, trade union, trade unions, labour union, labor union, unionist, unionists, trade unionist,
        trade unionists, strikers, striker, strike committee, shop stewards, federation of trade unions,
        confederation, union leader, union leaders, union activist, striking workers, workers committee, oil workers,
        workers, worker, miners, dockers, num, amcu, cosatu, ituc, numsa, industriall, shop steward
      `),
    },
    {
      kind: 'ngo',
      words: list(`
        human rights watch, amnesty, amnesty international, rights lawyers, human rights lawyers, hrw, ngo, ngos, rights group, rights groups, human rights
        group, human rights groups, human rights activists, human rights activist, human rights defenders, rights
        activists, activist, activists, campaigners, campaigner, red cross, red crescent, observatory, committee to
        protect journalists, cpj, reporters without borders, rsf, freedom house, foundation, watchdog, association,
        memorial, aid workers, aid agencies, charity, humanitarian, monitoring group, monitors, un, united nations,
        unhcr, ohchr, front line defenders, frontline defenders, civil society, monitoring centre, human rights
        commission, human rights organisations, human rights organizations, human rights organization, human rights
        organisation, human rights office, researchers, researcher, médecins sans frontières, doctors without borders,
        bar association, b'tselem, global witness, church, caritas
      `),
    },
    {
      kind: 'opposition',
      words: list(`
        opposition, opposition party, opposition leader, opposition leaders, opposition activists, opposition
        activist, opposition sources, opposition figures, party, movement, socialist movement, socialists, communist
        party, dissidents, dissident, rebels, rebel, guerrillas, guerrilla, insurgents, exiles, protest leaders,
        protest organisers, protest organizers, organisers, organizers, fmln, farc, front, coalition, council of
        opposition, militants, separatists, shining path, eln, extraditables
      `),
    },
    {
      kind: 'witness',
      words: list(`
        witness, witnesses, eyewitness, eyewitnesses, eye-witness, eye-witnesses, resident, residents, villager,
        villagers, survivor, survivors, relative, relatives, family, families, neighbor, neighbors, neighbour,
        neighbours, local people, locals, people there, people, inhabitants, protester, protesters, protestors,
        demonstrator, demonstrators, doctor, doctors, medic, medics, nurse, hospital staff, hospital workers, student,
        students, wife, husband, mother, father, sister, brother, son, daughter, widow, friend, friends, passer-by,
        bystander, bystanders, driver, shopkeeper, prisoner, prisoners, detainees, detainee, victims, victim, reports
        from the town, hospital, hospitals, clinic, local sources, local source, man, woman, farmer, teacher, lawyer,
        lawyers, colleague, colleagues, medical sources, hospital sources, rescue workers, parents, uncle, cousin,
        refugees, peasants, onlookers, employee, employees
      `),
    },
    {
      kind: 'parliament',
      words: list(`
        parliament, parliamentary, mep, meps, mp, mps, lawmaker, lawmakers, senator, senators, congressman,
        congresswoman, deputy, deputies, senate, congress, legislator, legislators, european parliament, national
        assembly, duma, mazhilis, representative, councillor, td, bundestag, house of commons
      `),
    },
    {
      kind: 'other',
      words: list(`
        some, others, many,
        source, sources, other sources, reports, report, rumours, rumors, expert, experts, analyst, analysts,
        observer, observers, diplomat, diplomats, statement, document, documents, study, figures, estimates,
        historian, historians, version, spokesman, spokeswoman, spokesperson, leaflet, letter, declaration, author,
        writer, professor, academic, economists, estimate, count, tally, list
      `),
    },
  ],
  stances: [
    {
      type: 'rebuttal',
      words: list(`
        do not correspond, does not correspond, are false, is false, are untrue, is untrue, are not true, is not true,
        are baseless, are groundless, is groundless, are lies, is a lie, are fabricated, were fabricated, are a
        fabrication, has been refuted, have been refuted, are without foundation
      `),
    },
    {
      type: 'doubt',
      words: list(`
        could not confirm, cannot confirm, can not confirm, unable to confirm, not able to confirm, did not confirm,
        feared, is feared, are feared, were feared, feared dead,
        it is hard to see how, hard to see how, hard to believe, difficult to see how, difficult to believe, unclear,
        not clear, is unclear, it is not clear, it remains unclear, it is unclear, not known, remains unknown, is not known,
        unconfirmed, could not be confirmed, cannot be confirmed, could not be verified, not been verified, not
        independently verified, could not be independently verified, has not been confirmed, apparently, allegedly,
        supposedly, purportedly, so-called, questionable, doubtful, dubious, implausible, unlikely, unverified, may
        have, might have, possibly, seemingly, alleged, purported, rumoured, rumored, how many, exact number, we do
        not know
      `),
    },
    {
      type: 'irrealis',
      words: list(`
        threatened to, threaten to, threatens to, threatening to, threats to, threat to, plan to, planned to, plans
        to, planning to, plot to, plotted to, attempt to, attempted to, attempting to, attempts to, tried to, try to,
        trying to, tries to, in order to, so as to, risk of, risks of, danger of, fear of, fears of, to avoid, to
        prevent, avoid, prevent, want to, wanted to, wants to, intended to, intend to, intends to, willing to, ready
        to, prepared to, offered to, refused to, refuse to, promised to, vowed to, ordered to, orders to, order to,
        instructions to, instructed to, had orders to, likely to, have to, has to, had to, about to, supposed to, used
        to, called on, called for, calls for, conspiracy to, hoping to, hope to, asked to, going to, capable of, for
        fear of, warned of, right to, calling for, designed to, aimed at, threatened with, to be
      `),
    },
    {
      type: 'denial',
      words: list(`
        it is not true that, there is no truth, it is false that, no evidence that, no evidence of, there is no
        evidence, it is a lie that, there were no, there was no, there have been no, falsely
      `),
    },
  ],
  demands: [
    {
      type: 'verb',
      words: list(`
        demanded, demands, demanding, demand, called for, calls for, call for, calling for, are calling for, is
        calling for, appealed for, appeal for, appealing for, appeals for, insist on, insisted on, pressed for,
        pressing for, campaigning for, to demand, put forward demands for, demands for, demand for, demands including,
        called for the, with the demand for, seek, sought, asked for, asking for, asks for, political demands
      `),
    },
    {
      type: 'address',
      words: list(`
        urged, urges, urge, urging, called on, calls on, call on, calling on, called upon, call upon, calls upon,
        calling upon, appealed to, appeals to, appeal to, appealing to, asked, ask, asks, we ask, we urge, we call on,
        we call upon, requested, implored, pressed
      `),
    },
    {
      type: 'imperative',
      words: list(`
        demand, send, write, please send, please write, please, release, free, stop, end, sign, phone, call on,
        protest, support, join, email, e-mail, fax, contact, urge, ask, help, raise, act now, do not, don't, hands
        off, no to, down with, justice for, drop, withdraw, let, defend, organise, organize, condemn, investigate,
        punish, forward, circulate, share, boycott
      `),
    },
  ],
  ellipses: list(`
    so was, so were, so has, so have, so did, as was, as were, as have, as has, as did, and so was, and so were
  `),
  placeNouns: list(`
    the town, the city, the village, the square, the main square, the central square, the city square, the town
    square, the camp, the mine, the port, the settlement
  `),
};

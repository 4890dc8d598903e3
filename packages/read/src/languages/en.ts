import { englishCodebook } from './codebook-en.ts';
import { englishDates } from './en-dates.ts';
import { englishNumbers } from './en-numbers.ts';
import { englishReporting } from './en-reporting.ts';
import { englishSpeakers } from './en-speakers.ts';
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
  numbers: englishNumbers,
  hedges: [
    {
      bound: 'at-least',
      where: 'before',
      words: list(`
        at least, at the least, not less than, no less than, no fewer than, not fewer than, a minimum of, minimum, as
        few as, well over a, the names of, names of, at a minimum, at the very least, at the minimum, no smaller than, not
        below, nothing less than, upwards of, upward of
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
        more than, over, just over, just above, just more than, a little over, slightly over, slightly more than, a little more than, above, in excess of, exceeding, exceed, exceeded, exceeds, well over, greater
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
        `
        less than, fewer than, under, below, lower than, smaller than, south of, well under, well below, far fewer than, far less than,
        just under, just below, just short of, just shy of, a little under, slightly under, slightly fewer than, slightly less than
      `,
      ),
    },
    {
      bound: 'about',
      where: 'before',
      words: list(`
        about, around, some, approximately, roughly, an estimated, estimated, nearly, almost, close to, near, circa,
        possibly, perhaps, probably, approx, c, ca, maybe, something like, somewhere around, in the
        region of, in the order of, on the order of, in the neighbourhood of, in the neighborhood of, more or less,
        approaching, nearing, virtually, practically, not quite, an average of, an estimated
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
  dates: englishDates,
  triggers: englishTriggers,
  reporting: englishReporting,
  speakers: englishSpeakers,
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

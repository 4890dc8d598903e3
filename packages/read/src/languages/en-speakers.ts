import type { SpeakerWords } from './language.ts';
import { list } from './word-list.ts';

/** Who speaks in English reports, by kind. */
export const englishSpeakers: readonly SpeakerWords[] = [
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
];

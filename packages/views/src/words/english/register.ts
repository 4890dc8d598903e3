// Words in English of the register: who is who, what was demanded, how rows of lists were linked.
import { count } from './count.ts';

export const englishRegister = {
  none: 'None found.',
  times: (number: number) => count(number, 'time', 'times'),
  morePlaces: (number: number) => `${count(number, 'more place', 'more places')}`,
  notListed: (number: number) => `${count(number, 'further place is', 'further places are')} in register.jsonl.`,
  summary: (spellings: number, times: number, reports: number) =>
    `${count(spellings, 'spelling', 'spellings')}, ${count(times, 'mention', 'mentions')} in ${count(reports, 'report', 'reports')}`,
  pair: 'May be one',
  or: 'and',
  reason: 'Why, and what speaks against it',
  people: 'People',
  organisations: 'Organisations',
  places: 'Places',
  peopleIntro:
    'Everybody the reports and lists name, with every spelling as written and every place where it stands. A display name is one of those spellings, not a verdict.',
  organisationsIntro:
    'Every organisation the reports name, with every spelling as written. Near-identical names are not merged.',
  placesIntro: 'Every place the reports name, with every spelling as written, and what the gazetteer knows of it.',
  safety:
    'Many of these people may be alive. Being named here is neither an accusation nor a finding. Before you pass this page on, think of witnesses, detainees and their families: a name that is public in one report can still put somebody at risk when it stands beside others.',
  joins: 'Why these spellings are taken for one:',
  moreJoins: (number: number) => `and ${count(number, 'more reason', 'more reasons')}, in register.jsonl`,
  rowPairs: (number: number) =>
    `Why its rows of lists are taken for one person: ${count(number, 'pair', 'pairs')} of rows`,
  proposals: 'For review: these may be one',
  proposalsIntro: 'A program proposes, people decide. None of these is merged until a signed statement says so.',
  allProposals: (number: number) => `All ${count(number, 'proposal', 'proposals')}`,
  position: (latitude: string, longitude: string) => `${latitude}, ${longitude}`,
  lookSame: (names: readonly string[]) =>
    `Looks the same as ${names.map((name) => `“${name}”`).join(', ')}, which is written with other letters.`,
  notInGazetteer: 'not in the gazetteer, or several places are equally likely',
  decided: 'What people decided',
  same: 'one and the same',
  different: 'not the same',
  unsure: 'it cannot be told',
  notStanding: '(taken back or decided anew since)',
};

export const englishLinks = {
  title: 'How the rows of lists were linked',
  notice:
    'Links are made by a model from everything that rows hold. Nothing here was decided by a person unless it says so; inquest same and inquest different decide, and everything is counted anew.',
  review: 'Pairs nearest the threshold',
  reviewIntro:
    'Pairs of rows of which the model is least sure, the least sure first. A reviewer decides them in the register.',
  persons: 'Persons of several rows',
};

export const englishDemands = {
  title: 'Demands and appeals',
  intro:
    'What is demanded, of whom, in the exact words; and the addresses to which reports ask their readers to write.',
  demands: 'Demands',
  none: 'No demand was found.',
  noAddressee: 'Addressee not named',
  of: (addressee: string) => `Of ${addressee}`,
  by: 'demanded by',
  appeals: 'Appeals: addresses in the reports',
  appealsIntro:
    'Addresses as they stand in the reports, shown as text. They may be out of date, mistyped or watched; check them before use.',
  noAppeals: 'No address of an appeal was found.',
  channel: 'Channel',
  address: 'Address',
  addressee: 'To',
  request: 'What is asked',
  channels: { postal: 'post', email: 'e-mail', phone: 'telephone', fax: 'fax', web: 'web' },
  notNamed: 'not named',
  report: 'Report',
};

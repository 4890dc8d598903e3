// A small sound case, fictional, from which the others are made.
import { DraftCase, device, merkleRoot, sha256 } from './draft-case.mjs';

export const desk = device('desk');
export const reviewer = device('reviewer');
export const stranger = device('stranger');

const allRoles = ['extract', 'review', 'publish', 'admin'];
// The spool of thread takes two UTF-16 code units: offsets behind it tell code units from code points.
export const string =
  'From the mill 🧵: officials said 7 weavers were killed. «Ткачей было девять», said Aru. Write to mill@example.org.';
const page = `<p>${string}</p>`;

export const at = (words) => ({ start: string.indexOf(words), end: string.indexOf(words) + words.length });
export const phrase = (words) => ({ ...at(words), words });

export function genesisBody() {
  return {
    title: 'Mill strike',
    notice: 'Fictional.',
    roster: [
      { key: desk.key, name: 'Desk', roles: allRoles },
      { key: reviewer.key, name: 'Reviewer', roles: ['review'] },
    ],
    quorum: { roster: 1, publish: 1, withdraw: 1 },
  };
}

export function importBody(item, changes = {}) {
  return {
    item,
    size: Buffer.byteLength(page),
    mediaType: 'text/html',
    encoding: 'utf-8',
    path: 'reports/mill.html',
    container: null,
    how: 'file',
    at: '2024-05-01T11:00:00Z',
    tool: 'vectors 1',
    sidecar: null,
    metadata: [{ name: 'title', value: 'Mill', from: 'title element' }],
    ...changes,
  };
}

export function textBody(item, changes = {}) {
  return {
    id: sha256(string),
    item,
    tool: { name: 'vectors-text', version: '1' },
    string,
    title: at('From the mill'),
    boilerplate: [{ ...at('Write to mill@example.org.'), kind: 'footer', reason: 'the last line' }],
    layout: null,
    language: 'en',
    metadata: [],
    problems: [],
    ...changes,
  };
}

export function claimBody(item, changes = {}) {
  return {
    id: sha256('claim: seven weavers were killed'),
    item,
    text: sha256(string),
    kind: 'killed',
    anchor: { ...at('7 weavers were killed'), quote: '7 weavers were killed' },
    boilerplate: null,
    quantity: {
      low: 7,
      high: 7,
      lowOpen: false,
      highOpen: false,
      approximate: false,
      unit: 'person',
      words: '7',
      anchor: at('7'),
      codebook: null,
    },
    subject: phrase('weavers'),
    actor: null,
    addressee: null,
    time: null,
    place: { name: null, id: null, words: 'the mill', anchor: at('the mill') },
    holder: { words: 'officials', kind: 'state', anchor: at('officials') },
    chain: [],
    cue: phrase('said'),
    said: null,
    stance: 'reported',
    negated: false,
    reader: { name: 'vectors-read', version: '1', rule: 'by hand' },
    ...changes,
  };
}

export function runBody(item, { claims = [claimBody(item)], root = null, ...changes } = {}) {
  const mention = {
    ...phrase('Aru'),
    kind: 'person',
    roles: [],
    expansion: null,
    place: null,
    boilerplate: null,
    rule: 'by hand',
  };
  const appeal = {
    ...phrase('mill@example.org'),
    channel: 'email',
    value: 'mill@example.org',
    addressee: null,
    request: phrase('Write to mill@example.org.'),
  };
  const reading = {
    item,
    text: sha256(string),
    reader: { name: 'vectors-read', version: '1' },
    languages: ['en'],
    claims,
    mentions: [mention],
    appeals: [appeal],
    ...changes,
  };
  return { reading, root: root ?? merkleRoot(claims.map(({ id }) => id)) };
}

export function vouchedBody(item, changes = {}) {
  return {
    lists: [{ item, sheet: null }],
    population: 'Killed at the mill.',
    linkage: sha256('who is who'),
    seed: 1,
    closedPopulation: 'One day.',
    sameDefinition: null,
    linkageReviewed: null,
    noListFeeds: null,
    ...changes,
  };
}

export function columnsBody(item, changes = {}) {
  return {
    list: { item, sheet: 'Sheet 1' },
    people: true,
    columns: [
      { column: 'Naam', holds: 'given name' },
      { column: 'Rang', holds: 'as rank' },
    ],
    reason: 'Its maker said so.',
    ...changes,
  };
}

/** The first statement alone. */
export function begun(options = {}) {
  const draft = new DraftCase();
  draft.say(desk, 'genesis', genesisBody(), options);
  return draft;
}

/** The first statement, one item and its text, in the first log of the desk. What follows stands in its second log. */
export function withText() {
  const draft = begun();
  const item = draft.evidence(page);
  draft.say(desk, 'import', importBody(item), { head: { targets: [item] } });
  draft.say(desk, 'derive', textBody(item), { head: { targets: [item, sha256(string)].sort() } });
  return { draft, item };
}

export const inSecondLog = { log: 2 };

/** A statement of every kind that has a body, by two devices. */
export function whole() {
  const { draft, item } = withText();
  const claim = claimBody(item);
  const own = claimBody(item, {
    id: sha256('claim: there were nine'),
    anchor: { ...at('Ткачей было девять'), quote: 'Ткачей было девять' },
    quantity: null,
    subject: phrase('Ткачей'),
    place: null,
    holder: 'unnamed',
    cue: null,
    stance: 'asserted',
  });
  draft.say(desk, 'run', runBody(item), inSecondLog);
  const madeOwn = draft.say(desk, 'claim', own, inSecondLog);
  draft.say(
    reviewer,
    'decide',
    { decisions: [{ claim: claim.id, item, verdict: 'unsure', reason: 'Two figures.' }] },
    { head: { deps: [madeOwn] } },
  );
  draft.say(desk, 'same', { entities: ['Aru', 'A. of the mill'], reason: 'One voice.' }, inSecondLog);
  const apart = draft.say(desk, 'different', { entities: ['Aru', 'Ayu'], reason: 'Two people.' }, inSecondLog);
  draft.say(desk, 'unsure', { entities: ['Aru', 'Aruzhan'], reason: 'Nobody knows.' }, inSecondLog);
  draft.say(desk, 'columns', columnsBody(item), inSecondLog);
  draft.say(desk, 'retract', { statements: [apart], reason: 'A slip.' }, inSecondLog);
  draft.say(desk, 'assume', vouchedBody(item), inSecondLog);
  draft.say(desk, 'ask', { kind: 'killed', incident: 'the mill', words: 'How many were killed?' }, inSecondLog);
  const finding = {
    question: 'killed at the mill',
    low: 7,
    best: null,
    high: 9.5,
    grade: 'contested',
    reasons: 'Two accounts.',
    reliesOn: [claim.id],
    setsAside: [own.id],
  };
  draft.say(desk, 'find', finding, inSecondLog);
  const mill = {
    id: 'case:mill',
    name: 'Mill',
    alternateNames: ['Мельница'],
    country: '',
    region: '',
    latitude: -0.000001,
    longitude: 71.25,
    population: 0,
    kind: 'settlement',
  };
  draft.say(desk, 'note', { text: 'A place.', title: null, notice: null, places: [mill] }, inSecondLog);
  const changed = { add: [{ key: stranger.key, name: 'Guest', roles: ['review'] }], remove: [], quorum: null };
  draft.say(desk, 'roster', changed, inSecondLog);
  draft.say(desk, 'publish', { manifest: sha256('a manifest'), files: 12 }, inSecondLog);
  return { draft, item, claim };
}

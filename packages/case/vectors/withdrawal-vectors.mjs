// Items and statements that were withdrawn: what must be gone from a copy, and what stays.
import { canonical, hashPath, holding, lineAt, logOf, sha256 } from './draft-case.mjs';
import {
  claimBody,
  columnsBody,
  desk,
  importBody,
  reviewer,
  runBody,
  stranger,
  string,
  textBody,
  vouchedBody,
  withText,
} from './small-case.mjs';

const note = { text: 'A remark.', title: null, notice: null, places: null };
const withdrawal = (items, statements = []) => ({
  items,
  statements,
  reason: 'The witness asks for it.',
  figures: null,
});
const waits = (draft, author, line = 1) => ['quorum-waiting', lineAt(draft, author, { line }), 'warning'];

/** The payload of a line of a log. */
function payloadOf(draft, author, line) {
  const [head] = draft.files.get(logOf(author)).toString().split('\n')[line - 1].split('\t');
  return JSON.parse(head).payload.commitment;
}

/** The item, its text and a remark on it, withdrawn by the reviewer; `files` are those that must go, `erase` removes them. */
function withdrawn(before = () => {}) {
  const { draft, item } = withText();
  const text = draft.ends.get(desk.key).id;
  draft.say(desk, 'note', note, { head: { targets: [item] } });
  before(draft, item);
  const withdraw = draft.say(reviewer, 'withdraw', withdrawal([item]), {
    head: { deps: [draft.ends.get(desk.key).id] },
  });
  const payloads = [2, 3, 4].map((line) => payloadOf(draft, desk, line));
  const files = [['evidence', item], ...payloads.map((hash) => ['payloads', hash])];
  const erase = () => {
    for (const [folder, hash] of files) draft.alter(hashPath(folder, hash), () => null);
    return draft;
  };
  return { draft, item, text, withdraw, payloads, files, erase };
}

export function addWithdrawals(add) {
  const own = (name, about, draft, problems, further) => add(name, 'sound-begun', about, draft, problems, further);
  addErased(own);
  addPresent(own);
  addArchives(own);
  addReach(own);
  addPowerless(own);
}

function addErased(add) {
  const gone = withdrawn();
  gone
    .erase()
    .say(desk, 'erased', { withdraw: gone.withdraw, payloads: 3, evidence: 1 }, { head: { deps: [gone.withdraw] } });
  add('sound-withdrawn', 'Evidence and payloads are gone, heads stay, and a device has said so.', gone.draft);

  const derived = withdrawn();
  derived.erase().alter('derived/case/page', () => 'x');
  add('sound-withdrawn-derived-before', 'What was derived may be of a time before it.', derived.draft, [
    ['derived-before-withdrawal', 'derived/', 'warning'],
  ]);
  const clean = withdrawn();
  const names = clean.files.map((file) => file.join('/')).sort();
  clean.erase().alter('derived/case/withdrawn', () => sha256(canonical([[clean.withdraw], names])));
  add('sound-withdrawn-derived-clean', 'The mark in derived/ says that it was made anew.', clean.draft);

  const erased = (name, about, body) => {
    const { draft, withdraw, erase } = withdrawn();
    erase().say(desk, 'erased', body(withdraw), { head: { deps: [withdraw], targets: [withdraw] } });
    add(name, about, draft, [['payload-invalid', lineAt(draft, desk, { line: 5 })]]);
  };
  erased('erased-of-nothing', 'Erased, but for no withdrawal.', () => ({ withdraw: '', payloads: 3, evidence: 1 }));
  erased('erased-less-than-none', 'A count below nought.', (id) => ({ withdraw: id, payloads: 3, evidence: -1 }));
  erased('erased-with-words', 'A key more, where words of what was erased could stand.', (id) => ({
    withdraw: id,
    payloads: 3,
    evidence: 1,
    note: 'x',
  }));
}

function addPresent(add) {
  const present = (path) => ['withdrawn-file-present', path];
  const left = (name, about, index) => {
    const { draft, files, erase } = withdrawn();
    const path = hashPath(...files[index]);
    const bytes = draft.files.get(path);
    erase().alter(path, () => bytes);
    add(name, about, draft, [present(path)]);
  };
  left('withdrawn-evidence-present', 'Withdrawn evidence still stands here.', 0);
  left('withdrawn-text-present', 'The payload of a text of withdrawn evidence still stands here.', 2);
  left('withdrawn-remark-present', 'A remark on withdrawn evidence, by the targets of its head, still stands here.', 3);
  const damaged = withdrawn();
  damaged.erase().alter(hashPath('evidence', damaged.item), () => 'other bytes');
  add('withdrawn-damaged-present', 'It is not looked at whether what must be gone is damaged.', damaged.draft, [
    present(hashPath('evidence', damaged.item)),
  ]);

  const apart = (name, about, paths, body) => {
    const { draft, erase, ...known } = withdrawn();
    erase();
    const expected = paths({ ...known, unclaimed: sha256('unclaimed') });
    for (const [path] of expected) draft.alter(path, () => (body === undefined ? 'x' : canonical(body(known.item))));
    const folders = new Set(expected.map(([path]) => `${path.split('/')[0]}/`));
    add(name, about, draft, [
      ...[...folders].map((folder) => ['file-kept-apart', folder, 'warning']),
      ...expected.filter(([, found]) => found).map(([path]) => present(path)),
    ]);
  };
  apart('withdrawn-apart-present', 'Copies that were set apart, whole or not, are meant too.', ({ item, payloads }) => [
    [`torn/evidence-${item}`, true],
    [`torn/evidence-${item}-2`, true],
    [`quarantine/payloads-${payloads[1]}`, true],
    [`quarantine/payloads-${item}`, false],
    [`torn/evidence-${item}0`, false],
    [`torn/payloads-x`, false],
  ]);
  const torn = ({ unclaimed }) => [[`torn/payloads-${unclaimed}`, true]];
  const kept = ({ unclaimed }) => [[`torn/payloads-${unclaimed}`, false]];
  const asEvidence = ({ unclaimed }) => [[`torn/evidence-${unclaimed}`, false]];
  const salt = '0'.repeat(32);
  apart(
    'withdrawn-unclaimed-present',
    'A payload set apart, of no statement here, names something withdrawn in its body.',
    torn,
    (item) => ({ body: textBody(item), salt }),
  );
  apart('sound-withdrawn-unclaimed-container', 'It names it only as what another item was found in.', kept, (item) => ({
    body: importBody(sha256('another item'), { container: { item, path: 'x' } }),
    salt,
  }));
  apart(
    'sound-withdrawn-unclaimed-evidence',
    'Evidence set apart is not read for what it names.',
    asEvidence,
    (item) => ({
      body: textBody(item),
      salt,
    }),
  );
  apart('sound-withdrawn-unclaimed-kept-kind', 'It is the body of a kind that is never erased.', kept, (item) => ({
    body: withdrawal([item]),
    salt,
  }));
}

function addArchives(add) {
  /** An archive, and a page found in it; which of the two the reviewer withdraws. */
  const archived = (name, about, { items, erase, problems = () => [], more = () => {} }) => {
    const { draft } = withText();
    const archive = draft.evidence('archive');
    const page = draft.evidence('page');
    const say = (body, targets) => draft.say(desk, 'import', body, { head: { targets: targets.sort() } });
    say(importBody(archive, { size: 7, path: 'reports.zip' }), [archive]);
    say(importBody(page, { size: 4, container: { item: archive, path: 'page' } }), [
      archive,
      page,
      holding(archive, page),
    ]);
    more(draft, { archive, page });
    const last = draft.ends.get(desk.key).id;
    draft.say(reviewer, 'withdraw', withdrawal(items({ archive, page })), { head: { deps: [last] } });
    const paths = {
      archive: [hashPath('evidence', archive), hashPath('payloads', payloadOf(draft, desk, 4))],
      page: [hashPath('evidence', page), hashPath('payloads', payloadOf(draft, desk, 5))],
    };
    for (const path of erase.flatMap((one) => paths[one] ?? one)) draft.alter(path, () => null);
    add(name, about, draft, problems(draft, { archive, page }));
  };
  archived('sound-withdrawn-archive-too', 'An item and the archive that holds it are withdrawn.', {
    items: ({ archive, page }) => [archive, page].sort(),
    erase: ['archive', 'page'],
  });
  archived('sound-withdrawn-archive-only', 'What was in a withdrawn archive stays when it is not named.', {
    items: ({ archive }) => [archive],
    erase: ['archive'],
  });
  archived('archive-holds-withdrawn', 'The archive of a withdrawn item is not withdrawn: it is not passed on.', {
    items: ({ page }) => [page],
    erase: ['page'],
    problems: (_, { archive }) => [['holds-withdrawn', hashPath('evidence', archive)]],
  });
  archived('archive-held-back', 'The archive of a withdrawn item did not come with this copy.', {
    items: ({ page }) => [page],
    erase: ['page', hashPath('evidence', sha256('archive'))],
    problems: (_, { archive }) => [['holds-withdrawn', hashPath('evidence', archive)]],
  });
  /** An import by who is no member: it holds the page in another archive. */
  const foundOutside =
    (container) =>
    (draft, { page }) => {
      const targets = [page, container, holding(container, page)].sort();
      const body = importBody(page, { size: 4, container: { item: container, path: 'page' } });
      draft.say(stranger, 'import', body, { head: { targets, deps: [draft.id] } });
      draft.alter(hashPath('payloads', payloadOf(draft, stranger, 1)), () => null);
    };
  const refused = (draft) => ['author-not-admitted', lineAt(draft, stranger)];
  archived('archive-held-outside', 'An archive that only somebody else imports, by the word of who is no member.', {
    items: ({ page, archive }) => [archive, page].sort(),
    erase: ['archive', 'page'],
    more: foundOutside(sha256('their archive')),
    problems: (draft) => [refused(draft), ['holds-withdrawn', hashPath('evidence', sha256('their archive'))]],
  });
  archived('archive-of-members-held-outside', 'Nobody outside can have an item withheld that a member imports.', {
    items: ({ page, archive }) => [archive, page].sort(),
    erase: ['archive', 'page'],
    more: (draft, items) => foundOutside(withText().item)(draft, items),
    problems: (draft) => [refused(draft)],
  });
  const other = (container) => (draft) => {
    const item = draft.evidence('another');
    const targets = [item, container, holding(container, item)].sort();
    const body = importBody(item, { size: 7, container: { item: container, path: 'another' } });
    draft.say(desk, 'import', body, { head: { targets } });
  };
  archived(
    'sound-container-not-kept',
    'What another item was found in is imported by nothing: it may have been left out.',
    {
      items: ({ page, archive }) => [archive, page].sort(),
      erase: ['archive', 'page'],
      more: other(sha256('a message')),
      problems: (draft) => [['container-not-kept', lineAt(draft, desk, { line: 6 }), 'warning']],
    },
  );
  archived('sound-container-withdrawn', 'What another item was found in was withdrawn.', {
    items: ({ page, archive }) => [archive, page].sort(),
    erase: ['archive', 'page'],
    more: other(sha256('archive')),
  });
}

/** How far a withdrawal goes. */
function addReach(add) {
  const { draft: judged, item } = withText();
  const claim = claimBody(item);
  const targets = [item, sha256(string), claim.id].sort();
  judged.say(desk, 'claim', claim, { head: { targets } });
  const finding = {
    question: 'killed',
    low: 7,
    best: 7,
    high: 7,
    grade: 'weak',
    reasons: '',
    reliesOn: [claim.id],
    setsAside: [],
  };
  judged.say(desk, 'find', finding);
  judged.say(reviewer, 'withdraw', withdrawal([item]), { head: { deps: [judged.ends.get(desk.key).id] } });
  judged.alter(hashPath('evidence', item), () => null);
  for (const line of [2, 3, 4]) judged.alter(hashPath('payloads', payloadOf(judged, desk, line)), () => null);
  const names = (draft) => [lineAt(draft, desk, { line: 5 }), 'warning'];
  add(
    'sound-claim-gone',
    'A finding relies on a claim that went with the evidence.',
    judged,
    [['claim-gone', ...names(judged)]],
    {
      findings: [{ place: lineAt(judged, desk, { line: 5 }), missing: 1, gone: 1 }],
    },
  );

  const words = withText().draft;
  const remark = words.say(desk, 'note', note);
  words.say(reviewer, 'withdraw', withdrawal([item], [remark, words.id]), { head: { deps: [remark] } });
  words.alter(hashPath('evidence', item), () => null);
  for (const line of [2, 3, 4]) words.alter(hashPath('payloads', payloadOf(words, desk, line)), () => null);
  add(
    'sound-withdrawn-statement',
    'A statement named by its id goes too; the genesis, named as well, never does.',
    words,
  );

  const shared = withdrawn((draft) => {
    const bytes = draft.files.get(hashPath('payloads', payloadOf(draft, desk, 4)));
    draft.say(stranger, 'note', note, { payload: () => bytes });
    draft.say(reviewer, 'note', note, { payload: () => bytes, head: { deps: [draft.ends.get(desk.key).id] } });
  });
  const bytes = shared.draft.files.get(hashPath('payloads', shared.payloads[2]));
  shared.erase().alter(hashPath('payloads', shared.payloads[2]), () => bytes);
  add(
    'withdrawn-payload-shared',
    'A payload that a statement in use, which is not erased, commits to as well stays.',
    shared.draft,
    [['author-not-admitted', lineAt(shared.draft, stranger)]],
  );
  const outside = withdrawn((draft) => {
    const copy = draft.files.get(hashPath('payloads', payloadOf(draft, desk, 4)));
    draft.say(stranger, 'note', note, { payload: () => copy });
  });
  add(
    'withdrawn-payload-shared-outside',
    'Of who is no member it does not stay for that: his payload is missing then.',
    outside.erase(),
    ['author-not-admitted', 'payload-missing'].map((code) => [code, lineAt(outside.draft, stranger)]),
  );
  const waiting = withdrawn((draft, about) => {
    draft.say(
      stranger,
      'note',
      { ...note, text: 'Another.' },
      { head: { deps: [sha256('a statement')], targets: [about] } },
    );
  });
  const path = hashPath('payloads', payloadOf(waiting.draft, stranger, 1));
  add('withdrawn-pending-present', 'What is not in use is erased too.', waiting.erase(), [
    ['statement-pending', lineAt(waiting.draft, stranger)],
    ['withdrawn-file-present', path],
  ]);
}

/** Withdrawals that erase nothing. */
function addPowerless(add) {
  const powerless = (name, about, problems, say, { erase = false } = {}) => {
    const { draft, item } = withText();
    say(draft, item, draft.ends.get(desk.key).id);
    if (erase) draft.alter(hashPath('evidence', item), () => null);
    add(name, about, draft, problems(draft));
  };
  const several = { roster: 1, publish: 1, withdraw: 2 };
  const asking = (draft, item, last) => {
    const changed = draft.say(desk, 'roster', { add: [], remove: [], quorum: several }, { head: { deps: [] } });
    return draft.say(reviewer, 'withdraw', withdrawal([item]), {
      head: { deps: [changed].filter((id) => id !== last) },
    });
  };
  const hides = (name, about, { author = reviewer, line = 1, kind, body }) => {
    const { draft, item } = withText();
    const deps = author === reviewer ? [draft.ends.get(desk.key).id] : [];
    draft.say(author, kind, body(item), { head: { deps, targets: [] } });
    add(name, about, draft, [['targets-incomplete', lineAt(draft, author, { line })]]);
  };
  hides('withdraw-hides-item', 'The head of a withdrawal does not name the item: nothing is erased by it.', {
    kind: 'withdraw',
    body: (item) => withdrawal([item]),
  });
  hides('withdrawn-would-miss-run', 'A reading whose head does not name its item would outlive a withdrawal.', {
    author: desk,
    line: 4,
    kind: 'run',
    body: runBody,
  });
  hides('withdrawn-would-miss-claim', 'So would a claim of a person.', { kind: 'claim', body: claimBody });
  hides('retract-hides-statement', 'The head of a retraction does not name what it takes back.', {
    kind: 'retract',
    body: (item) => ({ statements: [item], reason: '' }),
  });
  hides('columns-hide-table', 'What is said of a table, with a head that does not name it.', {
    kind: 'columns',
    body: (item) => columnsBody(item),
  });
  hides('assume-hides-lists', 'What is vouched for of a list, with a head that does not name it.', {
    kind: 'assume',
    body: (item) => vouchedBody(item),
  });
  hides('custody-hides-item', 'The head of a hand-over does not name what was handed over.', {
    kind: 'custody',
    body: (item) => ({
      items: [item],
      act: 'gives',
      counterpart: { key: null, name: 'Archive' },
      handover: null,
      at: '2024-05-01T12:30:00Z',
      medium: 'stick',
      hashed: true,
      note: '',
    }),
  });
  powerless('sound-withdraw-waiting', 'One of two reviewers asks for it.', (draft) => [waits(draft, reviewer)], asking);
  powerless(
    'withdraw-waiting-erased',
    'The evidence is gone before the second signature.',
    (draft) => [waits(draft, reviewer), ['evidence-missing', lineAt(draft, desk, { line: 2 })]],
    asking,
    { erase: true },
  );
  const agreed = withText();
  const asked = asking(agreed.draft, agreed.item, '');
  agreed.draft.say(desk, 'cosign', { statements: [asked], verdict: 'agree', reason: '' }, { head: { deps: [asked] } });
  for (const line of [2, 3]) agreed.draft.alter(hashPath('payloads', payloadOf(agreed.draft, desk, line)), () => null);
  add('withdraw-cosigned-present', 'Two of two ask for it, and the evidence stands here nevertheless.', agreed.draft, [
    ['withdrawn-file-present', hashPath('evidence', agreed.item)],
  ]);
  const refused = (draft, author) => [['author-not-admitted', lineAt(draft, author)]];
  powerless(
    'withdraw-by-stranger',
    'Who is no member withdraws nothing.',
    (draft) => refused(draft, stranger),
    (draft, item, last) => draft.say(stranger, 'withdraw', withdrawal([item]), { head: { deps: [last] } }),
  );
  powerless(
    'withdraw-of-nothing',
    'A withdrawal without items: its head counts all the same.',
    (draft) => [
      ['payload-invalid', lineAt(draft, reviewer)],
      ['withdrawn-file-present', hashPath('payloads', payloadOf(draft, desk, 3))],
    ],
    (draft, _, last) => draft.say(reviewer, 'withdraw', withdrawal([], [last]), { head: { deps: [last] } }),
  );
  powerless(
    'sound-withdraw-held',
    'A withdrawal by a revoked key.',
    (draft) => [['statements-held', lineAt(draft, reviewer), 'warning']],
    (draft, item, last) => {
      const asks = draft.say(reviewer, 'withdraw', withdrawal([item]), { head: { deps: [last] } });
      draft.say(desk, 'revoke-key', { key: reviewer.key, frontier: [], reason: '' }, { head: { deps: [asks] } });
    },
  );
}

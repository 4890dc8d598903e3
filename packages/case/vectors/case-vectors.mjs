// The vectors that are whole cases: sound ones and each kind of tampering, with the problems that must be found.

import { addCheckpoints } from './checkpoint-vectors.mjs';
import { canonical, hashPath, lineAt, logOf, merkleRoot, sha256 } from './draft-case.mjs';
import { addFindings, addLocks } from './lock-vectors.mjs';
import { cofactoredSignature, identityNonceSignature, mixedOrderKey, unreducedSignature } from './primitives.mjs';
import { addQuorum } from './quorum-vectors.mjs';
import { addRevocations } from './revocation-vectors.mjs';
import {
  at,
  begun,
  claimBody,
  columnsBody,
  desk,
  genesisBody,
  importBody,
  inSecondLog,
  phrase,
  reviewer,
  runBody,
  stranger,
  string,
  textBody,
  vouchedBody,
  whole,
  withText,
} from './small-case.mjs';
import { addWithdrawals } from './withdrawal-vectors.mjs';

const note = { text: 'A remark.', title: null, notice: null, places: null };

/** Of files equal in the base nothing, of those missing null, of those that go on from the base what they append. */
function filesOf(draft, base) {
  const files = {};
  for (const path of [...new Set([...(base?.files.keys() ?? []), ...draft.files.keys()])].sort()) {
    const bytes = draft.files.get(path);
    const before = base?.files.get(path);
    if (bytes === undefined) files[path] = null;
    else if (before === undefined) files[path] = contentOf(bytes);
    else if (!bytes.equals(before)) {
      const goesOn = bytes.subarray(0, before.length).equals(before);
      files[path] = goesOn ? { append: contentOf(bytes.subarray(before.length)) } : contentOf(bytes);
    }
  }
  return files;
}

/** Text where the bytes are UTF-8, else hexadecimal. */
function contentOf(bytes) {
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : { hex: bytes.toString('hex') };
}

export function caseVectors() {
  const vectors = [];
  const bases = new Map([
    ['sound-begun', begun()],
    ['sound-text', withText().draft],
    ['sound-whole', whole().draft],
  ]);
  const add = (name, base, about, draft, problems = [], further = {}) => {
    vectors.push({
      name,
      about,
      base,
      ok: problems.every(([, , severity]) => severity === 'warning'),
      problems: problems.map(([code, place, severity = 'error']) => ({ severity, code, place })),
      ...further,
      files: filesOf(draft, base === null ? null : bases.get(base)),
    });
  };
  add('sound-begun', null, 'The first statement alone.', begun());
  add(
    'sound-text',
    'sound-begun',
    'One item and its text, with offsets behind a character of two UTF-16 units.',
    withText().draft,
  );
  add(
    'sound-whole',
    'sound-text',
    'A statement of every kind that has a body, by two devices, in three logs.',
    whole().draft,
  );
  addLines(add);
  addHeads(add);
  addHistories(add);
  addFiles(add);
  addPayloads(add);
  addContents(add);
  addCustody(add);
  const addOwn = (name, about, draft, problems) => add(name, null, about, draft, problems);
  addQuorum(addOwn);
  addRevocations(addOwn);
  addCheckpoints(addOwn);
  addWithdrawals(add);
  addLocks(add);
  addFindings(add);
  return vectors;
}

/** Hand-overs: any key of the roster may sign its side, whatever its roles. */
function addCustody(add) {
  const { draft: base, item } = withText();
  const given = base.ends.get(desk.key).id;
  const side = (act, counterpart, handover) => {
    const at = '2024-05-01T12:30:00Z';
    return { items: [item], act, counterpart, handover, at, medium: 'stick', hashed: true, note: '' };
  };
  const gives = side('gives', { key: reviewer.key, name: 'Reviewer' }, null);
  const handed = base.fork();
  const gave = handed.say(desk, 'custody', gives, { ...inSecondLog, head: { targets: [item] } });
  handed.say(reviewer, 'custody', side('receives', { key: desk.key, name: 'Desk' }, gave), {
    head: { deps: [gave], targets: [item, gave].sort() },
  });
  add('sound-custody', 'sound-text', 'One gives, the other, who has the role review only, receives.', handed);

  const taken = base.fork();
  taken.say(stranger, 'custody', side('receives', { key: null, name: 'Desk' }, null), { head: { deps: [given] } });
  add('custody-author-unknown', 'sound-text', 'A side signed by a key that is not in the roster.', taken, [
    ['author-not-admitted', lineAt(taken, stranger)],
  ]);

  const invalid = (name, about, changes) => {
    const draft = base.fork();
    draft.say(desk, 'custody', { ...gives, ...changes }, inSecondLog);
    add(name, 'sound-text', about, draft, [['payload-invalid', lineAt(draft, desk, { log: 2 })]]);
  };
  invalid('custody-without-items', 'A hand-over of nothing.', { items: [] });
  invalid('custody-act-unknown', 'A side that neither gives nor receives.', { act: 'lends' });
  invalid('custody-time-zone', 'A hand-over at a time that is not in UTC.', { at: '2024-05-01T12:30:00+01:00' });
}

/** The head of a statement of the desk of a kind, as the last line of its log. */
function headOf(draft, kind) {
  draft.say(desk, kind, {});
  return draft.files.get(logOf(desk)).toString().trimEnd().split('\n').at(-1).split('\t')[0];
}

/** What refuses a line before it is parsed. */
function addLines(add) {
  /** A remark of the desk as the second line of its only log. */
  const second = (name, about, code, options, { after = [], author = desk, line = 2 } = {}) => {
    const draft = begun();
    draft.say(author, 'note', note, options);
    const path = Object.entries(filesOf(draft, begun())).find(([file]) => file.startsWith('payloads/'))[0];
    const place = lineAt(draft, options.folder ?? author, { line });
    add(name, 'sound-begun', about, draft, [[code, place], ...after, ['payload-unclaimed', path]]);
  };
  second('line-byte-flipped', 'One bit of a head is flipped.', 'signature-wrong', {
    line: (head, signature) => {
      head[head.indexOf('note')] ^= 1;
      return Buffer.concat([head, Buffer.from(`\t${signature}\n`)]);
    },
  });
  second('signature-bit-flipped', 'One digit of a signature is changed.', 'signature-wrong', {
    signature: (bytes) => desk.sign(bytes).replace(/.$/, (last) => (last === '0' ? '1' : '0')),
  });
  second('signature-by-another-key', 'Signed by another key than the author.', 'signature-wrong', {
    signature: (bytes) => reviewer.sign(bytes),
  });
  second('signature-without-domain', 'Signed over the head alone, without the 21 bytes before it.', 'signature-wrong', {
    signature: (bytes) => desk.sign(bytes.subarray(21)),
  });
  second(
    'signature-cofactored',
    'A signature that verifiers with the cofactor take, and node refuses.',
    'signature-wrong',
    { signature: (bytes) => cofactoredSignature(desk, bytes) },
  );
  second(
    'signature-nonce-identity',
    'A signature whose R is the identity: node alone would take it.',
    'signature-wrong',
    { signature: (bytes) => identityNonceSignature(desk, bytes) },
  );
  second('signature-unreduced', 'S + L instead of S.', 'signature-wrong', {
    signature: (bytes) => unreducedSignature(desk, bytes),
  });
  second('signature-upper-case', 'A signature in upper-case digits.', 'line-malformed', {
    signature: (bytes) => desk.sign(bytes).toUpperCase(),
  });
  second('signature-short', 'A digit of the signature is missing.', 'line-malformed', {
    signature: (bytes) => desk.sign(bytes).slice(1),
  });
  second('line-space-for-tab', 'A space stands where the tab should.', 'line-malformed', {
    line: (head, signature) => Buffer.concat([head, Buffer.from(` ${signature}\n`)]),
  });
  second('line-with-return', 'The line ends with CR LF.', 'line-malformed', {
    line: (head, signature) => Buffer.concat([head, Buffer.from(`\t${signature}\r\n`)]),
  });
  second('line-unfinished', 'The last line has no line feed.', 'line-unfinished', {
    line: (head, signature) => Buffer.concat([head, Buffer.from(`\t${signature}`)]),
  });
  const long = 'long '.repeat(13200);
  second('head-too-large', 'A head of more than 65,536 bytes, signed.', 'head-too-large', { head: { kind: long } });
  const mixed = { ...desk, key: mixedOrderKey(desk) };
  second(
    'key-of-mixed-order',
    'An author whose key is not in the prime-order subgroup.',
    'key-refused',
    {},
    { author: mixed, line: 1 },
  );
  const small = { ...desk, key: `01${'0'.repeat(62)}` };
  second(
    'key-identity',
    'An author whose key is the identity: every message can be signed for it.',
    'key-refused',
    { signature: () => `01${'0'.repeat(126)}` },
    { author: small, line: 1 },
  );
  const empty = begun();
  empty.alter(logOf(desk), (bytes) => Buffer.concat([bytes, Buffer.from('\n')]));
  add('line-empty', 'sound-begun', 'An empty line.', empty, [['line-malformed', lineAt(empty, desk, { line: 2 })]]);
}

/** Heads that are signed and must still be refused. */
function addHeads(add) {
  const refused = (name, about, code, options) => {
    const draft = begun();
    draft.say(options.author ?? desk, 'note', note, options);
    const path = Object.entries(filesOf(draft, begun())).find(([file]) => file.startsWith('payloads/'))[0];
    const author = options.folder ?? options.author ?? desk;
    const line = author === desk ? 2 : 1;
    add(name, 'sound-begun', about, draft, [
      [code, lineAt(draft, author, { line })],
      ['payload-unclaimed', path],
    ]);
  };
  refused('head-with-space', 'A space behind a colon.', 'head-not-canonical', {
    text: (head) => canonical(head).replace(':', ': '),
  });
  refused('head-keys-unsorted', 'Keys in another order.', 'head-not-canonical', { text: JSON.stringify });
  refused('head-key-twice', 'A key twice.', 'head-not-canonical', {
    text: (head) => canonical(head).replace('"v":1', '"v":1,"v":1'),
  });
  refused('head-number-form', 'The number 2 written as 2.0.', 'head-not-canonical', {
    text: (head) => canonical(head).replace('"seq":2', '"seq":2.0'),
  });
  refused('head-escape-form', 'A letter written as an escape.', 'head-not-canonical', {
    text: (head) => canonical(head).replace('"note"', '"\\u006eote"'),
  });
  refused('head-lone-surrogate', 'A lone surrogate in the kind.', 'head-not-canonical', {
    text: (head) => canonical(head).replace('"note"', '"\\ud83e"'),
  });
  refused('head-not-utf8', 'A byte that is no UTF-8 in the kind.', 'head-not-canonical', {
    text: (head) => {
      const bytes = Buffer.from(canonical(head));
      bytes[bytes.indexOf('note')] = 0xff;
      return bytes;
    },
  });
  refused('head-byte-order-mark', 'A byte order mark before the head.', 'head-invalid', {
    text: (head) => `\ufeff${canonical(head)}`,
  });
  refused('head-not-json', 'Signed, but no JSON.', 'head-invalid', { text: () => 'words' });
  refused('head-key-unknown', 'A key that the format does not know.', 'head-invalid', { head: { words: 'x' } });
  refused('head-key-missing', 'No time.', 'head-invalid', { head: { at: undefined } });
  refused('head-version-two', 'Another version.', 'head-invalid', { head: { v: 2 } });
  refused('head-time-zone', 'A time that is not in UTC.', 'head-invalid', {
    head: { at: '2024-05-01T12:00:00+01:00' },
  });
  refused('head-time-with-feed', 'A line feed behind the time: patterns are matched whole.', 'head-invalid', {
    head: { at: '2024-05-01T12:00:00Z\n' },
  });
  refused('head-seq-zero', 'Number 0.', 'head-invalid', { head: { seq: 0 } });
  refused('head-seq-beyond-integers', 'A number beyond 2^53 - 1.', 'head-invalid', { head: { seq: 2 ** 53 } });
  refused('head-true-for-number', 'true where the number 1 belongs.', 'head-invalid', { head: { v: true } });
  refused('head-prev-missing', 'Number 2 without a statement before it.', 'head-invalid', { head: { prev: '' } });
  refused('head-prev-of-first', 'Number 1 with a statement before it.', 'head-invalid', { head: { seq: 1 } });
  refused('head-targets-unsorted', 'Targets in descending order.', 'head-invalid', {
    head: { targets: [sha256('a'), sha256('b')].sort().reverse() },
  });
  refused('head-target-twice', 'A target twice.', 'head-invalid', { head: { targets: [sha256('a'), sha256('a')] } });
  refused('head-without-case', 'No case is named, and it is no genesis.', 'head-invalid', { head: { case: '' } });
  refused('head-case-wrong', 'A statement of another case, signed by the same device.', 'case-wrong', {
    head: { case: sha256('another case') },
  });
  refused(
    'head-author-wrong',
    'A statement copied into the log of another device, which signed the line again.',
    'author-wrong',
    {
      author: desk,
      folder: reviewer,
      signature: (bytes) => reviewer.sign(bytes),
    },
  );
  refused('second-genesis', 'A genesis that is not the one case.json names.', 'case-wrong', {
    author: reviewer,
    head: { kind: 'genesis', case: '', seq: 1, prev: '' },
  });
}

/** Chains, forks, what is missing, and who may say what. */
function addHistories(add) {
  const last = (draft, author) => {
    const lines = draft.files.get(logOf(author)).toString('latin1').split('\n').length - 1;
    return lineAt(draft, author, { line: lines });
  };
  const said = (name, about, code, author, options, kind = 'note', body = note) => {
    const draft = begun();
    draft.say(author, kind, body, options);
    add(name, 'sound-begun', about, draft, [[code, last(draft, author)]]);
  };
  const admin = { add: [{ key: reviewer.key, name: 'Reviewer', roles: ['admin'] }], remove: [], quorum: null };
  const deps = [begun().ends.get(desk.key).id];
  said('author-unknown', 'An author who is not in the roster.', 'author-not-admitted', stranger, { head: { deps } });
  said(
    'author-without-role',
    'An author without the role that the kind needs gives himself one.',
    'author-not-admitted',
    reviewer,
    { head: { deps } },
    'roster',
    admin,
  );
  said('dep-missing', 'It builds on a statement that is not here.', 'statement-pending', desk, {
    head: { deps: [sha256('a statement')] },
  });
  said('prev-missing', 'The statement before it is not here.', 'statement-pending', desk, {
    head: { seq: 3, prev: sha256('a statement') },
  });
  said('chain-number-skipped', 'Number 3 right after number 1.', 'statement-chain-broken', desk, { head: { seq: 3 } });
  said('chain-of-another', 'prev is a statement of another author.', 'statement-chain-broken', reviewer, {
    head: { seq: 2, prev: deps[0] },
  });

  const first = begun();
  first.say(desk, 'note', note);
  const forked = first.fork();
  forked.ends = begun().ends;
  forked.say(desk, 'note', { ...note, text: 'Another remark.' });
  add('fork', 'sound-begun', 'Two statements of one author with one number: both are kept.', forked, [
    ['statement-fork', lineAt(forked, desk, { line: 2 })],
  ]);

  const repeated = first.fork();
  repeated.alter(logOf(desk), (bytes) => Buffer.concat([bytes, bytes.subarray(bytes.indexOf(0x0a) + 1)]));
  add('line-repeated', 'sound-begun', 'A line twice.', repeated, [
    ['statement-repeated', lineAt(repeated, desk, { line: 3 })],
  ]);

  const swapped = first.fork();
  swapped.alter(logOf(desk), (bytes) =>
    Buffer.concat([bytes.subarray(bytes.indexOf(0x0a) + 1), bytes.subarray(0, bytes.indexOf(0x0a) + 1)]),
  );
  add(
    'sound-lines-swapped',
    'sound-begun',
    'Two lines have changed places: the order follows from prev and deps, not from the file.',
    swapped,
  );

  const unknown = begun();
  unknown.say(desk, 'oath', { words: 'A kind of a later format.' });
  unknown.say(desk, 'note', note);
  add(
    'sound-kind-unknown',
    'sound-begun',
    'A kind that the format does not list: verified, kept, counted, not read.',
    unknown,
    [['kind-not-read', lineAt(unknown, desk, { line: 2 }), 'warning']],
  );

  const largest = begun();
  const least = Buffer.byteLength(headOf(largest.fork(), ''));
  largest.say(desk, 'x'.repeat(65536 - least), {});
  add('sound-head-largest', 'sound-begun', 'A head of 65,536 bytes.', largest, [
    ['kind-not-read', lineAt(largest, desk, { line: 2 }), 'warning'],
  ]);

  const removed = begun();
  removed.say(desk, 'roster', { add: [], remove: [reviewer.key], quorum: null });
  removed.say(reviewer, 'note', note, { head: { deps: [removed.ends.get(desk.key).id] } });
  add('author-removed', 'sound-begun', 'An author whose key was removed before.', removed, [
    ['author-not-admitted', lineAt(removed, reviewer)],
  ]);

  const before = begun();
  before.say(reviewer, 'note', note, { head: { deps } });
  before.say(
    desk,
    'roster',
    { add: [], remove: [reviewer.key], quorum: null },
    { head: { deps: [before.ends.get(reviewer.key).id] } },
  );
  add('sound-removed-after', 'sound-begun', 'An author whose key was removed after it had spoken.', before);

  const behind = begun();
  behind.say(desk, 'note', note);
  behind.say(desk, 'note', note);
  const [genesis, lost] = behind.files.get(logOf(desk)).toString().split('\n');
  const payload = hashPath('payloads', JSON.parse(lost.split('\t')[0]).payload.commitment);
  behind.alter(logOf(desk), (bytes) => Buffer.from(bytes.toString().replace(`${lost}\n`, '')));
  add('line-removed', 'sound-begun', 'A line in the middle was taken out.', behind, [
    ['statement-pending', `${logOf(desk)} line 2 (byte ${genesis.length + 1})`],
    ['payload-unclaimed', payload],
  ]);
}

/** Files that are missing, added or altered. */
function addFiles(add) {
  const altered = (name, base, about, problems, change) => {
    const draft = base === 'sound-begun' ? begun() : base === 'sound-text' ? withText().draft : whole().draft;
    change(draft);
    add(name, base, about, draft, problems);
  };
  const flip = (bytes) => {
    bytes[bytes.length >> 1] ^= 1;
    return bytes;
  };
  const { draft: text, item } = withText();
  const [genesis, imported, derived] = [1, 2, 3].map((line) => lineAt(text, desk, { line }));
  const payloadAt = (line) => {
    const head = JSON.parse(text.files.get(logOf(desk)).toString().split('\n')[line - 1].split('\t')[0]);
    return hashPath('payloads', head.payload.commitment);
  };
  const evidence = hashPath('evidence', item);
  altered(
    'evidence-byte-flipped',
    'sound-text',
    'One bit of the evidence is flipped.',
    [
      ['evidence-damaged', evidence],
      ['evidence-missing', imported],
    ],
    (draft) => draft.alter(evidence, flip),
  );
  altered('evidence-missing', 'sound-text', 'The evidence is missing.', [['evidence-missing', imported]], (draft) =>
    draft.alter(evidence, () => null),
  );
  const added = hashPath('evidence', sha256('more'));
  altered(
    'evidence-unclaimed',
    'sound-begun',
    'A file of evidence that no import speaks of.',
    [['evidence-unclaimed', added]],
    (draft) => draft.evidence('more'),
  );
  altered(
    'payload-byte-flipped',
    'sound-text',
    'One bit of a payload is flipped.',
    [['payload-damaged', derived]],
    (draft) => draft.alter(payloadAt(3), flip),
  );
  altered(
    'payload-shortened',
    'sound-text',
    'A payload lacks its last byte.',
    [['payload-size-wrong', derived]],
    (draft) => draft.alter(payloadAt(3), (bytes) => bytes.subarray(0, -1)),
  );
  altered('payload-missing', 'sound-text', 'A payload is missing.', [['payload-missing', derived]], (draft) =>
    draft.alter(payloadAt(3), () => null),
  );
  altered(
    'genesis-payload-missing',
    'sound-text',
    'Without the body of the genesis nobody may do anything.',
    [
      ['roster-unreadable', genesis],
      ['payload-missing', genesis],
    ],
    (draft) => draft.alter(payloadAt(1), () => null),
  );
  altered(
    'payload-unclaimed',
    'sound-begun',
    'A payload that no statement commits to.',
    [['payload-unclaimed', hashPath('payloads', sha256('more'))]],
    (draft) => draft.payload('more'),
  );
  altered(
    'file-unknown',
    'sound-begun',
    'Files that the format does not know.',
    [
      ['file-unknown', 'payloads/note.txt'],
      ['file-unknown', `statements/${desk.key}/1.log`],
      ['file-unknown', 'words.txt', 'warning'],
    ],
    (draft) => {
      for (const path of ['payloads/note.txt', `statements/${desk.key}/1.log`, 'words.txt'])
        draft.alter(path, () => 'words');
    },
  );
  altered(
    'evidence-in-wrong-folder',
    'sound-text',
    'Evidence in the folder of other digits.',
    [
      ['file-unknown', `evidence/00/${item}`],
      ['evidence-missing', imported],
    ],
    (draft) => {
      draft.alter(`evidence/00/${item}`, () => draft.files.get(evidence));
      draft.alter(evidence, () => null);
    },
  );
  altered(
    'sound-torn',
    'sound-begun',
    'What was set apart is kept, and mentioned.',
    [['file-kept-apart', 'torn/', 'warning']],
    (draft) => draft.alter('torn/payloads-x', () => 'x'),
  );
  altered('sound-derived', 'sound-begun', 'What stands in derived/ is not looked at.', [], (draft) =>
    draft.alter('derived/anything', () => 'x'),
  );
  altered(
    'log-missing',
    'sound-begun',
    'The only log has the number 2.',
    [['log-missing', `statements/${desk.key}`]],
    (draft) => {
      draft.alter(logOf(desk, 2), () => draft.files.get(logOf(desk)));
      draft.alter(logOf(desk), () => null);
    },
  );
  const known = begun();
  const id = known.id;
  const caseJson = (name, about, code, content) =>
    altered(name, 'sound-begun', about, [[code, 'case.json']], (draft) => draft.alter('case.json', () => content));
  caseJson(
    'case-json-spaced',
    'case.json says the same with other bytes.',
    'case-json-changed',
    `{ "case": "${id}", "format": 1 }\n`,
  );
  caseJson(
    'case-json-without-feed',
    'case.json lacks its line feed.',
    'case-json-changed',
    `{"case":"${id}","format":1}`,
  );
  caseJson('case-json-format-two', 'Another format.', 'case-json-unusable', `{"case":"${id}","format":2}\n`);
  caseJson('case-json-missing', 'No case.json.', 'case-json-unusable', null);
  const other = sha256('another case');
  const path = hashPath(
    'payloads',
    JSON.parse(known.files.get(logOf(desk)).toString().split('\t')[0]).payload.commitment,
  );
  altered(
    'case-json-of-another',
    'sound-begun',
    'case.json names another case: no genesis fits.',
    [
      ['case-wrong', lineAt(known, desk)],
      ['roster-unreadable', 'case.json'],
      ['payload-unclaimed', path],
    ],
    (draft) => draft.alter('case.json', () => `${canonical({ case: other, format: 1 })}\n`),
  );
}

/** Payloads that are signed and still no payloads. */
function addPayloads(add) {
  const said = (name, about, payload, { kind = 'note', body = note } = {}) => {
    const draft = begun();
    draft.say(desk, kind, body, { payload });
    add(name, 'sound-begun', about, draft, [['payload-invalid', lineAt(draft, desk, { line: 2 })]]);
  };
  said('payload-not-canonical', 'A payload with a space in it, committed to as it is.', (value) =>
    canonical(value).replace(':', ': '),
  );
  said('payload-not-json', 'A payload that is no JSON.', () => 'words');
  said('payload-salt-short', 'A salt of 31 digits.', ({ body, salt }) => canonical({ body, salt: salt.slice(1) }));
  said('payload-without-salt', 'No salt: the words could be guessed at after they were erased.', ({ body }) =>
    canonical({ body }),
  );
  said('payload-key-more', 'A key beside body and salt.', (value) => canonical({ ...value, words: 'x' }));
  said('body-key-unknown', 'A body with a key that its kind does not have.', canonical, {
    body: { ...note, words: 'x' },
  });
  said('body-key-missing', 'A body without a key that its kind has.', canonical, {
    body: { text: 'A remark.', title: null, notice: null },
  });
  said('body-value-wrong', 'A verdict that there is not.', canonical, {
    kind: 'decide',
    body: { decisions: [{ claim: sha256('a claim'), item: sha256('an item'), verdict: 'perhaps', reason: '' }] },
  });
  said('body-seed-wrong', 'A seed that is no whole number.', canonical, {
    kind: 'assume',
    body: vouchedBody(sha256('an item'), { seed: 1.5 }),
  });
  said('body-holds-wrong', 'A column that holds what none can.', canonical, {
    kind: 'columns',
    body: columnsBody(sha256('an item'), { columns: [{ column: 'Naam', holds: 'as ' }] }),
  });
  said('body-strata-null', 'Of lists that nothing divides the key is left out, not null.', canonical, {
    kind: 'assume',
    body: vouchedBody(sha256('an item'), { strata: null }),
  });
  for (const [name, about, recognised] of [
    ['body-confidence-wrong', 'A confidence above 100.', [{ start: 0, end: 1, kind: 'word', confidence: 101 }]],
    ['body-recognised-null', 'Of a text without pictures the key is left out, not null.', null],
  ])
    said(name, about, canonical, { kind: 'derive', body: textBody(sha256('an item'), { recognised }) });
  said('body-latitude-wrong', 'A place beyond the pole.', canonical, {
    body: {
      ...note,
      places: [
        {
          id: 'x',
          name: 'x',
          alternateNames: [],
          country: '',
          region: '',
          latitude: 90.5,
          longitude: 0,
          population: 0,
          kind: 'region',
        },
      ],
    },
  });
  said(
    'kind-unknown-payload-invalid',
    'A kind that is not read, whose payload is not canonical.',
    (value) => ` ${canonical(value)}`,
    { kind: 'oath', body: {} },
  );
  const wrong = begun();
  wrong.say(desk, 'note', note, { head: { payload: { commitment: sha256('another payload'), size: 15 } } });
  const path = Object.keys(filesOf(wrong, begun())).find((file) => file.startsWith('payloads/'));
  add('commitment-wrong', 'sound-begun', 'A head that commits to another payload than the one written.', wrong, [
    ['payload-missing', lineAt(wrong, desk, { line: 2 })],
    ['payload-unclaimed', path],
  ]);
}

/** Bodies that fit their schema and do not agree with evidence, texts or each other. */
function addContents(add) {
  const said = (name, about, codes, kind, body, prepare = () => {}) => {
    const { draft, item } = withText();
    prepare(draft, item);
    draft.say(desk, kind, body(item, draft), inSecondLog);
    const place = lineAt(draft, desk, {
      log: 2,
      line: draft.files.get(logOf(desk, 2)).toString().split('\n').length - 1,
    });
    add(
      name,
      'sound-text',
      about,
      draft,
      codes.map((code) => [code, place]),
    );
  };
  const run = (name, about, codes, changes) =>
    said(name, about, codes, 'run', (item) => runBody(item, typeof changes === 'function' ? changes(item) : changes));
  const ran = (name, about, codes, changes) =>
    run(name, about, codes, (item) => ({ claims: [claimBody(item, changes)] }));
  said(
    'import-size-wrong',
    'An import that gives another size than the evidence has.',
    ['evidence-size-wrong'],
    'import',
    (item) => importBody(item, { size: 3 }),
  );
  said('import-hash-wrong', 'An import of evidence that is not there.', ['evidence-missing'], 'import', () =>
    importBody(sha256('other bytes')),
  );
  said(
    'import-container-missing',
    'The archive that an item came from is not there.',
    ['container-missing'],
    'import',
    (item) => importBody(item, { container: { item: sha256('an archive'), path: 'mill.html' } }),
  );
  said('text-hash-wrong', 'A text that does not have the hash it is named by.', ['text-hash-wrong'], 'derive', (item) =>
    textBody(item, { string: string.replace('7', '8') }),
  );
  said('text-span-outside', 'A span that reaches one unit beyond the text.', ['span-outside-text'], 'derive', (item) =>
    textBody(item, { title: { start: 0, end: string.length + 1 } }),
  );
  said('text-span-backwards', 'A span that ends before it starts.', ['span-outside-text'], 'derive', (item) =>
    textBody(item, { title: { start: 5, end: 4 } }),
  );
  said('sound-span-at-end', 'An empty span at the very end of the text.', [], 'derive', (item) =>
    textBody(item, { title: { start: string.length, end: string.length } }),
  );
  said('sound-text-recognised', 'A text that a program recognised in a picture.', [], 'derive', (item) =>
    textBody(item, {
      recognised: [
        { start: 0, end: string.length, kind: 'page', confidence: 91 },
        { start: 0, end: 4, kind: 'word', confidence: 0 },
      ],
    }),
  );
  said('text-recognised-outside', 'Recognised words beyond the text.', ['span-outside-text'], 'derive', (item) =>
    textBody(item, { recognised: [{ start: 0, end: string.length + 1, kind: 'page', confidence: 91 }] }),
  );
  said('sound-lists-divided', 'Lists vouched for, with what divides their people into parts.', [], 'assume', (item) =>
    vouchedBody(item, { strata: 'place' }),
  );
  said('text-without-item', 'A text of an item that no import speaks of.', ['text-without-item'], 'derive', () =>
    textBody(sha256('other bytes')),
  );
  run('run-root-wrong', 'A Merkle root that is not that of the claims.', ['run-root-wrong'], {
    root: merkleRoot([sha256('a claim')]),
  });
  run(
    'run-root-plain-hash',
    'A root without the byte that sets leaves apart from nodes.',
    ['run-root-wrong'],
    (item) => ({ root: sha256(Buffer.from(claimBody(item).id, 'hex')) }),
  );
  run('sound-run-empty', 'A reading without claims.', [], { claims: [] });
  run('run-without-text', 'A reading of a text that is not there.', ['run-without-text'], {
    text: sha256('another text'),
  });
  run('mention-words-wrong', 'A name that does not stand where it should.', ['quote-wrong'], {
    mentions: [
      {
        ...phrase('Aru'),
        words: 'Ayu',
        kind: 'person',
        roles: [],
        expansion: null,
        place: null,
        boilerplate: null,
        rule: '',
      },
    ],
  });
  run('appeal-request-wrong', 'The sentence that asks does not stand where it should.', ['quote-wrong'], {
    appeals: [
      {
        ...phrase('mill@example.org'),
        channel: 'email',
        value: 'mill@example.org',
        addressee: null,
        request: { ...at('Write'), words: 'Wrote' },
      },
    ],
  });
  run('sound-words-empty', 'No words at all stand at the very end of the text.', [], {
    appeals: [
      {
        start: string.length,
        end: string.length,
        words: '',
        channel: 'web',
        value: 'example.org',
        addressee: null,
        request: null,
      },
    ],
  });
  ran('quote-wrong', 'A quote that is not in the text.', ['quote-wrong'], {
    anchor: { ...at('7 weavers were killed'), quote: '9 weavers were killed' },
  });
  const quote = at('7 weavers were killed');
  ran('quote-in-code-points', 'Offsets that count code points instead of UTF-16 units.', ['quote-wrong'], {
    anchor: { start: quote.start - 1, end: quote.end - 1, quote: '7 weavers were killed' },
  });
  ran('quote-beyond-text', 'A quote that would reach beyond the text.', ['quote-wrong'], {
    anchor: { start: string.length - 4, end: string.length + 1, quote: 'org.' },
  });
  ran('quantity-words-wrong', 'The words of a quantity do not stand in the text.', ['quote-wrong'], {
    quantity: {
      low: 9,
      high: 9,
      lowOpen: false,
      highOpen: false,
      approximate: false,
      unit: 'person',
      words: '9',
      anchor: at('7'),
      codebook: null,
    },
  });
  ran('holder-words-wrong', 'The words of a speaker do not stand in the text.', ['quote-wrong'], {
    holder: { words: 'witnesses', kind: 'witness', anchor: at('officials') },
  });
  ran('claim-misplaced', 'A claim in a reading that names another item.', ['claim-misplaced'], {
    item: sha256('other bytes'),
  });
  said(
    'claim-without-text',
    'A claim of a person on a text that is not there.',
    ['claim-without-text'],
    'claim',
    (item) => claimBody(item, { text: sha256('another text') }),
  );
  said('decide-unknown-claim', 'A verdict on a claim that nobody made.', ['claim-unknown'], 'decide', () => ({
    decisions: [{ claim: sha256('a claim'), item: sha256('an item'), verdict: 'accept', reason: '' }],
  }));
  said(
    'decide-item-wrong',
    'A verdict that names an item that the claim is not from.',
    ['claim-misplaced'],
    'decide',
    (item) => ({
      decisions: [{ claim: claimBody(item).id, item: sha256('another item'), verdict: 'accept', reason: '' }],
    }),
    (draft, item) => draft.say(desk, 'run', runBody(item), inSecondLog),
  );
  const relying = { question: 'killed', low: null, best: null, high: null, grade: 'weak', reasons: '' };
  said(
    'find-unknown-claims',
    'A finding that relies on one claim that nobody made and sets aside another.',
    ['claim-unknown', 'claim-unknown'],
    'find',
    () => {
      return { ...relying, reliesOn: [sha256('a claim')], setsAside: [sha256('another claim')] };
    },
  );
  const early = withText();
  const claim = claimBody(early.item);
  early.draft.say(
    desk,
    'decide',
    { decisions: [{ claim: claim.id, item: early.item, verdict: 'accept', reason: '' }] },
    inSecondLog,
  );
  early.draft.say(desk, 'claim', claim, inSecondLog);
  add('decide-before-claim', 'sound-text', 'A verdict on a claim that is made only after it.', early.draft, [
    ['claim-unknown', lineAt(early.draft, desk, { log: 2 })],
  ]);
  const late = begun();
  const item = late.evidence('bytes');
  late.say(desk, 'derive', textBody(item));
  late.say(desk, 'import', importBody(item, { size: 5 }));
  add('text-before-import', 'sound-begun', 'A text of an item that is imported only after it.', late, [
    ['text-without-item', lineAt(late, desk, { line: 2 })],
  ]);
  const entry = { key: genesisBody().roster[0].key, name: 'Desk', roles: ['review'] };
  const resigned = begun();
  const other = { key: reviewer.key, name: 'Reviewer', roles: ['admin', 'publish'] };
  resigned.say(desk, 'roster', { add: [other], remove: [], quorum: null });
  resigned.say(desk, 'roster', { add: [entry], remove: [desk.key], quorum: null });
  resigned.say(desk, 'roster', { add: [], remove: [], quorum: null });
  add(
    'admin-gave-up-role',
    'sound-begun',
    'Removals come first, an added entry replaces: one of two admins who became a reviewer.',
    resigned,
    [['author-not-admitted', lineAt(resigned, desk, { line: 4 })]],
  );
}

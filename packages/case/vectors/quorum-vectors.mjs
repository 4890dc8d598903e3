// Changes of the roster and publications that several keys must sign.
import { hashPath, lineAt } from './draft-case.mjs';
import { ana, bek, cem, change, cosign, council, dan, entryOf, eva, publication, remark, tell } from './people.mjs';

const guest = entryOf(eva, ['review']);
const waits = (draft, author, line) => ['quorum-waiting', lineAt(draft, author, { line }), 'warning'];
const refused = (draft, author, line = 1) => ['author-not-admitted', lineAt(draft, author, { line })];

/** The payload of the last statement of an author. */
export function payloadPath(draft, author) {
  const lines = draft.files.get(`statements/${author.key}/000001.log`).toString().trimEnd().split('\n');
  return hashPath('payloads', JSON.parse(lines.at(-1).split('\t')[0]).payload.commitment);
}

export function addQuorum(add) {
  addRosterQuorum(add);
  addPublishQuorum(add);
  addOutOfReach(add);
  addUnreadable(add);
}

function addRosterQuorum(add) {
  const begin = () => {
    const draft = council({ quorum: { roster: 2 } });
    return { draft, grant: tell(draft, ana, change({ add: [guest] })) };
  };
  const granted = begin();
  const agreed = tell(granted.draft, bek, { ...cosign([granted.grant]), after: [granted.grant] });
  tell(granted.draft, eva, { ...remark(), after: [agreed] });
  add('sound-quorum-roster', 'Two of four admins add a member, who then speaks.', granted.draft);

  const alone = begin();
  tell(alone.draft, eva, { ...remark(), after: [alone.grant] });
  add('quorum-waiting-roster', 'One of two signatures: who is to be added is no member.', alone.draft, [
    waits(alone.draft, ana, 2),
    refused(alone.draft, eva),
  ]);

  const early = begin();
  const said = tell(early.draft, eva, { ...remark(), after: [early.grant] });
  const last = tell(early.draft, bek, { ...cosign([early.grant]), after: [said] });
  tell(early.draft, eva, { ...remark('Another.'), after: [last] });
  add(
    'quorum-effect-at-last-signature',
    'A member from the last signature on: what was said before it is not used.',
    early.draft,
    [refused(early.draft, eva)],
  );

  const lowered = council({ quorum: { roster: 2 } });
  const easier = tell(lowered, ana, change({ quorum: { roster: 1, publish: 1, withdraw: 1 } }));
  tell(lowered, ana, { ...change({ add: [guest] }), after: [easier] });
  add('sound-quorum-lowered-alone', 'Fewer signatures need as many as were needed before.', lowered, [
    waits(lowered, ana, 2),
    waits(lowered, ana, 3),
  ]);

  const replaced = council({ quorum: { roster: 2 } });
  const lower = tell(replaced, ana, change({ quorum: { roster: 1, publish: 1, withdraw: 1 } }));
  const second = tell(replaced, bek, { ...cosign([lower]), after: [lower] });
  const one = tell(replaced, ana, { ...change({ add: [guest] }), after: [second] });
  tell(replaced, eva, { ...remark(), after: [one] });
  add('sound-quorum-lowered', 'Two admins lower the quorum to one, which is then enough.', replaced);
}

function addPublishQuorum(add) {
  const published = (name, about, problems, options, ...words) => {
    const draft = council({ quorum: { publish: 2 }, ...options });
    const statement = tell(draft, ana, publication);
    let last = statement;
    for (const [author, said] of words) last = tell(draft, author, { ...said(statement), after: [last] });
    add(name, about, draft, problems(draft));
  };
  const agrees = (statement) => cosign([statement]);
  const dissents = (statement) => cosign([statement], 'dissent');
  const none = () => [];
  const waiting = (draft) => [waits(draft, ana, 2)];
  published('sound-quorum-publish', 'Two of four publish.', none, {}, [bek, agrees]);
  published(
    'sound-quorum-publish-dissent',
    'One against does not stop two for.',
    none,
    {},
    [bek, dissents],
    [cem, agrees],
  );
  published('sound-quorum-dissent', 'Who dissents is not counted.', waiting, {}, [bek, dissents]);
  published('sound-quorum-self', 'Who cosigns his own statement counts once.', waiting, {}, [ana, agrees]);
  published(
    'sound-quorum-taken-back',
    'The newest word of a key counts: the author has changed her mind.',
    waiting,
    {},
    [ana, dissents],
    [bek, agrees],
  );
  published(
    'sound-quorum-taken-back-late',
    'What took effect stays in effect, whatever is said after it.',
    none,
    {},
    [bek, agrees],
    [ana, dissents],
  );
  const members = [ana, entryOf(bek, ['review', 'admin']), cem, dan];
  published('sound-quorum-role-missing', 'Who lacks the role is not counted.', waiting, { members }, [bek, agrees]);
  published(
    'sound-quorum-role-given',
    'A role that came after the word counts at the next cosign.',
    none,
    { members },
    [bek, agrees],
    [cem, () => change({ add: [entryOf(bek)] })],
    [bek, agrees],
  );
  published(
    'sound-quorum-cosigner-left',
    'Who has left the roster by then is not counted: its author here.',
    waiting,
    {},
    [cem, () => change({ remove: [ana.key] })],
    [bek, agrees],
  );
  published(
    'cosign-by-stranger',
    'A word of somebody who is no member.',
    (draft) => [...waiting(draft), refused(draft, eva)],
    {},
    [eva, agrees],
  );
  published(
    'cosign-hides-what-it-names',
    'The head of a cosign does not name what its body does.',
    (draft) => [['targets-incomplete', lineAt(draft, bek)]],
    {},
    [bek, (statement) => ({ ...cosign([statement]), head: { targets: [] } })],
  );
}

function addOutOfReach(add) {
  const beyond = (draft) => [['quorum-out-of-reach', lineAt(draft, ana, { line: 2 }), 'warning']];
  const two = (name, about, body) => {
    const draft = council({ members: [ana, bek], quorum: { roster: 2 } });
    const proposed = tell(draft, ana, change(body));
    const agreed = tell(draft, bek, { ...cosign([proposed]), after: [proposed] });
    tell(draft, bek, { ...remark(), after: [agreed] });
    add(name, about, draft, beyond(draft));
  };
  two('sound-quorum-out-of-reach', 'Removing one of two admins of whom two must sign.', { remove: [bek.key] });
  two('sound-quorum-raised-too-far', 'Three must sign, and there are two.', {
    quorum: { roster: 3, publish: 1, withdraw: 1 },
  });
  two('sound-quorum-role-out-of-reach', 'Nobody would be left who may publish.', {
    add: [entryOf(ana, ['review', 'admin']), entryOf(bek, ['review', 'admin'])],
  });
  const short = council({ members: [entryOf(ana, ['admin'])] });
  const grant = tell(short, ana, change({ add: [guest] }));
  tell(short, eva, { ...remark(), after: [grant] });
  add('sound-quorum-short-before', 'What was out of reach before, and is made no worse, stops nothing.', short);
}

/** Changes of the roster, and words about them, that cannot be read. */
function addUnreadable(add) {
  const lines = (draft, author, ...codes) => {
    const line = draft.files.get(`statements/${author.key}/000001.log`).toString().trimEnd().split('\n').length;
    return codes.map((code) => [code, lineAt(draft, author, { line })]);
  };
  const unsigned = council();
  tell(unsigned, bek, { ...change({ remove: [ana.key] }), payload: () => 'words' });
  tell(unsigned, ana, remark());
  add(
    'roster-payload-invalid',
    'A change that was signed and is none changes nothing.',
    unsigned,
    lines(unsigned, bek, 'payload-invalid'),
  );
  const invalid = (name, about, said) => {
    const draft = council({ quorum: { publish: 2 } });
    const published = tell(draft, ana, publication);
    tell(draft, bek, said(published));
    add(name, about, draft, [...lines(draft, bek, 'payload-invalid'), waits(draft, ana, 2)]);
  };
  invalid('cosign-of-nothing', 'A cosign that names no statement.', (id) => ({ ...cosign([]), after: [id] }));
  invalid('cosign-verdict-unknown', 'A verdict that there is not, about something that waits.', (id) => ({
    ...cosign([id], 'perhaps'),
    after: [id],
  }));
  invalid('cosign-without-reason', 'A cosign without a key that its kind has.', (id) => ({
    kind: 'cosign',
    body: { statements: [id], verdict: 'agree' },
    head: { targets: [id] },
    after: [id],
  }));

  const missing = (name, about, codes, said) => {
    const draft = council({ quorum: { publish: 2 } });
    const published = tell(draft, ana, publication);
    const author = said(draft, published);
    draft.alter(payloadPath(draft, author), () => null);
    add(name, about, draft, [...lines(draft, author, ...codes), ...(codes.length > 1 ? [] : [waits(draft, ana, 2)])]);
  };
  const unknown = ['roster-unreadable', 'payload-missing'];
  missing('roster-payload-missing', 'Nobody can tell who may do what.', unknown, (draft) => {
    tell(draft, bek, change({ add: [guest] }));
    return bek;
  });
  missing(
    'cosign-payload-missing',
    'What it may have brought into effect is not known.',
    unknown,
    (draft, published) => {
      tell(draft, bek, { ...cosign([published]), after: [published] });
      return bek;
    },
  );
  missing(
    'cosign-payload-missing-aside',
    'It names nothing that waits: what it says decides nothing.',
    ['payload-missing'],
    (draft, published) => {
      tell(draft, bek, { ...cosign([draft.id]), after: [published] });
      return bek;
    },
  );
  const stranger = council();
  tell(stranger, eva, change({ add: [guest] }));
  stranger.alter(payloadPath(stranger, eva), () => null);
  add(
    'roster-payload-missing-of-stranger',
    'A change by somebody who is not entitled to it does not matter.',
    stranger,
    lines(stranger, eva, 'payload-missing', 'author-not-admitted'),
  );
}

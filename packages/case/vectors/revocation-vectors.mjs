// Keys that are revoked, what they said beyond the frontier, and its release.
import { lineAt } from './draft-case.mjs';
import {
  ana,
  bek,
  cem,
  change,
  cosign,
  council,
  dan,
  entryOf,
  eva,
  publication,
  remark,
  revoke,
  tell,
} from './people.mjs';

const guest = entryOf(eva);
const held = (draft, author, line = 1) => ['statements-held', lineAt(draft, author, { line }), 'warning'];
const refused = (draft, author, line = 1) => ['author-not-admitted', lineAt(draft, author, { line })];
const waits = (draft, author, line) => ['quorum-waiting', lineAt(draft, author, { line }), 'warning'];

export function addRevocations(add) {
  addFrontiers(add);
  addHeldPowers(add);
  addReleases(add);
  addCircles(add);
}

function addFrontiers(add) {
  /** Two remarks by Dan; Ana, who has seen the second, revokes his key. */
  const revoked = (frontierOf, { quorum } = {}) => {
    const draft = council({ quorum });
    const first = tell(draft, dan, remark());
    const second = tell(draft, dan, remark('Another.'));
    const heard = tell(draft, bek, { ...remark('I heard him.'), after: [first] });
    const revocation = tell(draft, ana, {
      ...revoke(dan, frontierOf({ draft, first, second, heard })),
      after: [second, heard],
    });
    return { draft, first, second, revocation };
  };
  add(
    'sound-revoked-at-its-end',
    'A frontier with the last word of the key: nothing is held.',
    revoked(({ second }) => [second]).draft,
  );
  const one = revoked(({ first }) => [first]).draft;
  add('sound-revoked-held', 'What the key said beyond the frontier is held, though it came before.', one, [
    held(one, dan, 2),
  ]);
  const through = revoked(({ heard }) => [heard]).draft;
  add('sound-revoked-through-another', 'What a statement of the frontier follows is believed too.', through, [
    held(through, dan, 2),
  ]);
  const all = revoked(() => []).draft;
  add('sound-revoked-wholly', 'An empty frontier: nothing that the key said is believed.', all, [held(all, dan)]);
  const later = revoked(({ second }) => [second]);
  tell(later.draft, dan, { ...publication, after: [later.draft.id] });
  tell(later.draft, bek, { ...remark('I go on from it.'), after: [later.draft.ends.get(dan.key).id] });
  add(
    'sound-revoked-speaks-on',
    'What comes afterwards is held, though it claims to have seen nothing; what follows it is not.',
    later.draft,
    [held(later.draft, dan, 3)],
  );
  const few = revoked(({ first }) => [first], { quorum: { roster: 2 } });
  add('sound-revocation-waiting', 'A revocation with one of two signatures holds nothing.', few.draft, [
    waits(few.draft, ana, 2),
  ]);
  const enough = revoked(({ first }) => [first], { quorum: { roster: 2 } });
  tell(enough.draft, cem, { ...cosign([enough.revocation]), after: [enough.revocation] });
  add('sound-revocation-quorum', 'A revocation that two admins have signed.', enough.draft, [
    held(enough.draft, dan, 2),
  ]);

  const hidden = council();
  tell(hidden, ana, { ...revoke(dan, [hidden.id]), head: { targets: [dan.key] } });
  add('revocation-hides-frontier', 'The head of a revocation does not name its frontier.', hidden, [
    ['targets-incomplete', lineAt(hidden, ana, { line: 2 })],
  ]);
  const words = council();
  tell(words, ana, { ...revoke({ key: 'dan' }, []), head: { targets: [] } });
  tell(words, dan, remark());
  add('revocation-payload-invalid', 'A revocation of what is no key revokes nothing.', words, [
    ['payload-invalid', lineAt(words, ana, { line: 2 })],
  ]);
}

function addHeldPowers(add) {
  const gave = council();
  const grant = tell(gave, dan, change({ add: [guest] }));
  tell(gave, eva, { ...remark(), after: [grant] });
  tell(gave, ana, { ...revoke(dan, [gave.id]), after: [gave.id] });
  add('revoked-made-a-member', 'Whom a held change added is no member.', gave, [held(gave, dan), refused(gave, eva)]);

  const signed = council({ quorum: { publish: 2 } });
  const published = tell(signed, ana, publication);
  const agreed = tell(signed, dan, { ...cosign([published]), after: [published] });
  tell(signed, bek, { ...revoke(dan, [published]), after: [agreed] });
  add('sound-revoked-cosigner', 'A held cosign does not count: what it brought into effect waits again.', signed, [
    held(signed, dan),
    waits(signed, ana, 2),
  ]);

  const two = council({ members: [ana, bek], quorum: { roster: 2 } });
  const revocation = tell(two, ana, revoke(bek, [two.id]));
  tell(two, bek, { ...cosign([revocation]), after: [revocation] });
  add(
    'sound-revoked-by-itself',
    'The last signature is of the revoked key and lies beyond the frontier: the revocation stands, below the quorum.',
    two,
    [held(two, bek)],
  );
}

function addReleases(add) {
  const begin = () => {
    const draft = council({ quorum: { roster: 2 } });
    const one = tell(draft, dan, change({ add: [guest] }));
    const other = tell(draft, dan, remark());
    const revocation = tell(draft, ana, { ...revoke(dan, [draft.id]), after: [other] });
    const agreed = tell(draft, bek, { ...cosign([revocation]), after: [revocation] });
    return { draft, one, other, agreed };
  };
  const once = begin();
  tell(once.draft, ana, { ...cosign([once.other]), after: [once.other, once.agreed] });
  add('sound-release-waiting', 'One of two admins would use what is held.', once.draft, [held(once.draft, dan)]);

  const twice = begin();
  const first = tell(twice.draft, ana, { ...cosign([twice.other]), after: [twice.other, twice.agreed] });
  tell(twice.draft, cem, { ...cosign([twice.other]), after: [first] });
  add('sound-released', 'Two admins release the second statement; the first stays held.', twice.draft, [
    held(twice.draft, dan),
  ]);

  const power = begin();
  const again = tell(power.draft, ana, { ...cosign([power.one, power.other]), after: [power.other, power.agreed] });
  const last = tell(power.draft, cem, { ...cosign([power.one, power.other]), after: [again] });
  tell(power.draft, eva, { ...remark(), after: [last] });
  add('sound-released-change', 'Who releases a change of the roster has agreed to it: it is carried out.', power.draft);

  const against = begin();
  const no = tell(against.draft, ana, {
    ...cosign([against.other], 'dissent'),
    after: [against.other, against.agreed],
  });
  tell(against.draft, cem, { ...cosign([against.other]), after: [no] });
  add('sound-release-dissent', 'Dissent releases nothing.', against.draft, [held(against.draft, dan)]);

  const back = council();
  const coup = tell(back, dan, revoke(cem, [back.id]));
  const revoked = tell(back, bek, { ...revoke(dan, [back.id]), after: [coup] });
  const released = tell(back, ana, { ...cosign([coup]), after: [revoked] });
  tell(back, cem, { ...remark(), after: [released] });
  add('sound-release-of-revocation', 'A held revocation is not released: whoever stands by it signs it anew.', back, [
    held(back, dan),
  ]);
}

/** Which revocations stand when what one holds is what another has its power from. */
function addCircles(add) {
  /** Of revocations that hold each other the first in the order is named. */
  const contested = (draft, author, line) => ['revocation-contested', lineAt(draft, author, { line })];
  const mutual = council();
  const byAna = tell(mutual, ana, revoke(dan, [mutual.id]));
  const byDan = tell(mutual, dan, revoke(ana, [mutual.id]));
  tell(mutual, bek, { ...remark(), after: [byAna, byDan] });
  add('revocation-contested', 'Two keys revoke each other: both stand, and are said to be contested.', mutual, [
    byAna < byDan ? contested(mutual, ana, 2) : contested(mutual, dan, 1),
  ]);

  const outside = council();
  const thief = tell(outside, dan, revoke(ana, [outside.id]));
  const third = tell(outside, bek, revoke(dan, [outside.id]));
  tell(outside, ana, { ...remark(), after: [thief, third] });
  add('sound-revocation-from-outside', 'A revocation that another one holds, from outside, does not stand.', outside, [
    held(outside, dan),
  ]);

  const made = council();
  const grant = tell(made, dan, change({ add: [guest] }));
  tell(made, eva, { ...revoke(bek, [made.id]), after: [grant] });
  tell(made, ana, revoke(dan, [made.id]));
  tell(made, bek, { ...remark(), after: [made.ends.get(ana.key).id] });
  add('revocation-by-made-member', 'A member that the revoked key had made revokes nobody.', made, [
    held(made, dan),
    refused(made, eva),
  ]);

  const back = council();
  const member = tell(back, dan, change({ add: [guest] }));
  tell(back, eva, { ...revoke(ana, [back.id]), after: [member] });
  tell(back, ana, revoke(dan, [back.id]));
  add(
    'revocation-contested-by-made-member',
    'A member that the revoked key had made revokes who revoked it: the two have their power from each other.',
    back,
    [contested(back, ana, 2), held(back, dan)],
  );

  const both = council();
  const grants = [cem, dan].map((author) => tell(both, author, change({ add: [guest] })));
  tell(both, eva, { ...revoke(bek, [both.id]), after: grants });
  for (const { key } of [cem, dan]) tell(both, ana, revoke({ key }, [both.id]));
  tell(both, bek, { ...remark(), after: [both.ends.get(ana.key).id] });
  add('revocation-undermined-together', 'Two revocations hold together what none of them does alone.', both, [
    held(both, cem),
    held(both, dan),
    refused(both, eva),
  ]);

  const thrown = council();
  const coup = tell(thrown, dan, change({ remove: [bek.key] }));
  const byBek = tell(thrown, bek, { ...revoke(cem, [thrown.id]), after: [coup] });
  const last = tell(thrown, ana, revoke(dan, [thrown.id]));
  tell(thrown, cem, { ...remark(), after: [byBek, last] });
  add(
    'sound-revocation-found-later',
    'A revocation takes effect only when another one holds what had thrown its author out.',
    thrown,
    [held(thrown, dan), held(thrown, cem)],
  );
}

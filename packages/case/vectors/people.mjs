// Cases of several people, for what one key alone cannot do.
import { DraftCase, device } from './draft-case.mjs';

export const [ana, bek, cem, dan, eva] = ['ana', 'bek', 'cem', 'dan', 'eva'].map(device);
export const four = [ana, bek, cem, dan];

const allRoles = ['extract', 'review', 'publish', 'admin'];
export const entryOf = ({ key, name }, roles = allRoles) => ({ key, name, roles });

/** A case whose members have all roles, but for those given as entries; each statement names what it builds on. */
export function council({ members = four, quorum = {} } = {}) {
  const draft = new DraftCase();
  draft.say(ana, 'genesis', {
    title: 'Council',
    notice: 'Fictional.',
    roster: members.map((member) => ('roles' in member ? member : entryOf(member))),
    quorum: { roster: 1, publish: 1, withdraw: 1, ...quorum },
  });
  return draft;
}

/** Signs a statement that builds on others' statements: without any, on the first one. */
export function tell(draft, author, { kind, body, after = [draft.id], ...options }) {
  const own = draft.ends.get(author.key)?.id;
  const deps = [...new Set(after)].filter((id) => id !== own && (author !== ana || id !== draft.id)).sort();
  return draft.say(author, kind, body, { ...options, head: { deps, ...options.head } });
}

export const remark = (text = 'A remark.') => ({
  kind: 'note',
  body: { text, title: null, notice: null, places: null },
});
export const change = (body) => ({ kind: 'roster', body: { add: [], remove: [], quorum: null, ...body } });
export const cosign = (statements, verdict = 'agree') => ({
  kind: 'cosign',
  body: { statements, verdict, reason: verdict === 'agree' ? '' : 'Too early.' },
});
export const revoke = ({ key }, frontier) => ({ kind: 'revoke-key', body: { key, frontier, reason: 'Stolen.' } });
export const publication = { kind: 'publish', body: { manifest: 'ab'.repeat(32), files: 3 } };

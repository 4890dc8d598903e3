"""The order of statements, and what follows from it: who may do what, quorum, revocations and releases.

A statement is a dict: the keys of its head, `id` and `parents`. `bodies` are those of genesis, roster, revoke-key and
cosign by the statement's id; None is one that cannot be read.
"""
import functools, graphlib

ROLES = {kind: role for role, kinds in {  # any member may sign the kinds that are not here
    'admin': 'genesis roster revoke-key', 'extract': 'import derive run', 'publish': 'publish',
    'review': 'claim decide same different unsure columns retract assume ask find note withdraw'}.items() for kind in kinds.split()}
NEEDS = {  # the number of `quorum` that says how many keys, and the role they must have
    'roster': ('roster', 'admin'), 'revoke-key': ('roster', 'admin'), 'release': ('roster', 'admin'),
    'publish': ('publish', 'publish'), 'withdraw': ('withdraw', 'review')}

def closure(starts, arrows):
    """Everything that arrows lead to from the starts, these included."""
    found, waiting = set(), list(starts)
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting.extend(arrows(one))
    return found

def arrange(statements):
    """Statements whose past is here, in order: by the longest path that leads to them, ties by id."""
    by_id, depth = {one['id']: one for one in statements}, {}
    for name in graphlib.TopologicalSorter({one['id']: one['parents'] for one in statements}).static_order():
        if name in by_id and all(parent in depth for parent in by_id[name]['parents']):
            depth[name] = 1 + max((depth[parent] for parent in by_id[name]['parents']), default=0)
    return sorted((by_id[name] for name in depth), key=lambda one: (depth[one['id']], one['id']))

class Pass:
    """Goes through statements in order: who may do what at each place, and what has the signatures that it needs there.

    `is_held` and `leaving` (by a statement's id, the keys that leave the roster there) are of the revocations assumed.
    """

    def __init__(self, bodies, is_held, leaving):
        self.bodies, self.is_held, self.leaving = bodies, is_held, leaving
        self.roster, self.quorum = {}, {}           # by key its roles; the numbers in force
        self.words = {}                             # by statement and key: the newest verdict, and the roles it came with
        self.open = {}                              # what has too few signatures yet, and what for
        self.effective, self.released = {}, set()   # what had enough, with the place of the last one
        self.refusals, self.unreachable, self.lost = {}, [], []

    def take(self, one):
        self.refusals[one['id']] = self.judge(one, one['kind'], self.bodies.get(one['id']))
        for key in self.leaving.get(one['id'], ()): self.roster.pop(key, None)

    def judge(self, one, kind, body):
        """Why a statement is not in use; None when it is."""
        if kind == 'genesis':
            self.roster, self.quorum = {entry['key']: entry['roles'] for entry in body['roster']}, body['quorum']
        if self.is_held(one):
            if kind != 'revoke-key': self.count(one, 'release', one)  # whoever stands by a revocation signs it anew
            return 'held'
        roles = self.roster.get(one['author'])
        if roles is None or (kind in ROLES and ROLES[kind] not in roles): return 'refused'
        if (kind in NEEDS or kind == 'find') and one['author'] not in self.words.get(one['id'], {}):
            self.hear(one['id'], one, 'agree')
        if kind == 'cosign' and body is not None:
            for name in body['statements']:
                self.hear(name, one, body['verdict'])
                if name in self.open: self.count(*self.open[name], one)
        if one['id'] in self.bodies and body is None:
            may_decide = kind != 'cosign' or any(target in self.open for target in one['targets'])
            self.lost.append((one, may_decide))
        if kind in NEEDS: self.count(one, kind, one)

    def hear(self, name, by, verdict):
        self.words.setdefault(name, {})[by['author']] = (verdict, self.roster[by['author']])

    def count(self, one, act, place):
        """As many keys as the quorum asks for, that agree and have the role at this place, settle it for good."""
        number, role = NEEDS[act]
        agreeing = [key for key, (verdict, _) in self.words.get(one['id'], {}).items() if verdict == 'agree']
        self.open.pop(one['id'], None)
        has = sum(role in self.roster.get(key, ()) for key in agreeing)
        if has < self.quorum[number]: self.open[one['id']] = (one, act)
        elif act == 'release': self.released.add(one['id'])
        elif act != 'roster' or self.change(self.bodies[one['id']]): self.effective[one['id']] = place['id']
        else: self.unreachable.append(one)

    def change(self, body):
        """Carries out a change of the roster. False: it would take a quorum out of reach, or further away."""
        if body is None: return True
        gone = {*body['remove'], *(entry['key'] for entry in body['add'])}
        roster = {key: roles for key, roles in self.roster.items() if key not in gone}
        roster.update((entry['key'], entry['roles']) for entry in body['add'])
        quorum = body['quorum'] or self.quorum
        for number, role in NEEDS.values():
            had, has = (sum(role in roles for roles in entries.values()) for entries in (self.roster, roster))
            if has < quorum[number] and (has < had or quorum[number] > self.quorum[number]): return False
        self.roster, self.quorum = roster, quorum
        return True

def resolve(ordered, bodies):
    """(The pass with those revocations that stand, their ids, the circles among them), by the steps of "Revocation"."""
    by_id, places, released = {one['id']: one for one in ordered}, {}, set()

    @functools.cache
    def followed(name):
        """What the frontier of a revocation covers, by anybody."""
        return closure(bodies[name]['frontier'], lambda one: by_id[one]['parents'] if one in by_id else ())

    def holds(name, one): return one['author'] == bodies[name]['key'] and one['id'] not in followed(name)

    def assume(standing):
        leaving = {}
        for name in standing: leaving.setdefault(places[name], []).append(bodies[name]['key'])
        spared = released.union(standing)
        result = Pass(bodies, lambda one: one['id'] not in spared and any(holds(name, one) for name in standing), leaving)
        for one in ordered: result.take(one)
        return result

    def learn(result):
        """Adds the revocations and releases that took effect; True when there were new ones."""
        known = len(places) + len(released)
        released.update(result.released)
        for name, place in result.effective.items():
            if by_id[name]['kind'] == 'revoke-key' and bodies[name] is not None: places.setdefault(name, place)
        return len(places) + len(released) > known

    first = assume([])                                                                      # step 1
    learn(first)
    while True:
        undermines = {}                                                                       # step 2
        for a in places:
            alone = assume([a]).effective
            undermines[a] = [b for b in places if holds(a, by_id[b]) or (b in first.effective and b not in alone)]
        reached = {a: closure([a], undermines.get) for a in places}
        circle = {a: [b for b in places if b in reached[a] and a in reached[b]] for a in places}

        @functools.cache
        def stands(b):                                                                        # step 3
            return not any(b in undermines[a] and a not in circle[b] and stands(a) for a in places)
        standing = [a for a in places if stands(a)]
        standing = [a for a in standing
                    if a in assume([b for b in standing if b not in reached[a]]).effective]   # step 4
        result = assume(standing)                                                             # step 5
        if not learn(result): return result, standing, {tuple(b for b in circle[a] if b in standing) for a in standing}

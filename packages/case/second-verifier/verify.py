#!/usr/bin/env python3
"""A second verifier of case folders, format 1, written from docs/format.md and sharing no code with the first.

    verify.py FOLDER ...      a line of JSON for each; ends with 0: no error found; 1: errors found; 2: cannot run

Steps 1 to 8 of "Verify", what findings lack, and what the next writer sets apart. It never writes, never repairs bytes.
What it leaves to the first verifier stands in its answer, under "notChecked". Needs Python 3.9 and the package
cryptography (Debian: python3-cryptography), whose OpenSSL checks signatures by the cofactorless rule.
"""
import itertools, json, os, re, sys
sys.dont_write_bytecode = True
from primitives import (NOT_JSON, SHAPES, Fault, admit, canonical, cosignatures, fits, merkle_root, need, own_signatures,
                        parse, parse_note, sha256)
from roster import arrange, closure, resolve

TOP_LEVEL = 'case.json lock statements payloads evidence derived torn quarantine'.split()
DECIDING = 'genesis roster revoke-key cosign'.split()
NEVER_ERASED = DECIDING + 'withdraw erased publish checkpoint'.split()
MAKING = 'import derive run claim'.split()
REVIEWERS_NEEDED = 2
WARNINGS = ('case-being-written writer-ended-early file-kept-apart kind-not-read quorum-waiting quorum-out-of-reach '
            'statements-held claim-gone container-not-kept derived-before-withdrawal').split()

# ---- What heads and bodies speak of
def hash_path(folder, name): return f'{folder}/{name[:2]}/{name}'

def imported(one):
    """The items of an import, from its head, each with the archive or message that it was found in, or None."""
    targets = one['targets'] if one['kind'] == 'import' else []
    for item, other in itertools.permutations(targets, 2) if len(targets) == 3 else ():
        if sha256(f'inquest/holds/v1\n{other}\n{item}'.encode()) in targets: return [(item, other)]
    return [(item, None) for item in targets]

def spoken_of(one): return [item for item, _ in imported(one)] if one['kind'] == 'import' else one['targets']

def entities(body): return [name for name in body['entities'] if re.fullmatch('[0-9a-f]{64}', name)]

def of_import(body):
    item, container = body['item'], body['container'] and body['container']['item']
    return [item, container, sha256(f'inquest/holds/v1\n{container}\n{item}'.encode())] if container else [item]

NAMED = {  # what a body names, and its statement's head must name too
    'import': of_import, 'derive': lambda body: [body['item'], body['id']], 'assume': lambda body: [one['item'] for one in body['lists']],
    'run': lambda body: [body['reading']['item'], body['reading']['text']], 'retract': lambda body: body['statements'],
    'claim': lambda body: [body['id'], body['item'], body['text']], 'columns': lambda body: [body['list']['item']],
    'decide': lambda body: [name for one in body['decisions'] for name in (one['claim'], one['item'])],
    'find': lambda body: body['reliesOn'] + body['setsAside'], 'same': entities, 'different': entities, 'unsure': entities,
    'withdraw': lambda body: body['items'] + body['statements'], 'erased': lambda body: [body['withdraw']],
    'custody': lambda body: body['items'] + ([body['handover']] if body['handover'] is not None else []),
    'revoke-key': lambda body: [body['key'], *body['frontier']], 'cosign': lambda body: body['statements']}

def records(value):
    """Every object within a body, itself included."""
    if isinstance(value, dict): yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner: yield from records(one)

class Verifier:
    """`problems` are (severity, code, place); a place is the line of the statement spoken of, or a file."""

    def __init__(self, folder):
        self.folder, self.problems = folder, []
        self.findings, self.set_apart, self.left_out = [], [], ['step 9: texts, claim ids and dossiers made again']
        self.statements, self.logs = [], []                                      # logs: (path, bytes, end, refused lines)
        self.used, self.members, self.words = [], [], {}                         # who may do what
        self.withdrawals, self.gone, self.files, self.withheld = [], set(), set(), set()
        self.sizes, self.items, self.texts, self.claims, self.bodies = {}, set(), {}, {}, {}
        self.erased = 0

    def report(self, code, place, severity=None):
        self.problems.append((severity or ('warning' if code in WARNINGS else 'error'), code, place))

    def require(self, condition, code, place):
        if not condition: self.report(code, place)

    def attempt(self, step, *arguments):
        """What the step gives; None when a fault ended it, which is reported."""
        try: return step(*arguments)
        except Fault as fault: self.report(*fault.args)

    def read(self, path):
        full = os.path.join(self.folder, path)
        try: return open(full, 'rb').read() if os.path.isfile(full) else None
        except OSError as error: raise Fault('file-unreadable', path) from error

    def exists(self, path): return os.path.exists(os.path.join(self.folder, path))

    def entries(self, path):
        full = os.path.join(self.folder, path)
        return sorted(os.scandir(full), key=lambda one: one.name) if os.path.isdir(full) else []

    def names(self, path, folders, pattern):
        """Names in a folder that the format knows; others are reported."""
        for entry in self.entries(path):
            is_kind = (entry.is_dir if folders else entry.is_file)(follow_symlinks=False)
            if is_kind and re.fullmatch(pattern, entry.name): yield entry.name
            else: self.report('file-unknown', f'{path}/{entry.name}')

    def run(self):
        for entry in self.entries(''):
            if entry.name not in TOP_LEVEL: self.report('file-unknown', entry.name, 'warning')
        for apart in ('torn', 'quarantine'): self.require(not self.entries(apart), 'file-kept-apart', f'{apart}/')
        lock, identity = self.read_lock(), parse(data := self.attempt(self.read, 'case.json') or b'')
        if not fits(identity, SHAPES['case.json']): return self.report('case-json-unusable', 'case.json')
        self.require(canonical(identity) + b'\n' == data, 'case-json-changed', 'case.json')
        self.read_logs(identity['case'])
        if lock is not None: self.find_ends(lock.get('logs'))
        self.check_chains()
        ordered = arrange(self.statements)
        self.attempt(self.rule, ordered, identity['case'])
        self.check_withdrawn()
        self.check_bodies(ordered)
        for one in self.statements:
            if one['kind'] == 'checkpoint' and one['id'] in self.bodies:
                self.check_checkpoint(identity['case'], one['place'], **self.bodies[one['id']])
        self.judge_findings()

    # ---- The lock, and what its writer did not finish
    def read_lock(self):
        """The lock of a writer that ended early; None when there is none, or its writer may still be at work."""
        if not self.exists('lock'): return None
        lock = parse(self.attempt(self.read, 'lock') or b'')
        if fits(lock, SHAPES['lock']) and lock['pid'] is None:
            self.report('writer-ended-early', 'lock')
            return lock
        self.report('case-being-written', 'lock')
        self.left_out.append('lock: whether its process still runs')

    def find_ends(self, sizes):
        """Ends of logs that nobody acknowledged; with the sizes when the writer began, also whole lines after that."""
        for path, size, end, refused in self.logs:
            since = end if sizes is None else sizes.get(path, 0)
            start = next((one for one in refused if one >= since), end)
            if start < size: self.set_apart.append({'log': path, 'byte': start})

    # ---- Logs and their order
    def read_logs(self, case_id):
        known = set()
        for device in self.names('statements', True, '[0-9a-f]{64}'):
            expected = 1
            for name in self.names(f'statements/{device}', False, '[0-9]{6}[.]log'):
                self.require(int(name[:6]) == expected, 'log-missing', f'statements/{device}')
                expected, path, start, refused = int(name[:6]) + 1, f'statements/{device}/{name}', 0, []
                *lines, rest = (self.attempt(self.read, path) or b'').split(b'\n')
                for count, line in enumerate(lines, 1):
                    place = f'{path} line {count} (byte {start})'
                    try:
                        statement = admit(line, device, case_id)
                        self.require(statement['id'] not in known, 'statement-repeated', place)
                        if statement['id'] not in known: self.statements.append({**statement, 'place': place})
                        known.add(statement['id'])
                    except Fault as fault:
                        self.report(fault.args[0], place)
                        refused.append(start)
                    start += len(line) + 1
                self.require(not rest, 'line-unfinished', f'{path} line {len(lines) + 1} (byte {start})')
                self.logs.append((path, start + len(rest), start, refused))

    def check_chains(self):
        by_id, slots = {one['id']: one for one in self.statements}, {}
        for one in self.statements:
            slots.setdefault((one['author'], one['seq']), []).append(one)
            self.require(all(parent in by_id for parent in one['parents']), 'statement-pending', one['place'])
            before = by_id.get(one['prev'], {'author': one['author'], 'seq': one['seq'] - 1})
            follows = (before['author'], before['seq'] + 1) == (one['author'], one['seq'])
            self.require(follows, 'statement-chain-broken', one['place'])
        for rivals in slots.values(): self.require(len(rivals) == 1, 'statement-fork', rivals[0]['place'])

    # ---- Who may do what, and what is withdrawn
    def rule(self, ordered, case_id):
        bodies, faults, places = {}, {}, {one['id']: one['place'] for one in ordered}
        for one in ordered:
            if one['kind'] not in DECIDING: continue
            try: bodies[one['id']] = self.body(one)
            except Fault as fault: bodies[one['id']], faults[one['id']] = None, fault.args[0]
        need(bodies.get(case_id), 'roster-unreadable', places.get(case_id, 'case.json'))
        result, standing, circles = resolve(ordered, bodies)
        for one, may_decide in result.lost:  # a body that was signed and fits no shape changes nothing
            need(not may_decide or faults[one['id']] == 'payload-invalid', 'roster-unreadable', one['place'])
        held = {}
        for one in ordered:
            refusal = result.refusals[one['id']]
            if refusal is None or one['id'] in standing: self.used.append(one)
            elif refusal == 'held': held.setdefault(one['author'], one)
            else: self.report('author-not-admitted', one['place'])
        for one, act in result.open.values():
            self.require(act == 'release' or one['id'] in standing, 'quorum-waiting', one['place'])
        for one in result.unreachable: self.report('quorum-out-of-reach', one['place'])
        for one in held.values(): self.report('statements-held', one['place'])
        for circle in circles: self.require(len(circle) < 2, 'revocation-contested', places[circle[0]])
        self.members, self.words = [*result.roster], result.words
        effective = {*result.effective, *standing}
        self.withdraw([one for one in self.used if one['kind'] == 'withdraw' and one['id'] in effective])

    def withdraw(self, withdrawals):
        """What follows from the heads of withdrawals in effect: files that must go, archives that are not passed on."""
        self.withdrawals, self.gone = withdrawals, {target for one in withdrawals for target in one['targets']}
        kept = {one['payload']['commitment'] for one in self.used if not self.erases(one)}
        payloads = {one['payload']['commitment'] for one in self.statements if self.erases(one)} - kept
        self.files = {('evidence', name) for name in self.gone} | {('payloads', name) for name in payloads}
        in_use = {one['id'] for one in self.used}
        found = [pair for one in self.used for pair in imported(one)]
        known = {item for item, _ in found}
        found += [(item, container) for one in self.statements if one['id'] not in in_use
                  for item, container in imported(one) if container not in known]
        holders = lambda item: [container for one, container in found if one == item and container]
        self.withheld = closure(self.gone, holders) - self.gone

    def erases(self, one):
        return one['kind'] not in NEVER_ERASED and not self.gone.isdisjoint([one['id'], *spoken_of(one)])

    def check_withdrawn(self):
        if not self.gone: return
        claimed = {one['payload']['commitment'] for one in self.statements}
        for file in self.files:
            if self.exists(hash_path(*file)): self.report('withdrawn-file-present', hash_path(*file))
        for path in [f'{apart}/{entry.name}' for apart in ('torn', 'quarantine') for entry in self.entries(apart)]:
            named = re.match('[a-z]+/(payloads|evidence)-([0-9a-f]{64})(?![0-9a-f])', path)
            if named is None: continue
            is_unclaimed = named[1] == 'payloads' and named[2] not in claimed
            if named.groups() in self.files or (is_unclaimed and self.names_gone(self.read(path) or b'')):
                self.report('withdrawn-file-present', path)
        for item in self.withheld: self.report('holds-withdrawn', hash_path('evidence', item))
        names = sorted('/'.join(file) for file in self.files)
        stamp = sha256(canonical([sorted(one['id'] for one in self.withdrawals), names])).encode()
        is_clean = not self.exists('derived') or self.read('derived/case/withdrawn') == stamp
        self.require(is_clean, 'derived-before-withdrawal', 'derived/')

    def names_gone(self, data):
        """Of a payload that no statement commits to: its body names something gone, and is of a kind that is erased."""
        value = parse(data)
        body = value.get('body') if isinstance(value, dict) else None
        if any(fits(body, SHAPES['bodies'][kind]) for kind in NEVER_ERASED): return False
        words = json.dumps({**body, 'container': None}) if isinstance(body, dict) else data.decode('utf-8', 'replace')
        return not self.gone.isdisjoint(re.findall('[0-9a-f]{64}', words))

    # ---- Evidence, payloads and what bodies say
    def body(self, one):
        payload, place, shape = one['payload'], one['place'], SHAPES['bodies'].get(one['kind'], 'any')
        data = self.read(hash_path('payloads', payload['commitment']))
        need(data is not None, 'payload-missing', place)
        need(len(data) == payload['size'], 'payload-size-wrong', place)
        need(sha256(data) == payload['commitment'], 'payload-damaged', place)
        value = parse(data)
        is_sound = value is not NOT_JSON and canonical(value) == data and fits(value, {'body': shape, 'salt': 'salt'})
        need(is_sound, 'payload-invalid', place)
        return value['body']

    def check_bodies(self, ordered):
        kept = {folder: {name for group in self.names(folder, True, '[0-9a-f]{2}')
                         for name in self.names(f'{folder}/{group}', False, f'{group}[0-9a-f]{{62}}')
                         if (folder, name) not in self.files} for folder in ('payloads', 'evidence')}
        for name in kept['evidence']: self.attempt(self.check_evidence, name)
        in_order = {one['id'] for one in ordered}
        judged = [one for one in self.statements if one['kind'] in ('decide', 'find')]
        self.judged_claims = {target for one in judged for target in one['targets']}
        self.imported_items = {item for one in self.statements for item, _ in imported(one)}
        for one in ordered + [one for one in self.statements if one['id'] not in in_order]:
            if self.erases(one): self.erased += 1
            else: self.attempt(self.check_body, one, one['kind'], one['place'])
        committed = {one['payload']['commitment'] for one in self.statements}
        for folder, code, known in (('payloads', 'payload-unclaimed', committed),
                                    ('evidence', 'evidence-unclaimed', self.items)):
            for name in kept[folder] - known: self.report(code, hash_path(folder, name))

    def check_evidence(self, name):
        data = self.read(hash_path('evidence', name)) or b''
        need(sha256(data) == name, 'evidence-damaged', hash_path('evidence', name))
        self.sizes[name] = len(data)

    def check_body(self, one, kind, place):
        body = self.bodies[one['id']] = self.body(one)
        named = NAMED[kind](body) if kind in NAMED else []
        self.require(kind in SHAPES['bodies'], 'kind-not-read', place)
        self.require(set(named) <= set(one['targets']), 'targets-incomplete', place)
        check = {'import': self.check_import, 'derive': self.check_text, 'run': self.check_run, 'claim': self.check_claim,
                 'decide': self.check_decisions, 'find': self.check_finding}.get(kind)
        if check is not None: check(body, place)

    def check_import(self, body, place):
        item, container = body['item'], body['container'] and body['container']['item']
        self.items.add(item)
        if item in self.withheld and item not in self.sizes: return
        self.require(item in self.sizes, 'evidence-missing', place)
        self.require(self.sizes.get(item, body['size']) == body['size'], 'evidence-size-wrong', place)
        if container is None or container in {*self.sizes, *self.gone, *self.withheld}: return
        not_kept = self.withdrawals and container not in self.imported_items
        self.report('container-not-kept' if not_kept else 'container-missing', place)

    def check_text(self, body, place):
        need(sha256(body['string'].encode()) == body['id'], 'text-hash-wrong', place)
        units = self.texts[body['id']] = body['string'].encode('utf-16-le')
        spans = [one for one in records(body) if 'start' in one]
        self.require(all(one['start'] <= one['end'] <= len(units) / 2 for one in spans), 'span-outside-text', place)
        self.require(body['item'] in self.items, 'text-without-item', place)

    def check_run(self, body, place):
        reading = body['reading']
        self.require(merkle_root([one['id'] for one in reading['claims']]) == body['root'], 'run-root-wrong', place)
        need(reading['text'] in self.texts, 'run-without-text', place)
        for one in reading['claims']:
            is_placed = (one['text'], one['item']) == (reading['text'], reading['item'])
            self.require(is_placed, 'claim-misplaced', place)
            self.claims.setdefault(one['id'], set()).add(reading['item'])
        self.check_words(reading, self.texts[reading['text']], place)

    def check_claim(self, body, place):
        need(body['text'] in self.texts, 'claim-without-text', place)
        self.claims.setdefault(body['id'], set()).add(body['item'])
        self.check_words(body, self.texts[body['text']], place)

    def check_words(self, body, units, place):
        """All words in a body stand in the text where their record, or its anchor, says. Units are two bytes each."""
        for one in records(body):
            at, words = one.get('anchor', one), one.get('words', one.get('quote'))
            if at is None or words is None: continue
            start, end = int(at['start']) * 2, int(at['end']) * 2
            is_there = start <= end <= len(units) and units[start:end] == words.encode('utf-16-le')
            self.require(is_there, 'quote-wrong', place)

    def check_claims_made(self, claims, place):
        for one in claims:  # one that no head names is not looked for: that it is not named is reported
            is_made = one in self.claims or one not in self.judged_claims
            self.require(is_made, 'claim-gone' if self.erased else 'claim-unknown', place)

    def check_decisions(self, body, place):
        self.check_claims_made([one['claim'] for one in body['decisions']], place)
        for one in body['decisions']:
            items = self.claims.get(one['claim']) if one['claim'] in self.judged_claims else None
            self.require(items is None or one['item'] in items, 'claim-misplaced', place)

    def check_finding(self, body, place): self.check_claims_made(body['reliesOn'] + body['setsAside'], place)

    def judge_findings(self):
        """Of each finding in use: how many keys it lacks of two that made nothing of what it relies on; claims gone."""
        def said(kind): return [(one, self.bodies[one['id']]) for one in read if one['kind'] == kind]
        read = [one for one in self.used if one['id'] in self.bodies]
        newest = {text['item']: text['id'] for _, text in said('derive')}
        readings = {run['reading']['item']: run['reading'] for _, run in said('run')
                    if newest.get(run['reading']['item']) == run['reading']['text']}
        claims = [body for _, body in said('claim')]
        claims += [claim for reading in readings.values() for claim in reading['claims']]
        for one, body in said('find'):
            items = {claim['item'] for claim in claims if claim['id'] in body['reliesOn']}
            makers = {made['author'] for made in self.used
                      if made['kind'] in MAKING and not items.isdisjoint(spoken_of(made))}
            signed = [key for key, (verdict, roles) in self.words.get(one['id'], {}).items()
                      if verdict == 'agree' and 'review' in roles and key not in makers]
            gone = [name for name in body['reliesOn'] if name not in {claim['id'] for claim in claims}]
            missing = max(0, REVIEWERS_NEEDED - len(signed))
            self.findings.append({'place': one['place'], 'missing': missing, 'gone': len(gone)})

    # ---- Checkpoints
    def check_checkpoint(self, case_id, place, note, timestamp):
        if timestamp is not None: self.left_out.append(f'time stamp (RFC 3161): {place}')
        parsed = parse_note(note)
        if parsed is None: return self.report('checkpoint-note-invalid', place)
        text, origin, size, root, signatures = parsed
        keys = [key for key in dict.fromkeys([*(one['author'] for one in self.statements), *self.members])
                if origin == f'inquest.case/{case_id[:16]}/{key[:16]}']
        if not keys: return self.report('checkpoint-origin-wrong', place)
        device = next((key for key in keys if any(own_signatures(text, origin, signatures, key))), keys[0])
        own = own_signatures(text, origin, signatures, device)
        for is_sound in own or [False]: self.require(is_sound, 'checkpoint-signature-wrong', place)
        for is_sound in cosignatures(text, signatures): self.require(is_sound, 'checkpoint-cosignature-wrong', place)
        self.check_log(device, int(size), root, place)

    def check_log(self, device, size, root, place):
        """The first statements of a device, in use or not, are those that it made a checkpoint over."""
        by_id, numbers = {one['id']: one for one in self.statements}, {}
        for one in self.statements:
            if one['author'] == device: numbers.setdefault(int(one['seq']), []).append(one)
        if any(number not in numbers for number in range(1, size + 1)):
            return self.report('log-shorter-than-checkpoint', place)
        is_forked = any(len(numbers[number]) > 1 for number in range(1, size + 1))
        self.require(not is_forked, 'checkpoint-fork', place)
        chains = []
        for one in numbers.get(size, []):  # of a fork, each side by its own chain
            chains.append([one['id']])
            while is_forked and (one := by_id.get(one['prev'])): chains[-1].insert(0, one['id'])
        if not is_forked: chains = [[numbers[number][0]['id'] for number in range(1, size + 1)]]
        self.require(root in map(merkle_root, chains), 'checkpoint-root-wrong', place)

# ---- The command
def main(folders):
    if not folders or not all(map(os.path.isdir, folders)):
        print(__doc__ if not folders else 'Not every argument is a folder.', file=sys.stderr)
        return 2
    judged = []
    for folder in folders:
        verifier = Verifier(folder)
        verifier.run()
        judged.append(all(severity != 'error' for severity, _, _ in verifier.problems))
        print(json.dumps({'ok': judged[-1], 'problems': [' '.join(problem) for problem in verifier.problems],
                          'findings': verifier.findings, 'setApart': verifier.set_apart, 'notChecked': verifier.left_out}))
    return 0 if all(judged) else 1

if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))

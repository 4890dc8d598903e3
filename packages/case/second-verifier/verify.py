#!/usr/bin/env python3
"""A second verifier of case folders, format 1, written from docs/format.md and sharing no code with the first.

    verify.py FOLDER ...      a line of JSON for each; ends with 0: no error found; 1: errors found; 2: cannot run

Needs Python 3.9 and the package cryptography (Debian: python3-cryptography), whose OpenSSL checks signatures by the
cofactorless rule that the format asks for. Checks steps 1 to 7 of "Verify" where one key is enough. Not here: quorum,
revoke-key, cosign, withdraw, erased, checkpoint, time stamps, texts and dossiers made again, `lock`. Never repairs bytes.
"""
import functools, graphlib, hashlib, json, math, os, re, sys
try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:
    print('The Python package cryptography is missing: without it no signature can be checked, so nothing was '
          'verified. Install it with: apt-get install python3-cryptography', file=sys.stderr)
    sys.exit(2)

DOMAIN, MAX_HEAD_BYTES, MAX_REFERENCES, SIGNATURE_DIGITS = b'inquest/statement/v1\n', 65536, 1024, 128
NOT_JSON, ABSENT = object(), lambda value: value is ABSENT  # ABSENT also says of a key that it may be left out

def sha256(data): return hashlib.sha256(data).hexdigest()

# ---- Canonical JSON (RFC 8785). Every number is a double, as in JavaScript.
def parse(data):
    """The value of JSON bytes, or NOT_JSON. Bytes that are not UTF-8 become U+FFFD, and `canonical` will differ."""
    try:
        return json.loads(data.decode('utf-8', 'replace'), parse_int=float, parse_constant=int)  # int refuses NaN
    except (ValueError, RecursionError): return NOT_JSON

def number_text(value):
    """ECMAScript's Number::toString, from the shortest digits, which Python's repr finds too."""
    if not math.isfinite(value): raise ValueError
    if value == 0: return '0'
    mantissa, _, exponent = repr(abs(value)).partition('e')
    whole, _, fraction = mantissa.partition('.')
    digits, sign = (whole + fraction).lstrip('0'), '-' if value < 0 else ''
    point = len(digits) - len(fraction) + int(exponent or 0)
    digits = digits.rstrip('0')
    if 0 < point <= 21: return sign + digits.ljust(point, '0')[:point] + '.' * (len(digits) > point) + digits[point:]
    if -6 < point <= 0: return f'{sign}0.{"0" * -point}{digits}'
    return f'{sign}{digits[0]}{"." * (len(digits) > 1)}{digits[1:]}e{"+" if point > 0 else "-"}{abs(point - 1)}'

def write(value):
    if isinstance(value, float): return number_text(value)
    if isinstance(value, list): return '[' + ','.join(map(write, value)) + ']'
    if isinstance(value, dict):  # keys in the order of their UTF-16 code units, which is not that of code points
        keys = sorted(value, key=lambda key: key.encode('utf-16-be', 'surrogatepass'))
        return '{' + ','.join(f'{write(key)}:{write(value[key])}' for key in keys) + '}'
    return json.dumps(value, ensure_ascii=False)

def canonical(value):
    """The canonical bytes; None of a value that has none: an infinite number, a lone surrogate, too deep for Python."""
    try: return write(value).encode('utf-8')
    except (ValueError, RecursionError): return None

# ---- Ed25519: the gate for keys, with the arithmetic of RFC 8032, section 5.1; the rule for signatures.
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P

def add(a, b):
    (x1, y1, z1, t1), (x2, y2, z2, t2) = a, b
    s, t, u, v = (y1 - x1) * (y2 - x2), (y1 + x1) * (y2 + x2), 2 * t1 * t2 * D, 2 * z1 * z2
    e, f, g, h = (t - s) % P, (v - u) % P, (v + u) % P, (t + s) % P
    return e * f % P, g * h % P, f * g % P, e * h % P

@functools.lru_cache
def admits_key(key):
    """True for the canonical encoding of a point of the prime-order subgroup that is not the identity."""
    if not HASH.fullmatch(key): return False
    encoded = int.from_bytes(bytes.fromhex(key), 'little')
    sign, y = encoded >> 255, encoded % 2**255
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    roots = (pow(square, (P + 3) // 8, P), pow(square, (P + 3) // 8, P) * pow(2, (P - 1) // 4, P) % P)
    x = next((root for root in roots if root * root % P == square), 0)
    if y >= P or x == 0:  # not below the field's prime; no point, or with x = 0 the identity or the point of order two
        return False
    x = x if x % 2 == sign else P - x
    total, point = (0, 1, 1, 0), (x, y, 1, x * y % P)
    for bit in reversed(bin(L)[2:]):
        total, point = add(total, point) if bit == '1' else total, add(point, point)
    return total[0] == 0 and total[1] == total[2]

def is_signed(key, message, signature):
    """False also for an R that is the identity: libraries disagree about it."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(signature), message)
        return not signature.startswith('01' + '0' * 62)
    except InvalidSignature: return False

# ---- Schemas as data: a dict is a closed record, a list holds any number of its one shape, a tuple lists alternatives,
# a string lists the words allowed, a pattern is matched whole, bool and str are types, the rest are functions.
def fits(value, shape):
    if isinstance(shape, tuple): return any(fits(value, one) for one in shape)
    if isinstance(shape, dict):
        return isinstance(value, dict) and all(fits(value.get(k, ABSENT), shape.get(k, ABSENT)) for k in value | shape)
    if isinstance(shape, list): return isinstance(value, list) and all(fits(one, shape[0]) for one in value)
    if isinstance(shape, str): return isinstance(value, str) and value in shape.split()
    if isinstance(shape, re.Pattern): return isinstance(value, str) and shape.fullmatch(value) is not None
    return value is None if shape is None else isinstance(value, shape) if isinstance(shape, type) else shape(value)
def number(low, high=math.inf): return lambda value: isinstance(value, float) and low <= value <= high
def whole(low, high=2**53 - 1): return lambda value: number(low, high)(value) and value.is_integer()
HASH, HASH_OR_NONE, TEXT = re.compile('[0-9a-f]{64}'), re.compile('([0-9a-f]{64})?'), (str, None)
REAL, OFFSET, SPAN = number(-math.inf), whole(0), {'start': whole(0), 'end': whole(0)}
PHRASE, TOOL = {**SPAN, 'words': str}, {'name': str, 'version': str}
METADATA = [{'name': str, 'value': str, 'from': str}]
BOILERPLATE = ('comment comment-form related navigation duplicate artefact caption share advertisement footnote '
               'quoted-message mail-header header footer other')
SOURCE = 'state company media union ngo opposition witness parliament other'
MOMENT = re.compile('[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z')
DAY = (re.compile('[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?'), None)
INTERVAL = {'start': DAY, 'end': DAY, 'precision': 'minute hour part-of-day day range week month season year decade '
                                                   'before after about unknown'}
TIME = {**INTERVAL, 'words': str, 'anchor': (SPAN, None), 'resolvedAgainst': TEXT}
HOLDER = {'words': str, 'kind': SOURCE, 'anchor': SPAN}
CLAIM_KIND = ('killed wounded disappeared tortured arrested charged tried sentenced released dismissed displaced '
              'striking strike protest attack blackout emergency appointment solidarity demand statement other')
CLAIM = {
    'id': HASH, 'item': HASH, 'text': HASH, 'kind': CLAIM_KIND, 'anchor': {**SPAN, 'quote': str},
    'boilerplate': (BOILERPLATE, None), 'subject': (PHRASE, None), 'actor': (PHRASE, None), 'addressee': (PHRASE, None),
    'quantity': ({'low': (REAL, None), 'high': (REAL, None), 'lowOpen': bool, 'highOpen': bool, 'approximate': bool,
                  'unit': str, 'words': str, 'anchor': SPAN, 'codebook': TEXT}, None),
    'time': (TIME, None), 'said': (TIME, None), 'cue': (PHRASE, None), 'holder': (HOLDER, 'author unnamed'),
    'place': ({'name': TEXT, 'id': TEXT, 'words': str, 'anchor': SPAN}, None), 'chain': [HOLDER], 'negated': bool,
    'stance': 'asserted reported doubted denied demanded', 'reader': {**TOOL, 'rule': str}}
QUORUM = {'roster': whole(1), 'publish': whole(1), 'withdraw': whole(1)}
ROSTER = [{'key': HASH, 'name': str, 'roles': ['extract review publish admin']}]
DECISION = {'claim': HASH, 'item': HASH, 'verdict': 'accept reject unsure', 'reason': str}
IDENTITY = {'entities': lambda value: fits(value, [str]) and len(value) == 2, 'reason': str}
PLACE = {'id': str, 'name': str, 'alternateNames': [str], 'country': str, 'region': str, 'latitude': number(-90, 90),
         'longitude': number(-180, 180), 'population': number(0), 'kind': 'settlement region country'}
BODIES = {
    'genesis': {'title': str, 'notice': TEXT, 'roster': ROSTER, 'quorum': QUORUM},
    'roster': {'add': ROSTER, 'remove': [HASH], 'quorum': (QUORUM, None)},
    'import': {'item': HASH, 'size': OFFSET, 'mediaType': str, 'encoding': TEXT, 'path': str, 'how': str, 'at': str,
               'tool': str, 'container': ({'item': HASH, 'path': str}, None), 'metadata': METADATA,
               'sidecar': ({'file': str, 'url': TEXT, 'publisher': TEXT, 'language': TEXT, 'sourceKind': (SOURCE, None),
                            'published': (INTERVAL, None), 'publishedNote': TEXT, 'from': str}, None)},
    'derive': {'id': HASH, 'item': HASH, 'tool': TOOL, 'string': str, 'title': (SPAN, None), 'language': TEXT,
               'metadata': METADATA, 'boilerplate': [{**SPAN, 'kind': BOILERPLATE, 'reason': str}],
               'layout': ([{**SPAN, 'page': whole(1), 'x': REAL, 'y': REAL, 'width': REAL, 'height': REAL}], None),
               'recognised': ([{**SPAN, 'kind': 'page word', 'confidence': whole(0, 100)}], ABSENT),
               'problems': [{'severity': 'error warning', 'code': str, 'where': str, 'message': str, 'remedy': TEXT}]},
    'run': {'root': HASH, 'reading': {
        'item': HASH, 'text': HASH, 'reader': TOOL, 'languages': [str], 'claims': [CLAIM],
        'mentions': [{**PHRASE, 'kind': 'person organisation place', 'roles': [PHRASE], 'expansion': TEXT,
                      'place': TEXT, 'boilerplate': (BOILERPLATE, None), 'rule': str}],
        'appeals': [{**PHRASE, 'channel': 'postal email phone fax web', 'value': str, 'addressee': (PHRASE, None),
                     'request': (PHRASE, None)}]}},
    'claim': CLAIM, 'same': IDENTITY, 'different': IDENTITY,
    'decide': lambda value: fits(value, {'decisions': [DECISION]}) and value['decisions'] != [],
    'ask': {'kind': CLAIM_KIND, 'incident': str, 'words': str}, 'publish': {'manifest': HASH, 'files': OFFSET},
    'find': {'question': str, 'low': (REAL, None), 'best': (REAL, None), 'high': (REAL, None), 'reasons': str,
             'grade': 'confirmed fair weak contested discounted', 'reliesOn': [HASH], 'setsAside': [HASH]},
    'note': {'text': str, 'title': TEXT, 'notice': TEXT, 'places': ([PLACE], None)},
    'custody': {'items': lambda value: fits(value, [HASH]) and value != [], 'act': 'gives receives', 'at': MOMENT,
                'counterpart': {'key': (HASH, None), 'name': str}, 'handover': (HASH, None), 'medium': str,
                'hashed': bool, 'note': str}}
ROLES = {kind: role for role, kinds in {
    'admin': 'genesis roster revoke-key', 'extract': 'import derive run', 'publish': 'publish',
    'review': 'claim decide same different ask find note withdraw'}.items() for kind in kinds.split()}
HEAD = {'v': number(1, 1), 'case': HASH_OR_NONE, 'kind': str, 'author': HASH, 'seq': whole(1), 'prev': HASH_OR_NONE,
        'deps': [HASH], 'targets': [HASH], 'payload': {'commitment': HASH, 'size': OFFSET},
        'at': MOMENT}

# ---- Lines
def head_fits(head):
    return (fits(head, HEAD) and len(head['deps']) + len(head['targets']) <= MAX_REFERENCES
            and all(head[ids] == sorted(set(head[ids])) for ids in ('deps', 'targets'))
            and (head['seq'] == 1) == (head['prev'] == '') and (head['kind'] == 'genesis') == (head['case'] == '')
            and (head['kind'] != 'genesis' or (head['seq'] == 1 and not head['deps'])))

class Fault(Exception): """What is wrong (its code) and where."""

def need(condition, code, place=''):
    if not condition: raise Fault(code, place)

def admit(line, device, case_id):
    """The statement of a line. The order is the format's: nothing is parsed that is not signed."""
    end = len(line) - SIGNATURE_DIGITS - 1
    need(end >= 2 and line[end:end + 1] == b'\t', 'line-malformed')
    need(end <= MAX_HEAD_BYTES, 'head-too-large')
    raw, signature = line[:end], line[end + 1:].decode('latin-1')
    need(re.fullmatch('[0-9a-f]{128}', signature), 'line-malformed')
    need(admits_key(device), 'key-refused')
    need(is_signed(device, DOMAIN + raw, signature), 'signature-wrong')
    head, identity = parse(raw), sha256(DOMAIN + raw)
    need(head is not NOT_JSON, 'head-invalid')
    need(canonical(head) == raw, 'head-not-canonical')
    need(head_fits(head), 'head-invalid')
    need(head['author'] == device, 'author-wrong')
    need(case_id == (identity if head['kind'] == 'genesis' else head['case']), 'case-wrong')
    return {**head, 'id': identity, 'parents': [head['prev']] * (head['prev'] != '') + head['deps']}

# ---- A case, from its bytes upwards.
def hash_path(folder, name): return f'{folder}/{name[:2]}/{name}'

def merkle_root(ids):
    """RFC 6962, section 2.1: level by level, an odd last node carried up."""
    level = [hashlib.sha256(b'\0' + bytes.fromhex(one)).digest() for one in ids] or [hashlib.sha256(b'').digest()]
    while len(level) > 1:
        pairs = [level[i:i + 2] for i in range(0, len(level), 2)]
        level = [hashlib.sha256(b'\1' + b''.join(pair)).digest() if len(pair) == 2 else pair[0] for pair in pairs]
    return level[0].hex()

def words_of_claim(claim):
    named = [claim[part] for part in ('quantity', 'time', 'place', 'said')] + [claim['holder'], *claim['chain']]
    return ([{**claim['anchor'], 'words': claim['anchor']['quote']}]
            + [claim[part] for part in ('subject', 'actor', 'addressee', 'cue') if claim[part]]
            + [{**one['anchor'], 'words': one['words']} for one in named if isinstance(one, dict) and one['anchor']])

class Verifier:
    """`problems` are (severity, code, place); a place is the line of the statement spoken of, or a file."""

    def __init__(self, folder):
        self.folder, self.problems, self.statements, self.sizes = folder, [], [], {}
        self.items, self.texts, self.claims = set(), {}, {}

    def report(self, code, place, severity='error'):
        self.problems.append((severity, code, place))

    def require(self, condition, code, place, severity='error'):
        if not condition: self.report(code, place, severity)

    def read(self, path):
        full = os.path.join(self.folder, path)
        try:
            return open(full, 'rb').read() if os.path.isfile(full) else None
        except OSError as error:
            raise Fault('file-unreadable', path) from error

    def attempt(self, step, *arguments):
        """What the step gives; None when a fault ended it, which is reported."""
        try: return step(*arguments)
        except Fault as fault: self.report(*fault.args)

    def names(self, path, folders, pattern):
        """Names in a folder that the format knows; others are reported."""
        full = os.path.join(self.folder, path)
        for entry in sorted(os.scandir(full), key=lambda one: one.name) if os.path.isdir(full) else []:
            is_kind = (entry.is_dir if folders else entry.is_file)(follow_symlinks=False)
            if is_kind and re.fullmatch(pattern, entry.name): yield entry.name
            else: self.report('file-unknown', f'{path}/{entry.name}')

    def run(self):
        for name in os.listdir(self.folder):
            known = name in 'case.json lock statements payloads evidence derived torn quarantine'.split()
            self.require(known, 'file-unknown', name, 'warning')
            apart = name in ('torn', 'quarantine') and os.listdir(os.path.join(self.folder, name))
            self.require(not apart, 'file-kept-apart', f'{name}/', 'warning')
        identity = parse(data := self.attempt(self.read, 'case.json') or b'')
        if not fits(identity, {'case': HASH, 'format': number(1, 1)}):
            return self.report('case-json-unusable', 'case.json')
        self.require(canonical(identity) + b'\n' == data, 'case-json-changed', 'case.json')
        self.read_logs(identity['case'])
        self.check_bodies(self.arrange(), identity['case'])

    def read_logs(self, case_id):
        known = set()
        for device in self.names('statements', True, '[0-9a-f]{64}'):
            expected = 1
            for name in self.names(f'statements/{device}', False, '[0-9]{6}[.]log'):
                self.require(int(name[:6]) == expected, 'log-missing', f'statements/{device}')
                expected, path, start = int(name[:6]) + 1, f'statements/{device}/{name}', 0
                *lines, rest = (self.attempt(self.read, path) or b'').split(b'\n')
                for count, line in enumerate(lines, 1):
                    place, start = f'{path} line {count} (byte {start})', start + len(line) + 1
                    try:
                        statement = admit(line, device, case_id)
                        need(statement['id'] not in known, 'statement-repeated')
                        known.add(statement['id'])
                        self.statements.append({**statement, 'place': place})
                    except Fault as fault: self.report(fault.args[0], place)
                self.require(not rest, 'line-unfinished', f'{path} line {len(lines) + 1} (byte {start})')

    def arrange(self):
        """Statements in use, in order: by the longest path that leads to them, ties by id."""
        by_id, slots, depth = {one['id']: one for one in self.statements}, {}, {}
        for one in self.statements:
            slots.setdefault((one['author'], one['seq']), []).append(one)
            self.require(all(parent in by_id for parent in one['parents']), 'statement-pending', one['place'])
            before = by_id.get(one['prev'], {'author': one['author'], 'seq': one['seq'] - 1})
            follows = (before['author'], before['seq'] + 1) == (one['author'], one['seq'])
            self.require(follows, 'statement-chain-broken', one['place'])
        for rivals in slots.values(): self.require(len(rivals) == 1, 'statement-fork', rivals[0]['place'])
        for name in graphlib.TopologicalSorter({one['id']: one['parents'] for one in self.statements}).static_order():
            if name in by_id and all(parent in depth for parent in by_id[name]['parents']):
                depth[name] = 1 + max((depth[parent] for parent in by_id[name]['parents']), default=0)
        return sorted((by_id[name] for name in depth), key=lambda one: (depth[one['id']], one['id']))

    def check_roster(self, ordered, case_id):
        bodies = {one['id']: self.body(one) for one in ordered if one['kind'] in ('genesis', 'roster')}
        need(case_id in bodies, 'roster-unreadable', 'case.json')
        roster = {}
        for one in ordered:
            kind, body = one['kind'], bodies.get(one['id'])
            if kind == 'genesis': roster = {entry['key']: entry['roles'] for entry in body['roster']}
            if one['author'] not in roster or (kind in ROLES and ROLES[kind] not in roster[one['author']]):
                self.report('author-not-admitted', one['place'])
            elif kind == 'roster':
                roster = {key: roles for key, roles in roster.items() if key not in body['remove']}
                roster.update((entry['key'], entry['roles']) for entry in body['add'])

    def check_bodies(self, ordered, case_id):
        kept = {folder: [name for group in self.names(folder, True, '[0-9a-f]{2}')
                         for name in self.names(f'{folder}/{group}', False, f'{group}[0-9a-f]{{62}}')]
                for folder in ('payloads', 'evidence')}
        try: self.check_roster(ordered, case_id)
        except Fault as fault: self.report('roster-unreadable', fault.args[1])
        for name in kept['evidence']: self.attempt(self.check_evidence, name)
        used = {one['id'] for one in ordered}
        for one in ordered + [one for one in self.statements if one['id'] not in used]:
            self.attempt(self.check_body, one)
        committed = {one['payload']['commitment'] for one in self.statements}
        for folder, known in (('payloads', committed), ('evidence', self.items)):
            for name in set(kept[folder]) - known:
                self.report(f'{folder.replace("payloads", "payload")}-unclaimed', hash_path(folder, name))

    def check_evidence(self, name):
        data = self.read(hash_path('evidence', name)) or b''
        need(sha256(data) == name, 'evidence-damaged', hash_path('evidence', name))
        self.sizes[name] = len(data)

    def body(self, statement):
        payload, place = statement['payload'], statement['place']
        data = self.read(hash_path('payloads', payload['commitment']))
        need(data is not None, 'payload-missing', place)
        need(len(data) == payload['size'], 'payload-size-wrong', place)
        need(sha256(data) == payload['commitment'], 'payload-damaged', place)
        value, anything = parse(data), lambda body: True
        shape = {'body': BODIES.get(statement['kind'], anything), 'salt': re.compile('[0-9a-f]{32}')}
        need(value is not NOT_JSON and canonical(value) == data and fits(value, shape), 'payload-invalid', place)
        return value['body']

    def check_body(self, statement):
        body, kind, place = self.body(statement), statement['kind'], statement['place']
        self.require(kind in BODIES, 'kind-not-read', place, 'warning')
        if kind in ('import', 'derive', 'run'):
            getattr(self, f'check_{kind}')(body, place)
        elif kind == 'claim':
            need(body['text'] in self.texts, 'claim-without-text', place)
            self.claims.setdefault(body['id'], set()).add(body['item'])
            self.check_words(words_of_claim(body), self.texts[body['text']], place)
        elif kind in ('decide', 'find'):
            decided = [(one['claim'], one['item']) for one in body.get('decisions', [])]
            claims = [claim for claim, _ in decided] or body['reliesOn'] + body['setsAside']
            for one in claims: self.require(one in self.claims, 'claim-unknown', place)
            named = {*claims, *(item for _, item in decided)} <= set(statement['targets'])
            self.require(named, 'targets-incomplete', place)
            for one, item in decided: self.require(item in self.claims.get(one, [item]), 'claim-misplaced', place)

    def check_import(self, body, place):
        self.items.add(body['item'])
        item, container = body['item'], body['container']
        self.require(item in self.sizes, 'evidence-missing', place)
        self.require(self.sizes.get(item, body['size']) == body['size'], 'evidence-size-wrong', place)
        self.require(container is None or container['item'] in self.sizes, 'container-missing', place)

    def check_derive(self, body, place):
        need(sha256(body['string'].encode()) == body['id'], 'text-hash-wrong', place)
        units = self.texts[body['id']] = body['string'].encode('utf-16-le')
        lists = [[body['title']] if body['title'] else [], body['boilerplate'], body['layout'], body.get('recognised')]
        spans = [one for spans in lists for one in spans or []]
        self.require(all(one['start'] <= one['end'] <= len(units) / 2 for one in spans), 'span-outside-text', place)
        self.require(body['item'] in self.items, 'text-without-item', place)

    def check_run(self, body, place):
        reading = body['reading']
        self.require(merkle_root([one['id'] for one in reading['claims']]) == body['root'], 'run-root-wrong', place)
        need(reading['text'] in self.texts, 'run-without-text', place)
        units = self.texts[reading['text']]
        for one in reading['claims']:
            self.require(all(one[name] == reading[name] for name in ('text', 'item')), 'claim-misplaced', place)
            self.claims.setdefault(one['id'], set()).add(reading['item'])
            self.check_words(words_of_claim(one), units, place)
        others = [phrase for one in reading['mentions'] for phrase in (one, *one['roles'])]
        others += [phrase for one in reading['appeals'] for phrase in (one, one['addressee'], one['request']) if phrase]
        self.check_words(others, units, place)

    def check_words(self, phrases, units, place):
        for one in phrases:
            start, end, words = int(one['start']) * 2, int(one['end']) * 2, one['words'].encode('utf-16-le')
            self.require(start <= end <= len(units) and units[start:end] == words, 'quote-wrong', place)

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
        print(json.dumps({'ok': judged[-1], 'problems': [' '.join(problem) for problem in verifier.problems]}))
    return 0 if all(judged) else 1

if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))

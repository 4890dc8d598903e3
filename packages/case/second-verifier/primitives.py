"""What is below a case: canonical JSON, the shapes of heads and bodies, keys, signatures, notes, lines."""
import base64, functools, hashlib, json, math, os, re, sys
from decimal import Decimal
try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), '../vectors/shapes.json'), 'rb') as file:
        SHAPES = json.load(file)
except ImportError:
    print('The Python package cryptography is missing: without it no signature can be checked, so nothing was '
          'verified. Install it with: apt-get install python3-cryptography', file=sys.stderr)
    sys.exit(2)
except OSError as error:
    print(f'The shapes of heads and bodies are missing, so nothing was verified. {error}', file=sys.stderr)
    sys.exit(2)

NOT_JSON = object()

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
    if value == 0 or 1e-6 <= abs(value) < 1e21:
        text = format(Decimal(repr(value or 0.0)), 'f')  # a zero has no sign
        return text[:-2] if text.endswith('.0') else text
    digits, exponent = repr(value).split('e')
    return f'{digits}e{int(exponent):+d}'

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

# ---- Shapes. The README of the vectors says how they are written.
PATTERNS = {'hash': '[0-9a-f]{64}', 'empty': '', 'salt': '[0-9a-f]{32}', 'as': r'as [\s\S]+',
            'moment': '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z',
            'day': '[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?'}
TYPES = {'any': object, 'text': str, 'flag': bool, 'null': type(None)}
AMOUNTS = {'some': lambda count: count > 0, 'two': lambda count: count == 2}

def fits(value, shape):
    if isinstance(shape, str): return any(fits_word(value, *one.split()) for one in shape.split(' | '))
    if isinstance(shape, list):
        is_enough = AMOUNTS[shape[1]] if len(shape) > 1 else lambda count: True
        return isinstance(value, list) and is_enough(len(value)) and all(fits(one, shape[0]) for one in value)
    if not isinstance(value, dict): return False
    if '*' in shape: return all(fits(one, shape['*']) for one in value.values())
    allowed, needed = {key.rstrip('?'): inner for key, inner in shape.items()}, {key for key in shape if key[-1] != '?'}
    return needed <= value.keys() <= allowed.keys() and all(fits(one, allowed[key]) for key, one in value.items())

def fits_word(value, word, *limits):
    if word in SHAPES['named']: return fits(value, SHAPES['named'][word])
    if word in PATTERNS: return isinstance(value, str) and re.fullmatch(PATTERNS[word], value) is not None
    if word in TYPES: return isinstance(value, TYPES[word])
    if word == '=': return isinstance(value, str) and value in [limit.replace('_', ' ') for limit in limits]
    low, high = [*map(float, limits), *[-math.inf, math.inf][len(limits):]]
    is_whole = isinstance(value, float) and value.is_integer() and abs(value) < 2**53
    return isinstance(value, float) and low <= value <= high and (is_whole or word == 'number')

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
    if not fits(key, 'hash'): return False
    y = int.from_bytes(bytes.fromhex(key), 'little') % 2**255  # the sign of x makes no difference here
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    root = pow(square, (P + 3) // 8, P)
    x = next((one for one in (root, root * pow(2, (P - 1) // 4, P) % P) if one * one % P == square), 0)
    if y >= P or x == 0:  # not below the field's prime; no point, or with x = 0 the identity or the point of order two
        return False
    total, point = (0, 1, 1, 0), (x, y, 1, x * y % P)
    for bit in reversed(bin(L)[2:]):
        total, point = add(total, point) if bit == '1' else total, add(point, point)
    return total[0] == 0 and total[1] == total[2]

def is_signed(key, message, signature):
    """`signature` in bytes. False also for an R that is the identity: libraries disagree about it."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(signature, message)
        return not signature.startswith(b'\1' + bytes(31))
    except InvalidSignature: return False

# ---- Merkle roots
def merkle_root(ids):
    """RFC 6962, section 2.1: level by level, an odd last node carried up."""
    level = [hashlib.sha256(b'\0' + bytes.fromhex(one)).digest() for one in ids] or [hashlib.sha256(b'').digest()]
    while len(level) > 1:
        pairs = [level[i:i + 2] for i in range(0, len(level), 2)]
        level = [hashlib.sha256(b'\1' + b''.join(pair)).digest() if len(pair) == 2 else pair[0] for pair in pairs]
    return level[0].hex()

# ---- Notes: C2SP signed-note, with tree heads (tlog-checkpoint) and cosignatures (tlog-cosignature).
MAX_NOTE_UNITS, LAST_SECOND = 65536, 253402300799  # UTF-16 code units; the end of the year 9999
PLAIN, COSIGNATURE = 1, 4

def strict_base64(words):
    """Bytes; none of what is not written in the one canonical way."""
    try: data = base64.b64decode(words, validate=True)
    except ValueError: return b''
    return data if base64.b64encode(data).decode() == words else b''

def parse_note(note):
    """(text, origin, size, root, signatures as (name, key id, bytes)), or None."""
    split = note.rfind('\n\n')
    text, rest = note[:split + 1], note[split + 2:]
    lines = [re.fullmatch(r'— ([^\s+]+) ([A-Za-z0-9+/]+=*)', line) for line in rest[:-1].split('\n')]
    head = re.fullmatch('([^\n]+)\n(0|[1-9][0-9]*)\n([^\n]+)\n', text)
    is_note = (split >= 0 and rest.endswith('\n') and len(note.encode('utf-16-le')) <= 2 * MAX_NOTE_UNITS
               and not re.search('[\0-\x09\x0b-\x1f]', note) and all(lines))
    if not is_note or head is None or int(head[2]) >= 2**53: return None
    root, signatures = strict_base64(head[3]), [(line[1], strict_base64(line[2])) for line in lines]
    if len(root) != 32 or any(len(data) <= 4 for _, data in signatures): return None
    return text, head[1], int(head[2]), root.hex(), [(name, data[:4], data[4:]) for name, data in signatures]

def is_by(name, key_id, kind, key):
    return key_id == hashlib.sha256(name.encode() + b'\n' + bytes([kind]) + bytes.fromhex(key)).digest()[:4]

def own_signatures(text, origin, signatures, key):
    """Of each line that says it is by the key under the log's name, whether it verifies."""
    return [admits_key(key) and is_signed(key, text.encode(), data) for name, key_id, data in signatures
            if name == origin and is_by(name, key_id, PLAIN, key)]

def cosignatures(text, signatures):
    """Of each line that says it is a cosignature by the key that its name holds, whether it verifies."""
    for name, key_id, data in signatures:
        named = re.fullmatch('inquest[.]key/([0-9a-f]{64})', name)
        if named and is_by(name, key_id, COSIGNATURE, named[1]):
            seconds = int.from_bytes(data[:8], 'big')
            message = f'cosignature/v1\ntime {seconds}\n{text}'.encode()
            yield seconds <= LAST_SECOND and admits_key(named[1]) and is_signed(named[1], message, data[8:])

# ---- Lines of logs
DOMAIN, MAX_HEAD_BYTES, MAX_REFERENCES, SIGNATURE_DIGITS = b'inquest/statement/v1\n', 65536, 1024, 128

class Fault(Exception): """What is wrong (its code) and where."""

def need(condition, code, place=''):
    if not condition: raise Fault(code, place)

def head_fits(head):
    return (fits(head, SHAPES['head']) and len(head['deps']) + len(head['targets']) <= MAX_REFERENCES
            and all(head[ids] == sorted(set(head[ids])) for ids in ('deps', 'targets'))
            and (head['seq'] == 1) == (head['prev'] == '') and (head['kind'] == 'genesis') == (head['case'] == '')
            and (head['kind'] != 'genesis' or (head['seq'] == 1 and not head['deps'])))

def admit(line, device, case_id):
    """The statement of a line. The order is the format's: nothing is parsed that is not signed."""
    end = len(line) - SIGNATURE_DIGITS - 1
    need(end >= 2 and line[end:end + 1] == b'\t', 'line-malformed')
    need(end <= MAX_HEAD_BYTES, 'head-too-large')
    raw, signature = line[:end], line[end + 1:].decode('latin-1')
    need(re.fullmatch('[0-9a-f]{128}', signature), 'line-malformed')
    need(admits_key(device), 'key-refused')
    need(is_signed(device, DOMAIN + raw, bytes.fromhex(signature)), 'signature-wrong')
    head, identity = parse(raw), sha256(DOMAIN + raw)
    need(head is not NOT_JSON, 'head-invalid')
    need(canonical(head) == raw, 'head-not-canonical')
    need(head_fits(head), 'head-invalid')
    need(head['author'] == device, 'author-wrong')
    need(case_id == (identity if head['kind'] == 'genesis' else head['case']), 'case-wrong')
    return {**head, 'id': identity, 'parents': [head['prev']] * (head['prev'] != '') + head['deps']}

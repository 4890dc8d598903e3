// A case being written by hand, so that it can be written wrongly too. Shares no code with the package it tests.
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import canonicalize from 'canonicalize';

export const sha256 = (content) => createHash('sha256').update(content).digest('hex');
export const canonical = (value) => canonicalize(value);

/** DER of a PKCS #8 Ed25519 private key up to its 32 bytes (RFC 8410). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A device whose key follows from its name: never use such a key for anything else. */
export function device(name) {
  const seed = createHash('sha256').update(`inquest vectors ${name}`).digest();
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return {
    name,
    seed,
    key: spki.subarray(-32).toString('hex'),
    sign: (bytes) => sign(null, bytes, key).toString('hex'),
  };
}

export const signedBytes = (head) => Buffer.concat([Buffer.from('inquest/statement/v1\n'), Buffer.from(head)]);
export const idOf = (head) => sha256(signedBytes(head));
export const logOf = (author, number = 1) => `statements/${author.key}/${String(number).padStart(6, '0')}.log`;
export const hashPath = (folder, hash) => `${folder}/${hash.slice(0, 2)}/${hash}`;

/** RFC 6962, section 2.1. */
export function merkleRoot(ids) {
  const hash = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
  const tree = (leaves) => {
    if (leaves.length === 1) return hash(Buffer.of(0), leaves[0]);
    const left = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
    return hash(Buffer.of(1), tree(leaves.slice(0, left)), tree(leaves.slice(left)));
  };
  return ids.length === 0 ? sha256('') : tree(ids.map((id) => Buffer.from(id, 'hex'))).toString('hex');
}

/** Files of a case and the ends of its chains. `fork` gives a copy to go on from. */
export class DraftCase {
  constructor(from = null) {
    this.files = new Map(from?.files);
    this.ends = new Map(from?.ends);
    this.id = from?.id ?? '';
    this.said = from?.said ?? 0;
  }

  fork() {
    return new DraftCase(this);
  }

  evidence(content) {
    const bytes = Buffer.from(content);
    this.files.set(hashPath('evidence', sha256(bytes)), bytes);
    return sha256(bytes);
  }

  payload(bytes) {
    this.files.set(hashPath('payloads', sha256(bytes)), Buffer.from(bytes));
    return { commitment: sha256(bytes), size: Buffer.from(bytes).length };
  }

  /**
   * Signs and appends a statement and returns its id. `head` replaces keys of the head, `text` makes
   * the head's bytes of the head (else canonical JSON), `line` the line of head and signature,
   * `payload` the payload's bytes of what it should be.
   */
  say(author, kind, body, options = {}) {
    this.said += 1;
    const salt = sha256(`salt ${author.name} ${kind} ${this.said}`).slice(0, 32);
    const makePayload = options.payload ?? canonical;
    const end = this.ends.get(author.key) ?? { seq: 0, id: '' };
    const head = {
      v: 1,
      case: this.id,
      kind,
      author: author.key,
      seq: end.seq + 1,
      prev: end.id,
      deps: [],
      targets: namedBy(kind, body),
      at: `2024-05-01T12:${String(this.said).padStart(2, '0')}:00Z`,
      payload: this.payload(makePayload({ body, salt })),
      ...options.head,
    };
    const bytes = Buffer.from((options.text ?? canonical)(head));
    const signature = options.signature?.(signedBytes(bytes)) ?? author.sign(signedBytes(bytes));
    const path = logOf(options.folder ?? author, options.log);
    const line = options.line?.(bytes, signature) ?? Buffer.concat([bytes, Buffer.from(`\t${signature}\n`)]);
    this.files.set(path, Buffer.concat([this.files.get(path) ?? Buffer.alloc(0), line]));
    const id = idOf(bytes);
    this.ends.set(author.key, { seq: head.seq, id });
    if (kind === 'genesis' && this.id === '') {
      this.id = id;
      this.files.set('case.json', Buffer.from(`${canonical({ case: id, format: 1 })}\n`));
    }
    return id;
  }

  /** Alters bytes of a file; null removes it. */
  alter(path, change) {
    const bytes = change(Buffer.from(this.files.get(path) ?? ''));
    if (bytes === null) this.files.delete(path);
    else this.files.set(path, Buffer.from(bytes));
  }
}

/** What the head has to name, of kinds for which that follows from the body alone. */
function namedBy(kind, body) {
  return [...new Set(names[kind]?.(body) ?? [])].filter((name) => name !== undefined).sort();
}

const hex = (name) => /^[0-9a-f]{64}$/.test(name);

/** Form 2 of what an archive or message holds: seen from the head alone. */
export const holding = (container, item) => sha256(`inquest/holds/v1\n${container}\n${item}`);

const names = {
  import: ({ item, container }) => (container ? [item, container.item, holding(container.item, item)] : [item]),
  derive: ({ item, id }) => [item, id],
  run: ({ reading }) => [reading.item, reading.text],
  claim: ({ id, item, text }) => [id, item, text],
  same: ({ entities }) => entities.filter(hex),
  different: ({ entities }) => entities.filter(hex),
  unsure: ({ entities }) => entities.filter(hex),
  columns: ({ list }) => [list.item],
  retract: ({ statements }) => statements,
  custody: ({ items, handover }) => [...items, ...(handover === null ? [] : [handover])],
  decide: ({ decisions }) => decisions.flatMap(({ claim, item }) => [claim, item]),
  find: ({ reliesOn, setsAside }) => [...reliesOn, ...setsAside],
  cosign: ({ statements }) => statements,
  'revoke-key': ({ key, frontier }) => [key, ...frontier],
  assume: ({ lists }) => lists.map(({ item }) => item),
  withdraw: ({ items, statements }) => [...items, ...statements],
  erased: ({ withdraw }) => [withdraw],
};

/** `log line n (byte b)` of a line of a log. */
export function lineAt(draft, author, { log = 1, line = 1 } = {}) {
  const bytes = draft.files.get(logOf(author, log));
  let offset = 0;
  for (let passed = 1; passed < line; passed += 1) offset = bytes.indexOf(0x0a, offset) + 1;
  return `${logOf(author, log)} line ${line} (byte ${offset})`;
}

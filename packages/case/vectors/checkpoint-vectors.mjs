// Checkpoints: signed notes over logs, sound and wrong in each way.
import { createHash } from 'node:crypto';
import { lineAt, merkleRoot, sha256 } from './draft-case.mjs';
import { ana, bek, cem, council, dan, eva, remark, tell } from './people.mjs';
import { cofactoredSignature } from './primitives.mjs';

const types = { device: 1, cosignature: 4 };
const originOf = (caseId, { key }) => `inquest.case/${caseId.slice(0, 16)}/${key.slice(0, 16)}`;
const cosignerName = ({ key }) => `inquest.key/${key}`;
const keyId = (name, type, { key }) =>
  createHash('sha256')
    .update(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), Buffer.from(key, 'hex')]))
    .digest()
    .subarray(0, 4);
const base64 = (...parts) => Buffer.concat(parts).toString('base64');
const textOf = (origin, size, root) => `${origin}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n`;

/** A device's line under a note. `sign` gives another signature. */
function signed(text, author, { name, sign = (bytes) => author.sign(bytes) }) {
  return `— ${name} ${base64(keyId(name, types.device, author), Buffer.from(sign(Buffer.from(text)), 'hex'))}\n`;
}

/** A partner's line: that this text was shown at that time. `said` is the time signed, if another. */
function cosigned(text, author, { seconds = 1714567890n, said = seconds, cut = 72 } = {}) {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(seconds);
  const signature = author.sign(Buffer.from(`cosignature/v1\ntime ${said}\n${text}`));
  const bytes = Buffer.concat([time, Buffer.from(signature, 'hex')]).subarray(0, cut);
  const name = cosignerName(author);
  return `— ${name} ${base64(keyId(name, types.cosignature, author), bytes)}\n`;
}

/** Three remarks by Bek; ids of his statements. */
function spoken() {
  const draft = council();
  const ids = ['One.', 'Two.', 'Three.'].map((words) => tell(draft, bek, remark(words)));
  return { draft, ids };
}

const checkpoint = (note, timestamp = null) => ({ kind: 'checkpoint', body: { note, timestamp } });

export function addCheckpoints(add) {
  /** A note over Bek's log that Cem keeps; `make` gives the note of its text, or takes the draft further. */
  const kept = (name, about, codes, make = ({ text, line }) => `${text}\n${line}`, options = {}) => {
    const { draft, ids } = spoken();
    const { size = 3, root = merkleRoot(ids.slice(0, size)), timestamp = null } = options;
    const origin = options.origin?.(draft.id) ?? originOf(draft.id, bek);
    const text = options.text?.(origin, size, root) ?? textOf(origin, size, root);
    const line = signed(text, options.signer ?? bek, { name: origin, sign: options.sign });
    tell(draft, cem, checkpoint(make({ text, line, origin }), timestamp));
    options.change?.(draft, ids);
    const place = lineAt(draft, cem);
    add(name, about, draft, [...codes.map((code) => [code, place]), ...(options.more?.(draft) ?? [])]);
  };
  addSound(add, kept);
  addShorter(add, kept);
  addSignatures(kept);
  addNotes(kept);
  kept(
    'checkpoint-timestamp-wrong',
    'A time stamp that is no RFC 3161 response: left to the first verifier, which refuses it.',
    ['checkpoint-timestamp-wrong'],
    undefined,
    { timestamp: base64(Buffer.from('no response')) },
  );
}

function addSound(add, kept) {
  kept('sound-checkpoint', 'A note over a whole log, kept by another device.', []);
  kept('sound-checkpoint-beginning', 'A note over the beginning of a log.', [], undefined, { size: 2 });
  kept('sound-checkpoint-empty', 'A note over nothing, by a member that has said nothing.', [], undefined, {
    size: 0,
    signer: dan,
    origin: (id) => originOf(id, dan),
  });
  kept(
    'sound-checkpoint-cosigned',
    'Partners have cosigned it, inside and outside of the case; a line by another name is not checked.',
    [],
    ({ text, line }) =>
      `${text}\n${line}${cosigned(text, ana)}${cosigned(text, eva)}— example.org/witness ${base64(Buffer.from('words'))}\n`,
  );
  kept(
    'sound-cosignature-last-second',
    'A cosignature of the last second of the year 9999.',
    [],
    ({ text, line }) => `${text}\n${line}${cosigned(text, ana, { seconds: 253402300799n })}`,
  );
  kept(
    'sound-checkpoint-other-key',
    'A line under the name of the log with the id of another key is not checked.',
    [],
    ({ text, line, origin }) => `${text}\n${signed(text, eva, { name: origin })}${line}`,
  );
  const own = spoken();
  const text = textOf(originOf(own.draft.id, bek), 3, merkleRoot(own.ids));
  tell(own.draft, bek, checkpoint(`${text}\n${signed(text, bek, { name: originOf(own.draft.id, bek) })}`));
  add('sound-checkpoint-own', 'A note over the log that it stands in.', own.draft);
}

function addShorter(add, kept) {
  const cutLast = (draft) => {
    const lines = draft.files.get(`statements/${bek.key}/000001.log`).toString().trimEnd().split('\n');
    const { payload } = JSON.parse(lines[2].split('\t')[0]);
    draft.alter(`payloads/${payload.commitment.slice(0, 2)}/${payload.commitment}`, () => null);
    draft.alter(`statements/${bek.key}/000001.log`, () => `${lines.slice(0, 2).join('\n')}\n`);
  };
  const shorter = ['log-shorter-than-checkpoint'];
  kept('log-shorter-than-checkpoint', 'The last line of the log and its payload were taken away.', shorter, undefined, {
    change: cutLast,
  });
  kept('log-gone-with-checkpoint', 'A whole log was taken away; its device is known as a member.', shorter, undefined, {
    change: (draft) => {
      for (const path of [...draft.files.keys()])
        if (path.includes(bek.key) || /words|One|Two|Three/.test(draft.files.get(path))) draft.files.delete(path);
    },
  });
  kept('checkpoint-root-wrong', 'The note is over other statements.', ['checkpoint-root-wrong'], undefined, {
    root: merkleRoot([sha256('a'), sha256('b'), sha256('c')]),
  });
  kept('checkpoint-size-wrong', 'The root is that of another size.', ['checkpoint-root-wrong'], undefined, {
    size: 2,
    root: merkleRoot(spoken().ids),
  });

  /** Bek signs another second or third statement, on another copy. */
  const forked = (name, about, codes, { at, side }) => {
    const { draft, ids } = spoken();
    draft.ends.set(bek.key, { seq: at - 1, id: ids[at - 2] });
    const other = tell(draft, bek, remark('Another.'));
    const chain =
      side === 'first' ? ids : side === 'second' ? [...ids.slice(0, at - 1), other] : [ids[0], other, ids[2]];
    const size = Math.min(chain.length, 2 + (side === 'first' && at === 3 ? 0 : 1));
    const text = textOf(originOf(draft.id, bek), size, merkleRoot(chain.slice(0, size)));
    tell(draft, cem, checkpoint(`${text}\n${signed(text, bek, { name: originOf(draft.id, bek) })}`));
    add(name, about, draft, [
      ['statement-fork', lineAt(draft, bek, { line: at })],
      ...codes.map((code) => [code, lineAt(draft, cem)]),
    ]);
  };
  const fork = ['checkpoint-fork'];
  forked('checkpoint-fork', 'Two statements have one number before the end of the note.', fork, {
    at: 2,
    side: 'first',
  });
  forked('checkpoint-fork-other-side', 'A note over the other side of a fork.', fork, { at: 3, side: 'second' });
  forked(
    'checkpoint-fork-neither',
    'A note over both sides of a fork in one log.',
    ['checkpoint-fork', 'checkpoint-root-wrong'],
    { at: 2, side: 'mixed' },
  );
  forked('checkpoint-before-fork', 'The fork lies behind the end of the note, which is sound.', [], {
    at: 3,
    side: 'first',
  });
}

function addSignatures(kept) {
  const wrong = ['checkpoint-signature-wrong'];
  kept(
    'checkpoint-text-altered',
    'The size was changed after it was signed.',
    wrong,
    ({ text, line }) => `${text.replace('\n3\n', '\n2\n')}\n${line}`,
    { root: merkleRoot(spoken().ids.slice(0, 2)) },
  );
  kept('checkpoint-signed-by-another', 'The note is signed by another key alone.', wrong, undefined, { signer: eva });
  kept('checkpoint-cofactored', 'A signature that only verifiers with the cofactor take.', wrong, undefined, {
    sign: (bytes) => cofactoredSignature(bek, bytes),
  });
  kept('checkpoint-signature-short', 'Half of a signature.', wrong, undefined, {
    sign: (bytes) => bek.sign(bytes).slice(64),
  });
  kept(
    'checkpoint-one-signature-wrong',
    'Each line by a key that is known must verify, also where one does.',
    wrong,
    ({ text, line, origin }) => `${text}\n${line}${signed(text, bek, { name: origin, sign: () => 'ab'.repeat(64) })}`,
  );
  const cosignature = (name, about, options) =>
    kept(
      name,
      about,
      ['checkpoint-cosignature-wrong'],
      ({ text, line }) => `${text}\n${line}${cosigned(text, ana)}${cosigned(text, dan, options)}`,
    );
  cosignature('cosignature-of-another-time', 'A cosignature of another time.', { said: 1n });
  cosignature('cosignature-short', 'A cosignature that ends within its time.', { cut: 7 });
  cosignature('cosignature-beyond-calendar', 'A cosignature of the year 10000.', { seconds: 253402300800n });
  const origin = ['checkpoint-origin-wrong'];
  kept('checkpoint-of-another-case', 'The note is of a log of another case.', origin, undefined, {
    origin: () => originOf(sha256('another case'), bek),
  });
  kept('checkpoint-of-a-stranger', 'The note is of a device that nothing here is known of.', origin, undefined, {
    origin: (id) => originOf(id, eva),
    signer: eva,
  });
}

function addNotes(kept) {
  const invalid = (name, about, make, options) => kept(name, about, ['checkpoint-note-invalid'], make, options);
  invalid('note-without-empty-line', 'No empty line parts text and signatures.', ({ text, line }) => text + line);
  invalid('note-without-signatures', 'Nothing follows the empty line.', ({ text }) => `${text}\n`);
  invalid('note-unfinished', 'The last line has no line feed.', ({ text, line }) => `${text}\n${line.trimEnd()}`);
  invalid(
    'note-with-hyphen',
    'A hyphen stands where the dash should.',
    ({ text, line }) => `${text}\n${line.replace('—', '-')}`,
  );
  invalid('note-with-tab', 'A control character.', ({ text, line }) => `${text}\n${line.replace('— ', '—\t')}`);
  invalid('note-with-return', 'Lines that end with CR LF.', ({ text, line }) =>
    `${text}\n${line}`.replaceAll('\n', '\r\n'),
  );
  invalid(
    'note-name-plus',
    'A name with a plus.',
    ({ text, line }) => `${text}\n${line}— a+b ${base64(Buffer.from('words'))}\n`,
  );
  invalid(
    'note-name-next-line',
    'A name with U+0085, which is a space in Unicode, though not in every pattern language.',
    ({ text, line }) => `${text}\n${line}— a\u0085b ${base64(Buffer.from('words'))}\n`,
  );
  kept(
    'sound-note-name-mark',
    'A name with U+FEFF, which is no space in Unicode, though it is one in some pattern languages.',
    [],
    ({ text, line }) => `${text}\n${line}— a\ufeffb ${base64(Buffer.from('words'))}\n`,
  );
  invalid(
    'note-base64-loose',
    'Base64 whose last bits are not noughts.',
    ({ text, line }) => `${text}\n${line}— a d29yZHP=\n`,
  );
  invalid(
    'note-signature-empty',
    'A line with a key id and nothing after it.',
    ({ text, line }) => `${text}\n${line}— a d29yZA==\n`,
  );
  const text = (name, about, make) => invalid(name, about, undefined, { text: make });
  text('note-size-padded', 'A size with a leading nought.', (origin, size, root) => textOf(origin, `0${size}`, root));
  text('note-size-negative', 'A size below nought.', (origin, size, root) => textOf(origin, -size, root));
  text('note-size-beyond', 'A size of 2^53.', (origin, _, root) => textOf(origin, 2 ** 53, root));
  text('note-root-short', 'A root of 31 bytes.', (origin, size, root) => textOf(origin, size, root.slice(2)));
  text('note-four-lines', 'A fourth line of text.', (origin, size, root) => `${textOf(origin, size, root)}more\n`);
  invalid(
    'note-too-long',
    'More than 65,536 UTF-16 code units, with fewer characters.',
    ({ text, line }) => `${text}\n${line}— ${'🧵'.repeat(32760)} ${base64(Buffer.from('words'))}\n`,
  );
}

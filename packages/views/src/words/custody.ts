import type {
  CollectedOnce,
  CustodyFacts,
  CustodyGap,
  CustodyLine,
  Handover,
  HandoverSide,
  TimeBound,
  WorkingCopy,
} from '@inquest/model';

/**
 * `team`: everything that was said. `public`: who collected an item and who gave it to whom is not said, nor what people wrote of each other at a
 * hand-over (names, how it was carried, remarks) and the reasons of decisions. Who decided and whose clock bounds a time, a dossier says elsewhere too.
 */
export type CustodyAudience = 'team' | 'public';

interface Telling {
  readonly facts: CustodyFacts;
  readonly audience: CustodyAudience;
  readonly name: (key: string) => string;
  /** Who handled it: no name in public. */
  readonly handler: (key: string) => string;
}

/** The questions about an item's custody, each with its answer, the single facts and the test behind it. English. */
export function custodyLines(facts: CustodyFacts, audience: CustodyAudience): readonly CustodyLine[] {
  const names = new Map(facts.roster.map(({ key, name }) => [key, name]));
  const name = (key: string): string => names.get(key) ?? `key ${key.slice(0, 8)}`;
  const handler = (key: string): string =>
    audience === 'team' ? `${name(key)} (${key.slice(0, 8)})` : names.has(key) ? 'a member' : 'a former member';
  const telling: Telling = { facts, audience, name, handler };
  return [
    sameFile(telling),
    collected(telling),
    collectedWhen(telling),
    holders(telling),
    copies(telling),
    repeatable(telling),
    decided(telling),
    missing(telling),
  ];
}

function sameFile({ facts: { file, size, item } }: Telling): CustodyLine {
  const answers = {
    same: `Yes: ${size} bytes with the SHA-256 ${item}.`,
    changed: `No: the bytes that stand here do not have the SHA-256 ${item} any more.`,
    missing: 'The bytes are not in this copy of the case.',
  };
  return {
    id: 'same-file',
    question: 'Is it the same file as was collected?',
    result: ({ same: 'yes', changed: 'no', missing: 'cannot tell' } as const)[file],
    answer: answers[file],
    details: [],
    test: 'The bytes were hashed now and compared with the name they are kept under and the hash in the signed import.',
  };
}

function collected({ facts, handler }: Telling): CustodyLine {
  const details = facts.collected.map(({ said }) => {
    const { how, path, at, tool, sidecar, container } = said.body;
    const from = sidecar?.url ?? null;
    const inside = container === null ? '' : `, found in ${container.item.slice(0, 12)} as ${container.path}`;
    return `${handler(said.author)}, ${how} ${path}${inside}${from === null ? '' : `, from ${from}`}, ${at} by the collector’s clock, with ${tool}; statement ${said.statement.slice(0, 12)}`;
  });
  return {
    id: 'collected',
    question: 'Who collected it, how, from where and when?',
    result: 'yes',
    answer: `Collected ${times(facts.collected.length)}, each time signed by a member.`,
    details,
    test: 'The signature of each import was verified, and its author was in the roster with the role for it at that place.',
  };
}

function collectedWhen({ facts, name }: Telling): CustodyLine {
  const surest = facts.collected.map(({ notLaterThan }) => notLaterThan[0]?.voucher ?? null);
  const unbounded = surest.every((voucher) => voucher === null);
  const onlyUnvouched = surest.every((voucher) => voucher === null || voucher === 'unvouched');
  return {
    id: 'collected-when',
    question: 'Is that time bounded by somebody else than the collector?',
    result: unbounded ? 'no' : onlyUnvouched ? 'cannot tell' : 'yes',
    answer: unbounded
      ? 'No: only the collector’s clock says when.'
      : onlyUnvouched
        ? 'There are time stamps, by certificates nobody here vouches for.'
        : 'Yes, from the sides named here.',
    details: facts.collected.map((once) => boundsWords(once, name)),
    test: 'Checkpoints over the import were verified (note, root, signatures, time stamp), and those before it that it follows.',
  };
}

function boundsWords({ said, notLaterThan, notEarlierThan }: CollectedOnce, name: (key: string) => string): string {
  const voucher = ({ voucher, by }: TimeBound): string =>
    ({
      authority: `time stamp by ${by}`,
      partner: `by the clock of ${name(by)}`,
      unvouched: `time stamp by ${by}, which nobody here vouches for`,
    })[voucher];
  const words = (bounds: readonly TimeBound[], side: string): string =>
    bounds.length === 0
      ? `${side}: nothing says so`
      : bounds.map((bound) => `${side} ${bound.at} (${voucher(bound)})`).join(', ');
  return `Statement ${said.statement.slice(0, 12)}: ${words(notEarlierThan, 'not earlier than')}; ${words(notLaterThan, 'not later than')}.`;
}

function holders(telling: Telling): CustodyLine {
  const { handovers } = telling.facts;
  const whole = handovers.filter((handover) => isTwoSided(handover)).length;
  return {
    id: 'holders',
    question: 'Who held it, and did both sides sign each hand-over?',
    result: handovers.length === 0 ? 'cannot tell' : whole === handovers.length ? 'yes' : 'no',
    answer:
      handovers.length === 0
        ? 'No hand-over was recorded. Who was given a copy of the case has the item too, and nothing says who that was.'
        : `${handovers.length} recorded, ${whole} signed by both sides.`,
    details: handovers.map((handover) => handoverWords(handover, telling)),
    test: 'Each side’s signature was verified, and that the two name each other and the item. The receiver’s program hashed the bytes before it signed.',
  };
}

function isTwoSided({ gives, receives, misfit }: Handover): boolean {
  return gives !== null && receives !== null && misfit === null;
}

function handoverWords({ gives, receives, misfit }: Handover, telling: Telling): string {
  const { handler } = telling;
  if (gives !== null && receives !== null) {
    const fits = misfit === null ? 'signed by both' : `both signed, but ${misfit}`;
    return `${handler(gives.author)} gave it to ${handler(receives.author)}: ${fits}. ${sideWords('Given', gives, telling)} ${sideWords('Received', receives, telling)}`;
  }
  if (gives !== null)
    return `One-sided: ${handler(gives.author)} says it was given to ${otherSide(gives, telling)}; no receipt is signed. ${sideWords('Given', gives, telling)}`;
  if (receives === null) return '';
  return `One-sided: ${handler(receives.author)} says it came from ${otherSide(receives, telling)}, who signed nothing. ${sideWords('Received', receives, telling)}`;
}

function otherSide({ counterpart }: HandoverSide, { audience, handler, facts }: Telling): string {
  const { key } = counterpart;
  if (key !== null && facts.roster.some((entry) => entry.key === key)) return handler(key);
  if (audience === 'public') return 'somebody without a key here';
  return key === null ? `${counterpart.name} (no key)` : `${counterpart.name} (key ${key.slice(0, 8)})`;
}

function sideWords(act: string, { at, medium, note, hashed }: HandoverSide, { audience }: Telling): string {
  const said = audience === 'team' ? [medium, note].filter((words) => words !== '').map((words) => `, ${words}`) : [];
  return `${act} ${at} by the signer’s word${said.join('')}${hashed ? ', bytes hashed then' : ', bytes not hashed'}.`;
}

function copies({ facts }: Telling): CustodyLine {
  const broken = facts.copies.filter(({ sound }) => sound === false);
  return {
    id: 'copies',
    question: 'Are the original and the working copies apart?',
    result: broken.length > 0 || facts.file === 'changed' ? 'no' : facts.file === 'same' ? 'yes' : 'cannot tell',
    answer:
      broken.length > 0
        ? `${count(broken.length, 'working copy is', 'working copies are')} not what was signed.`
        : `The original is kept as it came, and ${count(facts.copies.length, 'working copy was', 'working copies were')} made from it, each kept on its own.`,
    details: facts.copies.map(copyWords),
    test: facts.copies.some(({ sound }) => sound !== null)
      ? 'The original’s hash is that of the import; of each text the hash, of each reading the root and every quoted word were compared now.'
      : 'The original’s hash is that of the import; each working copy names the hash of what it was made from.',
  };
}

function copyWords({ kind, tool, input, output, sound, fault }: WorkingCopy): string {
  const made = output === null ? '' : ` → ${output.slice(0, 12)}`;
  const state = sound === false ? `: NOT sound${fault === null ? '' : `, ${fault}`}` : '';
  return `${kind} by ${tool.name} ${tool.version}, from ${input.slice(0, 12)}${made}${state}`;
}

function repeatable({ facts }: Telling): CustodyLine {
  const texts = facts.copies.filter(({ kind }) => kind === 'text');
  const differing = texts.filter(({ again }) => again === 'different' || again === 'failed');
  const same = texts.filter(({ again }) => again === 'same');
  const result = differing.length > 0 ? 'no' : texts.length > 0 && same.length === texts.length ? 'yes' : 'cannot tell';
  const answers = {
    yes: 'Yes: made again from the bytes now, every text came out the same.',
    no: `No: ${count(differing.length, 'text came', 'texts came')} out otherwise.`,
    'cannot tell':
      texts.length === 0
        ? 'Nothing was made from it yet.'
        : 'Not all could be made again here; what is needed is named.',
  };
  return {
    id: 'repeatable',
    question: 'Can a third party repeat what was made from it?',
    result,
    answer: answers[result],
    details: texts.map(againWords),
    test: texts.some(({ again }) => again !== 'not-tried')
      ? 'Each text was made again from the evidence and the imports before it, and compared part by part. A reading is tested word by word against its text.'
      : `Not made again here: “inquest custody ${facts.item.slice(0, 12)}” does, with the case.`,
  };
}

function againWords({ tool, output, again, fault }: WorkingCopy): string {
  const words = {
    same: 'the same',
    different: `not the same: ${fault ?? ''}`,
    failed: `failed: ${fault ?? ''}`,
    'needs-tool': `needs ${tool.name} ${tool.version}, which this build is not`,
    'not-tried': `to be made again with ${tool.name} ${tool.version}`,
  }[again];
  return `text ${output?.slice(0, 12) ?? ''}: ${words}`;
}

function decided({ facts, audience, name }: Telling): CustodyLine {
  const contested = facts.decided.filter((claim) => claim.contested).length;
  const open = Math.max(0, facts.claims - facts.decided.length);
  const result = contested > 0 ? 'no' : facts.decided.length > 0 && open === 0 ? 'yes' : 'cannot tell';
  return {
    id: 'decided',
    question: 'Who decided what about it, why, and did anybody disagree?',
    result,
    answer:
      facts.decided.length === 0
        ? `Nobody has decided anything on ${count(facts.claims, 'claim', 'claims')} found in it.`
        : `${count(facts.decided.length, 'claim was', 'claims were')} decided, ${contested} contested, ${open} open.`,
    details: facts.decided.flatMap(({ claim, contested: disagreed, decisions }) =>
      decisions.map(({ author, at, body }) => {
        const reason = audience === 'team' && body.reason !== '' ? `: ${body.reason}` : '';
        return `claim ${claim.slice(0, 12)}: ${body.verdict} by ${name(author)}, ${at}${reason}${disagreed ? ' (contested)' : ''}`;
      }),
    ),
    test: 'Each decision’s signature was verified; decisions made without knowledge of each other that differ are contested.',
  };
}

const gapWords: Readonly<Record<CustodyGap, string>> = {
  evidence: 'the bytes themselves, as they were collected',
  publisher: 'who published it',
  'source-address': 'the address it is from',
  'publication-date': 'when it was published',
  'capture-time': 'when the page or file was captured, as the capturing program says',
  'outside-time': 'a time by another clock than the collector’s (inquest checkpoint)',
  handovers: 'any record of who was given it (inquest handover)',
  'one-sided-handover': 'the other side’s signature of a hand-over',
  container: 'the archive or message it was found in',
  text: 'a text made from it (inquest read)',
  reading: 'a reading of its claims',
  decisions: 'people’s decisions on some of its claims',
};

function missing({ facts: { gaps } }: Telling): CustodyLine {
  return {
    id: 'missing',
    question: 'Is everything there that ought to be?',
    result: gaps.length === 0 ? 'yes' : 'no',
    answer: gaps.length === 0 ? 'Yes.' : `${count(gaps.length, 'thing is', 'things are')} missing.`,
    details: gaps.map((gap) => gapWords[gap]),
    test: 'Looked for in the imports, what the bytes say of themselves, the statements and the evidence.',
  };
}

function times(number: number): string {
  return number === 1 ? 'once' : `${number} times`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

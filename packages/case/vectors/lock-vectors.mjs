// Locks that a writer left, and what the next one sets apart; findings and the keys that stand behind them.
import { lineAt, logOf, sha256 } from './draft-case.mjs';
import { begun, claimBody, desk, inSecondLog, reviewer, runBody, stranger, string, withText } from './small-case.mjs';

const note = { text: 'A remark.', title: null, notice: null, places: null };

export function addLocks(add) {
  const lock = {
    token: '0'.repeat(32),
    pid: null,
    started: null,
    machine: 'a machine',
    since: '2024-05-01T12:00:00.000Z',
  };
  const ended = ['writer-ended-early', 'lock', 'warning'];
  const locked = (name, about, said, problems = [], draft = begun()) => {
    draft.alter('lock', () => (typeof said === 'string' ? said : `${JSON.stringify(said)}\n`));
    add(name, 'sound-begun', about, draft, problems);
  };
  const written = ['case-being-written', 'lock', 'warning'];
  locked('sound-lock-given-back', 'A writer gave its lock back, and says that it had not finished.', lock, [ended]);
  locked('sound-lock-with-sizes', 'It also says how long the logs were when it began.', { ...lock, logs: {} }, [ended]);
  locked('sound-lock-elsewhere', 'A lock of another machine: nobody here can tell.', { ...lock, pid: 7 }, [written]);
  locked('sound-lock-half-written', 'A lock that is no JSON yet.', '{"token":', [written]);
  locked('sound-lock-key-unknown', 'A lock with a key that it does not have.', { ...lock, words: '' }, [written]);
  locked('sound-lock-size-wrong', 'A lock that gives a size below nought.', { ...lock, logs: { x: -1 } }, [written]);

  /** Three lines, of which the second does not verify, and bytes without an end; `sizes` of when the writer began. */
  const torn = (name, about, sizes, from) => {
    const draft = begun();
    const first = draft.files.get(logOf(desk)).length;
    draft.say(desk, 'note', note);
    const payload = [...draft.files.keys()].filter((path) => path.startsWith('payloads/')).at(-1);
    draft.files.delete(payload);
    const whole = draft.files.get(logOf(desk));
    draft.alter(logOf(desk), () => Buffer.concat([whole.subarray(0, -2), Buffer.from('x\nmore')]));
    draft.alter(
      'lock',
      () => `${JSON.stringify({ ...lock, ...(sizes === null ? {} : { logs: sizes(first, whole.length) }) })}\n`,
    );
    const problems = [
      ended,
      ['line-malformed', lineAt(draft, desk, { line: 2 })],
      ['line-unfinished', lineAt(draft, desk, { line: 3 })],
    ];
    const setApart = [{ log: logOf(desk), byte: from === 'first' ? first : whole.length }];
    add(name, 'sound-begun', about, draft, problems, { setApart });
  };
  torn(
    'lock-line-begun-after',
    'Sizes say that the wrong line came after the writer began: it was never acknowledged.',
    (first) => ({ [logOf(desk)]: first }),
    'first',
  );
  torn('lock-log-not-named', 'A log that the sizes do not name was begun by the writer.', () => ({}), 'first');
  torn(
    'lock-line-begun-before',
    'The wrong line had been acknowledged before: only what has no end is set apart.',
    (_, whole) => ({ [logOf(desk)]: whole }),
    'end',
  );
  torn('lock-without-sizes', 'Without sizes nobody can tell: only what has no end is set apart.', null, 'end');
}

/** A finding needs two reviewers whose programs made nothing of what it relies on. */
export function addFindings(add) {
  const found = (name, about, author, words, { missing, gone = 0, change = () => {} }) => {
    const { draft, item } = withText();
    const guest = { key: stranger.key, name: 'Guest', roles: ['review'] };
    draft.say(desk, 'run', runBody(item), { ...inSecondLog, head: { targets: [item, sha256(string)].sort() } });
    const member = draft.say(desk, 'roster', { add: [guest], remove: [], quorum: null }, inSecondLog);
    const at = (one) => (one === desk ? inSecondLog : {});
    const finding = {
      question: 'killed',
      low: 7,
      best: 7,
      high: 7,
      grade: 'weak',
      reasons: '',
      reliesOn: [claimBody(item).id],
      setsAside: [],
    };
    let last = draft.say(author, 'find', finding, { ...at(author), head: { deps: author === desk ? [] : [member] } });
    const statement = last;
    const place = lineAt(draft, author, author === desk ? { log: 2, line: 3 } : {});
    for (const [signer, verdict] of words) {
      const body = { statements: [statement], verdict, reason: '' };
      last = draft.say(signer, 'cosign', body, { ...at(signer), head: { deps: [last] } });
    }
    change(draft, item, last);
    const findings = [{ place, missing, gone }];
    add(name, 'sound-text', about, draft, [], { findings });
  };
  found('sound-finding-alone', 'One reviewer.', reviewer, [], { missing: 1 });
  found('sound-finding-two', 'Two reviewers, neither of whom made the claims.', reviewer, [[stranger, 'agree']], {
    missing: 0,
  });
  found('sound-finding-maker-cosigns', 'Whose program made the claims does not count.', reviewer, [[desk, 'agree']], {
    missing: 1,
  });
  found('sound-finding-by-maker', 'Nor when the finding is hers.', desk, [[reviewer, 'agree']], { missing: 1 });
  found(
    'sound-finding-by-maker-two',
    'Two others beside her are enough.',
    desk,
    [
      [reviewer, 'agree'],
      [stranger, 'agree'],
    ],
    { missing: 0 },
  );
  found('sound-finding-dissent', 'Dissent does not count.', reviewer, [[stranger, 'dissent']], { missing: 1 });
  found(
    'sound-finding-taken-back',
    'The newest word of a key counts.',
    reviewer,
    [
      [stranger, 'agree'],
      [reviewer, 'dissent'],
    ],
    { missing: 1 },
  );
  found('sound-finding-twice', 'A key counts once.', reviewer, [[reviewer, 'agree']], { missing: 1 });
  found(
    'sound-finding-read-anew',
    'The newest reading lacks the claim: it is gone, and with it who made it.',
    reviewer,
    [[desk, 'agree']],
    {
      missing: 0,
      gone: 1,
      change: (draft, item, last) =>
        draft.say(desk, 'run', runBody(item, { claims: [] }), {
          ...inSecondLog,
          head: {
            deps: [last].filter((id) => id !== draft.ends.get(desk.key).id),
            targets: [item, sha256(string)].sort(),
          },
        }),
    },
  );
}

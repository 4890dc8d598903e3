import type { Claim } from '@inquest/model';
import type { Analysis, Run } from '../analysis.ts';
import type { Frame } from '../attribution/frame.ts';
import { attribute } from './attribute.ts';
import type { ClaimSources } from './find-claims.ts';
import { makeClaim } from './make-claim.ts';

/** Words shorter than this are no statement of their own. */
const shortestStatement = 4;

/**
 * Attributed speech that holds no act is a claim of kind statement: the speaker said these words.
 * `taken` are the tokens that other claims rest on.
 */
export function claimsOfStatements(
  sources: ClaimSources,
  frames: readonly Frame[],
  taken: Uint8Array,
): readonly Claim[] {
  const { text, analysis, boilerplate, clock, trace } = sources;
  const claims: Claim[] = [];
  const covered = new Uint8Array(analysis.marked.tokens.count);
  const bySize = [...frames].sort((one, other) => size(other) - size(one));
  const free = running(taken);
  for (const frame of bySize) {
    const { content } = frame;
    if (content.to - content.from < shortestStatement) continue;
    if ((free[content.to] ?? 0) - (free[content.from] ?? 0) > 0) continue;
    const middle = firstUncovered(content, covered);
    if (middle === -1) continue;
    covered.fill(1, frame.extent.from, frame.extent.to);
    const said = attribute(analysis, sources.frames, spokenToken(frame));
    const holder = said.frames.length > 0 ? said.holder : 'unnamed';
    if (holder === 'author') continue;
    const outerTime = said.frames[0]?.saidTime ?? -1;
    const denied = said.frames.some(({ factivity }) => factivity === 'denies');
    const doubted = said.frames.some(({ factivity }) => factivity === 'doubts' || factivity === 'rumours');
    const claim = makeClaim(text, analysis, boilerplate, {
      kind: 'statement',
      rule: 'statement',
      anchor: tidy(analysis, frame.extent),
      subject: content,
      holder,
      chain: said.chain,
      cue: frame.cue.to > frame.cue.from ? frame.cue : null,
      said: outerTime === -1 ? null : clock.read(outerTime),
      stance: denied ? 'denied' : doubted ? 'doubted' : 'reported',
    });
    trace?.made(claim, frame.cue.to > frame.cue.from ? frame.cue : null);
    claims.push(claim);
  }
  return claims;
}

/** A token of what was said that is neither cue nor speaker. */
function spokenToken({ content, cue, speaker }: Frame): number {
  let at = content.from;
  const covers = (run: Run | null): boolean => run !== null && at >= run.from && at < run.to;
  while (at < content.to - 1 && (covers(cue) || covers(speaker))) at += 1;
  return at;
}

function size(frame: Frame): number {
  return frame.content.to - frame.content.from;
}

/** Running total, so that a stretch is tested in one step. */
function running(taken: Uint8Array): Int32Array {
  const total = new Int32Array(taken.length + 1);
  for (let at = 0; at < taken.length; at += 1) total[at + 1] = (total[at] ?? 0) + (taken[at] ?? 0);
  return total;
}

function firstUncovered(run: Run, covered: Uint8Array): number {
  return covered[run.from] === 1 ? -1 : run.from;
}

function tidy({ marked }: Analysis, run: Run): Run {
  let { from, to } = run;
  while (from < to - 1 && (marked.tokens.key[from] === ',' || marked.tokens.key[from] === ';')) from += 1;
  while (to > from + 1 && (marked.tokens.key[to - 1] === ',' || marked.tokens.key[to - 1] === ';')) to -= 1;
  return { from, to };
}

import type { Case } from '../folder/case.ts';
import { Chains } from './chains.ts';
import { type JudgedNote, judgeNote } from './judge.ts';
import { parseNote } from './signed-note.ts';
import { originOf, parseTreeHead, readTypedTreeHead, type TreeHead } from './tree-head.ts';

/** Whether the state that a note names is a beginning of what is here. */
export interface ComparedNote {
  readonly head: TreeHead;
  /** The device whose log it is of; null when nothing of it is known here. */
  readonly device: string | null;
  /** How many statements of that device are here. */
  readonly here: number;
  /**
   * `same`: all there is; `beginning`: more came since; `shorter`: statements that the note is over are not here; `different`: other statements are
   * in their place; `unknown`: of another case, or of a device of which nothing is here.
   */
  readonly result: 'same' | 'beginning' | 'shorter' | 'different' | 'unknown';
  /** The device signed two statements of one number. */
  readonly forked: boolean;
  /** Null of lines that were typed: only their content was compared. */
  readonly signed: Pick<JudgedNote, 'cosignatures' | 'unchecked' | 'faults'> | null;
}

/** Compares a note, or its three lines as somebody read them out, with the case. Null when there are no three such lines. */
export function compareNote(inquiry: Case, words: string): ComparedNote | null {
  const chains = new Chains(inquiry.logged);
  const members = inquiry.roster.map(({ key }) => key);
  const parsed = parseNote(words);
  const exact = 'fault' in parsed ? null : parseTreeHead(parsed.text);
  const head = exact ?? readTypedTreeHead(words);
  if (head === null) return null;
  const judged = exact === null ? null : judgeNote(words, { caseId: inquiry.id, chains, members });
  const signed = judged !== null && 'head' in judged ? judged : null;
  const named = [...new Set([...chains.devices, ...members])].find((key) => originOf(inquiry.id, key) === head.origin);
  const device = signed?.device ?? named ?? null;
  const here = device === null ? 0 : chains.length(device);
  const forked = device !== null && chains.isForkedWithin(device, head.size);
  return { head, device, here, result: resultOf(head, device, chains), forked, signed };
}

function resultOf(head: TreeHead, device: string | null, chains: Chains): ComparedNote['result'] {
  if (device === null) return 'unknown';
  const here = chains.length(device);
  if (here < head.size) return 'shorter';
  if (!chains.beginnings(device, head.size).some(({ root }) => root === head.root)) return 'different';
  return here === head.size ? 'same' : 'beginning';
}

import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  compareNote,
  cosignNote,
  makeCheckpoint,
  nonceFor,
  rememberCosigned,
  spokenTreeHead,
  storeCosigned,
  storeTimestamp,
  timestampRequest,
} from '@inquest/case';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { deviceKey, withCase } from '../open.ts';
import { printJson } from '../output/json.ts';
import { keyName } from '../output/outside-time.ts';
import { printable } from '../output/terminal.ts';
import { type TimestampRootOptions, timestampRoots } from '../steps/timestamp-roots.ts';
import { UserError } from '../user-error.ts';
import { comparisonWords, timestampWords } from './checkpoint-words.ts';

export interface CheckpointOptions extends CommonOptions, TimestampRootOptions {
  readonly request?: string;
  readonly response?: string;
  readonly cosign?: string;
  readonly add?: string;
  readonly check?: string;
}

/** `inquest checkpoint`: a signed note over what this device has said, for partners and time-stamping authorities. */
export async function checkpoint(options: CheckpointOptions, context: CommandContext): Promise<number> {
  const { request, response, cosign, add, check } = options;
  if ([request, response, cosign, add, check].filter((given) => given !== undefined).length > 1) {
    throw new UserError('--request, --response, --cosign, --add and --check do not go together.', {
      remedy: 'Give one of them.',
      exitCode: exitCode.usage,
    });
  }
  if (cosign !== undefined) return cosignFor(cosign, options, context);
  if (add !== undefined) return addNote(add, options, context);
  if (check !== undefined) return checkNote(check, options, context);
  if (response !== undefined) return takeResponse(response, options, context);
  return make(options, context);
}

async function make({ request, ...options }: CheckpointOptions, { terminal }: CommandContext): Promise<number> {
  const key = await deviceKey();
  return withCase(options.case, 'write', async (inquiry) => {
    const { head, note, statement, fresh } = await makeCheckpoint(inquiry, key);
    const file = request === undefined ? null : resolve(request);
    if (file !== null) {
      const text = textOf(note);
      writeFileSync(file, await timestampRequest(text, nonceFor(text, key)));
    }
    const spoken = spokenTreeHead(head);
    if (options.json)
      printJson(terminal, 'checkpoint', { note, ...head, spoken, statement: statement.id, fresh, request: file });
    else {
      terminal.out(note);
      terminal.err(
        [
          fresh ? '' : 'Nothing was said since this checkpoint was made.\n',
          'Send the note to a partner, who signs it with `inquest checkpoint --cosign`, or read out these three lines,',
          'which the partner writes down with the date:',
          ...spoken.map((line, index) => `  ${index + 1}.  ${line}`),
          'Whoever has them can see later with `inquest checkpoint --check` whether anything before them was changed or cut off.',
          ...(file === null ? [] : [`Request for a time stamp (RFC 3161): ${printable(file)}`]),
          '',
        ].join('\n'),
      );
    }
    return exitCode.done;
  });
}

/** Needs no case, and asks nothing of the network: the partner may be anybody with Inquest. */
async function cosignFor(file: string, options: CheckpointOptions, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const key = await deviceKey();
  const { head, note } = cosignNote(readNote(file), key, new Date(context.now()));
  await rememberCosigned(head);
  if (options.json) printJson(terminal, 'checkpoint', { note, ...head, cosigner: key.publicKey });
  else {
    terminal.out(note);
    terminal.err(
      `Signed: this device was shown ${head.size} statements of ${printable(head.origin)} on ${context.now()}.\n` +
        'Send the note back, and keep it: it says how long the log was. You have signed nothing about what the statements say.\n' +
        `Your key, to tell them by another way: ${key.publicKey}\n`,
    );
  }
  return exitCode.done;
}

async function addNote(file: string, options: CheckpointOptions, { terminal }: CommandContext): Promise<number> {
  const note = readNote(file);
  return withCase(options.case, 'write', async (inquiry) => {
    const { statement, judged } = await storeCosigned(inquiry, note);
    const { cosignatures, unchecked, head } = judged;
    if (options.json) printJson(terminal, 'checkpoint', { statement: statement.id, ...head, cosignatures, unchecked });
    else {
      for (const { key, at } of cosignatures)
        terminal.out(
          `The first ${head.size} statements were shown to ${keyName(key, inquiry.roster)} (${key}) on ${at}.\n`,
        );
      for (const name of unchecked)
        terminal.out(`Not checked, its key is not known here: the signature of ${printable(name)}.\n`);
      terminal.out(`Kept with the case: statement ${statement.id.slice(0, 12)}.\n`);
    }
    return exitCode.done;
  });
}

async function takeResponse(file: string, options: CheckpointOptions, { terminal }: CommandContext): Promise<number> {
  const key = await deviceKey();
  const roots = timestampRoots(options);
  const response = readFileSync(resolve(file));
  return withCase(options.case, 'write', async (inquiry) => {
    const { statement, timestamp, note } = await storeTimestamp(inquiry, response, { key, roots });
    if (options.json) printJson(terminal, 'checkpoint', { statement: statement.id, note, timestamp });
    else terminal.out(`${timestampWords(timestamp)}\nKept with the case: statement ${statement.id.slice(0, 12)}.\n`);
    return exitCode.done;
  });
}

async function checkNote(file: string, options: CheckpointOptions, { terminal }: CommandContext): Promise<number> {
  const words = readNote(file);
  return withCase(options.case, 'read', async (inquiry) => {
    const compared = compareNote(inquiry, words);
    if (compared === null) {
      throw new UserError('there are no three lines of a checkpoint in it.', {
        remedy:
          'The first names the case and device, the second is a whole number, the third the root (64 digits, or 44 characters ending in =).',
      });
    }
    const fits = compared.result === 'same' || compared.result === 'beginning';
    const ok = fits && !compared.forked && (compared.signed?.faults.length ?? 0) === 0;
    if (options.json) printJson(terminal, 'checkpoint', { ok, ...jsonOf(compared) });
    else terminal.out(comparisonWords(compared, inquiry.roster));
    return ok ? exitCode.done : exitCode.notVerified;
  });
}

function jsonOf({
  head,
  device,
  here,
  result,
  forked,
  signed,
}: NonNullable<ReturnType<typeof compareNote>>): Record<string, unknown> {
  const signatures =
    signed === null ? null : { cosignatures: signed.cosignatures, unchecked: signed.unchecked, faults: signed.faults };
  return { ...head, device, here, result, forked, signatures };
}

/** A note from a file, or from standard input for `-`. */
function readNote(file: string): string {
  return readFileSync(file === '-' ? 0 : resolve(file), 'utf8').replaceAll('\r\n', '\n');
}

/** What is signed of a note: up to the empty line. */
function textOf(note: string): string {
  return note.slice(0, note.lastIndexOf('\n\n') + 1);
}

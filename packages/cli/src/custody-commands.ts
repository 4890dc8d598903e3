import { type Command, Option } from 'commander';
import type { CommandContext } from './command-context.ts';
import { checkpoint } from './commands/checkpoint.ts';
import { custody } from './commands/custody.ts';
import { handover } from './commands/handover.ts';

/** Of every command that shows or checks time stamps. */
export function timestampRootOption(): Option {
  return new Option('--tsa-root <pem...>', 'root certificates of time-stamping authorities that you vouch for').env(
    'INQUEST_TSA_ROOT',
  );
}

/** How the program makes a command and runs its work. */
export interface CommandMaking {
  readonly command: (name: string, description: string, example: string) => Command;
  /** Adds the options of commands that look into received files. */
  readonly withReaders: (command: Command) => Command;
  readonly run: (work: (context: CommandContext) => Promise<number>) => Promise<void>;
}

/** The commands that say where evidence was and when: by others' clocks and signatures. */
export function addCustodyCommands({ command, withReaders, run }: CommandMaking): void {
  withReaders(
    command(
      'custody',
      'where an item was and what was done with it, with a test for each answer',
      'inquest custody 3f2a9c --case my-case',
    ),
  )
    .argument('<item>', 'the first digits of an item’s hash, or the path of its file')
    .addOption(timestampRootOption())
    .action((what, options) => run((context) => custody(what, options, context)));

  command(
    'handover',
    'sign one side of a hand-over of evidence, after hashing it; the other side signs its own',
    'inquest handover 3f2a9c --to Anna --medium "sealed stick" --case my-case',
  )
    .argument('[items...]', 'first digits of items’ hashes, or paths of their files')
    .option('--to <key or name>', 'this device gives them to')
    .option('--from <key or name>', 'this device received them from somebody who signs nothing here')
    .option('--accept <statement>', 'this device received what that statement gives')
    .option('--medium <words>', 'on what they were carried', '')
    .option('--note <words>', 'a remark', '')
    .action((items, options) => run((context) => handover(items, options, context)));

  command(
    'checkpoint',
    'sign how long this device’s log is and what is in it, for partners and time-stamping authorities',
    'inquest checkpoint --case my-case > note.txt',
  )
    .option('--request <file>', 'also write a request for a time stamp of it (RFC 3161)')
    .option('--response <file>', 'check an authority’s response and keep it')
    .option('--cosign <note>', 'as a partner: sign somebody’s note (a file, or - ), without a case')
    .option('--add <note>', 'check a note that a partner cosigned and keep it')
    .option('--check <note>', 'compare a note, or its three lines as they were read out, with the case')
    .addOption(timestampRootOption())
    .action((options) => run((context) => checkpoint(options, context)));
}

import { type Command, Option } from 'commander';
import type { CommandContext } from './command-context.ts';
import { checkpoint } from './commands/checkpoint.ts';

/** Of every command that shows or checks time stamps. */
export function timestampRootOption(): Option {
  return new Option('--tsa-root <pem...>', 'root certificates of time-stamping authorities that you vouch for').env(
    'INQUEST_TSA_ROOT',
  );
}

/** The commands that say where evidence was and when: by others' clocks and signatures. */
export function addCustodyCommands(
  command: (name: string, description: string, example: string) => Command,
  run: (work: (context: CommandContext) => Promise<number>) => Promise<void>,
): void {
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

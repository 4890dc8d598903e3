import { assumptions } from '@inquest/estimate';
import { rosterRoles, verdicts } from '@inquest/model';
import { Command, CommanderError, Option } from 'commander';
import type { CommandContext } from './command-context.ts';
import { assume } from './commands/assume.ts';
import { build } from './commands/build.ts';
import { bundle, frontier } from './commands/bundle.ts';
import { collectCommand } from './commands/collect.ts';
import { columns } from './commands/columns.ts';
import { cosign } from './commands/cosign.ts';
import { decide } from './commands/decide.ts';
import { defaultSeed, estimateCommand } from './commands/estimate.ts';
import { find, grades } from './commands/find.ts';
import { identity, undo } from './commands/identity.ts';
import { init } from './commands/init.ts';
import { key } from './commands/key.ts';
import { merge } from './commands/merge.ts';
import { publishCommand } from './commands/publish.ts';
import { readCommand } from './commands/read.ts';
import { resolveCommand } from './commands/resolve.ts';
import { roster, rosterAdd, rosterQuorum, rosterRemove, rosterRevoke } from './commands/roster.ts';
import { show } from './commands/show.ts';
import { status } from './commands/status.ts';
import { verifyCommand } from './commands/verify.ts';
import { weighCommand } from './commands/weigh.ts';
import { withdrawCommand } from './commands/withdraw.ts';
import { addCustodyCommands, timestampRootOption } from './custody-commands.ts';
import { exitCode } from './exit-code.ts';
import { defaultLimits } from './sandbox/limits.ts';
import { signingOptions } from './steps/assumption-form.ts';
import { roleWords } from './steps/said-columns.ts';
import { inquestTool } from './version.ts';

const afterHelp = `
Examples:
  $ inquest build reports/ --case my-case      everything: from a folder of reports to a dossier
  $ inquest status --case my-case              what the case holds and what waits for people
  $ inquest show killed --case my-case         the rival accounts of a question, drawn
  $ inquest decide 3f2a9c --accept --case my-case --reason "checked against the scan"
  $ inquest verify --case my-case              from the signatures to the quoted words

Exit codes: 0 done · 1 verify found something wrong · 2 wrong command line · 3 the case or input cannot be used ·
70 a fault in Inquest · 130 stopped with Ctrl-C (the case is consistent; run again to go on)
`;

const resolveExamples = `
Examples:
  $ inquest resolve ours.csv theirs.csv --to persons.csv --review doubtful.csv
  $ inquest resolve a.csv b.csv --column "a.csv:Naam=name" --column "a.csv:Nr=not compared"
  $ inquest resolve a.csv b.csv --save-columns columns.json      change what is wrong there, then
  $ inquest resolve a.csv b.csv --columns columns.json

A column can hold: ${roleWords()}
`;

const columnsExamples = `  $ inquest columns --case my-case                                    show every table
  $ inquest columns lists/morgue.xlsx --people --case my-case --reason "a row a body, without names"
  $ inquest columns lists/ships.csv --not-people --case my-case --reason "names of ships"
  $ inquest undo 3f2a9c --case my-case --reason "the union mixed up two columns"

A column can hold: ${roleWords()}
`;

/**
 * The command line as a commander program. `run` is called with the chosen command's work; it maps
 * errors to exit codes, so that commands only throw.
 */
export function createProgram(run: (work: (context: CommandContext) => Promise<number>) => Promise<void>): Command {
  const program = new Command('inquest')
    .description('From contradictory reports to a dossier in which every figure opens the exact words it rests on.')
    .version(inquestTool.version)
    .showHelpAfterError('(run the command with --help to see how it is used)')
    .exitOverride((error: CommanderError) => {
      throw error.exitCode === 0 ? error : new CommanderError(exitCode.usage, error.code, error.message);
    })
    .addHelpText('after', afterHelp);

  const caseOption = (): Option =>
    new Option('--case <dir>', 'the folder of the case').default('.', 'this folder').env('INQUEST_CASE');
  const jsonOption = (): Option => new Option('--json', 'print one JSON document for programs (docs/cli.md)');
  const withColumnOptions = (command: Command): Command =>
    command
      .option('--columns <file>', 'what columns of the lists hold, as JSON: { "a.csv": { "Naam": "name" } }')
      .addOption(
        new Option(
          '--column <list:header=what>',
          'what one column holds; may be given again, and counts after the file',
        ).argParser((given: string, before: readonly string[] | undefined) => [...(before ?? []), given]),
      );
  const withReaderOptions = (command: Command): Command =>
    command
      .addOption(
        new Option('--reader-memory <MiB>', 'memory that looking into one file may take beside its size')
          .default(undefined, String(defaultLimits.memoryMiB))
          .env('INQUEST_READER_MEMORY'),
      )
      .addOption(
        new Option('--reader-seconds <s>', 'time that one step of it may take')
          .default(undefined, String(defaultLimits.seconds))
          .env('INQUEST_READER_SECONDS'),
      );
  const withOcrOptions = (command: Command): Command =>
    command
      .option('--no-ocr', 'leave writing in pictures and scans alone')
      .addOption(
        new Option('--ocr-data <dir>', 'a folder of language data for it, such as rus.traineddata').env(
          'INQUEST_OCR_DATA',
        ),
      );
  const command = (name: string, description: string, example: string): Command =>
    program
      .command(name)
      .description(description)
      .addOption(caseOption())
      .addOption(jsonOption())
      .addHelpText('after', `\nExample:\n  $ ${example}\n`);

  command('init', 'make an empty case', 'inquest init --case my-case --title "The shooting at the port"')
    .requiredOption('--title <words>', 'what the case is about')
    .option('--notice <words>', 'a sentence to stand on every page')
    .action((options) => run((context) => init(options, context)));

  withOcrOptions(
    withReaderOptions(
      command(
        'build',
        'do all steps: collect, read, resolve, weigh, publish; print the rival figures',
        'inquest build reports/ --case my-case',
      ),
    ),
  )
    .argument('<paths...>', 'folders, files or archives of reports')
    .option('--title <words>', 'title for a case that is made now')
    .option('--sidecar <file>', 'a reports.csv that lies elsewhere')
    .action((paths, options) => run((context) => build(paths, options, context)));

  withReaderOptions(command('collect', 'keep reports as evidence', 'inquest collect reports/ --case my-case'))
    .argument('<paths...>', 'folders, files or archives of reports')
    .option('--sidecar <file>', 'a reports.csv that lies elsewhere')
    .action((paths, options) => run((context) => collectCommand(paths, options, context)));

  withOcrOptions(
    withReaderOptions(command('read', 'make texts of the items and find their claims', 'inquest read --case my-case')),
  )
    .option('--explain <claim>', 'say which rule, entry or tagger gave each part of a claim; read nothing')
    .option(
      '--propose-from <url>',
      'also send all texts to an OpenAI-compatible model there and weigh what it proposes',
    )
    .option(
      '--propose-with <folder>',
      'also let a local model (ONNX, token classification) propose; nothing leaves this machine',
    )
    .option('--model <name>', 'the model that is asked there; of a folder, the name that its claims are marked with')
    .action((options) => run((context) => readCommand(options, context)));

  command('weigh', 'set the rival accounts side by side and print them', 'inquest weigh --case my-case').action(
    (options) => run((context) => weighCommand(options, context)),
  );

  command('publish', 'write the dossier', 'inquest publish --case my-case --to dossier/')
    .option('--to <dir>', 'where the dossier goes (default: derived/dossier in the case)')
    .action((options) => run((context) => publishCommand(options, context)));

  const resolve = withReaderOptions(program.command('resolve'))
    .description('who is who across lists: link the rows of lists, with no settings and no truth; needs no case')
    .argument('<lists...>', 'CSV, XLSX, JSON or Parquet files; one file alone is searched for repeats')
    .addOption(jsonOption())
    .option('--unique', 'no list names anybody twice: at most one row of each joins')
    .option('--to <file>', 'write every row with its cluster as CSV')
    .option('--review <file>', 'write the pairs nearest the threshold as CSV, for verdicts')
    .option('--report <dir>', 'write pages to look at: weights, model, doubtful pairs side by side, persons')
    .option('--labels <file>', 'verdicts on pairs, as --review writes them: kept to, and learned from')
    .option('--threshold <bits>', 'join from this weight: 0 is even odds, 5 is 32 to 1', '0')
    .option('--threads <n>', 'threads that compare a million pairs and more (default: one a core, 4 at most)')
    .option('--model <file>', 'use this model instead of estimating one')
    .option('--save-model <file>', 'write the model as JSON')
    .option(
      '--save-columns <file>',
      'write what each column is taken for as JSON, to be changed and given to --columns',
    )
    .addHelpText('after', resolveExamples);
  withColumnOptions(resolve).action((lists, options) => run((context) => resolveCommand(lists, options, context)));

  command('status', 'what the case holds, and what waits for people', 'inquest status --case my-case')
    .addOption(timestampRootOption())
    .action((options) => run((context) => status(options, context)));

  command('show', 'show a question, a claim or an item', 'inquest show killed --case my-case')
    .argument('<what>', 'a question or kind of claim, or the first digits of a claim or item id')
    .action((what, options) => run((context) => show(what, options, context)));

  const decideCommand = command(
    'decide',
    'accept, reject or leave open claims that were proposed',
    'inquest decide 3f2a9c 77e0b1 --reject --case my-case --reason "speaks of another town"',
  ).argument('[claims...]', 'first digits of claim ids, as the dossier and `show` print them');
  for (const verdict of verdicts) decideCommand.option(`--${verdict}`, `the verdict: ${verdict}`);
  decideCommand
    .option('--reason <words>', 'why', '')
    .option('--from <file>', 'verdicts of all kinds from CSV (claim,verdict,reason); - reads what is piped in')
    .action((claims, options) => run((context) => decide(claims, options, context)));

  for (const [kind, said] of [
    ['same', 'are one'],
    ['different', 'are not one, which outranks `same` and the program; parts an entry by two of its spellings or rows'],
    ['unsure', 'may or may not be one: nothing joins them, and they stay for review'],
  ] as const) {
    command(
      kind,
      `sign that two entries of the register ${said}`,
      `inquest ${kind} "Zoe Marrow" "Z. Marrow" --case my-case --reason "the same birthday"`,
    )
      .argument(
        '<entry>',
        'a name as the reports write it, a row as “name of the list, line 4”, or the id of its entry',
      )
      .argument('<other>', 'the other')
      .requiredOption('--reason <words>', 'why')
      .action((entry, other, options) => run((context) => identity(kind, [entry, other], { options, context })));
  }

  command(
    'columns',
    'what the columns of every table are taken to hold; or sign what they hold, or whether its rows are people',
    'inquest columns lists/doden.csv Naam name Nr "not compared" --case my-case --reason "asked the union"',
  )
    .argument(
      '[table]',
      'its path, the first digits of its item, or of a workbook “path, sheet”; none shows all tables',
    )
    .argument('[words...]', 'a column by its header and what it holds, and so on')
    .option('--people', 'its rows are people, though no header says so')
    .option('--not-people', 'its rows are no people, though a header says so')
    .option('--reason <words>', 'why; needed to sign')
    .addHelpText('after', columnsExamples)
    .action((table, words, options) => run((context) => columns(table, words, { options, context })));

  command(
    'undo',
    'take back what was said by same, different, unsure or columns, as if it had not been said',
    'inquest undo 3f2a9c --case my-case --reason "the birthday was misread"',
  )
    .argument('<statements...>', 'first digits of their ids, as the register in the dossier and `columns` show them')
    .requiredOption('--reason <words>', 'why')
    .action((statements, options) => run((context) => undo(statements, options, context)));

  command(
    'withdraw',
    'take back what somebody gave: erased here, and on every copy that hears of it',
    'inquest withdraw 3f2a9c --case my-case --reason "the witness asked for it"',
  )
    .argument('<items...>', 'first digits of item ids, as the dossier and `show` print them')
    .option('--reason <words>', 'why; stays, so it must not repeat what is withdrawn', '')
    .option('--also <statements...>', 'first digits of notes, questions or findings that repeat its words')
    .option('--with', 'other items with the same text too')
    .option('--yes', 'do it without asking')
    .action((items, options) => run((context) => withdrawCommand(items, options, context)));

  command(
    'find',
    "sign an answer to a question; shown as the inquiry's own once a second reviewer agrees",
    'inquest find killed-port-2024-05-01 --low 10 --best 13 --high 16 --grade fair --relies-on 3f2a9c --reason "two lists agree"',
  )
    .argument('<question>', 'the question, as `inquest weigh --json` and the addresses of the dossier name it')
    .option('--low <n>', 'the smallest figure that can be right')
    .option('--best <n>', 'the likeliest')
    .option('--high <n>', 'the largest')
    .addOption(new Option('--grade <grade>', 'how sure').choices(grades).makeOptionMandatory())
    .requiredOption('--reason <words>', 'why')
    .option('--relies-on <claims...>', 'first digits of the claims it rests on', [])
    .option('--sets-aside <claims...>', 'first digits of the claims it sets aside', [])
    .action((question, options) => run((context) => find(question, options, context)));

  command(
    'cosign',
    'agree to statements of others (or disagree): findings, dossiers, changes of the roster, withdrawals, what is held',
    'inquest cosign 8be01c --case my-case',
  )
    .argument('<statements...>', 'first digits of their ids, as `inquest roster` and `status` print them')
    .option('--dissent', 'disagree: kept and shown, with the reason')
    .option('--reason <words>', 'why', '')
    .action((statements, options) => run((context) => cosign(statements, options, context)));

  const estimate = withReaderOptions(program.command('estimate'))
    .description('from overlapping lists: how many people nobody listed, by every method, or a refusal that says why')
    .argument('[table]', 'CSV: a column of 0 and 1 for each list, and `count` last (docs/estimation.md)')
    .option(
      '--lists <files...>',
      'instead of a table: lists of names, linked here, also at looser and stricter thresholds',
    )
    .addOption(new Option('--seed <n>', 'fixes every random draw').default(defaultSeed))
    .option('--strata <tables...>', 'tables of the parts (regions, periods), to be held against the whole')
    .option(
      '--strata-by <column>',
      'with --lists: the column whose words are the parts, as headed or by what it says (place)',
    )
    .option('--linkages <tables...>', 'tables of the same lists linked otherwise; the interval is then over all')
    .option('--report <dir>', 'also write a page that shows it all')
    .option('--title <words>', 'what the page is about (default: the name of the table)')
    .option('--assumptions <file>', 'who vouches for what cannot be computed, as JSON (docs/estimation.md)')
    .option('--signed-by <name>', 'who gives the reasons that follow')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ inquest estimate lists.csv --signed-by "A. Recorder" --closed-population "one day, one town" …\n',
    )
    .addOption(new Option('--case <dir>', 'instead of a table: the lists of people in a case (inquest assume)'))
    .action((table, options) => run((context) => estimateCommand(table, options, context)));
  withColumnOptions(estimate);
  for (const { name, flag } of signingOptions) estimate.option(`${flag} <reason>`, assumptions[name]);

  const assumeCommand = command(
    'assume',
    'vouch for what no calculation can check of overlapping lists in the case, so that an estimate may be given',
    'inquest assume --case my-case --lists hospital union mothers --population "shot dead on 14 March" --closed-population "one day"',
  )
    .option('--lists <names...>', 'lists of people by file name, path or first digits of the item (default: all)')
    .requiredOption('--population <words>', 'whom the lists are of')
    .option(
      '--strata <column>',
      'the column, as headed or by what it says (place), whose words are the parts to be held against the whole',
    )
    .addOption(new Option('--seed <n>', 'fixes every random draw').default(defaultSeed))
    .action((options) => run((context) => assume(options, context)));
  for (const { name, flag } of signingOptions) assumeCommand.option(`${flag} <reason>`, assumptions[name]);

  program
    .command('key')
    .description("print this device's public key, to be read to an admin")
    .addOption(jsonOption())
    .action((options) => run((context) => key(options, context)));

  const rosterCommand = command(
    'roster',
    'who may do what, how many must sign, what waits for signatures, what is held',
    'inquest roster --case my-case',
  ).action((options) => run((context) => roster(options, context)));
  const rosterChange = (usage: string, description: string): Command =>
    rosterCommand.command(usage).description(description).addOption(caseOption()).addOption(jsonOption());
  rosterChange('add <key>', 'add a key, or replace the name and roles of one')
    .requiredOption('--name <name>', 'what it is called; stands in every copy and dossier')
    .requiredOption('--roles <roles>', `of ${rosterRoles.join(', ')}, with commas between them`)
    .action((publicKey, _, self: Command) => run((context) => rosterAdd(publicKey, self.optsWithGlobals(), context)));
  rosterChange('remove <member>', 'take a key out; what it said stands').action((member, _, self: Command) =>
    run((context) => rosterRemove(member, self.optsWithGlobals(), context)),
  );
  rosterChange('quorum', 'how many keys must sign')
    .option('--roster <k>', 'changes of the roster and revocations: keys with the role admin')
    .option('--publish <k>', 'dossiers: keys with the role publish')
    .option('--withdraw <k>', 'withdrawals: keys with the role review')
    .action((_, self: Command) => run((context) => rosterQuorum(self.optsWithGlobals(), context)));
  rosterChange('revoke <member>', 'believe of a key what it said up to a frontier, and nothing else')
    .requiredOption('--frontier <statements...>', '`now`, or the last statements that are believed')
    .requiredOption('--reason <words>', 'why')
    .action((member, _, self: Command) => run((context) => rosterRevoke(member, self.optsWithGlobals(), context)));

  command(
    'bundle',
    'write what another copy of the case lacks to one small file',
    'inquest bundle --for frontier.txt --to for-anna.bundle --case my-case',
  )
    .requiredOption('--to <file>', 'the file to write')
    .option(
      '--for <frontier or dir>',
      'what the other side has (its `inquest frontier`), or its case; default: nothing',
    )
    .action((options) => run((context) => bundle(options, context)));

  command(
    'frontier',
    'print what this copy has, for a bundle',
    'inquest frontier --case my-case > frontier.txt',
  ).action((options) => run((context) => frontier(options, context)));

  command('merge', 'bring in what another copy of the case has', 'inquest merge /media/stick/my-case --case my-case')
    .argument('<copy>', 'another copy of the case: a bundle, or a folder, whole or in part')
    .action((from, options) => run((context) => merge(from, options, context)));

  addCustodyCommands({ command, withReaders: (made) => withOcrOptions(withReaderOptions(made)), run });

  withOcrOptions(
    withReaderOptions(
      command('verify', 'check everything, from the signatures to the quoted words', 'inquest verify --case my-case'),
    ),
  )
    .addOption(timestampRootOption())
    .action((options) => run((context) => verifyCommand(options, context)));

  return program;
}

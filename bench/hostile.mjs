// `npm run bench:hostile`: files made to harm, from end to end. Each stands in the table of bench/results/hostile.json: what became of it, what it cost.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { claimsIn } from './hostile/claims-in.mjs';
import { collections, collectionsAreThere } from './hostile/input.mjs';
import { runHostile } from './hostile/run.mjs';
import { report, row } from './result.mjs';

/** What the whole build of all hostile files may cost on a small machine. */
const capSeconds = 600;
const capMB = 1500;
/** Seconds for any line of `redos.txt` (its EXPECT.tsv). */
const capLineSeconds = 1;

const none = { aim: 0, better: 'less' };
const count = (name, found, unit, skipped = null) =>
  row({ name, value: found?.length ?? null, unit, ...none, skipped });

if (!collectionsAreThere) {
  report('hostile', [row({ name: 'hostile files', unit: 'files', skipped: 'skipped: ../shared/hostile is missing' })]);
} else {
  const run = await runHostile();
  const { built, verified, outcomes, problems, table, escapes, pages, inquiry } = run;
  const noBrowser = pages === null ? 'skipped: no /usr/bin/chromium' : null;
  const lost = outcomes.filter(({ became }) => became === 'lost');
  const expected = expectations(run);
  console.table(table);
  for (const list of [lost, escapes, expected, ...Object.values(pages?.mishaps ?? {})]) {
    for (const one of list.slice(0, 10)) console.log('  !', typeof one === 'string' ? one : JSON.stringify(one));
  }
  report('hostile', [
    row({ name: 'files given', value: outcomes.length, unit: 'files' }),
    row({ name: 'items kept, with what is in archives and mail', value: inquiry.imports.length, unit: 'items' }),
    row({ name: 'problems told, each with a reason and a remedy', value: problems.length, unit: 'problems' }),
    count('files neither kept nor refused with a reason', lost, 'files'),
    count('files written or changed outside the case', escapes, 'files'),
    count('rows of EXPECT.tsv not met', expected, 'rows'),
    row({ name: 'verify found the case sound', value: verified.output.ok ? 1 : 0, unit: 'yes = 1', aim: 1 }),
    row({ name: 'build, wall clock', value: built.seconds, unit: 's', aim: capSeconds, better: 'less' }),
    row({
      name: 'build, most memory of all processes together',
      value: built.peakMB,
      unit: 'MB',
      aim: capMB,
      better: 'less',
      skipped: built.peakMB === null ? 'skipped: no /proc' : null,
    }),
    row({
      name: 'slowest line of redos.txt, text and claims',
      value: await slowestLine(),
      unit: 's',
      aim: capLineSeconds,
      better: 'less',
    }),
    row({ name: 'pages opened in a browser', value: pages?.pages ?? null, unit: 'pages', skipped: noBrowser }),
    count('scripts run', pages?.mishaps.scripts, 'scripts', noBrowser),
    count('requests beside the page and its style', pages?.mishaps.requests, 'requests', noBrowser),
    count('navigations and windows', pages?.mishaps.navigations, 'navigations', noBrowser),
    count('dialogs', pages?.mishaps.dialogs, 'dialogs', noBrowser),
    count('messages on the console', pages?.mishaps.console, 'messages', noBrowser),
    count('elements or attributes that could act', pages?.mishaps.markup, 'elements', noBrowser),
    count('pages with a hidden character that is not named', pages?.mishaps.hidden, 'pages', noBrowser),
  ]);
}

async function slowestLine() {
  const lines = readFileSync(join(collections, 'generated', 'text', 'redos.txt'), 'utf8').split('\n');
  let slowest = 0;
  for (const line of lines) slowest = Math.max(slowest, (await claimsIn(line)).seconds);
  return slowest;
}

/** The cells of a table (RFC 4180). */
function cellsOf(csv) {
  return [...csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(?:,|\r\n|$)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

/** The rows of EXPECT.tsv that are not met, in words. What pages do is counted by the browser; cells of CSV are looked at here. */
function expectations({ inquiry, problems, pages, csv }) {
  const unmet = [];
  const must = (holds, words) => {
    if (!holds) unmet.push(words);
  };
  const shown = pages === null ? null : [...pages.words.values()];
  const json = readFileSync(join(collections, 'generated', 'web', 'datashare-1941.json'), 'utf8').trim();
  must(shown?.some((words) => words.includes(json)) ?? true, 'datashare-1941.json is shown as text');
  const kinds = [...inquiry.kinds.keys()].filter(
    (kind) => !['genesis', 'note', 'import', 'derive', 'run'].includes(kind),
  );
  must(kinds.length === 0, `prompt-injection.txt: no statement is written (there are ${kinds.join(', ')})`);
  must(
    shown?.some((words) => words.includes('U+E0041') || /U\+E00[0-7]/.test(words)) ?? true,
    'zero-width-tags.txt: tags are shown as a warning',
  );
  const formulas = cellsOf(csv).filter((cell) => /^[=+@\t\r-](?!\d)/.test(cell));
  must(formulas.length === 0, `filenames.json: no cell of CSV begins as a formula (${formulas[0]} does)`);
  const inside = inquiry.imports.filter(({ how }) => how === 'archive-entry');
  must(
    inside.every(({ container }) => !/(?:^|\/)\.\.(?:\/|$)|^\/|\\|\0/.test(container.path.normalize('NFKC'))),
    '*.zip: no entry is taken under a name that climbs',
  );
  const bombs = inside.filter(({ path }) => path.startsWith('generated/bomb-') || path.startsWith('generated/many-'));
  must(bombs.length === 0, '*.zip: no bomb is unpacked');
  for (const name of ['symlink-etc', 'name-dup', 'nested-200', 'name-nul']) {
    const refused = problems.some(({ where }) => where.startsWith(`generated/${name}.zip`));
    must(refused, `*.zip: ${name}.zip is refused where it deceives`);
  }
  return unmet;
}

// The main job on files made to harm, from end to end: build, verify, and every page in a real browser.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measuredRun } from '../measured-run.mjs';
import { collections, collectionsAreThere, copyCollections, hostileStrings, writeHostileReports } from './input.mjs';
import { changes, escapedTo, outcomesOf, readCase, snapshot, tableByFolder } from './outcome.mjs';
import { browserIsThere, openPages } from './pages.mjs';

const inquest = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'packages', 'cli', 'bundle', 'main.js');

/**
 * Builds a case of hostile files in a scratch folder and gives what came of it. For a smaller run `every` takes each nth of the strings and
 * `pagesEvery` opens each nth page; `pages` is null where no browser is. Throws only when the program ended with another exit code than 0.
 */
export async function runHostile({ every = 1, pagesEvery = 1 } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'inquest-hostile-'));
  try {
    const at = (name) => join(root, name);
    for (const name of ['home', 'tmp', 'work', 'config']) mkdirSync(at(name));
    const made = writeHostileReports(at('made'), hostileStrings(every));
    const copied = copyCollections(at('collections'));
    const env = { ...process.env, HOME: at('home'), TMPDIR: at('tmp'), XDG_CONFIG_HOME: at('config'), NO_COLOR: '1' };
    const run = async (...args) => {
      const result = await measuredRun(process.execPath, [inquest, ...args, '--json'], { cwd: at('work'), env });
      if (result.status !== 0) {
        throw new Error(`inquest ${args[0]}: ${result.status ?? result.signal} ${result.stderr.slice(-2000)}`);
      }
      return { ...result, output: JSON.parse(result.stdout) };
    };
    const folders = [at('made'), ...(collectionsAreThere ? [at('collections')] : [])];
    const startedMs = Date.now();
    const before = { root: snapshot(root), collections: collectionsAreThere ? snapshot(collections) : new Map() };
    const built = await run('build', ...folders, '--case', at('case'));
    const after = { root: snapshot(root), collections: collectionsAreThere ? snapshot(collections) : new Map() };
    const verified = await run('verify', '--case', at('case'));
    const inquiry = readCase(at('case'));
    const { problems } = built.output;
    const outcomes = outcomesOf([...made, ...copied], inquiry, problems);
    const refusedNames = problems.flatMap(({ code, where }) =>
      code === 'archive-entry-refused' && where.includes('.zip/') ? [where.slice(where.indexOf('.zip/') + 5)] : [],
    );
    const bases = ['/', tmpdir(), ...['', 'home', 'tmp', 'work', 'made', 'collections', 'case'].map(at)];
    return {
      built,
      verified,
      inquiry,
      outcomes,
      problems,
      table: tableByFolder(outcomes),
      escapes: [
        ...changes(before.root, after.root, [at('case'), at('config')]),
        ...changes(before.collections, after.collections, []),
        ...escapedTo(refusedNames, bases, startedMs),
      ],
      csv: readFileSync(join(at('case'), 'derived', 'dossier', 'claims.csv'), 'utf8'),
      pages: browserIsThere ? await openPages(join(at('case'), 'derived', 'dossier'), pagesEvery) : null,
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

// Each point at which a withdrawal is enforced, taken out of a copy of the program in turn: the histories of withdrawals must go wrong.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { repeatFrom } from './repeatable.mjs';

/** What is taken out: a piece of the built program that stands there once, and what stands there instead. */
const teeth = [
  ['deleting files in place', 'withdraw/erase.js', /await disk\.remove\(within\(folder, path\)\);(\s+groups)/, '$1'],
  [
    'syncing the folders they stood in',
    'withdraw/erase.js',
    /for \(const group of groups\)/,
    'for (const group of [])',
  ],
  ['deleting copies set apart', 'withdraw/erase.js', /for \(const path of paths\)/, 'for (const path of [])'],
  ['deleting derived/', 'withdraw/erase.js', 'await disk.remove(within(folder, layout.derived));', ''],
  ['forgetting that derived/ was clean', 'withdraw/erase.js', 'await removeStamp(disk, folder);', ''],
  ['payloads of no statement', 'withdraw/erase.js', 'await listUnclaimed(disk, folder, withdrawn)', '[]'],
  [
    'erasing when a case is opened',
    'folder/open-case.js',
    'await eraseWithdrawn(disk, folder, withdrawn)',
    'nothingErased',
  ],
  [
    'erasing when copies are merged',
    'merge/merge-case.js',
    'await eraseWithdrawn(disk, folder, known)',
    'nothingErased',
  ],
  ['leaving files of a copy', 'merge/merge-writer.js', /if \(this\.#withdrawn\.refuses\(file\)\) \{/, 'if (false) {'],
  [
    'holding no payload that names it',
    'merge/merge-writer.js',
    'return namesGone(content, this.#withdrawn);',
    'return false;',
  ],
  ['bundles without files', 'merge/write-bundle.js', 'this.#withdrawn.refuses(file)', 'false'],
  ['asking for no file', 'merge/frontier.js', 'withdrawn.refuses(file)', 'false'],
  ['taking in no evidence', 'folder/case.js', 'if (this.withdrawn.isGone(file.hash))', 'if (false)'],
  ['signing nothing about it', 'folder/case.js', 'this.#refuseWithdrawn(prepared);', ''],
  ['reading no body', 'folder/case.js', /if \(this\.withdrawn\.erases\(statement\)\)/, 'if (false)'],
  ['reading no evidence', 'folder/case.js', /if \(this\.withdrawn\.isGone\(hash\)\)/, 'if (false)'],
  ['no notes of it', 'folder/open-case.js', 'checked.summaries.delete(statement.id)', 'statement.id'],
  ['archives that hold it', 'withdraw/withdrawn.js', 'this.withheld = this.#holders(inUse, notInUse);', ''],
];

export const title = 'teeth: each point that enforces a withdrawal taken out';
export const unit = 'points noticed';
export const aim = teeth.length;

const steps = 12;
const mostHistories = 3000;
const built = fileURLToPath(new URL('../../packages/case/dist/', import.meta.url));

/** Where the copies stand: from there the packages they need are found, and version control looks away. */
const aside = fileURLToPath(new URL('../../packages/case/node_modules/.teeth-', import.meta.url));

export async function run({ count, seed, onProgress }) {
  const failures = [];
  const facts = {};
  for (const [index, tooth] of teeth.slice(0, count).entries()) {
    const [name] = tooth;
    const noticed = await histories(tooth, { seed, folder: `${aside}${process.pid}-${index}/` });
    if (noticed === null) failures.push({ what: `${name}: not noticed in ${mostHistories} histories`, seed });
    else facts[name] = noticed;
    onProgress(index + 1, `${name}: ${noticed === null ? 'NOT noticed' : `noticed after ${noticed} histories`}`);
  }
  repeatFrom(null);
  return { done: Math.min(count, teeth.length) - failures.length, failures, facts };
}

/** After how many histories the copy without the point went wrong; null when it did not. */
async function histories(tooth, { seed, folder }) {
  cpSync(built, folder, { recursive: true, filter: (path) => !/\.(?:map|d\.ts)$/.test(path) });
  try {
    takeOut(tooth, folder);
    repeatFrom('withdrawal');
    const { nothingMet, prepareWithdrawals, withdrawalFault } = await import(
      `${folder}withdraw/withdrawal-histories.test.fixture.js`
    );
    await prepareWithdrawals();
    const met = nothingMet();
    for (let number = 0; number < mostHistories; number += 1) {
      repeatFrom(`withdrawal ${seed + number}`);
      if (await goesWrong(() => withdrawalFault({ seed: seed + number, steps, met }))) return number + 1;
    }
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A history that cannot go on because of what is missing is noticed too. */
async function goesWrong(play) {
  try {
    return (await play()) !== null;
  } catch {
    return true;
  }
}

function takeOut([name, file, from, to], folder) {
  const program = readFileSync(folder + file, 'utf8');
  const without = program.replace(from, to);
  if (without === program) throw new Error(`${file} has changed: there is no more “${name}” to take out.`);
  writeFileSync(folder + file, without);
}

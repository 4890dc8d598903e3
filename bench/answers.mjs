// The sample case against its own annotated answers: are the figures found, read right, given to the right
// speaker, and put into the right question? English reports only, until others are read. The answers were
// written before the reader read the reports, but its authors have seen them since: not a held-out test.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { report, row } from './result.mjs';
import { sampleReports } from './sample.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const mainIncident = 'kemezhar-2013-03-14';
const folder = mkdtempSync(join(tmpdir(), 'inquest-answers-'));

try {
  const { claims, dossier } = buildSample();
  const answers = JSON.parse(readFileSync(`${sampleReports}.answers.json`, 'utf8')).figures;
  report('answers', rowsOf(score(answers, claims, dossier)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function buildSample() {
  const inquest = join(root, 'packages', 'cli', 'bundle', 'main.js');
  const run = spawnSync(process.execPath, [inquest, 'build', sampleReports, '--case', join(folder, 'case'), '--json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'config') },
  });
  if (run.status !== 0) throw new Error(`inquest build ended with ${run.status}: ${run.stderr}`);
  const at = dirname(JSON.parse(run.stdout).dossier);
  const claims = readFileSync(join(at, 'claims.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { claims, dossier: JSON.parse(readFileSync(join(at, 'dossier.json'), 'utf8')) };
}

function score(answers, claims, dossier) {
  const itemOf = new Map(dossier.items.flatMap((item) => item.acquisitions.map(({ path }) => [path, item])));
  const inMain = new Set(
    dossier.questions
      .filter((question) => question.incident === mainIncident)
      .flatMap((question) => question.accounts.flatMap(({ claim, alsoClaims }) => [claim, ...alsoClaims])),
  );
  const totals = { asked: 0, found: 0, interval: 0, speaker: 0, placed: 0 };
  const seen = new Set();
  for (const answer of answers) {
    const item = itemOf.get(answer.file);
    const key = JSON.stringify([item?.id, answer.kind, answer.quote]);
    if (item?.language !== 'en' || (answer.low === null && answer.high === null) || seen.has(key)) continue;
    seen.add(key);
    totals.asked += 1;
    const near = claims.filter(
      (claim) => claim.item === item.id && claim.kind === answer.kind && sameWords(claim, answer),
    );
    const exact = near.filter(({ quantity }) => quantity?.low === answer.low && quantity?.high === answer.high);
    const claim = exact[0] ?? near[0];
    if (claim === undefined) continue;
    totals.found += 1;
    totals.interval += exact.length > 0 ? 1 : 0;
    totals.speaker += (claim.holder === 'author') === (answer.holderWords === 'author') ? 1 : 0;
    const belongs = answer.about === mainIncident && answer.drawn;
    totals.placed += (exact.length > 0 ? exact : [claim]).some(({ id }) => inMain.has(id)) === belongs ? 1 : 0;
  }
  return totals;
}

/** Most words of the annotated quote stand in the claim's, or one holds the other. */
function sameWords(claim, answer) {
  const words = (quote) => quote.toLowerCase().split(/\s+/u);
  const [found, wanted] = [words(claim.anchor.quote), words(answer.quote)];
  if (found.join(' ').includes(wanted.join(' ')) || wanted.join(' ').includes(found.join(' '))) return true;
  const shared = wanted.filter((word) => found.includes(word)).length;
  return shared > 0.6 * wanted.length;
}

function rowsOf({ asked, found, interval, speaker, placed }) {
  const share = (name, value, of) => row({ name, value: value / of, unit: 'share' });
  return [
    row({ name: 'annotated figures in the English reports', value: asked, unit: 'figures' }),
    share('found', found, asked),
    share('interval right, of those found', interval, found),
    share('told apart whether the report or someone in it speaks', speaker, found),
    share('in or out of the main incident, rightly', placed, found),
  ];
}

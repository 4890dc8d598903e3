// Cases of a size to be verified, made as anyone makes them: through the public API, with claims that the reader found.
import { createHash, generateKeyPairSync, randomFillSync } from 'node:crypto';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { createCase, deviceKeyOf, runBody } from '@inquest/case';
import { openGazetteer } from '@inquest/gazetteer';
import { claimId, extractText, readClaims } from '@inquest/read';

const now = () => new Date('2024-05-01T12:00:00Z');
const sha256 = (content) => createHash('sha256').update(content).digest('hex');
const commitsAtOnce = 16;

/** Reports with as many claims each as the reader finds in `sentences` sentences: an import, a text and a run for every one. */
export async function makeClaims(folder, { runs, claimsARun }) {
  const inquiry = await emptyCase(folder);
  const templates = await Promise.all([0, 1, 2, 3].map((kind) => readTemplate(kind, claimsARun)));
  let under = [];
  for (let number = 0; number < runs; number += 1) {
    under.push(inquiry.commit(reportOf(templates[number % templates.length], number)));
    if (under.length === commitsAtOnce || number === runs - 1) {
      await Promise.all(under);
      under = [];
    }
  }
  await inquiry.close();
}

/** A case of short statements: verdicts on the claims of one report. */
export async function makeVerdicts(folder, { statements }) {
  const inquiry = await emptyCase(folder);
  const report = reportOf(await readTemplate(0, 200), 0);
  await inquiry.commit(report);
  const { claims } = report.entries[2].body.reading;
  for (let done = 0; done < statements; done += 500) {
    const entries = Array.from({ length: Math.min(500, statements - done) }, (_, index) => ({
      kind: 'decide',
      body: { decisions: [verdictOn(claims[(done + index) % claims.length], done + index)] },
    }));
    await inquiry.append(entries);
  }
  await inquiry.close();
}

function verdictOn({ id, item }, number) {
  return { claim: id, item, verdict: 'accept', reason: `read again, ${number}` };
}

/** Evidence in files of the sizes given, in bytes, with an import each. */
export async function makeEvidence(folder, { sizes }) {
  const inquiry = await emptyCase(folder);
  for (const [number, size] of sizes.entries()) {
    const file = `${folder}.film`;
    const hash = writeFilm(file, size);
    const body = acquisition(hash, size, `films/${number}.mp4`);
    await inquiry.commit({ evidence: [{ file }], entries: [{ kind: 'import', body }] });
    rmSync(file);
  }
  await inquiry.close();
}

/** Chance by the mebibyte; returns the hash of it. */
function writeFilm(path, size) {
  const digest = createHash('sha256');
  const part = Buffer.alloc(2 ** 20);
  const file = openSync(path, 'w');
  for (let left = size; left > 0; left -= part.length) {
    const bytes = randomFillSync(part.subarray(0, Math.min(left, part.length)));
    digest.update(bytes);
    writeSync(file, bytes);
  }
  closeSync(file);
  return digest.digest('hex');
}

function emptyCase(folder) {
  const key = deviceKeyOf(generateKeyPairSync('ed25519').privateKey);
  return createCase(folder, { key, title: 'Harbour strike', notice: 'Made up.', name: 'Desk', now });
}

/** A report in the reader's own words; its number stands in no claim, so offsets and words of its claims stay the same in all. */
async function readTemplate(kind, claims) {
  const places = ['Averin', 'Kesten', 'Port Harrow', 'Lugovoe'];
  const sentences = [
    (figure, place) => `Officials said on 14 March that ${figure} dock workers were killed at ${place}.`,
    (figure) => `According to the union, at least ${figure} people were wounded when police opened fire.`,
    (figure, place) => `The ministry denied that ${figure} protesters had been arrested in ${place}.`,
    (figure) => `Witnesses reported that as many as ${figure} strikers were dismissed by the company.`,
  ];
  const lines = ['Report 000000.'];
  for (let line = 0; line < claims * 0.8; line += 1) {
    lines.push(sentences[(line + kind) % 4]?.(10 + ((line * 7 + kind) % 90), places[line % 4]) ?? '');
  }
  const bytes = Buffer.from(lines.join('\n\n'));
  const item = sha256(bytes);
  const input = { item, bytes, mediaType: 'text/plain', encoding: 'utf-8', url: null, language: 'en' };
  const text = await extractText(input);
  return { text, reading: readClaims(text, { published: null, language: 'en', gazetteer: openGazetteer() }) };
}

function reportOf({ text, reading }, number) {
  const string = text.string.replace('000000', String(number).padStart(6, '0'));
  const bytes = Buffer.from(string);
  const item = sha256(bytes);
  const claims = reading.claims.map((claim) => {
    const own = { ...claim, item, text: item };
    return { ...own, id: claimId(own) };
  });
  return {
    evidence: [bytes],
    entries: [
      { kind: 'import', body: acquisition(item, bytes.length, `reports/${number}.txt`) },
      { kind: 'derive', body: { ...text, id: item, item, string } },
      { kind: 'run', body: runBody({ ...reading, item, text: item, claims }) },
    ],
  };
}

function acquisition(item, size, path) {
  const got = {
    container: null,
    how: 'file',
    at: '2024-05-01T11:00:00Z',
    tool: 'bench 1',
    sidecar: null,
    metadata: [],
  };
  return { item, size, mediaType: 'application/octet-stream', encoding: null, path, ...got };
}

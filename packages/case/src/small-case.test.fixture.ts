import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Acquisition, Claim, DecideBody, Reading, TextLayer, Verdict } from '@inquest/model';
import { afterAll } from 'vitest';
import type { Case } from './folder/case.ts';
import { createCase } from './folder/create-case.ts';
import { sha256 } from './hash.ts';
import { type DeviceKey, deviceKeyOf } from './keys/device-key.ts';
import { runBody } from './merkle-root.ts';

/** A clock that stands still. */
export const noon = (): Date => new Date('2024-05-01T12:00:00Z');

export function newKey(): DeviceKey {
  return deviceKeyOf(generateKeyPairSync('ed25519').privateKey);
}

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'inquest-case-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function emptyCase(folder: string, key: DeviceKey): Promise<Case> {
  return createCase(folder, { key, title: 'Mill strike', notice: 'Fictional.', name: 'Desk', now: noon });
}

export interface Report {
  readonly bytes: Uint8Array;
  readonly acquisition: Acquisition;
  readonly text: TextLayer;
  readonly reading: Reading;
}

/** A report of one sentence with one claim in it. */
export function report(number: number, changes: { readonly acquisition?: Partial<Acquisition> } = {}): Report {
  const string = `Report ${number}: officials said ${number} weavers were killed.`;
  const bytes = Buffer.from(`<p>${string}</p>`);
  const item = sha256(bytes);
  const acquisition: Acquisition = {
    item,
    size: bytes.length,
    mediaType: 'text/html',
    encoding: 'utf-8',
    path: `reports/${number}.html`,
    container: null,
    how: 'file',
    at: '2024-05-01T11:00:00Z',
    tool: 'test 1',
    sidecar: null,
    metadata: [],
    ...changes.acquisition,
  };
  const text: TextLayer = {
    id: sha256(string),
    item,
    tool: { name: 'test-text', version: '1' },
    string,
    title: null,
    boilerplate: [],
    layout: null,
    language: 'en',
    metadata: [],
    problems: [],
  };
  const claim = claimIn(text, number);
  const reader = { name: 'test-read', version: '1' };
  const reading: Reading = {
    item,
    text: text.id,
    reader,
    languages: ['en'],
    claims: [claim],
    mentions: [],
    appeals: [],
  };
  return { bytes, acquisition, text, reading };
}

/** Import, text and run of a report, in one commit. */
export async function addReport(inquiry: Case, { bytes, acquisition, text, reading }: Report): Promise<void> {
  await inquiry.commit({
    evidence: [bytes],
    entries: [
      { kind: 'import', body: acquisition },
      { kind: 'derive', body: text },
      { kind: 'run', body: runBody(reading) },
    ],
  });
}

/** A verdict on the claim of a report. */
export function decisionOn(
  { text, reading }: Report,
  { verdict = 'accept', reason = '' }: { readonly verdict?: Verdict; readonly reason?: string } = {},
): DecideBody {
  return { decisions: reading.claims.map(({ id }) => ({ claim: id, item: text.item, verdict, reason })) };
}

function claimIn(text: TextLayer, number: number): Claim {
  const { string, item } = text;
  const at = (words: string) => ({ start: string.indexOf(words), end: string.indexOf(words) + words.length });
  const phrase = (words: string) => ({ ...at(words), words });
  const figure = `${number} weavers`;
  return {
    id: sha256(`claim ${string}`),
    item,
    text: text.id,
    kind: 'killed',
    anchor: { ...at(`${figure} were killed`), quote: `${figure} were killed` },
    boilerplate: null,
    quantity: {
      low: number,
      high: number,
      lowOpen: false,
      highOpen: false,
      approximate: false,
      unit: 'person',
      words: String(number),
      anchor: { start: at(figure).start, end: at(figure).start + String(number).length },
      codebook: null,
    },
    subject: phrase('weavers'),
    actor: null,
    addressee: null,
    time: null,
    place: null,
    holder: { words: 'officials', kind: 'state', anchor: at('officials') },
    chain: [],
    cue: phrase('said'),
    said: null,
    stance: 'reported',
    negated: false,
    reader: { name: 'test-read', version: '1', rule: 'test' },
  };
}

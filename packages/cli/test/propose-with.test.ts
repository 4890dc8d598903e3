import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Claim } from '@inquest/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { json, tinyModel } from '../../onnx/src/fixtures/tiny-model.ts';
import { inquestIn } from './inquest.ts';

const inquest = inquestIn('propose-with');
const caseFolder = join(inquest.folder, 'case');
const words = { two: 'B-NUM', lay: 'B-DEAD', still: 'I-DEAD', foremen: 'O' };
const labels = ['O', 'B-DEAD', 'I-DEAD', 'B-NUM'];

/** A folder with the model, some of its files others than they should be; null leaves one out. */
function modelFolder(name: string, others: Readonly<Record<string, Buffer | null>> = {}): string {
  const folder = join(inquest.folder, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const files = { ...tinyModel({ words, labels }), 'labels.json': json({ DEAD: 'killed', NUM: 'count' }), ...others };
  for (const [file, bytes] of Object.entries(files)) if (bytes !== null) writeFileSync(join(folder, file), bytes);
  return folder;
}

/** The claim that a model proposed, as the dossier has it. */
function proposedClaim(): Claim {
  const { dossier } = inquest.json('publish', '--case', caseFolder);
  const lines = readFileSync(join(dirname(String(dossier)), 'claims.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const found = lines
    .map((line) => JSON.parse(line) as Claim)
    .find(({ reader }) => reader.rule.startsWith('proposed/'));
  if (found === undefined) throw new Error('no claim was proposed');
  return found;
}

const readWith = (folder: string, ...args: string[]) =>
  inquest.run('read', '--case', caseFolder, '--propose-with', folder, '--json', ...args);

beforeAll(() => {
  const reports = join(inquest.folder, 'reports');
  mkdirSync(reports);
  writeFileSync(
    join(reports, 'one.txt'),
    'The fire at the mill was on Monday. Two foremen lay still in the yard.\n\nA gate stood open. In the yard it was quiet.\n',
  );
  inquest.json('build', reports, '--case', caseFolder, '--title', 'The yard');
}, 120_000);

describe('read --propose-with', () => {
  it('lets in what a model in a folder labels, counted by our own rules and marked with its name, and every check holds', () => {
    const folder = modelFolder('mill-model');
    const { status, stdout } = readWith(folder);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).proposed).toEqual({ admitted: 1, refused: {} });
    expect(proposedClaim()).toMatchObject({
      kind: 'killed',
      quantity: { low: 2, high: 2, words: 'Two' },
      reader: { name: 'mill-model', version: expect.stringMatching(/^[0-9a-f]{12}$/) },
    });
    expect(inquest.run('verify', '--case', caseFolder).status).toBe(0);
  });

  it('can be explained: which model on which words, and which of our own rules gave the count', () => {
    const { id, reader } = proposedClaim();
    const { stdout, status } = inquest.run('read', '--explain', id, '--case', caseFolder);
    expect(status).toBe(0);
    expect(stdout).toContain(`read by mill-model ${reader.version}, language file en`);
    expect(stdout).toMatch(/kind +killed\n +model mill-model [0-9a-f]{12} “Two foremen lay still”/);
    expect(stdout).toMatch(/count +\[2, 2\] person\n +number number words: 2 “Two”/);
    expect(stdout).toMatch(/holder +author\n +default/);
  });

  it('is one clear line for each thing that a folder lacks or has wrong, before anything is read', () => {
    const complaints: [string, Readonly<Record<string, Buffer | null>>, RegExp][] = [
      ['no-labels', { 'labels.json': null }, /there is no labels\.json in the model's folder/],
      ['no-model', { 'model.onnx': null }, /there is no model\.onnx/],
      ['new-label', { 'labels.json': json({ DEAD: 'killed' }) }, /labels\.json: the model's label “NUM” is not in it/],
      ['no-graph', { 'model.onnx': Buffer.from('words') }, /model\.onnx: it could not be loaded/],
    ];
    for (const [name, others, message] of complaints) {
      const { status, stderr } = readWith(modelFolder(name, others));
      expect(status).not.toBe(0);
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  });

  it('takes one proposer at a time', () => {
    const { status, stderr } = readWith(modelFolder('one'), '--propose-from', 'http://localhost:1/v1', '--model', 'x');
    expect(status).toBe(2);
    expect(stderr).toContain('do not go together');
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { defaultLimits } from '../sandbox/limits.ts';
import { ReaderStopped } from '../sandbox/reader-stopped.ts';
import { UserError } from '../user-error.ts';
import { readListFile } from './read-list-file.ts';

/** No process is needed for what is not packed. */
const none = { text: () => Promise.reject(new Error('a reader process was asked')) };
const root = mkdtempSync(join(tmpdir(), 'inquest-list-'));
afterAll(() => rmSync(root, { recursive: true }));

it('lines of a list in another encoding are read by themselves, without losing a letter', async () => {
  const foreign = Buffer.from([0xd1, 0xe5, 0xe9, 0xf2, 0xee, 0xe2, 0xe0, 0x20, 0xc6, 0xe0, 0xed, 0xed, 0xe0]);
  const utf8 = 'name,town\nЖанна Сейтова,Актау\nАрон Квилл,Жанаозен\n';
  const path = join(root, 'list.csv');
  writeFileSync(path, Buffer.concat([Buffer.from(utf8), foreign, Buffer.from(',Aldmoor\n')]));
  const [found, ...more] = await readListFile(path, { where: 'list.csv', readers: none });
  expect(more).toEqual([]);
  expect(found?.list.problems).toMatchObject([
    { code: 'list-encodings-mixed', where: 'list.csv', message: expect.stringContaining('line 4') },
  ]);
  expect(found?.list.rows.map(([name]) => name)).toEqual(['Жанна Сейтова', 'Арон Квилл', 'Сейтова Жанна']);
});

it('a list is the same whether it comes as CSV, as JSON or as an object in each line', async () => {
  const people = [
    { name: 'Zoe Marrow', town: 'Aldmoor' },
    { name: 'Жанна Сейтова', town: 'Жанаозен' },
  ];
  const files = {
    'list.csv': `name,town\n${people.map(({ name, town }) => `${name},${town}\n`).join('')}`,
    'list.json': JSON.stringify(people, null, 2),
    'list.jsonl': people.map((one) => `${JSON.stringify(one)}\n`).join(''),
    'sets.json': JSON.stringify({ list: people }),
  };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(root, name), content);
    const [found] = await readListFile(join(root, name), { where: name, readers: none });
    expect(found?.list).toMatchObject({
      columns: ['name', 'town'],
      rows: people.map(({ name: who, town }) => [who, town]),
    });
    expect(found?.list.problems).toEqual([]);
  }
});

it('a file that is no table has no list', async () => {
  const path = join(root, 'page.html');
  writeFileSync(path, '<!DOCTYPE html><title>x</title><p>Nobody was told.</p>');
  expect(await readListFile(path, { where: 'page.html', readers: none })).toEqual([]);
});

it('a packed file is unpacked by a reader with limits, and named when that is stopped', async () => {
  const path = join(root, 'list.parquet');
  writeFileSync(path, Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(64, 0x15), Buffer.from('PAR1')]));
  const stopped = { text: () => Promise.reject(new ReaderStopped('time', defaultLimits)) };
  const reading = readListFile(path, { where: 'list.parquet', readers: stopped });
  await expect(reading).rejects.toThrow(UserError);
  await expect(reading).rejects.toThrow(`${path} could not be read: `);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readListFile } from './read-list-file.ts';

const root = mkdtempSync(join(tmpdir(), 'inquest-list-'));
afterAll(() => rmSync(root, { recursive: true }));

it('lines of a list in another encoding are read by themselves, without losing a letter', async () => {
  const foreign = Buffer.from([0xd1, 0xe5, 0xe9, 0xf2, 0xee, 0xe2, 0xe0, 0x20, 0xc6, 0xe0, 0xed, 0xed, 0xe0]);
  const utf8 = 'name,town\nЖанна Сейтова,Актау\nАрон Квилл,Жанаозен\n';
  const path = join(root, 'list.csv');
  writeFileSync(path, Buffer.concat([Buffer.from(utf8), foreign, Buffer.from(',Aldmoor\n')]));
  const { rows, problems } = await readListFile(path, 'list.csv');
  expect(problems.map(({ code, where }) => `${code} at ${where}`)).toEqual([
    'list-encodings-mixed at list.csv, line 4',
  ]);
  expect(rows.map(([name]) => name)).toEqual(['Жанна Сейтова', 'Арон Квилл', 'Сейтова Жанна']);
});

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultCaps } from './caps.ts';
import { collect } from './collect.ts';
import type { Collected, CollectOptions } from './collected.ts';
import { zip } from './fixtures/zip.ts';
import { leavingOutWithdrawn } from './open/leaving-out.ts';
import { openFile } from './open/open-file.ts';

const options = { at: '2026-01-02T03:04:05Z', tool: 'inquest-collect 0.1.0' };
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inquest-collect-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

async function gather(
  paths: readonly string[] = [folder],
  more: Pick<CollectOptions, 'sidecar' | 'maxFileBytes' | 'isWithdrawn'> = {},
): Promise<Collected[]> {
  const all: Collected[] = [];
  for await (const one of collect(paths, { ...options, ...more })) all.push(one);
  return all;
}

/** What is left of the folder once something was withdrawn. */
async function gatherWithout(withdrawn: string | Uint8Array): Promise<Collected[]> {
  const all: Collected[] = [];
  const open = leavingOutWithdrawn(openFile, (item) => item === sha256(withdrawn));
  for await (const one of collect([folder], { ...options, open })) all.push(one);
  return all;
}

const items = (all: readonly Collected[]) => all.flatMap((one) => (one.type === 'item' ? [one.acquisition] : []));
const problems = (all: readonly Collected[]) => all.flatMap((one) => (one.type === 'problem' ? [one.problem] : []));

describe('collect', () => {
  it('takes a folder in the order of names, whatever the depth', async () => {
    await put({ 'b.txt': 'two', 'a/z.txt': 'one', 'C.txt': 'zero', 'a/я.html': '<p>three</p>' });
    const found = items(await gather());
    expect(found.map(({ path }) => path)).toEqual(['C.txt', 'a/z.txt', 'a/я.html', 'b.txt']);
    expect(found[1]).toEqual({
      item: sha256('one'),
      size: 3,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      path: 'a/z.txt',
      container: null,
      how: 'file',
      ...options,
      sidecar: null,
      metadata: [],
    });
  });

  it('keeps a file too large to be looked into by its whole hash, tells its kind by its beginning, and says so', async () => {
    const film = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'), Buffer.alloc(70_000, 7)]);
    const noise = Buffer.concat(Array.from({ length: 3000 }, (_, each) => Buffer.from(sha256(String(each)), 'hex')));
    const archive = zip([{ name: 'inner.txt', content: noise }]);
    await put({ 'film.mp4': film, 'large.zip': archive });
    const all = await gather([folder], { maxFileBytes: 4000 });
    expect(items(all).map(({ item, size, mediaType }) => ({ item, size, mediaType }))).toEqual([
      { item: sha256(film), size: film.length, mediaType: 'video/mp4' },
      { item: sha256(archive), size: archive.length, mediaType: 'application/zip' },
    ]);
    expect(all.flatMap((one) => (one.type === 'item' ? [one.bytes] : []))).toEqual([
      { file: join(folder, 'film.mp4') },
      { file: join(folder, 'large.zip') },
    ]);
    expect(problems(all).map(({ code, where, severity }) => [code, where, severity])).toEqual([
      ['file-not-looked-into', 'film.mp4', 'warning'],
      ['file-not-looked-into', 'large.zip', 'warning'],
    ]);
    const without = await gather([folder], { maxFileBytes: 4000, isWithdrawn: (item) => item === sha256(film) });
    expect(items(without).map(({ path }) => path)).toEqual(['large.zip']);
    expect(problems(without).map(({ code }) => code)).toEqual(['withdrawn', 'file-not-looked-into']);
  });

  it('takes one file by its path', async () => {
    await put({ 'a.txt': 'one' });
    expect(items(await gather([join(folder, 'a.txt')])).map(({ path }) => path)).toEqual(['a.txt']);
  });

  it('names a path that is not there and goes on', async () => {
    await put({ 'a.txt': 'one' });
    const all = await gather([join(folder, 'missing'), join(folder, 'a.txt')]);
    expect(problems(all)[0]).toMatchObject({ code: 'path-unreadable', where: join(folder, 'missing') });
    expect(items(all)).toHaveLength(1);
  });

  it('yields the same bytes once for each way they were got', async () => {
    await put({ 'a.txt': 'same', 'b/a.txt': 'same' });
    const found = items(await gather());
    expect(found.map(({ item }) => item)).toEqual([sha256('same'), sha256('same')]);
    expect(found.map(({ path }) => path)).toEqual(['a.txt', 'b/a.txt']);
  });

  it('joins the sidecar to its files, and takes neither it nor the settings for items', async () => {
    await put({
      'a.txt': 'one',
      'b.txt': 'two',
      'reports.csv': 'file,source_kind\na.txt,state\ngone.txt,media\n',
      'inquest.json': '{"title": "T", "notice": "N", "places": "places.csv"}',
      'places.csv':
        'name,alternates,country,region,latitude,longitude,kind\nKemezhar,Кемежар|Кемежара,bz,,43.5,52.25,\n',
    });
    const all = await gather();
    expect(items(all).map(({ path, sidecar }) => [path, sidecar?.sourceKind])).toEqual([
      ['a.txt', 'state'],
      ['b.txt', undefined],
    ]);
    expect(all[0]).toMatchObject({
      type: 'settings',
      settings: {
        title: 'T',
        notice: 'N',
        places: [
          {
            id: 'case:Kemezhar',
            alternateNames: ['Кемежар', 'Кемежара'],
            country: 'BZ',
            latitude: 43.5,
            kind: 'settlement',
          },
        ],
      },
    });
    expect(problems(all).map(({ where }) => where)).toEqual(['reports.csv row 3']);
  });

  it('uses another sidecar when told to', async () => {
    await put({ 'in/a.txt': 'one', 'other.csv': 'file,publisher\na.txt,The Courant\n' });
    const all = await gather([join(folder, 'in')], { sidecar: join(folder, 'other.csv') });
    expect(items(all)[0]?.sidecar).toMatchObject({ publisher: 'The Courant', from: 'other.csv row 2' });
  });

  it('says what is wrong with settings and goes on', async () => {
    await put({ 'a.txt': 'one', 'inquest.json': '{"title": 3}' });
    const all = await gather();
    expect(problems(all)[0]).toMatchObject({ code: 'settings-invalid' });
    expect(items(all)).toHaveLength(1);
  });

  it('does not follow links', async () => {
    await put({ 'a.txt': 'one' });
    await symlink('/etc/hostname', join(folder, 'link.txt'));
    await symlink('/', join(folder, 'root'));
    const all = await gather();
    expect(items(all).map(({ path }) => path)).toEqual(['a.txt']);
    expect(problems(all).map(({ code, where }) => [code, where])).toEqual([
      ['link-not-followed', 'link.txt'],
      ['link-not-followed', 'root'],
    ]);
  });

  it('keeps odd names as they are', async () => {
    const names = ['a\u202etxt.exe', 'line\nbreak.txt', '=1+1.csv', ' space .txt'];
    await put(Object.fromEntries(names.map((name) => [name, name])));
    expect(items(await gather()).map(({ path }) => path)).toEqual([...names].sort());
  });

  it('takes an archive, and what it holds with the archive as container', async () => {
    const archive = zip([
      { name: 'in/b.html', content: '<p>two</p>' },
      { name: 'in/', content: '', mode: 0o040755 },
      { name: 'a.txt', content: 'one' },
    ]);
    await put({ 'x.zip': archive, 'reports.csv': 'file,source_kind\nx.zip/a.txt,witness\n' });
    const all = await gather();
    expect(problems(all)).toEqual([]);
    expect(items(all).map(({ path, how, container, sidecar }) => [path, how, container, sidecar?.sourceKind])).toEqual([
      ['x.zip', 'file', null, undefined],
      ['x.zip/in/b.html', 'archive-entry', { item: sha256(archive), path: 'in/b.html' }, undefined],
      ['x.zip/a.txt', 'archive-entry', { item: sha256(archive), path: 'a.txt' }, 'witness'],
    ]);
  });

  it('refuses entries that climb, link or repeat, and takes the rest', async () => {
    const archive = zip([
      { name: '../climb.txt', content: 'x' },
      { name: 'link', content: '/etc/passwd', mode: 0o120777 },
      { name: 'a.txt', content: 'one' },
      { name: 'a.txt', content: 'two' },
      { name: 'b.txt', content: 'three' },
    ]);
    await put({ 'x.zip': archive });
    const all = await gather();
    expect(items(all).map(({ path }) => path)).toEqual(['x.zip', 'x.zip/a.txt', 'x.zip/b.txt']);
    expect(problems(all).map(({ where }) => where)).toEqual(['x.zip/../climb.txt', 'x.zip/link', 'x.zip/a.txt']);
  });

  it('names the first refused entries and counts the rest', async () => {
    const entries = Array.from({ length: 60 }, (_, at) => ({ name: `../${at}.txt`, content: 'x' }));
    await put({ 'x.zip': zip(entries) });
    const found = problems(await gather());
    expect(found).toHaveLength(51);
    expect(found.at(-1)?.message).toContain('10 more entries');
  });

  it('opens archives three deep and no deeper', async () => {
    let archive = zip([{ name: 'a.txt', content: 'one' }]);
    for (let depth = 0; depth < 5; depth += 1) archive = zip([{ name: 'n.zip', content: archive }]);
    await put({ 'x.zip': archive });
    const all = await gather();
    expect(items(all)).toHaveLength(4);
    expect(problems(all)).toMatchObject([{ code: 'archive-refused', where: 'x.zip/n.zip/n.zip/n.zip' }]);
  });

  it('takes no more out of one file than it may, archives in archives and attachments counted', async () => {
    const inner = zip([1, 2, 3].map((n) => ({ name: `${n}.txt`, content: `inner ${n}` })));
    const part = (n: number) =>
      `--x\r\nContent-Disposition: attachment; filename="${n}.txt"\r\nContent-Type: text/plain\r\n\r\nattached ${n}\r\n`;
    const mail = `From: a@example.org\r\nSubject: s\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n${[1, 2, 3].map(part).join('')}--x--\r\n`;
    const outer = zip([
      { name: 'a.zip', content: inner },
      { name: 'm.eml', content: mail },
      { name: 'last.txt', content: 'last' },
    ]);
    const taken: string[] = [];
    const refused: string[] = [];
    for await (const opened of openFile({ path: 'x.zip', bytes: outer }, { ...defaultCaps, maxItems: 6 })) {
      if (opened.type === 'item') taken.push(opened.found.path);
      else refused.push(`${opened.problem.code} ${opened.problem.where}`);
    }
    expect(taken).toHaveLength(7);
    expect(taken.at(-1)).toBe('x.zip/m.eml/1.txt');
    expect(refused).toEqual(['archive-refused x.zip/m.eml', 'archive-refused x.zip']);
  });

  it('does not unpack what is out of proportion', async () => {
    await put({ 'x.zip': zip([{ name: 'a.txt', content: Buffer.alloc(4 * 1024 * 1024) }]) });
    const all = await gather();
    expect(items(all)).toHaveLength(1);
    expect(problems(all)[0]?.message).toContain('200 times');
  });

  it('keeps a broken archive as an item', async () => {
    await put({ 'x.zip': zip([{ name: 'a.txt', content: 'one' }]).subarray(0, 60) });
    const all = await gather();
    expect(items(all)).toHaveLength(1);
    expect(problems(all)[0]).toMatchObject({ code: 'archive-refused' });
  });

  it('takes the attachments of a message, and its headers as metadata', async () => {
    const message = [
      'From: =?utf-8?B?0JDQvdC90LA=?= <a@example.org>',
      'To: b@example.org',
      'Subject: =?koi8-r?B?89DJ08/L?=',
      'Date: Mon, 18 Mar 2013 21:14:00 +0500',
      'Message-ID: <1@example.org>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: text/plain',
      '',
      'See the list.',
      '--x',
      'Content-Type: application/octet-stream; name="names.txt"',
      'Content-Disposition: attachment; filename="names.txt"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('<html><p>No text file at all').toString('base64'),
      '--x--',
      '',
    ].join('\r\n');
    await put({ 'm.eml': message });
    const [mail, attachment] = items(await gather());
    expect(mail).toMatchObject({ mediaType: 'message/rfc822', encoding: null });
    expect(mail?.metadata).toEqual([
      { name: 'title', value: 'Список', from: 'Subject header' },
      { name: 'author', value: 'Анна <a@example.org>', from: 'From header' },
      { name: 'published', value: '2013-03-18T16:14:00.000Z', from: 'Date header' },
      { name: 'to', value: 'b@example.org', from: 'To header' },
      { name: 'message-id', value: '<1@example.org>', from: 'Message-Id header' },
    ]);
    expect(attachment).toMatchObject({
      path: 'm.eml/names.txt',
      mediaType: 'text/html',
      how: 'mail-attachment',
      container: { item: sha256(message), path: 'names.txt' },
    });
  });
});

const hostile = fileURLToPath(new URL('../../../../shared/hostile/', import.meta.url));

describe.skipIf(!existsSync(join(hostile, 'generated')))('collect, of archives made to harm', () => {
  const traversal = join(hostile, 'traversal-archives');

  it('takes nothing under a name that climbs, and stays within its caps', async () => {
    const all = await gather([join(hostile, 'generated'), traversal]);
    const inside = items(all).filter(({ container }) => container !== null);
    for (const { container } of inside) expect(container?.path).not.toMatch(/(^|\/)\.\.(\/|$)|^\/|\\|\0/);
    expect(inside.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(10 * 1024 * 1024);
    const refused = new Set(problems(all).map(({ where }) => where.split('.zip')[0]));
    for (const name of [
      'bomb-flat-10MiB',
      'bomb-lying-size',
      'bomb-overlap-50x10MiB',
      'many-60000-entries',
      'name-backslash',
      'name-device',
      'name-drive',
    ]) {
      expect(refused).toContain(name);
    }
    for (const name of [
      'name-dup',
      'name-fullwidth-dots',
      'name-long',
      'symlink-etc',
      'nested-200',
      'zip/absolute1',
      'zip/relative2',
      'zip/symlink',
    ]) {
      expect(refused).toContain(name);
    }
  });
});

describe('collecting after something was withdrawn', () => {
  it('leaves it out, and the archives that hold it, and takes what else is in these', async () => {
    const inner = zip([
      { name: 'testimony.txt', content: 'what she saw' },
      { name: 'beside.txt', content: 'beside it' },
    ]);
    const outer = zip([
      { name: 'inner.zip', content: inner },
      { name: 'other.txt', content: 'another report' },
    ]);
    await put({ 'all.zip': outer, 'again.txt': 'what she saw', 'plain.txt': 'a third' });
    const all = await gatherWithout('what she saw');
    expect(items(all).map(({ path }) => path)).toEqual([
      'all.zip/inner.zip/beside.txt',
      'all.zip/other.txt',
      'plain.txt',
    ]);
    expect(problems(all).map(({ code, where }) => [code, where])).toEqual([
      ['withdrawn', 'again.txt'],
      ['holds-withdrawn', 'all.zip'],
      ['holds-withdrawn', 'all.zip/inner.zip'],
      ['withdrawn', 'all.zip/inner.zip/testimony.txt'],
    ]);
  });

  it('takes nothing of what is found in it', async () => {
    const archive = zip([{ name: 'a.txt', content: 'part of it' }]);
    await put({
      'x.zip': archive,
      'b.zip': zip([
        { name: 'x.zip', content: archive },
        { name: 'c.txt', content: 'c' },
      ]),
    });
    const all = await gatherWithout(archive);
    expect(items(all).map(({ path }) => path)).toEqual(['b.zip/c.txt']);
    expect(
      problems(all)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['holds-withdrawn', 'withdrawn', 'withdrawn']);
  });
});

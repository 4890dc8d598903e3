import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Caps, defaultCaps } from '../caps.ts';
import { httpAnswer, packedWarc, warcRecord } from '../fixtures/warc.ts';
import { zip } from '../fixtures/zip.ts';
import { openFile } from '../open/open-file.ts';
import type { Opened } from '../open/opened.ts';
import { base32 } from './digest.ts';

async function open(bytes: Uint8Array, caps: Caps = defaultCaps) {
  const all: Opened[] = [];
  for await (const one of openFile({ path: 'crawl', bytes }, caps)) all.push(one);
  return {
    items: all.flatMap((one) =>
      one.type === 'item' ? [{ ...one.found, text: Buffer.from(one.bytes).toString() }] : [],
    ),
    problems: all.flatMap((one) => (one.type === 'problem' ? [one.problem] : [])),
  };
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const page = '<!doctype html><title>Fire</title><p>Nine people were killed on the square.</p>';
const address = 'https://courant.example/fire';
const answered = warcRecord({ uri: address, block: httpAnswer(page) });

describe('openFile of a WARC file', () => {
  it('takes each page as an item in the archive, with its address, capture time and headers', async () => {
    const archive = packedWarc([
      warcRecord({ type: 'warcinfo', block: 'software: made by hand' }),
      warcRecord({ uri: address, block: httpAnswer(page, { 'Content-Type': 'text/html', 'Set-Cookie': 'id=secret' }) }),
    ]);
    const { items, problems } = await open(archive);
    expect(problems).toEqual([]);
    expect(items.map(({ path, mediaType, how }) => [path, mediaType, how])).toEqual([
      ['crawl', 'application/warc', 'file'],
      [`crawl/20120103100000/${address}`, 'text/html', 'web-capture'],
    ]);
    expect(items[1]?.container).toEqual({ item: sha256(archive), path: `20120103100000/${address}` });
    expect(items[1]?.text).toBe(page);
    expect(items[1]?.metadata).toEqual(
      expect.arrayContaining([
        { name: 'url', value: address, from: 'WARC-Target-URI' },
        { name: 'captured', value: '2012-01-03T10:00:00Z', from: 'WARC-Date' },
        { name: 'http-status', value: '200', from: 'HTTP status line' },
        { name: 'http-header', value: 'text/html', from: 'HTTP header Content-Type' },
        { name: 'digest', value: expect.stringMatching(/^sha1:\w{32} \(fits the bytes\)$/), from: 'WARC-Block-Digest' },
      ]),
    );
    expect(JSON.stringify(items)).not.toContain('secret');
  });

  it('reads the same from a file that is not packed, and from one packed as a whole', async () => {
    const plain = Buffer.concat([answered, answered]);
    const expected = [`crawl/20120103100000/${address}`, `crawl/20120103100000/${address} (2)`];
    for (const bytes of [plain, gzipSync(plain), packedWarc([answered, answered])]) {
      expect((await open(bytes)).items.slice(1).map(({ path }) => path)).toEqual(expected);
    }
  });

  it('undoes chunks and packing of the answer, and leaves a body that a recorder unpacked already', async () => {
    const chunked = `5\r\n${page.slice(0, 5)}\r\n${(page.length - 5).toString(16)}\r\n${page.slice(5)}\r\n0\r\n\r\n`;
    const answers = [
      httpAnswer(chunked, { 'Transfer-Encoding': 'chunked' }),
      httpAnswer(gzipSync(page), { 'Content-Encoding': 'gzip' }),
      httpAnswer(brotliCompressSync(page), { 'Content-Encoding': 'br' }),
      httpAnswer(page, { 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' }),
    ];
    const { items, problems } = await open(Buffer.concat(answers.map((block) => warcRecord({ uri: address, block }))));
    expect(problems).toEqual([]);
    expect(items.slice(1).map(({ text }) => text)).toEqual([page, page, page, page]);
  });

  it('believes the server about the encoding, unless the bytes speak against it', async () => {
    // "Убито девять человек" in windows-1251, which the page calls Latin.
    const words = Buffer.from('d3e1e8f2ee20e4e5e2fff2fc20f7e5ebeee2e5ea', 'hex');
    const body = Buffer.concat([Buffer.from('<meta charset="iso-8859-2"><p>'), words, Buffer.from('</p>')]);
    const answer = httpAnswer(body, { 'Content-Type': 'text/html; charset="Windows-1251"' });
    const { items } = await open(warcRecord({ uri: address, block: answer }));
    expect(items[1]?.encoding).toBe('windows-1251');
  });

  it('leaves what is no document in the archive and says how much of what', async () => {
    const { items, problems } = await open(
      packedWarc([
        answered,
        warcRecord({ type: 'request', uri: address, block: 'GET /fire HTTP/1.1\r\n\r\n' }),
        warcRecord({ type: 'revisit', uri: address, block: 'HTTP/1.1 200 OK\r\n\r\n' }),
        warcRecord({ uri: `${address}/old`, block: httpAnswer('', {}, '301 Moved') }),
        warcRecord({ uri: `${address}/x`, block: httpAnswer(page, {}, '404 Not Found') }),
        warcRecord({ uri: `${address}/a.css`, block: httpAnswer('p { color: red }', { 'Content-Type': 'text/css' }) }),
        warcRecord({ type: 'resource', uri: 'dns:courant.example', block: '1.2.3.4' }),
      ]),
    );
    expect(items).toHaveLength(2);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'web-archive-partly-taken', severity: 'warning', where: 'crawl' });
    for (const words of [
      '1 documents',
      '1 requests',
      '1 revisits',
      'status 301',
      'status 404',
      'text/plain',
      '1 records of the recorder',
    ])
      expect(problems[0]?.message).toContain(words);
  });

  it('takes a page whose digest lies, and says so', async () => {
    const lie = `sha1:${base32(createHash('sha1').update('other').digest())}`;
    const fields = { 'WARC-Block-Digest': lie, 'WARC-Payload-Digest': `sha256:${sha256('other')}` };
    const { items, problems } = await open(warcRecord({ uri: address, block: httpAnswer(page), fields }));
    expect(items[1]?.text).toBe(page);
    expect(items[1]?.metadata).toContainEqual({
      name: 'digest',
      value: `${lie} (does NOT fit the bytes)`,
      from: 'WARC-Block-Digest',
    });
    expect(problems.map(({ code, where }) => [code, where])).toEqual([
      ['web-archive-damaged', 'crawl record 1'],
      ['web-archive-damaged', 'crawl record 1'],
    ]);
    expect(problems[0]?.message).toContain(lie);
  });

  it('checks the digest of a payload with its chunks or without, as recorders differ', async () => {
    const chunked = `${page.length.toString(16)}\r\n${page}\r\n0\r\n\r\n`;
    for (const payload of [chunked, page]) {
      const fields = { 'WARC-Payload-Digest': `sha256:${sha256(payload)}` };
      const block = httpAnswer(chunked, { 'Transfer-Encoding': 'chunked' });
      expect((await open(warcRecord({ uri: address, block, fields }))).problems).toEqual([]);
    }
  });

  it('keeps what can be read of a file that is cut short', async () => {
    const packed = packedWarc([answered, answered]);
    const { items, problems } = await open(packed.subarray(0, packed.length - 40));
    expect(items[1]?.text).toBe(page);
    expect(items.length).toBeGreaterThanOrEqual(2);
    expect(problems.some(({ message }) => message.includes('cut short'))).toBe(true);
  });

  it('passes over a broken record and goes on behind it', async () => {
    const packed = gzipSync(answered);
    const broken = Buffer.from(packed);
    broken.fill(0xff, 20, packed.length - 20);
    const inPacked = await open(Buffer.concat([packed, broken, packed]));
    expect(inPacked.items.slice(1).map(({ text }) => text)).toEqual([page, page]);
    expect(inPacked.problems[0]).toMatchObject({ code: 'web-archive-damaged', where: 'crawl after record 1' });
    const lyingLength = warcRecord({ uri: address, block: httpAnswer(page), fields: { 'Content-Length': '99999999' } });
    const inPlain = await open(Buffer.concat([lyingLength, Buffer.from('rubbish\n'), answered]));
    expect(inPlain.items.at(-1)?.text).toBe(page);
    expect(inPlain.problems.length).toBeGreaterThan(0);
  });

  it('names a page by a number when its address climbs or deceives', async () => {
    const { items } = await open(
      Buffer.concat([
        warcRecord({ uri: 'https://courant.example/../../etc/passwd', block: httpAnswer(page) }),
        warcRecord({ uri: 'javascript:alert(\u20281)', block: httpAnswer(page) }),
      ]),
    );
    expect(items.slice(1).map(({ path }) => path)).toEqual([
      'crawl/20120103100000/capture-1',
      'crawl/20120103100000/capture-2',
    ]);
    expect(items[2]?.metadata.some(({ name }) => name === 'url')).toBe(false);
  });

  it('stops at an archive or an answer that unpacks to more than is allowed', async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    const bomb = packedWarc([answered, warcRecord({ uri: address, block: zeros })]);
    const whole = await open(bomb);
    expect(whole.items).toHaveLength(2);
    expect(whole.problems.at(-1)).toMatchObject({ code: 'archive-refused', severity: 'error' });
    const inside = httpAnswer(gzipSync(zeros), { 'Content-Encoding': 'gzip' });
    const { items, problems } = await open(Buffer.concat([warcRecord({ uri: address, block: inside }), answered]));
    expect(items.at(-1)?.text).toBe(page);
    expect(problems[0]?.message).toContain('more than is allowed');
  });

  it('takes no more documents than an archive may have entries, and opens none that lies too deep', async () => {
    const three = Buffer.concat([answered, answered, answered]);
    const few = await open(three, { ...defaultCaps, maxEntries: 2 });
    expect(few.items).toHaveLength(3);
    expect(few.problems[0]?.message).toContain('1 documents beyond the first 2');
    const deep = await open(three, { ...defaultCaps, maxDepth: 0 });
    expect(deep.items).toHaveLength(1);
    expect(deep.problems[0]).toMatchObject({ code: 'archive-refused' });
  });

  it('throws for no bytes whatever', async () => {
    const whole = packedWarc([answered, answered]);
    const plain = Buffer.concat([answered, answered]);
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.boolean(), changes, async (packed, edits) => {
        const bytes = Buffer.from(packed ? whole : plain);
        for (const [at, value] of edits) bytes[at % bytes.length] = value;
        expect((await open(bytes)).items[0]?.item).toBe(sha256(bytes));
      }),
      { numRuns: 200 },
    );
  });
});

describe('openFile of a web archive collection (WACZ)', () => {
  const records = packedWarc([answered]);
  const pages = `{"format":"json-pages-1.0"}\n{"url":"${address}","title":"Fire"}\n`;
  const described = (resources: Readonly<Record<string, string | Uint8Array>>) =>
    JSON.stringify({
      profile: 'data-package',
      wacz_version: '1.1.1',
      resources: Object.entries(resources).map(([path, content]) => ({
        name: path,
        path,
        hash: `sha256:${sha256(content)}`,
        bytes: content.length,
      })),
    });
  const sound = { 'archive/data.warc.gz': records, 'pages/pages.jsonl': pages };
  const made = (files: Readonly<Record<string, string | Uint8Array>>) =>
    zip(Object.entries(files).map(([name, content]) => ({ name, content })));

  it('checks the hashes and takes the pages out of the records', async () => {
    const description = described(sound);
    const digest = JSON.stringify({ path: 'datapackage.json', hash: `sha256:${sha256(description)}` });
    const archive = made({ ...sound, 'datapackage.json': description, 'datapackage-digest.json': digest });
    const { items, problems } = await open(archive);
    expect(problems).toEqual([]);
    expect(items.map(({ path, mediaType }) => [path, mediaType])).toEqual([
      ['crawl', 'application/wacz'],
      ['crawl/archive/data.warc.gz', 'application/warc'],
      [`crawl/archive/data.warc.gz/20120103100000/${address}`, 'text/html'],
    ]);
  });

  it('names each entry that does not fit, and takes the pages all the same', async () => {
    const other = JSON.stringify({ path: 'datapackage.json', hash: `sha256:${sha256('other')}` });
    const { items, problems } = await open(
      made({
        'datapackage.json': described({ ...sound, 'archive/data.warc.gz': 'other', 'indexes/index.cdx': 'gone' }),
        'datapackage-digest.json': other,
        'archive/data.warc.gz': records,
        'pages/pages.jsonl': `${pages}{"url":"https://courant.example/lost"}\n`,
        'logs/new.log': 'not named',
      }),
    );
    expect(items.at(-1)?.text).toBe(page);
    expect(problems.map(({ where }) => where)).toEqual([
      'crawl/datapackage.json',
      'crawl/archive/data.warc.gz',
      'crawl/pages/pages.jsonl',
      'crawl/indexes/index.cdx',
      'crawl/logs/new.log',
      'crawl',
    ]);
    expect(problems.at(-1)?.message).toContain('https://courant.example/lost');
  });

  it('says when the description is broken, and refuses names that climb', async () => {
    const { items, problems } = await open(
      made({ 'datapackage.json': '{"resources": 3', 'archive/data.warc.gz': records, '../../evil.html': page }),
    );
    expect(items.map(({ path }) => path)).not.toContain('crawl/../../evil.html');
    expect(problems.map(({ code }) => code)).toEqual(['archive-entry-refused', 'web-archive-hash']);
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierFile, DossierInput } from './dossier-input.ts';
import { portAverin } from './fixtures/port-averin.ts';
import { claimFrom, sha256 } from './fixtures/report-sketch.ts';
import { renderDossier } from './render-dossier.tsx';
import { writeDossier } from './write-dossier.ts';

function rendered(input: DossierInput): Map<string, string> {
  const files: readonly DossierFile[] = [...renderDossier(input)];
  return new Map(files.map((file) => [file.path, Buffer.from(file.content).toString()]));
}

function unescaped(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

describe('rendering a dossier', () => {
  const files = rendered(portAverin());

  it('gives the same bytes for the same input', () => {
    expect(rendered(portAverin())).toEqual(files);
  });

  it('has no link that leads nowhere', () => {
    const dead: string[] = [];
    const ids = new Map(
      [...files].map(([name, html]) => [name, new Set([...html.matchAll(/ id="([^"]*)"/g)].map((m) => m[1]))]),
    );
    for (const [name, html] of files) {
      if (!name.endsWith('.html')) continue;
      for (const [, address = ''] of html.matchAll(/ href="([^"]*)"/g)) {
        if (address === 'data:,') continue;
        const url = new URL(unescaped(address), `file:///${name}`);
        const target = url.pathname.slice(1);
        const known = files.has(target);
        const anchored = url.hash === '' || ids.get(target)?.has(url.hash.slice(1)) === true;
        if (!known || !anchored) dead.push(`${name} -> ${address}`);
      }
    }
    expect(dead).toEqual([]);
  });

  it('gives no element of a page an id that another has', () => {
    for (const [name, html] of files) {
      if (!name.endsWith('.html')) continue;
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
      expect([name, ids.filter((id, index) => ids.indexOf(id) !== index)]).toEqual([name, []]);
    }
  });

  it('shows every word of every report in the reader, boilerplate too', () => {
    for (const text of portAverin().state.texts) {
      const page = files.get(`reports/${text.item.slice(0, 12)}.html`) ?? '';
      const shown = [...page.matchAll(/<p class="reader-text" dir="auto">([\s\S]*?)<\/p>/g)]
        .map(([, block = '']) =>
          block
            .replaceAll(/<a class="reader-ref"[^>]*>\d+<\/a>/g, '')
            .replaceAll(/<span class="reader-label">[^<]*<\/span>/g, ''),
        )
        .map((block) => unescaped(block.replaceAll(/<[^>]*>/g, '')))
        .join('');
      expect(shown.replaceAll(/\s+/g, '')).toBe(text.string.replaceAll(/\s+/g, ''));
    }
  });

  it('says on the first page that nothing was reviewed, what is not read and what stands against what', () => {
    const index = files.get('index.html') ?? '';
    expect(index).toContain('none has been reviewed by a person');
    expect(index).toContain('Russian 1');
    expect(index).toContain('set against each other');
    expect(index).toContain('no readable text');
  });

  it('says on every page what the case says of itself', () => {
    for (const [name, html] of files) {
      if (name.endsWith('.html')) expect([name, html.includes('Port Averin does not exist')]).toEqual([name, true]);
    }
  });

  it('shows a finding as the answer only when it is ready, and names what others lack without their figures', () => {
    const input = portAverin();
    const [question] = input.weighing.questions;
    const said = (name: string, best: number) => ({
      statement: sha256(name),
      author: sha256('a made-up key'),
      at: '2026-02-01T00:00:00Z',
      body: {
        question: question?.id ?? '',
        low: best,
        best,
        high: null,
        grade: 'fair' as const,
        reasons: `reasons of ${name}`,
        reliesOn: [],
        setsAside: [],
      },
    });
    const voice = (key: string, verdict: 'agree' | 'dissent', reason: string) => {
      return { key: sha256(key), verdict, reason, statement: sha256(`${key} ${verdict}`), at: '2026-02-02T00:00:00Z' };
    };
    const status = (name: string, missing: number) => ({
      statement: sha256(name),
      ready: missing === 0,
      stale: missing > 0,
      missing,
      signed: [voice('a made-up key', 'agree', '')],
      dissent: [voice('another key', 'dissent', `not <so> ${name}`)],
      contested: [],
      rejected: [],
      gone: [],
    });
    const state = {
      ...input.state,
      findings: [said('ready', 4711), said('early', 8153)],
      findingStatus: [status('ready', 0), status('early', 1)],
      quorum: { roster: 2, publish: 3, withdraw: 1 },
      waiting: 1,
      held: 2,
    };
    const pages = rendered({ ...input, state });
    const page = pages.get(`questions/${question?.id}.html`) ?? '';
    expect(page).toContain('best 4,711');
    expect(page).not.toMatch(/8,153|reasons of early/);
    expect(page).toContain('1 reviewer more');
    expect(page).toContain('stale: claims');
    expect(page).toContain('not &lt;so&gt; ready');
    expect(page).toContain('not &lt;so&gt; early');
    expect(pages.get('index.html')).not.toContain('8,153');
    const checked = pages.get('verify.html') ?? '';
    expect(checked).toContain('2 keys to change who may sign, 3 keys to publish, 1 key to withdraw');
    expect(checked).toContain('1 statement waits');
    expect(checked).toContain('2 statements are held');
  });

  it('shows who decided, and that a claim is contested', () => {
    const input = portAverin();
    const claim = input.state.readings[0]?.claims[0]?.id ?? '';
    const said = (verdict: 'accept' | 'reject', name: string) => ({
      statement: sha256(name),
      author: sha256('a made-up key'),
      at: '2026-02-01T00:00:00Z',
      body: { claim, item: input.state.items[0]?.id ?? '', verdict, reason: `because <${name}>` },
    });
    const decisions = [said('accept', 'one'), said('reject', 'two')];
    const page = rendered({ ...input, state: { ...input.state, decisions }, contested: [{ claim, decisions }] });
    expect(page.get('verify.html')).toContain('because &lt;two&gt;');
    expect(page.get('index.html')).toContain('contested');
    expect(page.get('index.html')).toContain('People have decided on 1 of 10 claims');
    expect(page.get(`reports/${input.state.items[0]?.id.slice(0, 12)}.html`)).toContain(
      'accepted by Desk of Port Averin',
    );
  });

  it('lists a claim that a person entered beside the others', () => {
    const input = portAverin();
    const [item] = input.state.items;
    const [text] = input.state.texts;
    if (item === undefined || text === undefined) throw new Error('The fixture has no report.');
    const body = claimFrom({ kind: 'emergency', quote: 'Order has been restored' }, text.string, item.id);
    const said = { statement: sha256('s'), author: sha256('a made-up key'), at: '2026-02-01T00:00:00Z', body };
    const page = rendered({ ...input, state: { ...input.state, claims: [said] } });
    expect(page.get(`reports/${item.id.slice(0, 12)}.html`)).toContain('entered by Desk of Port Averin');
    expect(page.get('claims.jsonl')).toContain(body.id);
  });

  it('shows every item its own claims where two items have one text', () => {
    const input = portAverin();
    const [item, ...others] = input.state.items;
    const [text, ...texts] = input.state.texts;
    const [reading, ...readings] = input.state.readings;
    if (item === undefined || text === undefined || reading === undefined)
      throw new Error('The fixture has no report.');
    const bytes = Buffer.from('the same words, got in another file');
    const twin = { ...item, id: sha256(bytes), title: 'A twin' };
    const twinClaims = reading.claims.map((claim) => ({ ...claim, item: twin.id }));
    const page = rendered({
      ...input,
      state: {
        ...input.state,
        items: [item, twin, ...others],
        texts: [text, { ...text, item: twin.id }, ...texts],
        readings: [reading, { ...reading, item: twin.id, claims: twinClaims }, ...readings],
      },
      evidence: (id) => (id === twin.id ? bytes : input.evidence(id)),
    });
    for (const { id } of [item, twin]) {
      expect(page.get(`reports/${id.slice(0, 12)}.html`)).toContain(`id="claim-${reading.claims[0]?.id.slice(0, 12)}"`);
    }
    expect(page.get('claims.jsonl')?.trimEnd().split('\n')).toHaveLength(10 + twinClaims.length);
  });

  it('says when evidence is missing or is not what its name says', () => {
    const input = portAverin();
    const [first, second] = input.state.items;
    const page = rendered({
      ...input,
      evidence: (id) => (id === first?.id ? null : id === second?.id ? Buffer.from('other') : input.evidence(id)),
    });
    for (const item of [first, second]) {
      expect(page.has(`evidence/${item?.id}.bin`)).toBe(false);
      expect(page.get(`reports/${item?.id.slice(0, 12)}.html`)).toContain('The bytes are missing from the case');
    }
  });
});

describe('writing a dossier', () => {
  let dir: string;

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'inquest-write-'));
  });
  afterAll(async () => {
    await rm(dir, { recursive: true, force: true });
  });

  const check = () => spawnSync('python3', [path.join(dir, 'check.py')], { encoding: 'utf8' });

  it('leaves files alone that are the same, takes away those that no longer belong, and never what is not its own', async () => {
    const first = await writeDossier(dir, portAverin());
    expect(first.written).toBe(first.files);
    await writeFile(path.join(dir, 'my notes.txt'), 'mine');
    await writeFile(path.join(dir, 'questions', 'an-old-question.html'), 'old');
    const before = await stat(path.join(dir, 'index.html'));
    const second = await writeDossier(dir, portAverin());
    expect(second).toEqual({
      ...first,
      written: 0,
      unchanged: first.files,
      removed: ['questions/an-old-question.html'],
      foreign: ['my notes.txt'],
    });
    expect((await stat(path.join(dir, 'index.html'))).mtimeMs).toBe(before.mtimeMs);
    expect(await readFile(path.join(dir, 'my notes.txt'), 'utf8')).toBe('mine');
  });

  it('names itself by the hash of its manifest, which lists every file', async () => {
    const { manifest } = await writeDossier(dir, portAverin());
    const bytes = await readFile(path.join(dir, 'manifest.json'));
    expect(sha256(bytes)).toBe(manifest);
    const listed = JSON.parse(bytes.toString()).files.map((file: { path: string }) => file.path);
    const found = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(found).toHaveLength(listed.length + 2);
    for (const { path: name, sha256: digest, bytes: size } of JSON.parse(bytes.toString()).files) {
      const content = await readFile(path.join(dir, name));
      expect([name, sha256(content), content.byteLength]).toEqual([name, digest, size]);
    }
  });

  it('passes its own check', () => {
    const { stdout, status } = check();
    expect(stdout).toMatch(/^OK: \d+ files, 10 quotes\.\n$/);
    expect(status).toBe(0);
  });

  it.each(['index.html', 'claims.jsonl', 'evidence', 'texts', 'SHA256SUMS', 'manifest.json'])(
    'fails its own check when one byte of %s is flipped, and says where',
    async (name) => {
      const inFolder = name === 'evidence' || name === 'texts';
      const first = inFolder ? (await readdir(path.join(dir, name))).sort()[0] : undefined;
      const file = path.join(dir, name, ...(first === undefined ? [] : [first]));
      const bytes = await readFile(file);
      const flipped = Buffer.from(bytes);
      const at = Math.floor(bytes.byteLength / 2);
      flipped[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(file, flipped);
      const { stdout, status } = check();
      await writeFile(file, bytes);
      expect(status).toBe(1);
      expect(stdout).toContain('FAILED');
      if (inFolder) expect(stdout).toContain(first);
    },
  );

  it('fails its own check when a quote is not the words of its text, even with sums made anew', async () => {
    const file = path.join(dir, 'claims.jsonl');
    const sums = path.join(dir, 'SHA256SUMS');
    const manifest = path.join(dir, 'manifest.json');
    const kept = await Promise.all([file, sums, manifest].map((name) => readFile(name)));
    const forged = (kept[0] ?? Buffer.alloc(0))
      .toString()
      .replace('"quote":"It is at least seventy"', '"quote":"It is at least seven"');
    const swap = (text: string, from: Buffer, to: string): string => text.replaceAll(sha256(from), sha256(to));
    const newSums = swap((kept[1] ?? '').toString(), kept[0] ?? Buffer.alloc(0), forged);
    const newManifest = swap(
      swap((kept[2] ?? '').toString(), kept[0] ?? Buffer.alloc(0), forged),
      kept[1] ?? Buffer.alloc(0),
      newSums,
    );
    await Promise.all([writeFile(file, forged), writeFile(sums, newSums), writeFile(manifest, newManifest)]);
    const { stdout, status } = check();
    await Promise.all([file, sums, manifest].map((name, index) => writeFile(name, kept[index] ?? '')));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^FAILED {2}claims\.jsonl line \d+: the quote is not the words at/);
  });

  it('can be checked with sha256sum alone', () => {
    const { status } = spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: dir });
    expect(status).toBe(0);
  });
});

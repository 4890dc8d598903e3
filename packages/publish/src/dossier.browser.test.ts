import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserArguments, chromiumPath, noBrowser } from './fixtures/browser.ts';
import { hostileReports, hostileStrings, ownPayloads } from './fixtures/hostile.ts';
import { portAverin } from './fixtures/port-averin.ts';
import { writeDossier } from './write-dossier.ts';

const require = createRequire(import.meta.url);

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

async function pagesOf(dir: string): Promise<string[]> {
  const files = await readdir(dir, { recursive: true });
  return files.filter((file) => file.endsWith('.html')).sort();
}

const pageAddress = (dir: string, file: string): string => pathToFileURL(path.join(dir, file)).href;

describe.skipIf(noBrowser)('a dossier in a browser', () => {
  let browser: Browser;
  let averin: string;
  let hostile: string;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args: browserArguments });
    averin = await mkdtemp(path.join(tmpdir(), 'inquest-dossier-'));
    hostile = await mkdtemp(path.join(tmpdir(), 'inquest-hostile-'));
    await writeDossier(averin, portAverin());
    const strings = [...ownPayloads, ...(hostileStrings() ?? [])];
    await writeDossier(hostile, portAverin({ reports: hostileReports(strings), notice: ownPayloads.join(' ') }));
  });

  afterAll(async () => {
    await browser.close();
    await rm(averin, { recursive: true, force: true });
    await rm(hostile, { recursive: true, force: true });
  });

  /** Opens every page and gathers whatever should not happen: requests for anything but the page and its style, messages, dialogs, scripts that ran. */
  async function mishaps(dir: string, bypassCSP: boolean): Promise<string[]> {
    const context = await browser.newContext({ bypassCSP });
    const page = await context.newPage();
    const seen: string[] = [];
    const style = pageAddress(dir, 'style.css');
    let expected = '';
    page.on('request', (request) => {
      const url = request.url();
      if (url !== expected && url !== style && url !== 'data:,') seen.push(`${expected} asks for ${url}`);
    });
    page.on('console', (message) => seen.push(`${expected} says ${message.text()}`));
    page.on('dialog', (dialog) => {
      seen.push(`${expected} opens a dialog`);
      void dialog.dismiss();
    });
    page.on('popup', () => seen.push(`${expected} opens a window`));
    for (const file of await pagesOf(dir)) {
      expected = pageAddress(dir, file);
      await page.goto(expected);
      const found = await page.evaluate<string[]>(suspicious);
      seen.push(...found.map((what) => `${file}: ${what}`));
    }
    await context.close();
    return seen;
  }

  it('asks for nothing but its own style sheet, and says nothing on the console', async () => {
    expect(await mishaps(averin, false)).toEqual([]);
  });

  it('never lets words of a report become markup, even where a browser would not honour its policy', async () => {
    expect(await mishaps(hostile, true)).toEqual([]);
  }, 240_000);

  it('has no violation of WCAG 2.2 AA on any kind of page, on a screen or a phone, light or dark', async () => {
    const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
    const violations: string[] = [];
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [360, 'dark'],
    ] as const) {
      const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      for (const file of await pagesOf(averin)) {
        await page.goto(pageAddress(averin, file));
        for (const { id, nodes } of (await violationsOn(page, axe)).violations) {
          violations.push(`${file} at ${width}: ${id} ${nodes[0]?.html ?? ''}`);
        }
      }
      await context.close();
    }
    expect(violations).toEqual([]);
  });

  it('never scrolls sideways at 360 px', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    const wide: string[] = [];
    for (const file of await pagesOf(averin)) {
      await page.goto(pageAddress(averin, file));
      const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      if (over !== 0) wide.push(`${file}: ${over} px`);
    }
    await context.close();
    expect(wide).toEqual([]);
  });

  it('leads from a figure to its words, marked, by keyboard and without script', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(pageAddress(averin, 'index.html'));
    await page
      .getByRole('link', { name: /at least seventy/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/reports\/[0-9a-f]{12}\.html#claim-[0-9a-f]{12}$/);
    expect(await page.locator(':target').textContent()).toContain('It is at least seventy');
    await page.close();
  });
});

/** Runs in the page. Elements that could run or fetch something, and attributes that handle events. */
const suspicious = `(() => {
  const found = [];
  if (window.ran !== undefined) found.push('a script ran: ' + window.ran);
  const allowed = new Set(['icon', 'stylesheet']);
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (['script', 'iframe', 'object', 'embed', 'img', 'form', 'base', 'style', 'video', 'audio', 'input'].includes(name)) found.push('<' + name + '>');
    if (name === 'link' && !allowed.has(element.rel)) found.push('<link rel=' + element.rel + '>');
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith('on') || attribute === 'style') found.push(name + ' ' + attribute);
      if (attribute === 'href' && name === 'a' && !/^(?:[a-z0-9./-]*(?:#[a-z0-9-]+)?)$/.test(value)) found.push('a href=' + value);
    }
  }
  return [...new Set(found)];
})()`;

/** What axe-core finds, with everything that can be opened opened. */
async function violationsOn(page: Page, axe: string): Promise<AxeResult> {
  await page.evaluate('document.querySelectorAll("details").forEach((details) => { details.open = true; })');
  await page.evaluate(axe);
  return page.evaluate<AxeResult>(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })',
  );
}

// Opens pages in a real browser and counts whatever a page of paper would not do.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

export const browserPath = '/usr/bin/chromium';
export const browserIsThere = existsSync(browserPath);

/**
 * Opens every page below a folder (or each nth) from `file://`, with the policy of the page switched off, so that only what stands in the page counts. Gives how
 * many pages there were, the words of each page by its path, and each mishap in words under its kind.
 */
export async function openPages(folder, every = 1) {
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    const mishaps = { scripts: [], requests: [], navigations: [], dialogs: [], console: [], markup: [], hidden: [] };
    let expected = '';
    let loading = false;
    const note = (kind, words) => mishaps[kind].push(`${expected}: ${words}`);
    const style = pathToFileURL(join(folder, 'style.css')).href;
    const debuggerOf = await context.newCDPSession(page);
    await debuggerOf.send('Debugger.enable');
    debuggerOf.on('Debugger.scriptParsed', ({ url, executionContextAuxData, length }) => {
      // What the driver of the browser runs itself has no address of a page and comes when nothing loads.
      if (loading && executionContextAuxData?.isDefault && length > 0 && url.startsWith('file:')) note('scripts', url);
    });
    page.on('request', (request) => {
      const url = request.url();
      if (url !== expected && url !== style && url !== 'data:,') note('requests', url);
    });
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame() || frame.url() !== expected) note('navigations', frame.url());
    });
    page.on('console', (message) => note('console', message.text()));
    page.on('pageerror', (error) => note('console', String(error)));
    page.on('dialog', (dialog) => {
      note('dialogs', dialog.message());
      void dialog.dismiss();
    });
    page.on('popup', (popup) => note('navigations', `a window: ${popup.url()}`));
    page.on('download', (download) => note('requests', `a download: ${download.url()}`));
    page.on('worker', (worker) => note('scripts', `a worker: ${worker.url()}`));
    page.on('websocket', (socket) => note('requests', `a web socket: ${socket.url()}`));
    const words = new Map();
    for (const file of pagesBelow(folder).filter((_, at) => at % every === 0)) {
      expected = pathToFileURL(join(folder, file)).href;
      loading = true;
      await page.goto(expected);
      loading = false;
      const found = await page.evaluate(inspect);
      for (const what of found.scripts) note('scripts', what);
      for (const what of found.markup) note('markup', what);
      if (found.hidden.length > 0) note('hidden', found.hidden.join(' '));
      words.set(file, found.words);
    }
    return { pages: words.size, words, mishaps };
  } finally {
    await browser.close();
  }
}

function pagesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
}

/**
 * Runs in the page. Characters that cannot be seen or reorder words, sent on unnamed; marks left by payloads that ran; elements that could run or fetch something; attributes that handle events; links that lead
 * out of the dossier.
 */
const inspect = String.raw`(() => {
  const scripts = ['ran', '__CANARY', 'xss', 'alerted', 'pwned'].filter((name) => Object.hasOwn(window, name));
  const active = new Set(['script', 'iframe', 'object', 'embed', 'img', 'image', 'form', 'base', 'style', 'video', 'audio', 'input', 'animate', 'set', 'foreignobject', 'math', 'template', 'button', 'meter', 'portal', 'frame', 'frameset', 'applet', 'textarea', 'select']);
  const links = new Set(['icon', 'stylesheet']);
  const markup = new Set();
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName.toLowerCase();
    if (active.has(name)) markup.add('<' + name + '>');
    if (name === 'link' && !links.has(element.rel)) markup.add('<link rel=' + element.rel + '>');
    if (name === 'meta' && /refresh/i.test(element.httpEquiv)) markup.add('<meta refresh>');
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith('on') || attribute === 'style' || attribute === 'srcdoc') markup.add(name + ' ' + attribute);
      if (/^(?:href|xlink:href|src|action|formaction|poster|data|ping)$/.test(attribute) && name !== 'link' && !/^(?:[a-z0-9./-]*(?:#[a-z0-9-]+)?)$/.test(value)) markup.add(name + ' ' + attribute + '=' + value);
    }
  }
  const hidden = document.documentElement.outerHTML.match(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\udb40[\udc00-\udc7f]/g) ?? [];
  const named = [...new Set(hidden)].map((one) => 'U+' + one.codePointAt(0).toString(16));
  return { scripts, markup: [...markup], hidden: named, words: document.body.textContent };
})()`;

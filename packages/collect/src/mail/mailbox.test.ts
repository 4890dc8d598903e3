import { describe, expect, it } from 'vitest';
import { defaultCaps } from '../caps.ts';
import { openFile } from '../open/open-file.ts';
import type { Opened } from '../open/opened.ts';
import { readMailbox } from './read-mailbox.ts';

const line = 'From anna@example.org Fri Dec 16 12:00:00 2011';
const message = (subject: string, body: string) =>
  `From: Anna <anna@example.org>\nTo: desk@courant.example\nSubject: ${subject}\nMessage-ID: <${subject}@x>\n\n${body}\n`;

async function open(text: string | Uint8Array, caps = defaultCaps) {
  const all: Opened[] = [];
  for await (const one of openFile({ path: 'box', bytes: Buffer.from(text) }, caps)) all.push(one);
  return {
    items: all.flatMap((one) =>
      one.type === 'item' ? [{ ...one.found, text: Buffer.from(one.bytes).toString() }] : [],
    ),
    problems: all.flatMap((one) => (one.type === 'problem' ? [one.problem] : [])),
  };
}

describe('openFile of a mailbox', () => {
  it('takes each message as an item, and attachments as items of their message', async () => {
    const withAttachment = [
      'From: anna@example.org\nTo: desk@courant.example\nSubject: list\nMIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee the list.\n--b',
      'Content-Type: text/html\nContent-Disposition: attachment; filename=list.html\n\n<p>Two names</p>\n--b--\n',
    ].join('\n');
    const { items, problems } = await open(`${line}\n${message('one', 'Nine.')}\n${line}\n${withAttachment}`);
    expect(problems).toEqual([]);
    expect(items.map(({ path, mediaType, how }) => [path, mediaType, how])).toEqual([
      ['box', 'application/mbox', 'file'],
      ['box/message-1', 'message/rfc822', 'mailbox-message'],
      ['box/message-2', 'message/rfc822', 'mailbox-message'],
      ['box/message-2/list.html', 'text/html', 'mail-attachment'],
    ]);
    expect(items[1]?.text).toBe(message('one', 'Nine.'));
    expect(items[1]?.metadata).toContainEqual({ name: 'title', value: 'one', from: 'Subject header' });
    expect(items[3]?.container?.item).toBe(items[2]?.item);
  });

  it('gives lines that begin with From back as they were written', async () => {
    const body = '>From the square came shots.\n>>From was quoted.\n> From stays. >From stays too.';
    const { items } = await open(`${line}\n${message('one', body)}\n${line}\n${message('two', 'x')}`);
    expect(items).toHaveLength(3);
    expect(items[1]?.text).toContain(
      '\nFrom the square came shots.\n>From was quoted.\n> From stays. >From stays too.\n',
    );
  });

  it('takes no line of a letter for the next message', async () => {
    const body = 'Hello.\n\nFrom anna we heard at 12:00 on 16 December 2011 that nine were killed.\n\nMore.';
    const { items } = await open(`${line}\n${message('one', body)}`);
    expect(items).toHaveLength(2);
  });

  it('takes the first messages of a mailbox that has too many, and says how many are left', async () => {
    const many = Array.from({ length: 5 }, (_, index) => `${line}\n${message(`m${index}`, 'x')}\n`).join('');
    const { items, problems } = await open(many, { ...defaultCaps, maxEntries: 3 });
    expect(items).toHaveLength(4);
    expect(problems[0]).toMatchObject({ code: 'archive-refused', where: 'box' });
    expect(problems[0]?.message).toContain('2 messages');
  });

  it('reads a mailbox that is cut short or broken as far as it goes', async () => {
    const { items } = await open(`${line}\n${message('one', 'x')}\n${line}\nFrom: anna@exa`);
    expect(items[1]?.text).toBe(message('one', 'x'));
    expect(items).toHaveLength(3);
  });

  it('holds one message at a time, however large the mailbox', () => {
    const one = Buffer.from(`${line}\n${message('one', 'x'.repeat(10_000))}\n`);
    const box = Buffer.concat(Array.from({ length: 5000 }, () => one));
    const before = process.memoryUsage().arrayBuffers;
    let count = 0;
    let most = 0;
    for (const { bytes } of readMailbox(box)) {
      count += 1;
      most = Math.max(most, bytes.length);
    }
    expect([count, most]).toEqual([5000, one.length - line.length - 2]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 * box.length);
  });
});

describe('openFile of a page saved as one file (MHTML)', () => {
  const saved = (parts: string, head = 'Snapshot-Content-Location: https://courant.example/fire\n') =>
    `From: <Saved by Blink>\n${head}Subject: Fire\nDate: Tue, 3 Jan 2012 10:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n\n${parts}--b--\n`;
  const html =
    '--b\nContent-Type: text/html\nContent-Location: https://courant.example/fire\n\n<p>Nine were killed.</p>\n';
  const picture = '--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n';
  const pdf = `--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n${Buffer.from('%PDF-1.4 x').toString('base64')}\n`;

  it('is one item that says when and from where it was saved; its pictures are part of it', async () => {
    const { items, problems } = await open(saved(html + picture));
    expect(problems).toEqual([]);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ mediaType: 'multipart/related', encoding: null });
    expect(items[0]?.metadata).toEqual(
      expect.arrayContaining([
        { name: 'title', value: 'Fire', from: 'Subject header' },
        { name: 'captured', value: '2012-01-03T10:00:00.000Z', from: 'Date header' },
        { name: 'url', value: 'https://courant.example/fire', from: 'Snapshot-Content-Location header' },
      ]),
    );
  });

  it('holds documents among its parts as items of their own', async () => {
    const { items } = await open(saved(html + pdf));
    expect(items.map(({ mediaType, how }) => [mediaType, how])).toEqual([
      ['multipart/related', 'file'],
      ['application/pdf', 'mail-attachment'],
    ]);
  });

  it('is told from a letter with pictures by that nobody sent it', async () => {
    expect((await open(saved(html, ''))).items[0]?.mediaType).toBe('multipart/related');
    const letter = await open(saved(html + picture, 'To: desk@courant.example\nMessage-ID: <1@x>\n'));
    expect(letter.items[0]?.mediaType).toBe('message/rfc822');
  });
});

import type { TextLayer } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { extractText } from '../extract-text.ts';
import { mainText } from '../main-text.ts';
import { findQuoted } from './quoted.ts';

const read = (lines: readonly string[]) =>
  extractText({
    item: '0'.repeat(64),
    bytes: Buffer.from(lines.join('\r\n')),
    mediaType: 'message/rfc822',
    encoding: null,
    url: null,
    language: null,
  });

const words = (layer: TextLayer, kind: string) =>
  layer.boilerplate.filter((span) => span.kind === kind).map(({ start, end }) => layer.string.slice(start, end));

const head = [
  'From: Anna <a@example.org>',
  'To: b@example.org',
  'Subject: =?utf-8?B?0JzRiyDQttC40LLRiw==?=',
  'MIME-Version: 1.0',
];

describe('extractText of a message', () => {
  it('reads the main headers, marked, then the body; the subject is the title', async () => {
    const layer = await read([
      ...head,
      'Content-Type: text/plain; charset=windows-1252',
      'X-Odd: x',
      '',
      'We are safe.',
      '',
      '> They said so.',
    ]);
    expect(layer.string.trimEnd()).toBe(
      'From: Anna <a@example.org>\nTo: b@example.org\nSubject: Мы живы\n\nWe are safe.\n\n> They said so.',
    );
    expect(words(layer, 'mail-header')).toEqual(['From: Anna <a@example.org>\nTo: b@example.org\nSubject: Мы живы']);
    expect(words(layer, 'quoted-message')).toEqual(['> They said so.']);
    expect(layer.string.slice(layer.title?.start, layer.title?.end)).toBe('Мы живы');
    expect(mainText(layer)).toBe('We are safe.');
  });

  it('reads an HTML body when there is no other, and marks what it quotes', async () => {
    const body = '<p>We are safe.</p><blockquote type="cite"><p>Are you safe?</p></blockquote>';
    const layer = await read([...head, 'Content-Type: text/html', '', body]);
    expect(mainText(layer)).toBe('We are safe.');
    expect(words(layer, 'quoted-message')).toEqual(['Are you safe?']);
  });

  it('reads a page saved as MHTML as the page it is', async () => {
    const page = `<html><head><title>Fire</title></head><body><h1>Fire</h1><p>The police opened fire on the square, and people fell there.</p></body></html>`;
    const layer = await read([
      ...head.slice(0, 1),
      'Snapshot-Content-Location: https://courant.example/fire',
      'MIME-Version: 1.0',
      'Content-Type: text/html',
      '',
      page,
    ]);
    expect(mainText(layer)).toContain('The police opened fire');
  });
});

describe('findQuoted', () => {
  const quoted = (body: string) => findQuoted(body).map(({ start, end }) => body.slice(start, end));

  it.each([
    [
      'New.\n\nOn 3 May 2013 Anna wrote:\n> Old one.\n> Old two.',
      ['On 3 May 2013 Anna wrote:', '> Old one.', '> Old two.'],
    ],
    ['Новое.\n\n3 мая 2013 Анна написала:\n> Старое.', ['3 мая 2013 Анна написала:', '> Старое.']],
    ['New.\n\n-----Original Message-----\nFrom: Anna\n\nOld.', ['-----Original Message-----\nFrom: Anna\n\nOld.']],
    [
      'Новое.\n\nОт: Анна\nОтправлено: 3 мая\nКому: Иван\nТема: Список\n\nСтарое.',
      ['От: Анна\nОтправлено: 3 мая\nКому: Иван\nТема: Список\n\nСтарое.'],
    ],
    ['New.\n\n-- \nAnna, union of dockers', ['-- \nAnna, union of dockers']],
    ['From: the committee\nTo: the governor\nDate: 3 May\n\nWe demand an answer.', []],
    ['He wrote: we are safe.\nNothing is quoted here.', []],
  ])('of %j marks %j', (body, expected) => {
    expect(quoted(body)).toEqual(expected);
  });
});

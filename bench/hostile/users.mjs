// Every way in which received words are read, each given words: what patterns run on.
import { createHash } from 'node:crypto';
import { openFile } from '@inquest/collect';
import { openGazetteer } from '@inquest/gazetteer';
import { extractText, readClaims } from '@inquest/read';
import { resolve } from '@inquest/resolve';
import { plainWords } from '@inquest/views';
import { weigh } from '@inquest/weigh';

const gazetteer = openGazetteer();
gazetteer.find('Zhanaozen');
const none = '0'.repeat(64);

const textOf = (mediaType, words) =>
  extractText({ item: none, bytes: Buffer.from(words), mediaType, encoding: 'utf-8', url: null, language: null });

async function open(words) {
  for await (const opened of openFile({ path: 'x', bytes: Buffer.from(words) })) void opened;
}

async function claims(words, language) {
  const id = createHash('sha256').update(words).digest('hex');
  const empty = { title: null, boilerplate: [], layout: null, metadata: [], problems: [], recognised: null };
  const text = { ...empty, id, item: none, tool: { name: 't', version: '1' }, string: words, language };
  const reading = readClaims(text, { published: null, language, gazetteer });
  const register = resolve({ texts: [text], readings: [reading], same: [], different: [] });
  const item = {
    ...{ id: none, size: 1, mediaType: 'text/plain', encoding: 'utf-8', acquisitions: [], title: words.slice(0, 80) },
    ...{
      url: null,
      publisher: null,
      sourceKind: 'other',
      published: null,
      publishedFrom: null,
      language,
      metadata: [],
    },
  };
  const weighed = weigh({
    ...{ items: [item], texts: [text], readings: [reading], claims: [], decisions: [], questions: [] },
    places: gazetteer,
  });
  return { register, weighed };
}

/** By name; each takes words and gives a promise. */
export const users = {
  'telling formats and encodings': open,
  'headers and attachments of mail': (words) =>
    open(
      `From: ${words.slice(0, 2000)}\r\nTo: b@example.org\r\nSubject: ${words}\r\nDate: ${words.slice(0, 200)}\r\n\r\n${words}`,
    ),
  'text of a plain file': (words) => textOf('text/plain', words),
  'text of a page': (words) => textOf('text/html', `<html><title>${words.slice(0, 500)}</title><body>${words}`),
  'text of a message': (words) => textOf('message/rfc822', `From: a@example.org\r\nSubject: x\r\n\r\n${words}`),
  'claims in English, register and questions': (words) => claims(words, 'en'),
  'claims in Russian, register and questions': (words) => claims(words, 'ru'),
  'claims in Kazakh, register and questions': (words) => claims(words, 'kk'),
  'words made safe to show': async (words) => plainWords(words),
};

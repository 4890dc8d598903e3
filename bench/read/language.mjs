// Which language a sentence is in: Kazakh and Russian sentences of news, and what is taken for Kazakh. One sentence at a time, which is harder than a text.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { detectLanguage } from '@inquest/read';
import { row } from '../result.mjs';

const file = fileURLToPath(new URL('../../../shared/data/read/langid/sentences.json', import.meta.url));
/** Neighbours of Kazakh in the alphabet, and how their sentences are tagged in the data. */
const neighbours = ['ky', 'tg', 'uz-Cyrl', 'tt'];

export async function rows() {
  if (!existsSync(file)) {
    return [
      row({
        name: 'language: Kazakh and Russian sentences',
        unit: 'share',
        aim: 0.99,
        skipped: 'skipped: no ../shared/data/read/langid',
      }),
    ];
  }
  const sentences = JSON.parse(readFileSync(file, 'utf8'));
  const share = (lang, tag) => {
    const own = sentences.filter((one) => one.lang === lang);
    return own.filter(({ text }) => detectLanguage(text) === tag).length / own.length;
  };
  return [
    row({ name: 'language: Kazakh sentences known', value: share('kk', 'kk'), unit: 'share', aim: 0.99 }),
    row({ name: 'language: Russian sentences known', value: share('ru', 'ru'), unit: 'share', aim: 0.99 }),
    ...neighbours.map((lang) =>
      row({
        name: `language: ${lang} taken for Kazakh`,
        value: share(lang, 'kk'),
        unit: 'share',
        aim: 0.05,
        better: 'less',
      }),
    ),
  ];
}

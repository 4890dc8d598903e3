import type { TextLayer } from '@inquest/model';

/** Words before a name that make it a place where something happens. */
const locatives = new Set(
  'in at near around outside inside to from of across throughout over off through into on в во на из под у около близ возле до от к по'.split(
    ' ',
  ),
);
const articles = new Set(['the', 'central', 'northern', 'southern', 'eastern', 'western']);
const lookBehind = 40;

/**
 * A name the gazetteer lacks (`id` null) is taken for a place only after a word of place: "Corrow House
 * counts nine" names none. Kazakh marks place by endings, so its names are taken as read.
 */
export function isLocated(id: string | null, start: number, { string, language }: TextLayer): boolean {
  if (id !== null || language === 'kk') return true;
  const words =
    string
      .slice(Math.max(0, start - lookBehind), start)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const last = words.at(-1) ?? '';
  return locatives.has(articles.has(last) ? (words.at(-2) ?? '') : last);
}

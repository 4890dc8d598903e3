/** Latin letters for Cyrillic ones (Russian, Ukrainian, Kazakh), for addresses of pages only: never shown. */
const latin: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'i',
  є: 'ye',
  ґ: 'g',
  ә: 'a',
  ғ: 'g',
  қ: 'q',
  ң: 'n',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
  ı: 'i',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
};

/** The words (runs of letters, digits and marks) of a string. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Lower case, without diacritics and punctuation, one space between words: for comparing, never for showing. */
export function fold(text: string): string {
  return wordsOf(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()).join(' ');
}

/** A part of an address: lower-case Latin letters, digits and single hyphens. Never empty. */
export function slug(text: string): string {
  const plain = [...text.toLowerCase()].map((letter) => latin[letter] ?? letter).join('');
  const ascii = plain
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  const trimmed = ascii.replace(/^-|-$/g, '');
  return trimmed === '' ? `x${hash32(text).toString(16)}` : trimmed;
}

/** FNV-1a over UTF-16 units, 32 bits: for sampling and buckets, not for identity. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

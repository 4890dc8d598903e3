import { cyrillicLanguage } from './cyrillic-language.ts';

/** Share of the letters that must be Cyrillic for the Cyrillic rule. */
const cyrillicShare = 0.5;
const sampleCharacters = 20_000;
const minLetters = 12;

/** The commonest little words of languages in Latin letters; each list has some that the others lack. */
const littleWords: Readonly<Record<string, string>> = {
  en: 'the of and to in is that was for it with as his he on are by at which were this have from not had they been has their who will',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son été aux cette ont mais',
  es: 'de la que el en y a los del se las por un para con no una su al lo como más pero sus le ha o este sí porque esta son entre está',
  it: 'di e il la che in a per un del non è una le con i da si dei al come della sono nel anche alla più ha gli delle lo ma questo',
  pt: 'de a o que e do da em um para com não uma os no se na por mais as dos como mas foi ao ele das tem seu sua ou quando muito nos já',
  nl: 'de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn men dit zo door over',
  pl: 'i w na z do nie się że to jest o jak za przez od po ale dla przy tym jego są który został może tego przed lub także oraz których',
  tr: 've bir bu da de için ile olarak çok daha olan ne gibi kadar sonra en var ama ki o değil mi her diye olduğu ise dedi tarafından',
  uz: 'va bu bilan uchun ham bir deb esa edi bo‘lgan u lekin o‘z kerak shu yil keyin haqida ushbu bo‘yicha qilingan',
};

/** The language of a text, as a BCP 47 primary tag; null when there is too little of it or its letters say nothing. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, sampleCharacters).normalize('NFC');
  const cyrillic = count(sample, /[\u0400-\u04ff]/g);
  const latin = count(sample, /[a-z\u00df-\u024f]/gi);
  if (cyrillic + latin < minLetters) return null;
  const isCyrillic = cyrillic / (cyrillic + latin) >= cyrillicShare;
  return isCyrillic ? cyrillicLanguage(sample) : latinLanguage(sample.toLowerCase());
}

function latinLanguage(sample: string): string | null {
  const words = sample.match(/[a-z\u00df-\u024f'‘’]+/g) ?? [];
  let best: { readonly language: string; readonly score: number } | null = null;
  for (const [language, list] of Object.entries(littleWords)) {
    const known = new Set(list.split(' '));
    let hits = 0;
    for (const word of words) if (known.has(word)) hits += 1;
    const score = hits / words.length;
    if (best === null || score > best.score) best = { language, score };
  }
  return best !== null && best.score >= 0.1 ? best.language : null;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}

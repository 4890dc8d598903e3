import { describe, expect, it } from 'vitest';
import { languageFor } from '../languages/languages.ts';
import { lexiconOf } from '../lexicon/lexicon.ts';
import { markText } from '../lexicon/marked-text.ts';
import { findSentences } from '../sentences/find-sentences.ts';
import { tokenise } from '../tokens/tokenise.ts';
import { findQuantities } from './find-quantities.ts';

/** The counts of a sentence as intervals: "[" and "]" are ends included, "~" is about. */
function counts(tag: string, text: string): readonly string[] {
  const language = languageFor(tag);
  if (language === null) return [];
  const tokens = tokenise(text);
  const lexicon = lexiconOf(language);
  return findQuantities(markText(tokens, lexicon), findSentences(tokens, lexicon)).map(
    ({ low, high, lowOpen, highOpen, approximate }) =>
      `${approximate ? '~' : ''}${lowOpen ? '(' : '['}${low ?? ''},${high ?? ''}${highOpen ? ')' : ']'}`,
  );
}

const read: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  en: [
    ['Two thirds of the 300 weavers walked out.', '[200,200]'],
    ['Two thirds of the weavers walked out.'],
    ['A third of the 60 prisoners fell ill.', '[20,20]'],
    ['Half a million people marched.', '[500000,500000]'],
    ['Two and a half thousand miners came.', '[2500,2500]'],
    ['The march drew 10k people.', '[10000,10000]'],
    ['A pipe of 10k runs there.'],
    ['3 hundred and 21 weavers signed.', '[321,321]'],
    ['The island has 1 414 021 inhabitants.', '[1414021,1414021]'],
    ['For news ring 727 250 123.'],
    ['More than 40 but fewer than 70 people were held.', '(40,70)'],
    ['At most 100 and at least 20 men were held.', '[20,100]'],
    ['Above 100 and below 150 women were held.', '(100,150)'],
    ['5+ hurt', '[5,]'],
    ['Some 5+ weavers were hurt.', '~[5,]'],
    ['The strikers number 400.', '[400,400]'],
    ['The one by the gate ran.'],
    ['Each one of the 12 was fined.', '[12,12]'],
    ['Two-three hundred people came.', '[200,300]'],
    ['Topping 900, the crowd moved.', '(900,]'],
    ['Just over 600 weavers signed, just under 50 did not.', '(600,]', '[,50)'],
    ['Upwards of 70 clerks were held.', '[70,]'],
    ['Perhaps up to 30 divers are missing.', '[,30]'],
    ['Perhaps 30 divers are missing.', '~[30,30]'],
    ['The shift runs from 22 to 6 hours.'],
    ['Four doz. weavers and 2 dz clerks came.', '[48,48]', '[24,24]'],
    ['Output fell below 1990 levels.'],
  ],
  ru: [
    ['Две трети из 300 ткачей ушли.', '[200,200]'],
    ['Пришли два с половиной миллиона человек.', '[2500000,2500000]'],
    ['Пришло 2 миллиона 300 тысяч человек.', '[2300000,2300000]'],
    ['Погибла сотня жителей.', '[100,100]'],
    ['Человек тридцать побежали.', '~[30,30]'],
    ['Задержали 12 человек, тридцать ранены.', '[12,12]', '[30,30]'],
    ['Пострадали двое-трое прохожих.', '[2,3]'],
    ['Уволены сто с лишним ткачей.', '(100,]'],
    ['Более 40, но менее 70 человек задержаны.', '(40,70)'],
    ['Докеров десять ушли, солдат оставили у ворот.', '~[10,10]'],
    ['Среди рабочих десять женщин.', '[10,10]'],
    ['Задержанных десять, раненых четверо.', '[10,10]', '[4,4]'],
    ['Пришла толпа приблизительно в триста человек.', '~[300,300]'],
    ['Чуть более 600 ткачей подписали, чуть меньше 50 отказались.', '(600,]', '[,50)'],
    ['Смена длится с 22 до 6 часов.'],
  ],
  kk: [
    ['300 тоқымашының жартысы кетті.', '[150,150]'],
    ['40 пен 50 арасында адам келді.', '[40,50]'],
    ['40-тан 50-ге дейін адам келді.', '[40,50]'],
    ['Екі жүздей адам келді.', '~[200,200]'],
    ['300-дей адам келді.', '~[300,300]'],
    ['Екі жарым мың адам келді.', '[2500,2500]'],
    ['Үш-төрт адам қашты.', '[3,4]'],
    ['Он екіден аспайтын адам қалды.', '[,12]'],
    ['Жиырма және одан да көп адам қалды.', '[20,]'],
  ],
};

describe.each(Object.entries(read))('counts of people in %s', (tag, sentences) => {
  for (const [text, ...expected] of sentences) it(text, () => expect(counts(tag, text)).toEqual(expected));
});

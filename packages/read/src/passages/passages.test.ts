import type { Gazetteer, TextLayer } from '@inquest/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClaims } from '../read-claims.ts';
import { textHash } from '../text/text-hash.ts';
import { detectLanguage } from './detect-language.ts';
import { findPassages, onlyPassages } from './find-passages.ts';

const noPlaces: Gazetteer = { find: () => [], get: () => null, startsName: () => false };

function layer(string: string, language: string): TextLayer {
  const id = textHash(string);
  const tool = { name: 'test', version: '1' };
  return {
    id,
    item: id,
    tool,
    string,
    title: null,
    boilerplate: [],
    layout: null,
    language,
    metadata: [],
    problems: [],
  };
}

const english = 'The union said that at least twelve dockers had been killed on the quay.';
const russian = 'По словам профсоюза, на причале были убиты не менее двенадцати докеров.';
const kazakh = 'Кәсіподақтың айтуынша, айлақта кемінде он екі жұмысшы қаза тапты.';
const tagsOf = (text: string, main: string) => findPassages(text, main).map(({ language }) => language);

describe('the language of a sentence', () => {
  it.each([
    ['Қайраткер Жаңаөзендегі оқиға туралы айтты', 'kk'],
    ['Енді бәрі бір, деп жазды ол кеше кешке', 'kk'],
    ['Мэр Жаңаөзен сообщил, что в городе не было света', 'ru'],
    ['Объявили о подъёме зарплат на заводе', 'ru'],
    ['Поліція відкрила вогонь по робітниках', 'uk'],
    ['Паліцыя адкрыла агонь па рабочых на плошчы ў горадзе', 'be'],
    ['Полиция жумушчуларга ок атты, деп билдирди шаардын тургуну жана аялы', 'ky'],
    ['Полиция эшчеләргә ут ачты һәм берничә кеше үлде, дип хәбәр иттеләр', 'tt'],
    ['Полиция ишчиларга ўқ узди, деб хабар берди гувоҳ', 'uz'],
    ['Полис ба сӯи коргарон оташ кушод', 'tg'],
    ['Полицията откри огън по работниците, които се бяха събрали', 'bg'],
  ])('of %j is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('a text in several languages', () => {
  it('is cut into passages without gaps, each of whole sentences in one language', () => {
    const text = `${english}\n\n${russian} ${russian}\n\n${kazakh}\n\n${english}`;
    const passages = findPassages(text, 'en');
    expect(passages.map(({ language }) => language)).toEqual(['en', 'ru', 'kk', 'en']);
    expect(passages.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(passages[1]?.start).toBe(text.indexOf(russian));
  });

  it('gives the claims of each language in their own words', () => {
    const text = `${english}\n\n${russian}\n\n${kazakh}`;
    const { claims, languages } = readClaims(layer(text, 'ru'), {
      published: null,
      language: null,
      gazetteer: noPlaces,
    });
    expect(languages).toEqual(['en', 'ru', 'kk']);
    expect(claims.map(({ kind, quantity }) => [kind, quantity?.words])).toEqual([
      ['killed', 'at least twelve'],
      ['killed', 'не менее двенадцати'],
      ['killed', 'кемінде он екі'],
    ]);
    for (const { anchor } of claims) expect(text.slice(anchor.start, anchor.end)).toBe(anchor.quote);
  });

  it('stays whole where only a name or a short sentence is foreign, or a few words of a language that nothing reads', () => {
    expect(tagsOf(`${english} «Жаңаөзен», he wrote. ${english}`, 'en')).toEqual(['en']);
    expect(tagsOf(`${russian} Так сказал Ораз Қайратұлы. ${russian}`, 'ru')).toEqual(['ru']);
    expect(tagsOf(`${russian} Полицията откри огън по работниците на пристанището. ${russian}`, 'ru')).toEqual(['ru']);
  });

  it('is not cut within a passage, and is blank around it at every offset', () => {
    const sentence = fc.constantFrom(english, russian, kazakh, '', '12.', '…');
    fc.assert(
      fc.property(fc.array(sentence), fc.constantFrom('en', 'ru', 'kk'), (sentences, main) => {
        const text = sentences.join('\n\n');
        const passages = findPassages(text, main);
        expect(passages.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const passage of passages) {
          const alone = onlyPassages(text, [passage]);
          expect(alone).toHaveLength(text.length);
          expect(alone.slice(passage.start, passage.end)).toBe(text.slice(passage.start, passage.end));
          expect(alone.trim()).toBe(text.slice(passage.start, passage.end).trim());
        }
      }),
    );
  });
});

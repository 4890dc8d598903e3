import { openGazetteer } from '@inquest/gazetteer';
import type { Place, Span, TextLayer } from '@inquest/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../find-mentions.ts';
import { nameTaggerOf } from './name-tagger.ts';
import { mentionsWith, nameExamples, trainNameTagger } from './training.ts';

const gazetteer = openGazetteer();

function layerOf(string: string): TextLayer {
  return {
    id: '0'.repeat(64),
    item: '0'.repeat(64),
    tool: { name: 'test', version: '1' },
    string,
    title: null,
    boilerplate: [],
    layout: null,
    language: null,
    metadata: [],
    problems: [],
  };
}

/** One sentence a line. */
function sourceOf(string: string): { text: TextLayer; sentences: Span[] } {
  const sentences = [...string.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
  return { text: layerOf(string), sentences };
}

function found(string: string, tag: string): string[] {
  const { text, sentences } = sourceOf(string);
  return findMentions(text, sentences, { tag }, gazetteer).map(({ kind, words }) => `${kind}: ${words}`);
}

const untrained = trainNameTagger([]);

describe('names proposed by a tagger', () => {
  it('are found in Kazakh and Russian where the rules find none or end them wrongly', () => {
    expect(found('Бұл туралы облыс әкімінің орынбасары Дәулет Сарқытбеков айтты.', 'kk')).toContain(
      'person: Дәулет Сарқытбеков',
    );
    expect(found('Бұған дейін ол Қарағандыда тұрған.', 'kk')).toContain('place: Қарағандыда');
    expect(found('Ранее в Ростовской области прошли обыски.', 'ru')).toContain('place: Ростовской области');
  });

  it('say that a tagger found them', () => {
    const { text, sentences } = sourceOf('Қарағандыда 3 адам қаза тапты.');
    expect(findMentions(text, sentences, { tag: 'kk' }, gazetteer)).toMatchObject([
      { words: 'Қарағандыда', kind: 'place', rule: 'tagger' },
    ]);
  });

  it('leave what only the rules found when the text has the same place in another form', () => {
    const string = 'Жаңаөзенде жұмысшылар ереуілге шықты.\nМұны Жаңаөзен тұрғыны Серік Асанов айтты.';
    expect(found(string, 'kk')).toEqual(['place: Жаңаөзенде', 'place: Жаңаөзен', 'person: Серік Асанов']);
  });

  it('never push out the places that the inquiry itself supplied, nor listed organisations', () => {
    const own: Place = {
      id: 'case:Жарқамыс',
      name: 'Жарқамыс',
      alternateNames: [],
      country: 'KZ',
      region: '',
      latitude: 47.9,
      longitude: 56.5,
      population: 0,
      kind: 'settlement',
    };
    const source = sourceOf('Кеше Жарқамыс ауылында «ҚазМұнайГаз» жиналыс өткізді.');
    const mentions = mentionsWith(untrained, source, 'kk', openGazetteer({ extra: [own] }));
    expect(mentions.map(({ kind, words }) => [kind, words])).toEqual([
      ['place', 'Жарқамыс'],
      ['organisation', 'ҚазМұнайГаз'],
    ]);
  });

  it('keep the role that the rules found beside a person', () => {
    const source = sourceOf('Бұл туралы прокурор Асқар Дәуренов айтты.');
    const ruled = mentionsWith(null, source, 'kk', gazetteer);
    const tagged = mentionsWith(nameTaggerOf('kk'), source, 'kk', gazetteer);
    expect(ruled.flatMap(({ roles }) => roles.map(({ words }) => words))).toEqual(['прокурор']);
    expect(tagged.flatMap(({ roles }) => roles.map(({ words }) => words))).toEqual(['прокурор']);
  });

  it('are anchored in exact words, in order and without overlaps, on any text', () => {
    const words = fc.constantFrom(
      'Асқар',
      'Дәуренов',
      'Жаңаөзенде',
      'в',
      'Ростовской',
      'области',
      '«',
      '»',
      ',',
      '.',
      '-',
      'Н.',
      'мәлімдеді',
      'сказал',
      '\n',
      'ООН',
      '1',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.constantFrom('kk', 'ru'), (parts, tag) => {
        const { text, sentences } = sourceOf(parts.join(' '));
        let end = 0;
        for (const mention of findMentions(text, sentences, { tag }, gazetteer)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(text.string.slice(mention.start, mention.end)).toBe(mention.words);
          for (const role of mention.roles) expect(text.string.slice(role.start, role.end)).toBe(role.words);
          end = mention.end;
        }
      }),
    );
  });

  it('can be learned from texts whose names are known', () => {
    const source = sourceOf('кеше зыр Бақа келді.\nкеше зыр Мыша кетті.\nкеше дыр Тоты келді.\nкеше зыр Қара келді.');
    const nameOf = (words: string): { kind: string; start: number; end: number } => {
      const start = source.text.string.indexOf(words);
      return { kind: 'person', start, end: start + words.length };
    };
    const names = ['Бақа', 'Мыша', 'Қара'].map(nameOf);
    const tagger = trainNameTagger(nameExamples({ ...source, names }, 'kk', gazetteer));
    const mentions = mentionsWith(tagger, sourceOf('кеше зыр Сора кетті.'), 'kk', gazetteer);
    expect(mentions.map(({ kind, words }) => [kind, words])).toEqual([['person', 'Сора']]);
  });
});

import { openGazetteer } from '@inquest/gazetteer';
import type { Mention, Span, TextLayer } from '@inquest/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from './find-mentions.ts';

const gazetteer = openGazetteer();

function layerOf(string: string, boilerplate: TextLayer['boilerplate'] = []): TextLayer {
  return {
    id: '0'.repeat(64),
    item: '0'.repeat(64),
    tool: { name: 'test', version: '1' },
    string,
    title: null,
    boilerplate,
    layout: null,
    language: null,
    metadata: [],
    problems: [],
  };
}

/** One sentence a line. */
function linesOf(string: string): Span[] {
  return [...string.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function find(string: string, tag = 'en'): Mention[] {
  return findMentions(layerOf(string), linesOf(string), { tag }, gazetteer);
}

function named(string: string, kind: Mention['kind'], tag = 'en'): string[] {
  return find(string, tag).flatMap((mention) => (mention.kind === kind ? [mention.words] : []));
}

const rolesOf = (string: string): string[] => find(string).flatMap(({ roles }) => roles.map(({ words }) => words));

describe('findMentions', () => {
  it('finds persons with the roles written before and after their names', () => {
    expect(rolesOf('Askar Daurenov, Veland’s prosecutor general, said so.')).toEqual(['Veland’s prosecutor general']);
    expect(rolesOf('They want their trade union lawyer Natalia Sorokova released.')).toEqual(['trade union lawyer']);
    expect(rolesOf('On Monday Paul Mulligan MEP wrote a letter.')).toEqual(['MEP']);
    expect(rolesOf('They met Labour Party MEP for Dublin, Paul Mulligan in May.')).toEqual([
      'Labour Party MEP for Dublin',
    ]);
    expect(rolesOf('Zhana A. Bektova, a reporter at Vestnik, was there.')).toEqual(['reporter at Vestnik']);
    expect(named('Zhana A. Bektova, a reporter at Vestnik, was there.', 'person')).toEqual(['Zhana A. Bektova']);
  });

  it('does not give a person the role of another', () => {
    expect(rolesOf('After a meeting with the ambassador in Brussels, Paul Mulligan wrote a letter.')).toEqual([]);
    expect(rolesOf('Dmitry Tikhomirov, Larissa Boyarova and Sergei Orlov were arrested.')).toEqual([]);
  });

  it('finds bare surnames of persons named in full', () => {
    const text = 'Ada Marrow spoke first.\nThen Marrow left, and Mr. Marrow was not seen again.\nMarrow is 40.';
    expect(named(text, 'person')).toEqual(['Ada Marrow', 'Marrow', 'Marrow', 'Marrow']);
  });

  it('takes persons named in a list apart', () => {
    expect(named('Among them are Dmitry Tikhomirov, Larissa Boyarova and Sergei Orlov.', 'person')).toEqual([
      'Dmitry Tikhomirov',
      'Larissa Boyarova',
      'Sergei Orlov',
    ]);
  });

  it('finds organisations by their head noun, their spelling, quotation marks and the noun beside them', () => {
    expect(named('The Confederation of Free Dock Unions of Veland is silent.', 'organisation')).toEqual([
      'Confederation of Free Dock Unions of Veland',
    ]);
    expect(named('Workers of KazNefteGas went home.', 'organisation')).toEqual(['KazNefteGas']);
    expect(named('Both companies, “Portneft” and “Dokneft”, agreed.', 'organisation')).toEqual(['Portneft', 'Dokneft']);
    expect(named('The trade union “Zhanashyr” calls for more.', 'organisation')).toEqual(['Zhanashyr']);
    expect(named('The newspaper Vestnik wrote it.', 'organisation')).toEqual(['Vestnik']);
  });

  it('ties an acronym to its expansion, both ways', () => {
    const mentions = find('Members of the Socialist League of Veland (SLV) met. Later the SLV denied it.');
    expect(mentions.map(({ words, expansion }) => [words, expansion])).toEqual([
      ['Socialist League of Veland', 'SLV'],
      ['SLV', 'Socialist League of Veland'],
      ['SLV', null],
    ]);
  });

  it('finds places and names the one meant by the countries the text speaks of', () => {
    const [aktau] = find('The port of Aktau in Kazakhstan was closed.');
    expect(aktau).toMatchObject({ kind: 'place', place: 'geonames:610612' });
    const london = (text: string) => find(text).find(({ words }) => words === 'London')?.place;
    expect(london('He came to London.')).toBe('geonames:2643743');
    expect(named('Shots were heard in Zhanaozen and in the Mangistau region.', 'place')).toEqual([
      'Zhanaozen',
      'Mangistau',
    ]);
    expect(named('Oil from the Caspian Sea and the Middle East.', 'place')).toEqual(['Caspian Sea', 'Middle East']);
  });

  it('does not believe a village far from all that the text speaks of', () => {
    const placed = (text: string) => find(text).find(({ words }) => words === 'Sauri')?.place ?? null;
    const [village] = gazetteer.find('Sauri');
    expect(village?.population).toBeLessThan(50_000);
    expect(placed('Shots were heard in the town of Sauri.')).toBe(village?.id);
    expect(placed('Shots were heard in the town of Sauri, Kazakhstan and Russia said.')).toBeNull();
  });

  it('gives a role to whom it belongs', () => {
    const mentions = find('In Washington U.S. Secretary of State Anna Blinkova met Kazakh president Askar Tokanov.');
    expect(mentions.map(({ words, roles }) => [words, ...roles.map((role) => role.words)])).toEqual([
      ['Washington'],
      ['U.S.'],
      ['Anna Blinkova', 'Secretary of State'],
      ['Askar Tokanov', 'president'],
    ]);
    expect(rolesOf('Ada Marrow, gave a warning in a letter by the mayor, was there.')).toEqual([]);
  });

  it('ends a name with its line, unless a machine broke the line', () => {
    const block = 'Saltmouth Harbour Office\nAnna Marrow\nTelephone 12345';
    expect(
      findMentions(layerOf(block), [{ start: 0, end: block.length }], { tag: 'en' }, gazetteer).map(
        ({ words }) => words,
      ),
    ).toEqual(['Saltmouth Harbour Office', 'Anna Marrow']);
    const wrapped = 'Some days later they all were taken to see Ada\nMarrow in the city of Almaty.';
    expect(
      findMentions(layerOf(wrapped), [{ start: 0, end: wrapped.length }], { tag: 'en' }, gazetteer)[0]?.words,
    ).toBe('Ada\nMarrow');
  });

  it('does not make places of ordinary words that some village bears', () => {
    const text = 'Police shot. Many fled on Friday. Of those, most came back. Workers cried. The Police denied it.';
    expect(find(text)).toEqual([]);
  });

  it('takes neither addresses, file names nor shouted words for names', () => {
    expect(find('See http://KazNefteGas.example/Union_Report.pdf and a.OrlovMail@Example.org now.')).toEqual([]);
    expect(find('PLEASE DO NOT DELAY. ACT NOW!!')).toEqual([]);
  });

  it('finds names in Russian and Kazakh, inflected places too', () => {
    const russian = 'В Жанаозене адвокат Наталья Сорокова встретилась с представителем компании «Портнефть».';
    expect(named(russian, 'place', 'ru')).toEqual(['Жанаозене']);
    expect(find(russian, 'ru')[0]?.place).toBe('geonames:607610');
    expect(find('Это было в Мангистауской области.', 'ru')[0]?.place).toBe('geonames:608879');
    expect(named('Об этом сообщила пресс-служба Министерства внутренних дел.', 'organisation', 'ru')).toEqual([
      'Министерства внутренних дел',
    ]);
    expect(named(russian, 'person', 'ru')).toEqual(['Наталья Сорокова']);
    expect(named(russian, 'organisation', 'ru')).toEqual(['Портнефть']);
    expect(named('Кеше Жаңаөзенде журналист Асқар Дәуренов сөйледі.', 'place', 'kk')).toEqual(['Жаңаөзенде']);
  });

  it('marks mentions in boilerplate and keeps them', () => {
    const string = 'Ada Marrow spoke.\nComment by Otto Quell';
    const layer = layerOf(string, [{ start: 18, end: string.length, kind: 'comment', reason: 'test' }]);
    const mentions = findMentions(layer, linesOf(string), { tag: 'en' }, gazetteer);
    expect(mentions.map(({ words, boilerplate }) => [words, boilerplate])).toEqual([
      ['Ada Marrow', null],
      ['Otto Quell', 'comment'],
    ]);
  });

  it('anchors every mention and role in the exact words, in order and without overlaps, on any text', () => {
    const piece = fc.constantFrom(
      'Ada ',
      'Marrow',
      ', ',
      'Mr. ',
      'MEP ',
      'Union ',
      'of ',
      'Kazakhstan',
      ' (',
      'SLV',
      ')',
      '\n',
      '“',
      '”',
      'al-',
      'A. ',
      ' and ',
      'minister ',
      'New York ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 40 }), (pieces) => {
        const string = pieces.join('');
        let before = 0;
        for (const mention of findMentions(layerOf(string), linesOf(string), null, gazetteer)) {
          for (const phrase of [mention, ...mention.roles]) {
            expect(string.slice(phrase.start, phrase.end)).toBe(phrase.words);
          }
          expect(mention.start).toBeGreaterThanOrEqual(before);
          before = mention.end;
        }
      }),
    );
  });
});

import type { Codebook } from './language.ts';

/**
 * What vague Kazakh words count at least. `literal` takes the smallest number the words can mean;
 * `acled` the fixed numbers that coders of conflict data use. A change of any number is a new version.
 */
export const kazakhCodebook: Codebook = {
  name: 'inquest-codebook-kk',
  version: '1',
  profiles: {
    literal: [
      { name: 'бірнеше', words: ['бірнеше', 'бірнешеуі', 'бірқатар'], low: 2, high: null },
      {
        name: 'ондаған',
        words: ['ондаған', 'ондап', 'бірнеше ондаған', 'бірнеше он'],
        low: 20,
        high: null,
      },
      { name: 'жүздеген', words: ['жүздеген', 'жүздеп', 'бірнеше жүз', 'бірнеше жүздеген'], low: 200, high: null },
      { name: 'мыңдаған', words: ['мыңдаған', 'мыңдап', 'бірнеше мың', 'бірнеше мыңдаған'], low: 2000, high: null },
      { name: 'он мыңдаған', words: ['он мыңдаған', 'ондаған мың'], low: 20_000, high: null },
      { name: 'жүз мыңдаған', words: ['жүз мыңдаған', 'жүздеген мың'], low: 200_000, high: null },
      {
        name: 'көп',
        words: ['көп', 'көптеген', 'көбі', 'талай', 'көпшілігі', 'белгісіз санда'],
        low: null,
        high: null,
      },
    ],
    acled: [
      { name: 'бірнеше', words: ['бірнеше', 'көп', 'көптеген', 'талай'], low: 3, high: 3 },
      { name: 'ондаған', words: ['ондаған', 'бірнеше ондаған'], low: 10, high: 10 },
      { name: 'жүздеген', words: ['жүздеген', 'бірнеше жүз'], low: 100, high: 100 },
      { name: 'мыңдаған', words: ['мыңдаған', 'бірнеше мың'], low: 1000, high: 1000 },
    ],
  },
};

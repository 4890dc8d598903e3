import type { Codebook } from './language.ts';

/**
 * What vague English words count at least. `literal` takes the smallest number the words can mean;
 * `acled` the fixed numbers that coders of conflict data use. A change of any number is a new version.
 */
export const englishCodebook: Codebook = {
  name: 'inquest-codebook-en',
  version: '1',
  profiles: {
    literal: [
      { name: 'several', words: ['several', 'several of'], low: 2, high: null },
      { name: 'a few', words: ['a few', 'a handful of', 'a handful', 'few'], low: 2, high: null },
      { name: 'a couple', words: ['a couple of'], low: 2, high: 2 },
      { name: 'dozens', words: ['dozens', 'tens of', 'tens'], low: 24, high: null },
      { name: 'several dozen', words: ['several dozen', 'several dozens', 'a few dozen'], low: 24, high: null },
      { name: 'many dozens', words: ['many dozens', 'dozens and dozens'], low: 36, high: null },
      { name: 'scores', words: ['scores'], low: 40, high: null },
      { name: 'hundreds', words: ['hundreds'], low: 200, high: null },
      {
        name: 'several hundred',
        words: ['several hundred', 'several hundreds', 'a few hundred'],
        low: 200,
        high: null,
      },
      { name: 'many hundreds', words: ['many hundreds', 'hundreds and hundreds'], low: 300, high: null },
      {
        name: 'thousands',
        words: ['thousands', 'several thousand', 'a few thousand', 'several thousands'],
        low: 2000,
        high: null,
      },
      { name: 'many thousands', words: ['many thousands'], low: 3000, high: null },
      { name: 'tens of thousands', words: ['tens of thousands'], low: 20_000, high: null },
      { name: 'hundreds of thousands', words: ['hundreds of thousands'], low: 200_000, high: null },
      { name: 'millions', words: ['millions', 'several million'], low: 2_000_000, high: null },
      {
        name: 'a number',
        words: ['a number of', 'various', 'numerous', 'multiple', 'countless', 'innumerable'],
        low: null,
        high: null,
      },
      {
        name: 'a large number',
        words: [
          'a large number of',
          'large numbers of',
          'a great number of',
          'a huge number of',
          'an unknown number of',
          'an unspecified number of',
          'an undisclosed number of',
          'untold numbers of',
        ],
        low: null,
        high: null,
      },
      {
        name: 'many',
        words: [
          'many',
          'many more',
          'a lot of',
          'lots of',
          'a great many',
          'plenty of',
          'countless more',
          'most',
          'most of',
        ],
        low: null,
        high: null,
      },
    ],
    acled: [
      {
        name: 'several',
        words: ['several', 'several of', 'a few', 'a handful of', 'few', 'many', 'a number of', 'numerous'],
        low: 3,
        high: 3,
      },
      { name: 'a couple', words: ['a couple of'], low: 2, high: 2 },
      { name: 'tens', words: ['tens', 'tens of', 'scores'], low: 10, high: 10 },
      { name: 'dozens', words: ['dozens', 'several dozen', 'many dozens', 'a few dozen'], low: 12, high: 12 },
      {
        name: 'hundreds',
        words: ['hundreds', 'several hundred', 'many hundreds', 'a few hundred'],
        low: 100,
        high: 100,
      },
      { name: 'thousands', words: ['thousands', 'several thousand', 'tens of thousands'], low: 1000, high: 1000 },
    ],
  },
};

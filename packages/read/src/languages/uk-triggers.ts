import type { Trigger } from './language.ts';
import { list } from './word-list.ts';

/** Past tense: «застрелив, застрелила, застрелило, застрелили». */
function told(stems: string): readonly string[] {
  return list(stems).flatMap((stem) => ['в', 'ла', 'ло', 'ли'].map((ending) => stem + ending));
}

/** Passive participles, the impersonal first: «застрелено, застрелений». */
function undergone(stems: string): readonly string[] {
  return list(stems).flatMap((stem) => ['о', 'ий', 'а', 'і'].map((ending) => stem + ending));
}

/** Forms of an adjective that stands for people: «поранених». */
function people(stems: string): readonly string[] {
  return list(stems).flatMap((stem) => ['ий', 'ого', 'ому', 'і', 'их', 'им', 'ими'].map((ending) => stem + ending));
}

/** Verb and object in either order: «дістали поранення», «поранення дістали». */
function eitherWay(verbs: string, nouns: string): readonly string[] {
  return list(verbs).flatMap((verb) => list(nouns).flatMap((noun) => [`${verb} ${noun}`, `${noun} ${verb}`]));
}

const counts = list('кількість, кількості, число, числа');
const tolls = (nouns: string): readonly string[] =>
  counts.flatMap((count) => list(nouns).map((noun) => `${count} ${noun}`));

/** Ukrainian words for killing, wounding and arrest. */
export const ukrainianTriggers: readonly Trigger[] = [
  {
    kind: 'killed',
    name: 'вбити',
    patient: 'object',
    people: 'required',
    forms: {
      finite: told('вби, уби, застрели, розстріля, страти, закатува'),
      passive: undergone('вбит, убит, застрелен, розстрілян, страчен, закатован'),
      infinitive: list('вбити, убити, вбивати, убивати, застрелити, розстріляти, стратити'),
      gerund: list('вбивши, убивши, застреливши, розстрілявши'),
      noun: list('вбивство, вбивства, вбивству, вбивств, убивство, убивства, розстріл, розстрілу, страта, страти'),
      state: people('вбит, убит, застрелен, розстрілян'),
    },
  },
  {
    kind: 'killed',
    name: 'загинути',
    patient: 'subject',
    people: 'required',
    forms: {
      finite: list('загинув, загинула, загинуло, загинули, гинуть, помер, померла, померло, померли, втратили життя'),
      infinitive: list('загинути, померти'),
      noun: list('загибель, загибелі, загибеллю, смерть, смерті, смертю, смертей'),
      state: [
        ...people('загибл, померл'),
        ...list('жертва, жертви, жертву, жертв, жертвам, жертвами, мертвими, мертвих'),
      ],
      toll: tolls('загиблих, убитих, вбитих, жертв, померлих'),
    },
  },
  {
    kind: 'wounded',
    name: 'поранити',
    patient: 'object',
    people: 'required',
    forms: {
      finite: told('порани, травмува, скалічи, поби'),
      passive: undergone('поранен, травмован, скалічен, побит'),
      infinitive: list('поранити, скалічити'),
      state: people('поранен, травмован'),
      toll: tolls('поранених, травмованих'),
    },
  },
  {
    kind: 'wounded',
    name: 'дістати поранення',
    patient: 'subject',
    people: 'required',
    forms: {
      finite: [
        ...eitherWay(
          'дістав, дістала, дістало, дістали, отримав, отримала, отримало, отримали',
          'поранення, травми, опіки',
        ),
        ...list(
          'зазнав поранень, зазнала поранень, зазнали поранень, постраждав, постраждала, постраждало, постраждали',
        ),
      ],
      state: people('постраждал'),
      toll: tolls('постраждалих'),
    },
  },
  {
    kind: 'arrested',
    name: 'заарештувати',
    patient: 'object',
    people: 'required',
    forms: {
      finite: [...told('заарештува, арештува, затрима'), ...list('взяли під варту, взяв під варту')],
      passive: [
        ...undergone('заарештован, арештован, затриман'),
        ...list('взято під варту, узято під варту, взяті під варту'),
      ],
      infinitive: list('заарештувати, затримати, затримувати'),
      gerund: list('заарештувавши, затримавши'),
      noun: list('арешт, арешту, арешти, арештів, затримання, затримань'),
      state: people('заарештован, арештован, затриман'),
      toll: tolls('заарештованих, арештованих, затриманих'),
    },
  },
];

// Who says what, on PolNeAR (news of an American election, annotated far beyond speech: wishes, acts and beliefs count as
// attributions too). Two systems are scored in the same way: the rules that ship, and a tagger trained here on the train
// part, whose weights neither ship nor leave this machine (its texts have no licence). dev is only scored; whatever was
// looked at, the tagger's features and rules were, stands in train. A fifth of train was held out to choose its settings.
//
// Overlap F1, of sources, cues and contents each on its own: a span found counts as right when it shares at least one
// character with an annotated span of the same role, matched one to one in the order of the text. A second span within
// an annotated span that is already taken is wrong, and an annotated span in several pieces has to be found piece by
// piece. A source of two attributions is annotated twice, and has to be found twice. F1 is of right spans among those
// found (precision) and those annotated (recall), summed over all texts.
// Because touching is enough, token F1 stands beside it: of tokens, marks included, that lie in spans found and
// annotated. It is the stricter one for sources and cues, and shows how much of a span was got.

import { row } from '../result.mjs';
import { corpus, roles } from './attribution/corpus.mjs';
import { byRules } from './attribution/rules.mjs';
import { scoresOf } from './attribution/score.mjs';
import { byTagger, trainedOn } from './attribution/tagger.mjs';

const limits = {
  source: { floor: 0.75, aim: 0.82 },
  cue: { floor: 0.75, aim: 0.82 },
  content: { floor: 0.84, aim: 0.87 },
};

/** Overlap and token F1 of the tagger and of the rules on dev, by role. */
export async function rows() {
  const dev = await corpus('dev');
  const train = await corpus('train');
  if (dev === null || train === null)
    return roles.map((role) => {
      const name = `attribution (PolNeAR dev), tagger: ${role}`;
      return row({ name, unit: 'overlap F1', ...limits[role], skipped: 'no ../shared/data/read/polnear' });
    });
  const model = trainedOn(train);
  const tagged = scoresOf(
    dev,
    dev.map(({ text }) => byTagger(model, text)),
  );
  const ruled = scoresOf(
    dev,
    dev.map(({ text }) => byRules(text)),
  );
  return [
    ...roles.map((role) =>
      row({
        name: `attribution (PolNeAR dev), tagger: ${role}`,
        unit: 'overlap F1',
        ...limits[role],
        value: tagged[role].overlap.f1,
      }),
    ),
    ...roles.map((role) => row({ name: `the same, tagger: ${role}`, unit: 'token F1', value: tagged[role].token.f1 })),
    ...roles.map((role) =>
      row({ name: `the same, rules: ${role}`, unit: 'overlap F1', value: ruled[role].overlap.f1 }),
    ),
    ...roles.map((role) => row({ name: `the same, rules: ${role}`, unit: 'token F1', value: ruled[role].token.f1 })),
    ...roles.map((role) =>
      row({ name: `the same, rules: ${role}, precision`, unit: 'of spans', value: ruled[role].overlap.precision }),
    ),
  ];
}

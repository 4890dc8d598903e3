import { type GoldSentence, said, told } from './gold-sentence.ts';

const author = 'author';

/** Sentences of our own in the manner of agencies, newspapers and statements. All places and people in them are invented. */
export const englishPressGold: readonly GoldSentence[] = [
  // Two speakers in one sentence
  {
    text: 'Twelve pickers died. Police say 17, the farm union says 26.',
    claims: [
      { kind: 'killed', count: [12, 12], holder: author, stance: 'asserted' },
      { kind: 'killed', count: [17, 17], holder: 'Police', stance: 'reported' },
      { kind: 'killed', count: [26, 26], holder: 'the farm union', stance: 'reported' },
    ],
  },
  {
    text: 'The governor speaks of 11 dead, the union of at least 19.',
    claims: [
      { kind: 'killed', count: [11, 11], holder: 'The governor', stance: 'reported' },
      { kind: 'killed', count: [19, null], holder: 'the union', holderKind: 'union', stance: 'reported' },
    ],
  },
  {
    text: 'The cabinet denies any massacre and says the death toll is 21.',
    claims: [{ kind: 'killed', count: [21, 21], holder: 'The cabinet', stance: 'reported' }],
  },
  {
    text: 'The diocese, which has sent two lorries, says it has seen 18 bodies.',
    claims: [{ kind: 'killed', count: [18, 18], holder: 'The diocese', stance: 'reported' }],
  },
  {
    text: 'A nurse said 30 bodies had come in. A spokesman for the navy said its boats had hit smugglers. “We have killed 22 gunmen,” he said.',
    claims: [
      { kind: 'killed', count: [30, 30], holder: 'A nurse', stance: 'reported' },
      { kind: 'killed', count: [22, 22], holder: 'A spokesman for the navy', stance: 'reported' },
    ],
  },
  {
    text: 'The Directorate dismisses as malicious the reports that more than 60 villagers were killed.',
    claims: [{ kind: 'killed', count: [60, null], open: 'low', holder: 'The Directorate', stance: 'denied' }],
  },
  {
    text: 'The rector confirmed that “a number of students” had been detained.',
    claims: [{ kind: 'arrested', count: [null, null], holder: 'The rector', stance: 'reported' }],
  },
  // Who says it, before a colon, by a participle, with another behind
  {
    text: 'Prosecutor: at least 14 people died in the port',
    claims: [said('Prosecutor', { kind: 'killed', count: [14, null], holderKind: 'state' })],
  },
  {
    text: 'Bishop Anna Orlan recently met the families, saying 14 people had been killed.',
    claims: [said('Bishop Anna Orlan', { kind: 'killed', count: [14, 14] })],
  },
  {
    text: 'The reporter said that, according to witnesses, 30 people were killed.',
    claims: [said('The reporter', { kind: 'killed', count: [30, 30], holderKind: 'media', chain: ['witnesses'] })],
  },
  { text: 'Police: 5 wounded.', claims: [told('wounded', [5, 5])] },
  // Counts that stand elsewhere than before the verb
  {
    text: 'More than 80 told the court that they had been tortured.',
    claims: [{ kind: 'tortured', count: [80, null], open: 'low', holder: 'More than 80', stance: 'reported' }],
  },
  {
    text: 'The number of patients who perished in the ward now stands at 24.',
    claims: [{ kind: 'killed', count: [24, 24], holder: author, stance: 'asserted' }],
  },
  {
    text: 'The bureau has confirmed the names of nine weavers who were killed.',
    claims: [{ kind: 'killed', count: [9, null], holder: 'The bureau', stance: 'reported' }],
  },
  {
    text: 'Hundreds of packers have lost their jobs: more than 700, according to the union.',
    claims: [
      { kind: 'dismissed', count: [200, null], holder: author, stance: 'asserted' },
      { kind: 'dismissed', count: [700, null], open: 'low', holder: 'the union', stance: 'reported' },
    ],
  },
  {
    text: 'Another four died in hospital, bringing the total to 31.',
    claims: [
      { kind: 'killed', count: [4, 4], holder: author, stance: 'asserted' },
      { kind: 'killed', count: [31, 31], holder: author, stance: 'asserted' },
    ],
  },
  {
    text: 'The whereabouts of 13 lecturers are unknown.',
    claims: [{ kind: 'disappeared', count: [13, 13], holder: author, stance: 'asserted' }],
  },
  {
    text: 'Another 19 were being treated for burns.',
    claims: [{ kind: 'wounded', count: [19, 19], holder: author, stance: 'asserted' }],
  },
  // Nobody, and no act at all
  {
    text: 'Not one police officer has been charged.',
    claims: [{ kind: 'charged', count: [0, 0], holder: author, stance: 'denied' }],
  },
  {
    text: 'No deaths and no injuries occurred.',
    claims: [
      { kind: 'killed', count: [0, 0], holder: author, stance: 'denied' },
      { kind: 'wounded', count: [0, 0], holder: author, stance: 'denied' },
    ],
  },
  {
    text: 'In the exchange of fire three attackers fell and one corporal was killed.',
    claims: [{ kind: 'killed', count: [1, 1], holder: author, stance: 'asserted' }],
  },
  // Words that are read wrong at first sight
  {
    text: 'As many as 30 may have died, neighbours said.',
    claims: [{ kind: 'killed', count: [null, 30], holder: 'neighbours', stance: 'doubted' }],
  },
  {
    text: 'An official inquiry counted 16 dead, and a rights group, Plain Truth, documented 27 deaths.',
    claims: [
      { kind: 'killed', count: [16, 16], holder: 'An official inquiry', stance: 'reported' },
      { kind: 'killed', count: [27, 27], holder: 'a rights group', holderKind: 'ngo', stance: 'reported' },
    ],
  },
  {
    text: 'The panel could not confirm the figure of 23 deaths advanced by the miners.',
    claims: [{ kind: 'killed', count: [23, 23], holder: 'the miners', stance: 'doubted' }],
  },
  {
    text: 'Twenty-one died on the spot and two in hospital.',
    claims: [{ kind: 'killed', count: [21, 21], holder: author, stance: 'asserted' }],
  },
  {
    text: 'None of the bodies had a wound in the back.',
    claims: [{ kind: 'other', count: [0, 0], holder: author, stance: 'denied' }],
  },
];

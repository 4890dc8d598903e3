import type { GoldSentence } from './gold-sentence.ts';

const author = 'author';

/** Sentences of our own that cover the constructions of the language file. All places and people in them are invented. */
export const englishGold: readonly GoldSentence[] = [
  // Voice
  {
    text: 'At least 14 dockers were killed in Port Serena on Tuesday.',
    claims: [{ kind: 'killed', count: [14, null], holder: author, stance: 'asserted' }],
  },
  {
    text: 'Riot police shot dead six villagers near the quarry.',
    claims: [{ kind: 'killed', count: [6, 6], holder: author, stance: 'asserted' }],
  },
  {
    text: 'Soldiers killed more than thirty farmers.',
    claims: [{ kind: 'killed', count: [30, null], open: 'low', holder: author, stance: 'asserted' }],
  },
  {
    text: 'Nineteen miners lost their lives when the guards opened fire.',
    claims: [
      { kind: 'killed', count: [19, 19], holder: author, stance: 'asserted' },
      { kind: 'attack', holder: author, stance: 'asserted' },
    ],
  },
  {
    text: 'Four students met their deaths on the bridge.',
    claims: [{ kind: 'killed', count: [4, 4], holder: author, stance: 'asserted' }],
  },
  {
    text: 'The troops stormed the mill, killing at least 21 strikers and wounding dozens.',
    claims: [
      { kind: 'attack', holder: author, stance: 'asserted' },
      { kind: 'killed', count: [21, null], holder: author, stance: 'asserted' },
      { kind: 'wounded', count: [24, null], holder: author, stance: 'asserted' },
    ],
  },
  {
    text: 'The clashes left 17 people dead and some 200 injured.',
    claims: [
      { kind: 'killed', count: [17, 17], holder: author, stance: 'asserted' },
      { kind: 'wounded', count: [200, 200], holder: author, stance: 'asserted' },
    ],
  },
  {
    text: 'Three protesters died and 25 were wounded.',
    claims: [
      { kind: 'killed', count: [3, 3], holder: author, stance: 'asserted' },
      { kind: 'wounded', count: [25, 25], holder: author, stance: 'asserted' },
    ],
  },
  {
    text: 'A teacher was killed and so were two of her pupils.',
    claims: [
      { kind: 'killed', count: [1, 1], holder: author, stance: 'asserted' },
      { kind: 'killed', count: [2, 2], holder: author, stance: 'asserted' },
    ],
  },
  {
    text: 'The killing of eleven fishermen shocked the coast.',
    claims: [{ kind: 'killed', count: [11, 11], holder: author, stance: 'asserted' }],
  },
  {
    text: 'The strike committee recorded 12 deaths in two days.',
    claims: [
      { kind: 'killed', count: [12, 12], holder: 'The strike committee', holderKind: 'union', stance: 'reported' },
    ],
  },
  {
    text: 'The death toll rose to 16 on Sunday.',
    claims: [{ kind: 'killed', count: [16, 16], holder: author, stance: 'asserted' }],
  },
  {
    text: 'The death toll has risen from nine to at least 13.',
    claims: [{ kind: 'killed', count: [13, null], holder: author, stance: 'asserted' }],
  },
  {
    text: 'Five bodies were brought to the morgue.',
    claims: [{ kind: 'killed', count: [5, 5], holder: author, stance: 'asserted' }],
  },
  {
    text: 'Nine mill workers killed, hundreds arrested',
    claims: [
      { kind: 'killed', count: [9, 9], holder: author, stance: 'asserted' },
      { kind: 'arrested', count: [200, null], holder: author, stance: 'asserted' },
    ],
  },
  {
    text: 'Thirty-two people were arrested and charged with rioting.',
    claims: [
      { kind: 'arrested', count: [32, 32], holder: author, stance: 'asserted' },
      { kind: 'charged', count: [32, 32], holder: author, stance: 'asserted' },
    ],
  },
  {
    text: 'Eight organisers were put on trial and sentenced to six years.',
    claims: [
      { kind: 'tried', count: [8, 8], holder: author, stance: 'asserted' },
      { kind: 'sentenced', count: [8, 8], holder: author, stance: 'asserted' },
    ],
  },
  {
    text: 'The dismissal of more than two thousand dockers did not end the strike.',
    claims: [{ kind: 'dismissed', count: [2000, null], open: 'low', holder: author, stance: 'asserted' }],
  },
  {
    text: 'The company sacked up to 900 of its employees.',
    claims: [{ kind: 'dismissed', count: [null, 900], holder: author, stance: 'asserted' }],
  },
  {
    text: 'About 400 families and 1,500 people were evicted from the valley.',
    claims: [{ kind: 'displaced', count: [1500, 1500], holder: author, stance: 'asserted' }],
  },
  {
    text: 'Seven activists have disappeared since the raid.',
    claims: [{ kind: 'disappeared', count: [7, 7], holder: author, stance: 'asserted' }],
  },
  {
    text: 'Another 14 people are still missing.',
    claims: [{ kind: 'disappeared', count: [14, 14], holder: author, stance: 'asserted' }],
  },
  {
    text: 'Two lawyers were abducted by masked men.',
    claims: [{ kind: 'disappeared', count: [2, 2], holder: author, stance: 'asserted' }],
  },
  {
    text: 'Sixty prisoners were tortured in the barracks.',
    claims: [{ kind: 'tortured', count: [60, 60], holder: author, stance: 'asserted' }],
  },
  {
    text: 'The authorities released 18 detainees on Monday.',
    claims: [{ kind: 'released', count: [18, 18], holder: author, stance: 'asserted' }],
  },
  {
    text: 'Some 3,000 people fled across the border.',
    claims: [{ kind: 'displaced', count: [3000, 3000], holder: author, stance: 'asserted' }],
  },
  // Hedges
  {
    text: 'As many as 150 people were killed.',
    claims: [{ kind: 'killed', count: [null, 150], holder: author, stance: 'asserted' }],
  },
  {
    text: 'No fewer than forty demonstrators were wounded.',
    claims: [{ kind: 'wounded', count: [40, null], holder: author, stance: 'asserted' }],
  },
  {
    text: 'Between 60 and 70 people were killed.',
    claims: [{ kind: 'killed', count: [60, 70], holder: author, stance: 'asserted' }],
  },
  {
    text: 'Fewer than ten soldiers were injured.',
    claims: [{ kind: 'wounded', count: [null, 10], open: 'high', holder: author, stance: 'asserted' }],
  },
  {
    text: 'Scores of peasants were massacred.',
    claims: [{ kind: 'killed', count: [40, null], holder: author, stance: 'asserted' }],
  },
  {
    text: 'Many dozens were killed and several hundred were detained.',
    claims: [
      { kind: 'killed', count: [36, null], holder: author, stance: 'asserted' },
      { kind: 'arrested', count: [200, null], holder: author, stance: 'asserted' },
    ],
  },
  {
    text: 'Two to three thousand workers were laid off.',
    claims: [{ kind: 'dismissed', count: [2000, 3000], holder: author, stance: 'asserted' }],
  },
  {
    text: 'Seventy or more people died.',
    claims: [{ kind: 'killed', count: [70, null], holder: author, stance: 'asserted' }],
  },
  {
    text: 'Half of the 200 detainees were released.',
    claims: [{ kind: 'released', count: [100, 100], holder: author, stance: 'asserted' }],
  },
  {
    text: 'A family of five was killed in the shelling.',
    claims: [{ kind: 'killed', count: [5, 5], holder: author, stance: 'asserted' }],
  },
  {
    text: 'A group of 12 women was arrested at the gate.',
    claims: [{ kind: 'arrested', count: [12, 12], holder: author, stance: 'asserted' }],
  },
  {
    text: '37 of the most outspoken miners were dismissed.',
    claims: [{ kind: 'dismissed', count: [37, 37], holder: author, stance: 'asserted' }],
  },
  {
    text: 'Two men and three children were killed.',
    claims: [{ kind: 'killed', count: [5, 5], holder: author, stance: 'asserted' }],
  },
  {
    text: 'Twenty people, including three children, were killed.',
    claims: [{ kind: 'killed', count: [20, 20], holder: author, stance: 'asserted' }],
  },
  {
    text: 'A dozen people were hurt.',
    claims: [{ kind: 'wounded', count: [12, 12], holder: author, stance: 'asserted' }],
  },
  {
    text: 'One hundred and five prisoners were executed.',
    claims: [{ kind: 'killed', count: [105, 105], holder: author, stance: 'asserted' }],
  },
  {
    text: 'Hundreds were subsequently fired.',
    claims: [{ kind: 'dismissed', count: [200, null], holder: author, stance: 'asserted' }],
  },
  // Told apart from counts of people
  {
    text: 'Marta Ilves, 34, was arrested at her home.',
    claims: [{ kind: 'arrested', count: [1, 1], holder: author, stance: 'asserted' }],
  },
  {
    text: 'A 19-year-old student was killed at the gate.',
    claims: [{ kind: 'killed', count: [1, 1], holder: author, stance: 'asserted' }],
  },
  {
    text: 'The editor was sentenced to seven years and fined 3,000 euros.',
    claims: [{ kind: 'sentenced', count: [1, 1], holder: author, stance: 'asserted' }],
  },
  { text: 'Wages fell by 20 percent in 2009 and the strikers asked for 40 dollars a day.', claims: [] },
  { text: 'The law is one of the many that were passed to the four corners of the land.', claims: [] },
  { text: 'He received death threats and said he would not leave one day sooner.', claims: [] },
  { text: 'Call +44 20 7946 0018 or write to 12 Harbour Street, 010000 Port Serena.', claims: [] },
  // Attribution
  {
    text: 'The government has admitted that 10 people had died.',
    claims: [{ kind: 'killed', count: [10, 10], holder: 'The government', holderKind: 'state', stance: 'reported' }],
  },
  {
    text: 'At least 34 miners were killed, witnesses said.',
    claims: [{ kind: 'killed', count: [34, null], holder: 'witnesses', holderKind: 'witness', stance: 'reported' }],
  },
  {
    text: 'According to the dockers’ union, 28 people were wounded.',
    claims: [
      { kind: 'wounded', count: [28, 28], holder: 'the dockers’ union', holderKind: 'union', stance: 'reported' },
    ],
  },
  {
    text: 'Forty people were killed, according to hospital sources.',
    claims: [
      { kind: 'killed', count: [40, 40], holder: 'hospital sources', holderKind: 'witness', stance: 'reported' },
    ],
  },
  {
    text: 'Police said 12 people were killed and 40 wounded.',
    claims: [
      { kind: 'killed', count: [12, 12], holder: 'Police', holderKind: 'state', stance: 'reported' },
      { kind: 'wounded', count: [40, 40], holder: 'Police', holderKind: 'state', stance: 'reported' },
    ],
  },
  {
    text: 'Official sources speak of thirteen dead and several hundred wounded.',
    claims: [
      { kind: 'killed', count: [13, 13], holder: 'Official sources', holderKind: 'state', stance: 'reported' },
      { kind: 'wounded', count: [200, null], holder: 'Official sources', holderKind: 'state', stance: 'reported' },
    ],
  },
  {
    text: 'The ministry said nine people died, but local activists say at least fifty were killed.',
    claims: [
      { kind: 'killed', count: [9, 9], holder: 'The ministry', holderKind: 'state', stance: 'reported' },
      { kind: 'killed', count: [50, null], holder: 'local activists', holderKind: 'ngo', stance: 'reported' },
    ],
  },
  {
    text: 'Journalists who spoke to residents said there were reports of scores of fatalities.',
    claims: [
      {
        kind: 'killed',
        count: [40, null],
        holder: 'Journalists',
        holderKind: 'media',
        stance: 'reported',
        chain: ['residents', 'reports'],
      },
    ],
  },
  {
    text: 'Pavel Orn, the regional prosecutor, told reporters that 22 rioters had been arrested.',
    claims: [{ kind: 'arrested', count: [22, 22], holder: 'Pavel Orn', holderKind: 'state', stance: 'reported' }],
  },
  {
    text: '“They killed eleven of us on the pier,” said a docker.',
    claims: [{ kind: 'killed', count: [11, 11], holder: 'a docker', stance: 'reported' }],
  },
  {
    text: 'The mayor said: “It was a calm day. Two policemen were injured. Nobody was killed.”',
    claims: [
      { kind: 'wounded', count: [2, 2], holder: 'The mayor', holderKind: 'state', stance: 'reported' },
      { kind: 'killed', count: [0, 0], holder: 'The mayor', holderKind: 'state', stance: 'denied' },
    ],
  },
  {
    text: 'Six people are reported to have been killed.',
    claims: [{ kind: 'killed', count: [6, 6], holder: 'unnamed', stance: 'reported' }],
  },
  {
    text: 'Fifteen people were reportedly wounded.',
    claims: [{ kind: 'wounded', count: [15, 15], holder: 'unnamed', stance: 'reported' }],
  },
  {
    text: 'There are rumours of hundreds of deaths.',
    claims: [{ kind: 'killed', count: [200, null], holder: 'rumours', stance: 'doubted' }],
  },
  {
    text: 'Opposition leaders put the death toll at 120.',
    claims: [
      { kind: 'killed', count: [120, 120], holder: 'Opposition leaders', holderKind: 'opposition', stance: 'reported' },
    ],
  },
  {
    text: 'Amnesty International has documented 45 disappearances.',
    claims: [
      { kind: 'disappeared', count: [45, 45], holder: 'Amnesty International', holderKind: 'ngo', stance: 'reported' },
    ],
  },
  {
    text: 'Eighteen workers, the company claims, were injured by their own comrades.',
    claims: [{ kind: 'wounded', count: [18, 18], holder: 'the company', holderKind: 'company', stance: 'reported' }],
  },
  {
    text: 'Twelve people were killed. The ministry speaks of nine, the union of more.',
    claims: [
      { kind: 'killed', count: [12, 12], holder: author, stance: 'asserted' },
      { kind: 'killed', count: [9, 9], holder: 'The ministry', holderKind: 'state', stance: 'reported' },
    ],
  },
  {
    text: 'Officials say 241 people lost their lives, while exiles put the figure at over 2,600.',
    claims: [
      { kind: 'killed', count: [241, 241], holder: 'Officials', holderKind: 'state', stance: 'reported' },
      {
        kind: 'killed',
        count: [2600, null],
        open: 'low',
        holder: 'exiles',
        holderKind: 'opposition',
        stance: 'reported',
      },
    ],
  },
  {
    text: 'The number of those killed ranges from 200 to several thousand.',
    claims: [{ kind: 'killed', count: [200, null], holder: author, stance: 'asserted' }],
  },
  {
    text: 'A Red Cross official said eight bodies had been found.',
    claims: [{ kind: 'killed', count: [8, 8], holder: 'A Red Cross official', holderKind: 'ngo', stance: 'reported' }],
  },
  {
    text: '“It was a massacre,” said one survivor. “They killed my two sons.”',
    claims: [{ kind: 'killed', count: [2, 2], holder: 'one survivor', stance: 'reported' }],
  },
  {
    text: 'Five sailors drowned off the cape, the coastguard said.',
    claims: [{ kind: 'killed', count: [5, 5], holder: 'the coastguard', holderKind: 'other', stance: 'reported' }],
  },
  {
    text: 'Two hundred dockers were dismissed in January — more than 900, according to the union.',
    claims: [
      { kind: 'dismissed', count: [200, 200], holder: author, stance: 'asserted' },
      {
        kind: 'dismissed',
        count: [900, null],
        open: 'low',
        holder: 'the union',
        holderKind: 'union',
        stance: 'reported',
      },
    ],
  },
  {
    text: 'Three alleged dealers were arrested.',
    claims: [{ kind: 'arrested', count: [3, 3], holder: author, stance: 'asserted' }],
  },
  {
    text: 'Two policemen were among those killed.',
    claims: [{ kind: 'killed', count: [2, 2], holder: author, stance: 'asserted' }],
  },
  // Stance
  {
    text: 'Reports that dozens of people were killed do not correspond to reality.',
    claims: [{ kind: 'killed', count: [24, null], holder: author, stance: 'denied' }],
  },
  {
    text: 'The government denies that 70 people were killed.',
    claims: [{ kind: 'killed', count: [70, 70], holder: 'The government', holderKind: 'state', stance: 'denied' }],
  },
  {
    text: 'No one was killed, police said.',
    claims: [{ kind: 'killed', count: [0, 0], holder: 'police', holderKind: 'state', stance: 'denied' }],
  },
  {
    text: 'No children were on the quay.',
    claims: [{ kind: 'other', count: [0, 0], holder: author, stance: 'denied' }],
  },
  {
    text: 'Twelve people allegedly died in custody.',
    claims: [{ kind: 'killed', count: [12, 12], holder: 'unnamed', stance: 'doubted' }],
  },
  {
    text: 'The exact number of dead is unclear, but it is at least fifty.',
    claims: [{ kind: 'killed', count: [50, null], holder: author, stance: 'asserted' }],
  },
  { text: 'The explosion could have killed fifty people.', claims: [] },
  { text: 'They threatened to kill ten hostages.', claims: [] },
  { text: 'If twenty people were killed, who gave the order?', claims: [] },
  { text: 'How many workers have to die before the world takes notice?', claims: [] },
  // Lists of names
  {
    text: 'Among those arrested are Dana Verin, Oleg Marsk and Tomas Pell.',
    claims: [
      { kind: 'arrested', count: [1, 1], holder: author, stance: 'asserted' },
      { kind: 'arrested', count: [1, 1], holder: author, stance: 'asserted' },
      { kind: 'arrested', count: [1, 1], holder: author, stance: 'asserted' },
    ],
  },
  {
    text: 'Dana Verin, Oleg Marsk and Tomas Pell were killed.',
    claims: [
      { kind: 'killed', count: [1, 1], holder: author, stance: 'asserted' },
      { kind: 'killed', count: [1, 1], holder: author, stance: 'asserted' },
      { kind: 'killed', count: [1, 1], holder: author, stance: 'asserted' },
    ],
  },
  // Demands and other kinds
  {
    text: 'The strikers demanded higher wages and the release of their leaders.',
    claims: [{ kind: 'demand', holder: 'The strikers', holderKind: 'union', stance: 'demanded' }],
  },
  {
    text: 'Human Rights Watch urged the government to free all 40 prisoners.',
    claims: [{ kind: 'demand', holder: 'Human Rights Watch', holderKind: 'ngo', stance: 'demanded' }],
  },
  {
    text: 'Please write to the ambassador and ask for an inquiry.',
    claims: [{ kind: 'demand', holder: author, stance: 'demanded' }],
  },
  {
    text: 'The president declared a state of emergency in the province.',
    claims: [{ kind: 'emergency', holder: author, stance: 'asserted' }],
  },
  {
    text: 'Mobile networks and the internet were shut down in the town.',
    claims: [{ kind: 'blackout', holder: author, stance: 'asserted' }],
  },
  {
    text: 'Ten thousand dockers went on strike in May.',
    claims: [{ kind: 'striking', count: [10_000, 10_000], holder: author, stance: 'asserted' }],
  },
  {
    text: 'The police chief was removed from his post.',
    claims: [{ kind: 'appointment', holder: author, stance: 'asserted' }],
  },
  // Acts told without anybody they were done to
  {
    text: 'Torture is routine in the barracks.',
    claims: [{ kind: 'tortured', holder: author, stance: 'asserted' }],
  },
  {
    text: 'Extrajudicial killings and arbitrary detention mark the campaign.',
    claims: [
      { kind: 'killed', holder: author, stance: 'asserted' },
      { kind: 'arrested', holder: author, stance: 'asserted' },
    ],
  },
  {
    text: 'Guards beat four weavers and they were subjected to torture.',
    claims: [
      { kind: 'tortured', count: [4, 4], holder: author, stance: 'asserted' },
      { kind: 'tortured', holder: author, stance: 'asserted' },
    ],
  },
  {
    text: 'Three journalists received death threats.',
    claims: [{ kind: 'other', count: [3, 3], holder: author, stance: 'asserted' }],
  },
  {
    text: 'Police harassed the sisters of the editor.',
    claims: [{ kind: 'other', holder: author, stance: 'asserted' }],
  },
];

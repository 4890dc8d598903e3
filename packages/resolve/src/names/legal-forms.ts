// Legal forms of companies in their short spelling: "Aktiengesellschaft" and "AG" are one, and neither tells two firms apart.
const phrases: readonly (readonly [string, string])[] = [
  ['gesellschaft mit beschrankter haftung', 'gmbh'],
  ['public joint stock company', 'pjsc'],
  ['open joint stock company', 'jsc'],
  ['closed joint stock company', 'jsc'],
  ['joint stock company', 'jsc'],
  ['publichnoe aktsionernoe obshchestvo', 'pjsc'],
  ['otkrytoe aktsionernoe obshchestvo', 'jsc'],
  ['zakrytoe aktsionernoe obshchestvo', 'jsc'],
  ['aktsionernoe obshchestvo', 'jsc'],
  ['obshchestvo s ogranichennoi otvetstvennostyu', 'llc'],
  ['tovarishchestvo s ogranichennoi otvetstvennostyu', 'llp'],
  ['limited liability company', 'llc'],
  ['limited liability partnership', 'llp'],
  ['public limited company', 'plc'],
  ['societe anonyme', 'sa'],
  ['aktiengesellschaft', 'ag'],
  ['incorporated', 'inc'],
  ['corporation', 'corp'],
  ['company', 'co'],
  ['limited', 'ltd'],
  ['sp z o o', 'spzoo'],
  ['ojsc', 'jsc'],
  ['oao', 'jsc'],
  ['zao', 'jsc'],
  ['ao', 'jsc'],
  ['pao', 'pjsc'],
  ['ooo', 'llc'],
  ['too', 'llp'],
];

const shortForms = new Set(
  'ag gmbh jsc pjsc llc llp plc sa inc corp co ltd spzoo sarl sas bv nv ab as oy spa srl kg se lp bvba'.split(' '),
);

/** Writes the legal forms of a folded name short; letters apart ("g m b h") are joined first. */
export function withShortLegalForms(folded: string): string {
  const joined: string[] = [];
  let letters = '';
  for (const word of folded.split(' ')) {
    if (word.length === 1 && /\p{L}/u.test(word)) {
      letters += word;
      continue;
    }
    if (letters !== '') joined.push(letters);
    letters = '';
    joined.push(word);
  }
  if (letters !== '') joined.push(letters);
  let text = ` ${joined.join(' ')} `;
  for (const [long, short] of phrases) text = text.replaceAll(` ${long} `, ` ${short} `);
  return text.trim();
}

export function isLegalForm(word: string): boolean {
  return shortForms.has(word);
}

// Given names and their short forms. Only a hint that two forms can be one name; never proof.
const groups: readonly string[] = [
  'thomas tom tommy thom',
  'william will willie willy bill billy liam wm',
  'robert bob bobby rob robbie bert',
  'richard dick rich richie rick ricky',
  'john jack johnny jon johnnie',
  'james jim jimmy jamie jem',
  'charles charlie chas chuck charley',
  'edward ed eddie ned ted teddy edwin',
  'henry harry hal hank harold',
  'george geo georgie',
  'joseph joe joey jos',
  'francis frank frankie fran',
  'alexander alex alec sandy sasha aleksandr aleksander',
  'alfred alf fred alfie freddie',
  'frederick fred freddie fredrick',
  'albert al bert bertie',
  'arthur art artie',
  'michael mike mick mickey misha mikhail',
  'samuel sam sammy',
  'benjamin ben benny',
  'daniel dan danny',
  'david dave davy',
  'matthew matt',
  'andrew andy drew',
  'anthony tony antony',
  'stephen steve steven',
  'peter pete petya pyotr',
  'nicholas nick nikolai kolya nikolay',
  'walter walt wally',
  'elizabeth liz lizzie beth betty eliza elisabeth bess',
  'margaret maggie meg peggy marge',
  'mary molly polly maria masha mariya',
  'catherine kate cathy katherine kathleen kitty katya ekaterina',
  'anne ann annie anna hannah nancy',
  'sarah sally sara',
  'susan sue susie',
  'jane jenny janet',
  'dorothy dot dolly',
  'helen nell nellie ellen elena lena yelena',
  'vladimir vova volodya',
  'dmitrii dima mitya dmitry dmitri',
  'sergei seryozha serge sergey',
  'evgenii zhenya eugene evgeny yevgeny',
  'ivan vanya',
  'aleksei alyosha alexey alexei',
  'tatyana tanya tatiana',
  'olga olya',
  'zhanna zhana jeanne',
];

const groupsOf = new Map<string, Set<number>>();
for (const [at, group] of groups.entries()) {
  for (const name of group.split(' ')) groupsOf.set(name, (groupsOf.get(name) ?? new Set()).add(at));
}

/** Whether two folded given names can be forms of one: "will" and "william", "sasha" and "aleksandr". */
export function canBeShortForms(a: string, b: string): boolean {
  const ofA = groupsOf.get(a);
  const ofB = groupsOf.get(b);
  if (ofA === undefined || ofB === undefined) return false;
  for (const group of ofA) if (ofB.has(group)) return true;
  return false;
}

const bitsAnArray = 32;

/** The groups of each of `words`, as bits of two numbers: two words can be forms of one name where they share a bit. */
export function shortFormGroups(words: readonly string[]): { readonly low: Int32Array; readonly high: Int32Array } {
  const bits = (from: number) =>
    Int32Array.from(words, (word) => {
      let held = 0;
      for (const group of groupsOf.get(word) ?? []) {
        if (group >= from && group < from + bitsAnArray) held |= 1 << (group - from);
      }
      return held;
    });
  return { low: bits(0), high: bits(bitsAnArray) };
}

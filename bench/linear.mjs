// `npm run bench:linear`: no pattern costs more than in proportion to the length of what it runs on. Letters, pairs and triples repeated to 10 and 100 kB.
import { joinedSeeds, outOfProportion, singleSeeds } from './hostile/growth.mjs';
import { users } from './hostile/users.mjs';
import { report, row } from './result.mjs';

/** Characters of the shorter input; the longer has ten times as many. */
const length = 10_000;
/** All triples would take hours: each nth. */
const everyTriple = 97;
const seeds = [...singleSeeds(), ...joinedSeeds(2), ...joinedSeeds(3).filter((_, at) => at % everyTriple === 0)];

const rows = [row({ name: 'inputs tried in each way of reading', value: seeds.length, unit: 'inputs' })];
for (const [name, use] of Object.entries(users)) {
  const found = await outOfProportion(use, seeds, length);
  for (const one of found) console.log(`  ! ${name}: ${one}`);
  rows.push(row({ name: `${name}: out of proportion`, value: found.length, unit: 'inputs', aim: 0, better: 'less' }));
}
report('linear', rows);

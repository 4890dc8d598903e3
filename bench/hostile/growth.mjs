// Finds inputs whose cost grows faster than their length: a letter, or a few, repeated. What is compared is one machine with itself, never with a clock.
/** A cost in proportion to the length grows tenfold, one to its square a hundredfold. */
const mostGrowth = 40;
/** Less processor time than this for the longer input, in milliseconds a kilobyte, harms nobody and is lost in noise. */
const leastMsPerKilobyte = 4;

/** Every printable ASCII character, and others that readers treat apart: spaces, marks, quotes, digits and letters of other scripts, line ends. */
export function singleSeeds() {
  const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));
  return [...ascii, '\n', '\t', '\r', ...'\u00a0\u00ad\u200b\u202e\ufeff\u2028\u0301аЯә“”«»’—–…é中\u0661½№'];
}

/** Pairs and triples of the pieces that readers look for. */
export function joinedSeeds(size) {
  const pieces = [
    'a',
    'A',
    '1',
    ' ',
    ',',
    '.',
    '\n',
    '(',
    '“',
    '<p>',
    '<b>',
    '&',
    '-',
    '@',
    'killed ',
    'ten ',
    'said that ',
    '12 May ',
    'Иван ',
  ];
  const joined = pieces.flatMap((one) => pieces.filter((two) => two !== one).map((two) => one + two));
  return size === 2
    ? joined
    : joined.flatMap((pair) => pieces.filter((piece) => !pair.endsWith(piece)).map((piece) => pair + piece));
}

/**
 * The seeds for which `use` costs out of proportion when they are repeated to ten times `length`, in words. A suspicion is measured twice more and
 * dropped when the lower figures do not bear it out: a busy machine slows down one run, not each.
 */
export async function outOfProportion(use, seeds, length) {
  const few = (seed) => processorMs(() => use(repeat(seed, length)));
  const many = (seed) => processorMs(() => use(repeat(seed, length * 10)));
  const isOut = (less, more) => more > (leastMsPerKilobyte * length) / 100 && more > less * mostGrowth;
  await few('They said that ten people were killed. ');
  const found = [];
  for (const seed of seeds) {
    let less = await few(seed);
    let more = await many(seed);
    for (let again = 0; again < 2 && isOut(less, more); again += 1) {
      less = Math.max(less, await few(seed));
      more = Math.min(more, await many(seed));
    }
    if (isOut(less, more))
      found.push(`${JSON.stringify(seed)}: ${Math.round(less)} ms, ten times as long ${Math.round(more)} ms`);
  }
  return found;
}

function repeat(seed, length) {
  return seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
}

async function processorMs(work) {
  const started = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

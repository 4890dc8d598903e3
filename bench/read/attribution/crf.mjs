// A linear-chain conditional random field over hashed features (Lafferty et al. 2001), trained by AdaGrad: what the
// benchmark's taggers are made of. Unlike the perceptron that ships it says how likely each label is, which a second
// tagger can read.

/** Places of a bucket in the weights: one a label, and in the last how far the bucket was moved so far (AdaGrad). */
const width = 8;
const moved = width - 1;
/** A token whose labels are as sure as this teaches nothing and costs time. */
const sure = 0.02;

/**
 * @param examples sequences: rows of features and right labels
 * @param options labels: how many, 7 at most; bits of a hash that are used; rounds; rate of the first round and the
 *   share of it that is left after each; keep: the share of features each step sees, lest rare ones are learned by heart;
 *   mayFollow(previous, label); seed
 */
export function trainField(examples, options) {
  const { labels, bits, rounds, keep, mayFollow, seed } = options;
  const field = {
    labels,
    bits,
    weights: new Float32Array(2 ** bits * width),
    transitions: emptyPairs(labels, mayFollow),
  };
  const pace = { rate: options.rate, keep, sums: new Float64Array(labels * labels).fill(1), random: randomFrom(seed) };
  const order = Int32Array.from(examples.keys());
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, pace.random);
    for (const index of order) step(field, examples[index], pace);
    pace.rate *= options.left;
  }
  return field;
}

function emptyPairs(labels, mayFollow) {
  const pairs = new Float64Array(labels * labels);
  for (let pair = 0; pair < pairs.length; pair += 1)
    if (!mayFollow(Math.floor(pair / labels), pair % labels)) pairs[pair] = Number.NEGATIVE_INFINITY;
  return pairs;
}

function step(field, { rows, labels: right }, pace) {
  const { labels, weights } = field;
  const seen = placesOf(rows, field.bits, pace);
  const { likely, pairs } = chances(field, scoresOf(field, seen, 1 / pace.keep), rows.count, true);
  const pull = new Float64Array(labels);
  for (let token = 0; token < rows.count; token += 1) {
    let most = 0;
    let square = 0;
    for (let label = 0; label < labels; label += 1) {
      pull[label] = (right[token] === label ? 1 : 0) - likely[token * labels + label];
      most = Math.max(most, Math.abs(pull[label]));
      square += pull[label] * pull[label];
    }
    if (most < sure) continue;
    for (let at = seen.starts[token]; at < seen.starts[token + 1]; at += 1) {
      const place = seen.places[at];
      weights[place + moved] += square;
      const size = pace.rate / Math.sqrt(weights[place + moved] + 0.1);
      for (let label = 0; label < labels; label += 1) weights[place + label] += size * pull[label];
    }
  }
  movePairs(field, pairs, right, pace);
}

function movePairs({ labels, transitions }, pairs, right, { sums, rate }) {
  let previous = 0;
  for (const label of right) {
    pairs[previous * labels + label] -= 1;
    previous = label;
  }
  for (let pair = 0; pair < pairs.length; pair += 1) {
    if (pairs[pair] === 0) continue;
    sums[pair] += pairs[pair] * pairs[pair];
    transitions[pair] -= (rate * pairs[pair]) / Math.sqrt(sums[pair]);
  }
}

/** Where the features of each token stand in the weights; with a pace, of as many as it keeps. */
function placesOf({ count, starts, hashes }, bits, pace) {
  const mask = 2 ** bits - 1;
  const seen = { count, starts: new Int32Array(count + 1), places: new Int32Array(hashes.length) };
  let length = 0;
  for (let token = 0; token < count; token += 1) {
    for (let at = starts[token]; at < starts[token + 1]; at += 1)
      if (pace === undefined || pace.random() < pace.keep) seen.places[length++] = (hashes[at] & mask) * width;
    seen.starts[token + 1] = length;
  }
  return seen;
}

function scoresOf({ labels, weights }, { count, starts, places }, times = 1) {
  const scores = new Float64Array(count * labels);
  for (let token = 0; token < count; token += 1) {
    const row = token * labels;
    for (let at = starts[token]; at < starts[token + 1]; at += 1)
      for (let label = 0; label < labels; label += 1) scores[row + label] += weights[places[at] + label];
    for (let label = 0; label < labels; label += 1) scores[row + label] *= times;
  }
  return scores;
}

/** Forward and backward: how likely each label of each token is and, where asked for, how often each pair is expected. */
function chances({ labels, transitions }, scores, count, withPairs) {
  const step = transitions.map(Math.exp);
  const own = exponentials(scores, count, labels);
  const forward = new Float64Array(count * labels);
  const backward = new Float64Array(count * labels).fill(1);
  for (let token = 0; token < count; token += 1) {
    const row = token * labels;
    for (let label = 0; label < labels; label += 1) {
      let sum = token === 0 ? step[label] : 0;
      for (let before = 0; token > 0 && before < labels; before += 1)
        sum += forward[row - labels + before] * step[before * labels + label];
      forward[row + label] = sum * own[row + label];
    }
    norm(forward, row, labels);
  }
  for (let token = count - 2; token >= 0; token -= 1) {
    const row = token * labels;
    for (let label = 0; label < labels; label += 1) {
      let sum = 0;
      for (let after = 0; after < labels; after += 1)
        sum += step[label * labels + after] * own[row + labels + after] * backward[row + labels + after];
      backward[row + label] = sum;
    }
    norm(backward, row, labels);
  }
  const likely = forward.map((value, at) => value * backward[at]);
  for (let token = 0; token < count; token += 1) norm(likely, token * labels, labels);
  return { likely, pairs: withPairs ? expectedPairs({ step, own, forward, backward, likely, labels, count }) : null };
}

function expectedPairs({ step, own, forward, backward, likely, labels, count }) {
  const pairs = new Float64Array(labels * labels);
  const here = new Float64Array(labels * labels);
  for (let label = 0; count > 0 && label < labels; label += 1) pairs[label] = likely[label];
  for (let token = 1; token < count; token += 1) {
    const row = token * labels;
    for (let before = 0; before < labels; before += 1)
      for (let label = 0; label < labels; label += 1)
        here[before * labels + label] =
          forward[row - labels + before] * step[before * labels + label] * own[row + label] * backward[row + label];
    norm(here, 0, here.length);
    for (let pair = 0; pair < here.length; pair += 1) pairs[pair] += here[pair];
  }
  return pairs;
}

/** Of each token's scores, the largest being 1: what is added to all of a token changes nothing. */
function exponentials(scores, count, labels) {
  const own = new Float64Array(count * labels);
  for (let row = 0; row < own.length; row += labels) {
    let most = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < labels; label += 1) most = Math.max(most, scores[row + label]);
    for (let label = 0; label < labels; label += 1) own[row + label] = Math.exp(scores[row + label] - most);
  }
  return own;
}

function norm(values, from, length) {
  let sum = 0;
  for (let at = from; at < from + length; at += 1) sum += values[at];
  for (let at = from; at < from + length; at += 1) values[at] /= sum;
}

/** How likely each label of each token is. */
export function likelyLabels(field, rows) {
  return chances(field, scoresOf(field, placesOf(rows, field.bits)), rows.count, false).likely;
}

/** The best labels of a sequence (Viterbi) when each label's score is moved by `bias`: more of it finds more spans. */
export function bestLabels(field, rows, bias) {
  const { labels, transitions } = field;
  const scores = scoresOf(field, placesOf(rows, field.bits));
  const back = new Uint8Array(scores.length);
  for (let token = 0; token < rows.count; token += 1) {
    const row = token * labels;
    for (let label = 0; label < labels; label += 1) {
      let best = token === 0 ? transitions[label] : Number.NEGATIVE_INFINITY;
      for (let before = 0; token > 0 && before < labels; before += 1) {
        const score = scores[row - labels + before] + transitions[before * labels + label];
        if (score <= best) continue;
        best = score;
        back[row + label] = before;
      }
      scores[row + label] += best + bias[label];
    }
  }
  return traced(scores, back, rows.count, labels);
}

function traced(scores, back, count, labels) {
  const found = new Uint8Array(count);
  const end = (count - 1) * labels;
  let last = 0;
  for (let label = 1; count > 0 && label < labels; label += 1)
    if (scores[end + label] > scores[end + last]) last = label;
  for (let token = count - 1; token >= 0; token -= 1) {
    found[token] = last;
    last = back[token * labels + last];
  }
  return found;
}

function shuffle(order, random) {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
}

/** Mulberry32: the same numbers from the same seed. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// Logistic regression with an L2 penalty, by gradient descent on standardised features: small sets only.

const rounds = 300;
const rate = 0.5;

/** The chance of a one given features, fitted to rows of features (the first of them 1) and their zeros and ones. */
export function fitLogistic(rows, labels, penalty) {
  const width = rows[0]?.length ?? 0;
  const mean = column(width, (at) => rows.reduce((sum, row) => sum + row[at], 0) / rows.length);
  const deviation = column(width, (at) =>
    Math.sqrt(rows.reduce((sum, row) => sum + (row[at] - mean[at]) ** 2, 0) / rows.length),
  );
  const scaled = (row) =>
    row.map((value, at) => (at === 0 ? 1 : deviation[at] > 0 ? (value - mean[at]) / deviation[at] : 0));
  const inputs = rows.map(scaled);
  const weights = new Float64Array(width);
  for (let round = 0; round < rounds; round += 1) {
    const gradient = new Float64Array(width);
    inputs.forEach((input, index) => {
      const error = chance(weights, input) - labels[index];
      for (let at = 0; at < width; at += 1) gradient[at] += error * input[at];
    });
    for (let at = 0; at < width; at += 1)
      weights[at] -= (rate * (gradient[at] + (at === 0 ? 0 : penalty * weights[at]))) / rows.length;
  }
  return (row) => chance(weights, scaled(row));
}

function chance(weights, input) {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += weights[at] * input[at];
  return 1 / (1 + Math.exp(-sum));
}

function column(width, value) {
  return Array.from({ length: width }, (_, at) => value(at));
}

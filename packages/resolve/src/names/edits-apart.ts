const longestCompared = 64;

/** Edits between the first 64 UTF-16 units of two strings; a swap of neighbours is one (optimal string alignment). */
export function editsApart(a: string, b: string): number {
  const [rows, columns] = [Math.min(a.length, longestCompared), Math.min(b.length, longestCompared)];
  let before: number[] = [];
  let last = Array.from({ length: columns + 1 }, (_, j) => j);
  for (let i = 1; i <= rows; i += 1) {
    const row = [i];
    for (let j = 1; j <= columns; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (i > 1 && j > 1 && swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[columns] ?? 0;
}

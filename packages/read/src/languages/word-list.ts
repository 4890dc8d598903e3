/** Words and phrases written as one text, commas between: long lists stay readable. */
export function list(words: string): readonly string[] {
  return words
    .split(',')
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter((word) => word !== '');
}

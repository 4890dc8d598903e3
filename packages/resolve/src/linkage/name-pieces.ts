// Beginnings and ends of the words of names. One wrong letter leaves the beginning or the end of most words as it was, so two spellings of a
// word meet by one of them.

/** By word; -1 where there is none. */
export type NamePieces = { readonly beginning: Int32Array; readonly end: Int32Array };

/** Longer pieces are shared by fewer, shorter ones outlive a wrong letter in shorter words. */
const pieceLength = 4;

/** The pieces of each word: a beginning is never the same as an end, and a word of one letter has none. */
export function namePiecesOf(words: readonly string[]): NamePieces {
  const [beginnings, ends] = [new Map<string, number>(), new Map<string, number>()];
  const codeIn = (codes: Map<string, number>, piece: string) => {
    const code = codes.get(piece) ?? beginnings.size + ends.size;
    codes.set(piece, code);
    return code;
  };
  return {
    beginning: Int32Array.from(words, (word) =>
      word.length < 2 ? -1 : codeIn(beginnings, word.slice(0, pieceLength)),
    ),
    end: Int32Array.from(words, (word) => (word.length <= pieceLength ? -1 : codeIn(ends, word.slice(-pieceLength)))),
  };
}

import { Tokenizer } from '@huggingface/tokenizers';
import { objectIn } from './labels.ts';
import { ModelError } from './model-error.ts';

/** A token of the model and the characters of the passage that it stands for. */
export interface Piece {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** Cuts passages as the model was taught to, and knows where each token stands in the passage. */
export interface Cutter {
  cut(passage: string): readonly Piece[];
  /** Tokens that stand before and behind every sequence. */
  readonly before: readonly number[];
  readonly behind: readonly number[];
}

/**
 * Longest run without white space that is cut with care; a longer one is left out: no word is so long, and some tokenizers
 * take the square of it.
 */
const longestChunk = 200;

/** Reads a `tokenizer.json` of Hugging Face (WordPiece, BPE or Unigram). Throws `ModelError`. */
export function cutterOf(file: Uint8Array): Cutter {
  const description = Object.fromEntries(objectIn('tokenizer.json', file));
  const tokenizer = tokenizerOf(description);
  const isByteLevel = JSON.stringify([description.pre_tokenizer ?? null]).includes('"ByteLevel"');
  const unknown = unknownToken(description.model);
  const plain = encoded(tokenizer, 'a', false).map(({ id }) => id);
  const whole = encoded(tokenizer, 'a', true).map(({ id }) => id);
  const at = whole.findIndex((_, from) => plain.every((id, index) => whole[from + index] === id));
  if (plain.length === 0 || at < 0)
    throw new ModelError('tokenizer.json', 'it makes no tokens of a word', 'Take the one that belongs to the model.');
  return {
    before: whole.slice(0, at),
    behind: whole.slice(at + plain.length),
    cut(passage) {
      const pieces: Piece[] = [];
      for (const { 0: chunk, index } of passage.matchAll(/\S+/g)) {
        if (chunk.length > longestChunk) continue;
        // Some tokenizers mark a word by the space before it.
        const lead = index > 0 ? ' ' : '';
        pieces.push(
          ...placed(encoded(tokenizer, lead + chunk, false), { chunk, lead, start: index, isByteLevel, unknown }),
        );
      }
      return pieces;
    },
  };
}

interface Token {
  readonly id: number;
  readonly token: string;
}

function unknownToken(model: unknown): string | null {
  const token: unknown = typeof model === 'object' && model !== null ? Reflect.get(model, 'unk_token') : null;
  return typeof token === 'string' ? token : null;
}

function tokenizerOf(description: object): Tokenizer {
  try {
    return new Tokenizer(description, {});
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    throw new ModelError('tokenizer.json', `it cannot be used: ${why}`, 'Take the one that belongs to the model.');
  }
}

function encoded(tokenizer: Tokenizer, words: string, special: boolean): readonly Token[] {
  const { ids, tokens } = tokenizer.encode(words, { add_special_tokens: special });
  return ids.map((id: number, index: number) => ({ id, token: tokens[index] ?? '' }));
}

interface Chunk {
  readonly chunk: string;
  readonly lead: string;
  /** Where the chunk begins in the passage. */
  readonly start: number;
  readonly isByteLevel: boolean;
  /** The token for what is not in the vocabulary; null where there is none. */
  readonly unknown: string | null;
}

/** Where tokens stand: exact where their written forms fill the chunk; else each stands for the whole chunk, never for a guess. */
function placed(tokens: readonly Token[], { chunk, lead, start, isByteLevel, unknown }: Chunk): readonly Piece[] {
  const ends = isByteLevel ? byteEnds(tokens, lead + chunk, lead.length) : letterEnds(tokens, chunk, unknown);
  if (ends === null) return tokens.map(({ id }) => ({ id, start, end: start + chunk.length }));
  return tokens.map(({ id }, index) => ({
    id,
    start: start + (ends[index - 1] ?? 0),
    end: start + (ends[index] ?? chunk.length),
  }));
}

/** WordPiece marks what goes on by ##, Unigram a space by ▁; one unknown token has what the others leave. */
function letterEnds(tokens: readonly Token[], chunk: string, unknown: string | null): readonly number[] | null {
  const widths = tokens.map(({ token }) => (token === unknown ? 0 : token.replace(/^(?:##|▁+)/, '').length));
  const left = chunk.length - widths.reduce((sum, width) => sum + width, 0);
  const unknowns = tokens.filter(({ token }) => token === unknown).length;
  if (left < 0 || unknowns > 1 || (unknowns === 0) !== (left === 0)) return null;
  let end = 0;
  return tokens.map(({ token }, index) => {
    end += token === unknown ? left : (widths[index] ?? 0);
    return end;
  });
}

/** Of byte-level tokenizers every character of a token stands for one byte of UTF-8. */
function byteEnds(tokens: readonly Token[], words: string, lead: number): readonly number[] | null {
  const characterAt: number[] = [0];
  for (const letter of words) {
    const bytes = Buffer.byteLength(letter);
    const before = characterAt.at(-1) ?? 0;
    for (let byte = 1; byte < bytes; byte += 1) characterAt.push(before);
    characterAt.push(before + letter.length);
  }
  const length = tokens.reduce((sum, { token }) => sum + token.length, 0);
  // A tokenizer may put a space before the first word by itself.
  const added = length - (characterAt.length - 1);
  if (added !== 0 && added !== 1) return null;
  let byte = -added;
  return tokens.map(({ token }) => {
    byte += token.length;
    return Math.max(0, (characterAt[Math.max(0, byte)] ?? 0) - lead);
  });
}

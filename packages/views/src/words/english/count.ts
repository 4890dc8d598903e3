import { englishPictureWords } from '../../picture-words/english.ts';

/** "1 report", "1,200 reports". */
export function count(number: number, one: string, many: string): string {
  return `${englishPictureWords.number(number)} ${number === 1 ? one : many}`;
}

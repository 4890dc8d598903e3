const notPlain = /\P{ASCII}/u;
const digits = /\p{Nd}/gu;
/** Code points of the noughts: Arabic, Persian and Urdu, Devanagari, Bengali, Thai, Burmese, Khmer, wide. */
const noughts = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1040, 0x17e0, 0xff10];

/** The same text with the digits of other scripts as 0 to 9: "٢٤" is 24. */
export function plainDigits(text: string): string {
  if (!notPlain.test(text)) return text;
  return text.replace(digits, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const nought = noughts.find((first) => code >= first && code < first + 10);
    return nought === undefined ? digit : `${code - nought}`;
  });
}

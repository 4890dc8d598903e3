/** Longest quotation shown whole, UTF-16 units; a longer one is cut at a word, and says so. */
const longestQuote = 320;

/** Not between the two halves of one character. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}

/** A quotation short enough for a row: around the words of its figure, with an ellipsis wherever words are left out. */
export function shortQuote(quote: string, figure: string): string {
  if (quote.length <= longestQuote) return quote;
  const at = Math.max(0, quote.indexOf(figure));
  const from = Math.max(0, Math.min(at - longestQuote / 2, quote.length - longestQuote));
  const space = quote.indexOf(' ', from);
  const start = from === 0 ? 0 : space >= 0 && space < at ? space + 1 : wholeCharacter(quote, from);
  const most = start + longestQuote;
  const lastSpace = quote.lastIndexOf(' ', most);
  const end = most >= quote.length ? quote.length : lastSpace > at ? lastSpace : wholeCharacter(quote, most);
  return `${start > 0 ? '… ' : ''}${quote.slice(start, end)}${end < quote.length ? ' …' : ''}`;
}

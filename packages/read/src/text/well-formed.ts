/** Half of a surrogate pair without its other half. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * The string with lone surrogates replaced by U+FFFD, and how many there were. UTF-8, and so a text's hash, cannot carry them;
 * offsets stay as they are.
 */
export function makeWellFormed(string: string): { readonly string: string; readonly replaced: number } {
  let replaced = 0;
  const wellFormed = string.replace(loneSurrogate, () => {
    replaced += 1;
    return '\ufffd';
  });
  return { string: wellFormed, replaced };
}

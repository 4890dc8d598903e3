/** Whether a token belongs to the fifth that is only scored: by a hash of the Latin spelling (FNV-1a). */
export function isHeldOut(latin) {
  let hash = 0x811c9dc5;
  for (const letter of latin) hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193);
  return (hash >>> 0) % 5 === 0;
}

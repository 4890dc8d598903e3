/** A picture with more pixels than this is not decoded: the header of a few bytes can announce gigabytes. A page of A3 at 400 dots an inch has 31 million. */
export const maxPixels = 64_000_000;

/** The engine keeps coordinates in 16 bits. */
export const maxSide = 32_767;

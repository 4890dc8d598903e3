/** File descriptors of a reader process: requests come in, replies go out. */
export const requestsIn = 0;
export const repliesOut = 3;

/** Where this package's data files stand: beside `src` and `dist`, and beside the bundle of the command line. */
export const dataFolder = new URL('../data/', import.meta.url);

/**
 * React decides once, when it is loaded, whether to check what it renders; checked rendering is
 * several times slower. So this module must be loaded before React is: import it first.
 */
process.env.NODE_ENV ??= 'production';

export {};

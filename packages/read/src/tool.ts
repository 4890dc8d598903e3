import type { Tool } from '@inquest/model';

/** The reader as named in every reading and claim. A change of what it finds is a new version. */
export const readerTool: Tool = { name: 'inquest-read', version: '0.4.0' };

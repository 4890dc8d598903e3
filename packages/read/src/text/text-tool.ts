import type { Tool } from '@inquest/model';

/** The tool that makes text layers. Its version changes whenever the same bytes would give another string or other marks. */
export const textTool: Tool = { name: 'inquest-text', version: '0.1.0' };

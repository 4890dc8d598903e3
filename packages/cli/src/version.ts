import type { Tool } from '@inquest/model';

export const inquestTool: Tool = { name: 'inquest', version: '0.1.0' };

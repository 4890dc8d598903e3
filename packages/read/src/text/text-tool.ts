import type { Tool } from '@inquest/model';

/** The tool that makes text layers. Its version changes whenever the same bytes would give another string or other marks. */
export const textTool: Tool = { name: 'inquest-text', version: '0.3.0' };

/** The tool of a text for which a recogniser read pictures: ours, with the recogniser's own version behind the plus sign. */
export function toolWith(recogniser: Tool): Tool {
  return { ...textTool, version: `${textTool.version}+${recogniser.version}` };
}

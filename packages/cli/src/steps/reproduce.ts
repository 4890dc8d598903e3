import type { Reproduce } from '@inquest/case';
import { claimId, textTool } from '@inquest/read';
import { textOf } from '../worker/read-one.ts';

/** How `verify` makes derived things again with the tools of this build; null where a tool is not this build's. */
export function reproduction(): Reproduce {
  return {
    async text({ received, bytes, tool }) {
      if (tool.name !== textTool.name || tool.version !== textTool.version) return null;
      return textOf(received, bytes);
    },
    claimId,
  };
}

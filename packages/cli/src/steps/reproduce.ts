import type { Reproduce } from '@inquest/case';
import { claimId, textTool } from '@inquest/read';
import type { ReaderPool } from '../sandbox/reader-pool.ts';
import { manifestOf } from './publish-step.ts';

/** How `verify` makes derived things again with the tools of this build; null where another version made them. */
export function reproduceWith(readers: ReaderPool): Required<Reproduce> {
  return {
    async text({ received, bytes, tool }) {
      if (tool.name !== textTool.name) return null;
      if (tool.version === textTool.version) return readers.text(received, bytes, { recognise: false });
      const recognised = tool.version === readers.ocr?.textVersionFor(received.language);
      return recognised ? readers.text(received, bytes, { recognise: true }) : null;
    },
    claimId,
    published: manifestOf,
  };
}

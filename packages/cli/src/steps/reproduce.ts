import { createHash } from 'node:crypto';
import type { Reproduce } from '@inquest/case';
import { renderDossier } from '@inquest/publish';
import { claimId, textTool } from '@inquest/read';
import type { ReaderPool } from '../sandbox/reader-pool.ts';
import { dossierInput } from './publish-step.ts';
import { weighStep } from './weigh-step.ts';

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
    async published(inquiry) {
      const input = await dossierInput(inquiry, await weighStep(inquiry));
      for (const file of renderDossier(input)) {
        if (file.path === 'manifest.json') return createHash('sha256').update(file.content).digest('hex');
      }
      return null;
    },
  };
}

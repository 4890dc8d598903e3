import { join, resolve } from 'node:path';
import type { CommandContext, CommonOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { withCase } from '../open.ts';
import { printJson } from '../output/json.ts';
import { startProgress } from '../output/progress.ts';
import { dossierFolder, publishStep } from '../steps/publish-step.ts';

/** `inquest publish`: writes the dossier and signs the hash of its manifest. */
export async function publishCommand(
  options: CommonOptions & { readonly to?: string },
  context: CommandContext,
): Promise<number> {
  const { terminal } = context;
  return withCase(options.case, 'write', async (inquiry) => {
    const to = resolve(options.to ?? dossierFolder(inquiry.folder));
    const published = await publishStep(inquiry, to, () => {});
    const { manifest, files } = published;
    const [statement] = await inquiry.append([{ kind: 'publish', body: { manifest, files } }]);
    if (options.json)
      printJson(terminal, 'publish', { dossier: join(to, 'index.html'), manifest, files, statement: statement?.id });
    else {
      startProgress(terminal, 'publish', null).done(`${files} files`);
      terminal.out(`Dossier: ${join(to, 'index.html')}\nManifest SHA-256, signed: ${manifest}\n`);
    }
    return exitCode.done;
  });
}

import type { CommandContext } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { deviceKey } from '../open.ts';
import { printJson } from '../output/json.ts';

/** `inquest key`: this device's public key, to be read to an admin, who adds it. */
export async function key(options: { readonly json?: boolean }, { terminal }: CommandContext): Promise<number> {
  const { publicKey } = await deviceKey();
  if (options.json) printJson(terminal, 'key', { key: publicKey });
  else {
    const groups = publicKey.match(/.{8}/g) ?? [];
    terminal.out(
      `${publicKey}\nTo be read aloud: ${groups.join(' ')}\nAn admin adds it: inquest roster add ${publicKey.slice(0, 12)}… --name <name> --roles review\n`,
    );
  }
  return exitCode.done;
}

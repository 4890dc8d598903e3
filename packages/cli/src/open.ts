import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Case, createCase, type DeviceKey, loadDeviceKey, openCase } from '@inquest/case';
import type { CommandContext } from './command-context.ts';

/** True when the folder holds a case already. */
export function isCase(folder: string): boolean {
  return existsSync(join(folder, 'case.json'));
}

/** The key of this device; made on the first use of Inquest on it. */
export function deviceKey(): Promise<DeviceKey> {
  return loadDeviceKey({ create: true });
}

/** Opens a case, hands it to `work`, and closes it whatever happens. */
export async function withCase<T>(
  folder: string,
  mode: 'read' | 'write',
  work: (inquiry: Case) => Promise<T>,
): Promise<T> {
  const path = resolve(folder);
  const inquiry = await openCase(path, { key: await deviceKey(), mode, now: () => new Date() });
  try {
    return await work(inquiry);
  } finally {
    await inquiry.close();
  }
}

/** Makes a case whose only member so far is this device. */
export async function makeCase(
  folder: string,
  given: { readonly title: string; readonly notice: string | null },
  context: CommandContext,
): Promise<void> {
  const key = await deviceKey();
  const inquiry = await createCase(resolve(folder), {
    key,
    title: given.title,
    notice: given.notice,
    // Never the user's or the machine's name: a case travels, and may be read by those who look for its authors.
    name: `device ${key.publicKey.slice(0, 8)}`,
    now: () => new Date(context.now()),
  });
  await inquiry.close();
}

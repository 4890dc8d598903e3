import type { Disk } from '../disk/disk.ts';
import { layout, within } from '../disk/layout.ts';

/**
 * Makes the lock say that its process has ended, as after a power cut: the simulated writer's process is this one, which goes on. What the lock
 * says of the logs stays. A lock that was cut off would be waited for, in case its writer is just filling it: not here, a thousand times
 * over. It is moved out of the way empty, as after that wait.
 */
export async function endWriter(disk: Disk, folder: string): Promise<void> {
  const path = within(folder, layout.lock);
  const noted = await disk.read(path);
  if (noted === null) return;
  const note = Buffer.from(noted).toString();
  await disk.remove(path);
  if (/^\{"token":.*\}\n$/.test(note)) await disk.writeNew(path, Buffer.from(note.replace(/"pid":\d+/, '"pid":null')));
  else if (!(await disk.exists(`${path}.ended`))) await disk.writeNew(`${path}.ended`, new Uint8Array());
  await disk.syncFolder(folder);
}

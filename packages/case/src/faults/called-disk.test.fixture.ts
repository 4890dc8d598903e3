import type { AppendFile, Disk } from '../disk/disk.ts';
import type { SimulatedDisk } from './simulated-disk.test.fixture.ts';

/** One call on a disk, or on a file of it. */
export interface Call {
  readonly name:
    | Exclude<keyof Disk, 'writeNew'>
    | 'write a new file'
    | 'sync a new file'
    | `log: ${Exclude<keyof AppendFile, 'size'>}`
    | 'log: size';
  readonly path: string;
  /** Of a rename. */
  readonly to: string | null;
  /** Of a log: it was cut back since it was opened. */
  readonly truncated: boolean;
}

export interface Interception {
  /** Called before each call; throws instead of it. `part` puts a part of what was to be written on the disk. */
  readonly before?: (
    call: Call,
    given: { readonly write: ((bytes: Uint8Array) => Promise<void>) | null; readonly bytes: Uint8Array },
  ) => Promise<void>;
  /** True: the call is not made, and succeeds. Only asked of calls that give nothing back. */
  readonly leavesOut?: (call: Call) => boolean;
}

const none = new Uint8Array();

/** A disk whose every call can be failed or left out. */
export function calledDisk(disk: SimulatedDisk, interception: Interception): Disk {
  const { before, leavesOut } = interception;
  const callOf = (name: Call['name'], path: string): Call => ({ name, path, to: null, truncated: false });
  const asking = async <T>(call: Call, act: () => Promise<T>): Promise<T> => {
    await before?.(call, { write: null, bytes: none });
    return act();
  };
  const acting = async (call: Call, act: () => Promise<void>): Promise<void> => {
    if (leavesOut?.(call) === true) return;
    await before?.(call, { write: null, bytes: none });
    await act();
  };
  return {
    read: (path) => asking(callOf('read', path), () => disk.read(path)),
    async *readParts(path) {
      await before?.(callOf('readParts', path), { write: null, bytes: none });
      yield* disk.readParts(path);
    },
    size: (path) => asking(callOf('size', path), () => disk.size(path)),
    list: (path) => asking(callOf('list', path), () => disk.list(path)),
    exists: (path) => asking(callOf('exists', path), () => disk.exists(path)),
    makeFolder: (path) => acting(callOf('makeFolder', path), () => disk.makeFolder(path)),
    rename: (from, to) => acting({ ...callOf('rename', from), to }, () => disk.rename(from, to)),
    remove: (path) => acting(callOf('remove', path), () => disk.remove(path)),
    syncFolder: (path) => acting(callOf('syncFolder', path), () => disk.syncFolder(path)),
    async writeNew(path, bytes) {
      const write = async (part: Uint8Array): Promise<void> => disk.writeUnsynced(path, part);
      await before?.(callOf('write a new file', path), { write, bytes });
      if (leavesOut?.(callOf('sync a new file', path)) === true) return disk.writeUnsynced(path, bytes);
      await before?.(callOf('sync a new file', path), { write, bytes });
      return disk.writeNew(path, bytes);
    },
    async openAppend(path) {
      const file = await asking(callOf('openAppend', path), () => disk.openAppend(path));
      let truncated = false;
      const fileCall = (name: Call['name']): Call => ({ ...callOf(name, path), truncated });
      return {
        size: () => asking(fileCall('log: size'), () => file.size()),
        async append(bytes) {
          await before?.(fileCall('log: append'), { write: (part) => file.append(part), bytes });
          await file.append(bytes);
        },
        sync: () => acting(fileCall('log: sync'), () => file.sync()),
        async truncate(size) {
          truncated = true;
          await acting(fileCall('log: truncate'), () => file.truncate(size));
        },
        close: () => asking(fileCall('log: close'), () => file.close()),
      };
    },
  };
}

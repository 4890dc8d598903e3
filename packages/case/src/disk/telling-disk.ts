import { CaseError, DiskFailedError } from '../errors.ts';
import type { Disk } from './disk.ts';

const wrapped = new WeakSet<object>();

/**
 * A disk whose failures say which file they were met at and what to do: every error with a code of the operating system becomes a
 * `DiskFailedError`, which keeps the code. Given one that does so already, the same.
 */
export function tellingDisk(disk: Disk): Disk {
  return wrapped.has(disk) ? disk : telling(disk, '');
}

/** The same of whatever a disk hands out: a file that is open stands for the path it was opened with. */
function telling<T extends object>(target: T, path: string): T {
  const proxy = new Proxy(target, {
    get(object, name) {
      const value: unknown = Reflect.get(object, name, object);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => {
        const where = path === '' && typeof args[0] === 'string' ? args[0] : path;
        try {
          const result: unknown = Reflect.apply(value, object, args);
          if (isAsyncIterable(result)) return eachTelling(result, where);
          return result instanceof Promise ? result.then((got) => opened(name, got, where), rethrow(where)) : result;
        } catch (error) {
          return rethrow(where)(error);
        }
      };
    },
  });
  wrapped.add(proxy);
  return proxy;
}

function opened(name: string | symbol, got: unknown, where: string): unknown {
  return name === 'openAppend' && typeof got === 'object' && got !== null ? telling(got, where) : got;
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

async function* eachTelling(parts: AsyncIterable<unknown>, where: string): AsyncGenerator<unknown> {
  try {
    yield* parts;
  } catch (error) {
    rethrow(where)(error);
  }
}

function rethrow(where: string): (error: unknown) => never {
  return (error) => {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
    if (code === null || error instanceof CaseError) throw error;
    throw new DiskFailedError(where, code, error);
  };
}

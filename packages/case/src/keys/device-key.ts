import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto';
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { nodeDisk } from '../disk/node-disk.ts';
import { NoDeviceKeyError, UnusableDeviceKeyError } from '../errors.ts';

/** The key of one device. The private part stays inside. */
export interface DeviceKey {
  /** Ed25519 public key, 64 lower-case hex digits: the `author` of what it signs. */
  readonly publicKey: string;
  /** Ed25519 signature (RFC 8032) over the bytes, 128 lower-case hex digits. */
  sign(bytes: Uint8Array): string;
  /** HMAC-SHA-256 with a secret that only this device has, hex: marks notes that the device left for itself. */
  seal(bytes: Uint8Array): string;
}

export interface LoadDeviceKeyOptions {
  /** Make a key when there is none. */
  readonly create?: boolean;
  /** Folder of the key; by default `inquest` in `$XDG_CONFIG_HOME`, else in `~/.config`. */
  readonly folder?: string;
}

/**
 * The key of this device, kept outside every case (PKCS #8 PEM, mode 0600). Throws
 * `NoDeviceKeyError` when there is none and `create` is not set, `UnusableDeviceKeyError` when the
 * file is not an Ed25519 key or others may read it.
 */
export async function loadDeviceKey(options: LoadDeviceKeyOptions = {}): Promise<DeviceKey> {
  const folder = options.folder ?? configFolder();
  const path = join(folder, 'device.key');
  const existing = await readKeyFile(path);
  if (existing !== null) return existing;
  if (options.create !== true) throw new NoDeviceKeyError(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync('ed25519');
  if (await writeKeyFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())) {
    return deviceKeyOf(privateKey);
  }
  // Another process made the key in the meantime: one device has one key.
  const theirs = await readKeyFile(path);
  if (theirs === null) throw new NoDeviceKeyError(path);
  return theirs;
}

/** `inquest` in the XDG config folder. A relative `$XDG_CONFIG_HOME` is ignored, as the XDG Base Directory specification says. */
export function configFolder(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const home = environment.XDG_CONFIG_HOME;
  return join(home !== undefined && isAbsolute(home) ? home : join(homedir(), '.config'), 'inquest');
}

/** A key object as a device key; for keys that live elsewhere than in the config folder. */
export function deviceKeyOf(privateKey: KeyObject): DeviceKey {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' });
  const sealKey = Buffer.from(hkdfSync('sha256', secret, '', 'inquest/seal/v1', 32));
  return {
    publicKey: spki.subarray(-32).toString('hex'),
    sign: (bytes) => sign(null, bytes, privateKey).toString('hex'),
    seal: (bytes) => createHmac('sha256', sealKey).update(bytes).digest('hex'),
  };
}

async function readKeyFile(path: string): Promise<DeviceKey | null> {
  let pem: string;
  try {
    const { mode } = await stat(path);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new UnusableDeviceKeyError(path, `others may read it (mode ${(mode & 0o777).toString(8)}; set it to 600)`);
    }
    pem = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  let privateKey: KeyObject;
  try {
    privateKey = createPrivateKey(pem);
  } catch {
    throw new UnusableDeviceKeyError(path, 'it is not a private key in PEM');
  }
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new UnusableDeviceKeyError(path, 'it is not an Ed25519 key');
  return deviceKeyOf(privateKey);
}

/** False when the file exists already. A half-written key would lock the device out, so it is written whole under another name first. */
async function writeKeyFile(path: string, pem: string): Promise<boolean> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.new`;
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(pem);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(temporary, path);
    // A key whose signatures are in a case must not be lost with the power: its name goes to the disk, and its folder's.
    await nodeDisk.syncFolder(dirname(path));
    await nodeDisk.syncFolder(dirname(dirname(path)));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

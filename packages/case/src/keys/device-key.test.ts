import { generateKeyPairSync, verify } from 'node:crypto';
import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NoDeviceKeyError, UnusableDeviceKeyError } from '../errors.ts';
import { temporaryFolder } from '../small-case.test.fixture.ts';
import { configFolder, loadDeviceKey } from './device-key.ts';
import { publicKeyObject } from './public-key.ts';

const root = temporaryFolder();

describe('the key of a device', () => {
  it('is made once, for its owner alone, and found again', async () => {
    const folder = join(root, 'once');
    const made = await loadDeviceKey({ create: true, folder });
    const found = await loadDeviceKey({ folder });
    expect(found.publicKey).toBe(made.publicKey);
    expect(statSync(join(folder, 'device.key')).mode & 0o777).toBe(0o600);
  });

  it('is one key when several processes ask for it at once', async () => {
    const folder = join(root, 'at-once');
    const keys = await Promise.all(Array.from({ length: 8 }, () => loadDeviceKey({ create: true, folder })));
    expect(new Set(keys.map(({ publicKey }) => publicKey)).size).toBe(1);
  });

  it('signs so that its public key verifies', async () => {
    const key = await loadDeviceKey({ create: true, folder: join(root, 'signs') });
    const message = Buffer.from('At the mill.');
    const signature = Buffer.from(key.sign(message), 'hex');
    expect(verify(null, message, publicKeyObject(key.publicKey), signature)).toBe(true);
  });

  it('is not made unasked', async () => {
    await expect(loadDeviceKey({ folder: join(root, 'none') })).rejects.toThrow(NoDeviceKeyError);
  });

  it('is refused when others may read it', async () => {
    const folder = join(root, 'open');
    await loadDeviceKey({ create: true, folder });
    chmodSync(join(folder, 'device.key'), 0o644);
    await expect(loadDeviceKey({ folder })).rejects.toThrow(UnusableDeviceKeyError);
  });

  it.each([
    ['not a key', 'hello'],
    ['not Ed25519', generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
  ])('is refused when it is %s', async (what, content) => {
    const folder = join(root, what.replaceAll(' ', '-'));
    mkdirSync(folder);
    writeFileSync(join(folder, 'device.key'), content, { mode: 0o600 });
    await expect(loadDeviceKey({ create: true, folder })).rejects.toThrow(UnusableDeviceKeyError);
  });

  it('stands in the XDG config folder', () => {
    expect(configFolder({ XDG_CONFIG_HOME: '/config' })).toBe('/config/inquest');
    expect(configFolder({ XDG_CONFIG_HOME: 'relative' })).toBe(join(homedir(), '.config/inquest'));
    expect(configFolder({})).toBe(join(homedir(), '.config/inquest'));
  });
});

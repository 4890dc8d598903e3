import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import exifr from 'exifr';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gif, jpeg, png, secret, webp } from '../fixtures/pictures.ts';
import { mayCarryMetadata, withoutMetadata } from './without-metadata.ts';

const photographs = fileURLToPath(new URL('../../../../../shared/hostile/exif/jpg', import.meta.url));
const everything = { tiff: true, exif: true, gps: true, ifd1: true, xmp: true, iptc: true, icc: true, ihdr: false };

const dirty = { 'image/jpeg': jpeg.dirty, 'image/png': png.dirty, 'image/gif': gif.dirty, 'image/webp': webp.dirty };
const clean = { 'image/jpeg': jpeg.clean, 'image/png': png.clean, 'image/gif': gif.clean, 'image/webp': webp.clean };

describe('a picture without metadata', () => {
  it.each(Object.entries(dirty))('is made of nothing but what its pixels need: %s', (mediaType, bytes) => {
    expect(bytes.includes(secret)).toBe(true);
    const copy = withoutMetadata(bytes, mediaType);
    expect(Buffer.from(copy?.bytes ?? []).includes(secret)).toBe(false);
    expect(Buffer.from(copy?.bytes ?? [])).toEqual(clean[mediaType as keyof typeof clean]);
  });

  it.each(Object.entries(clean))('is the same bytes where there was nothing else in it: %s', (mediaType, bytes) => {
    expect(Buffer.from(withoutMetadata(bytes, mediaType)?.bytes ?? [])).toEqual(bytes);
  });

  it('is refused where the parts do not add up, and never throws', () => {
    const lying = Buffer.from(png.clean);
    lying.writeUInt32BE(0x7fffffff, 8);
    expect(withoutMetadata(lying, 'image/png')).toBeNull();
    expect(withoutMetadata(Buffer.from('no picture'), 'image/jpeg')).toBeNull();
    expect(withoutMetadata(jpeg.dirty, 'image/heic')).toBeNull();
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.entries(dirty)),
        fc.nat(),
        fc.nat(255),
        fc.nat(),
        ([mediaType, bytes], at, byte, length) => {
          const changed = Buffer.from(bytes);
          changed[at % bytes.length] = byte;
          const copy = withoutMetadata(changed.subarray(0, length % (bytes.length + 1)), mediaType);
          expect(copy === null || copy.bytes.length <= bytes.length + 2).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is asked of pictures, films and recordings; SVG is text', () => {
    const kinds = ['image/heic', 'video/mp4', 'audio/mpeg', 'image/svg+xml', 'application/pdf'];
    expect(kinds.filter(mayCarryMetadata)).toEqual(['image/heic', 'video/mp4', 'audio/mpeg']);
  });

  it.skipIf(!existsSync(photographs))(
    'says nothing of itself any more, of photographs of real cameras (skipped without ../shared)',
    async () => {
      let found = 0;
      for (const file of readdirSync(photographs, { recursive: true, encoding: 'utf8' })) {
        if (!file.endsWith('.jpg')) continue;
        const bytes = readFileSync(join(photographs, file));
        expect([file, await exifr.parse(bytes, everything)]).not.toEqual([file, undefined]);
        const copy = Buffer.from(withoutMetadata(bytes, 'image/jpeg')?.bytes ?? []);
        expect([file, await exifr.parse(copy, everything)]).toEqual([file, undefined]);
        expect(copy.includes('http://ns.adobe.com') || copy.includes('Photoshop')).toBe(false);
        // The picture itself, from its first table to its last scan, is byte for byte in the copy.
        const scan = bytes.lastIndexOf(Buffer.from([0xff, 0xda]));
        expect(copy.includes(bytes.subarray(scan, bytes.indexOf(Buffer.from([0xff, 0xd9]), scan)))).toBe(true);
        found += 1;
      }
      expect(found).toBeGreaterThan(15);
    },
  );
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exifBlock, jpegWith, jpegWithExif } from '../fixtures/picture-with-exif.ts';
import { readPictureMetadata } from './read-picture-metadata.ts';

const tags = {
  ifd0: { 271: 'ACME', 272: 'ACME P1', 305: 'Darkroom 2', 315: 'B. Averin', 270: 'The dock at nine' },
  exif: { 36867: '2011:12:16 15:20:01', 36881: '+06:00', 36868: '2011:12:16 15:20:02', 42033: 'SN-4471' },
  gps: { 1: 'N', 2: [43, 20, 24], 3: 'E', 4: [52, 51, 36], 29: '2011:12:16', 7: [9, 20, 1] },
} as const;

const photographs = fileURLToPath(new URL('../../../../../shared/hostile/exif/jpg', import.meta.url));

describe('what a picture says of itself', () => {
  it('is listed with the standard’s name of each field', async () => {
    const { metadata, damage } = await readPictureMetadata(jpegWithExif(tags), 'image/jpeg');
    expect(damage).toBeNull();
    expect(metadata.map(({ name, value, from }) => `${name}: ${value} [${from}]`)).toEqual([
      'taken: 2011-12-16T15:20:01+06:00 [EXIF DateTimeOriginal]',
      'digitised: 2011-12-16T15:20:02 (no time zone) [EXIF DateTimeDigitized]',
      'camera: ACME P1 [EXIF Make, Model]',
      'position: 43.340000, 52.860000 [EXIF GPSLatitude, GPSLongitude]',
      'position-time: 2011-12-16T09:20:01Z [EXIF GPSDateStamp, GPSTimeStamp]',
      'serial-number: SN-4471 [EXIF BodySerialNumber]',
      'software: Darkroom 2 [EXIF Software]',
      'owner: B. Averin [EXIF Artist]',
      'caption: The dock at nine [EXIF ImageDescription]',
    ]);
  });

  it('is read from the EXIF block of WebP and from the text chunks of PNG too', async () => {
    const block = exifBlock(tags);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(block.length);
    const webp = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPEXIF'), size, block]);
    const read = await readPictureMetadata(webp, 'image/webp');
    expect(read.metadata.find(({ name }) => name === 'position')?.value).toBe('43.340000, 52.860000');
    const png = Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
      chunk('tEXt', Buffer.from('Author\0B. Averin')),
      chunk('IEND', Buffer.alloc(0)),
    ]);
    expect((await readPictureMetadata(png, 'image/png')).metadata).toEqual([
      { name: 'owner', value: 'B. Averin', from: 'PNG text Author' },
    ]);
  });

  it('says so when its EXIF is broken, and never throws', async () => {
    const broken = jpegWith([0xe1, Buffer.from('Exif\0\0nothing that follows the standard')]);
    expect((await readPictureMetadata(broken, 'image/jpeg')).damage).not.toBeNull();
    const sound = jpegWithExif(tags);
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.nat(255), fc.nat(sound.length), async (at, byte, length) => {
        const changed = Buffer.from(sound);
        changed[at] = byte;
        const { metadata } = await readPictureMetadata(changed.subarray(0, length), 'image/jpeg');
        expect(metadata.every(({ value }) => value.isWellFormed())).toBe(true);
      }),
    );
  });

  it.skipIf(!existsSync(photographs))(
    'is found in photographs of real cameras (skipped without ../shared)',
    async () => {
      const said = async (folder: string) => {
        const files = readdirSync(join(photographs, folder)).sort();
        return Promise.all(
          files.map((file) => readPictureMetadata(readFileSync(join(photographs, folder, file)), 'image/jpeg')),
        );
      };
      const gps = await said('gps');
      expect(gps.length).toBeGreaterThan(5);
      for (const { metadata } of gps) {
        const names = metadata.map(({ name }) => name);
        expect(names).toEqual(expect.arrayContaining(['taken', 'camera', 'position']));
      }
      for (const { metadata } of [...(await said('xmp')), ...(await said('invalid'))]) {
        expect(metadata.some(({ from }) => from.startsWith('XMP '))).toBe(true);
      }
    },
  );
});

function chunk(type: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(content.length);
  return Buffer.concat([head, Buffer.from(type), content, Buffer.alloc(4)]);
}

import { gzipSync } from 'node:zlib';
import type { Item } from '@inquest/model';
import { describe, expect, it } from 'vitest';
import { exifWith, jpeg, secret, zipWith } from '../fixtures/pictures.ts';
import { portAverin } from '../fixtures/port-averin.ts';
import { sha256 } from '../fixtures/report-sketch.ts';
import { renderDossier } from '../render-dossier.tsx';

const jpegStart = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 90]);
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const odt = 'application/vnd.oasis.opendocument.text';

interface Kept {
  readonly bytes: Buffer;
  readonly mediaType: string;
  /** The archive it was found in. */
  readonly inside?: Buffer;
}

function itemOf({ bytes, mediaType, inside }: Kept): Item {
  const [model] = portAverin().state.items;
  const [got] = model?.acquisitions ?? [];
  if (model === undefined || got === undefined) throw new Error('The fixture has no report.');
  const metadata = mediaType.startsWith('image/')
    ? [
        { name: 'taken', value: '2011-12-16T15:20:01 (no time zone)', from: 'EXIF DateTimeOriginal' },
        { name: 'owner', value: secret, from: 'EXIF Artist' },
        { name: 'a-name-of-later', value: secret, from: 'XMP dc:relation' },
      ]
    : [];
  const id = sha256(bytes);
  const container = inside === undefined ? null : { item: sha256(inside), path: 'dock.jpg' };
  const acquisition = { ...got, item: id, mediaType, size: bytes.length, path: 'dock.jpg', container, metadata };
  return { ...model, id, mediaType, size: bytes.length, title: 'dock.jpg', acquisitions: [acquisition], metadata };
}

function rendered(...kept: readonly Kept[]): Map<string, Buffer> {
  const input = portAverin();
  const bytesOf = new Map(kept.map(({ bytes }) => [sha256(bytes), bytes]));
  const files = renderDossier({
    ...input,
    state: { ...input.state, items: [...kept.map(itemOf), ...input.state.items] },
    evidence: (id) => bytesOf.get(id) ?? input.evidence(id),
  });
  return new Map([...files].map(({ path, content }) => [path, Buffer.from(content)]));
}

const pageOf = (files: Map<string, Buffer>, bytes: Buffer) =>
  files.get(`reports/${sha256(bytes).slice(0, 12)}.html`)?.toString();

describe('what of a picture goes into a dossier', () => {
  it('is its pixels, when and with what it was taken; not who, where, nor the bytes that say so', () => {
    const outer = Buffer.from(`an archive that holds an archive with ${secret}`);
    const archive = Buffer.from(`an archive with ${secret}`);
    const files = rendered(
      { bytes: outer, mediaType: 'application/zip' },
      { bytes: archive, mediaType: 'application/zip', inside: outer },
      { bytes: jpeg.dirty, mediaType: 'image/jpeg', inside: archive },
    );
    for (const [path, content] of files) expect([path, content.includes(secret)]).toEqual([path, false]);
    expect(files.get(`pictures/${sha256(jpeg.clean)}.jpg`)).toEqual(jpeg.clean);
    const page = pageOf(files, jpeg.dirty);
    expect(page).toContain('2011-12-16T15:20:01 (no time zone)');
    expect(page).toContain('2 values that the picture says of itself are withheld');
    expect(page).toContain('owner or author, a-name-of-later');
    for (const held of [archive, outer]) {
      expect(files.has(`evidence/${sha256(held)}.bin`)).toBe(false);
      expect(pageOf(files, held)).toContain('they hold a picture or recording whose bytes are withheld');
    }
    const { items } = JSON.parse(files.get('dossier.json')?.toString() ?? '');
    expect(items.find((item: Item) => item.id === sha256(jpeg.dirty))).toMatchObject({
      evidence: null,
      evidenceWithheld: 'metadata',
      picture: `pictures/${sha256(jpeg.clean)}.jpg`,
      metadataWithheld: { owner: 1, 'a-name-of-later': 1 },
    });
  });

  it('is the bytes as received where there is nothing but pixels in them', () => {
    const archive = Buffer.from('an archive with a clean picture');
    const files = rendered(
      { bytes: archive, mediaType: 'application/zip' },
      { bytes: jpeg.clean, mediaType: 'image/jpeg', inside: archive },
    );
    expect(files.get(`evidence/${sha256(jpeg.clean)}.bin`)).toEqual(jpeg.clean);
    expect(files.has(`evidence/${sha256(archive)}.bin`)).toBe(true);
  });

  it('is nothing where the format cannot be cleaned or the file is damaged', () => {
    for (const kept of [
      { bytes: Buffer.from(`a film, ${secret}`), mediaType: 'video/mp4' },
      { bytes: jpeg.dirty.subarray(0, 90), mediaType: 'image/jpeg' },
    ]) {
      const files = rendered(kept);
      expect([...files].filter(([, content]) => content.includes(secret))).toEqual([]);
      expect(pageOf(files, kept.bytes)).toContain('it could not be taken out of this one');
    }
  });

  it('is nothing of a document with a picture inside that tells a position, packed or not', () => {
    const photograph = exifWith({ gps: { 2: 0, 4: 0 } });
    const documents = [
      { bytes: Buffer.concat([Buffer.from('%PDF-1.4 stream\n'), photograph]), mediaType: 'application/pdf' },
      { bytes: zipWith('word/media/image1.jpeg', photograph), mediaType: docx },
      { bytes: zipWith('Pictures/1.jpg', exifWith({ exif: { 42033: 0 } })), mediaType: odt },
    ];
    for (const kept of documents) {
      const files = rendered(kept);
      expect(files.has(`evidence/${sha256(kept.bytes)}.bin`)).toBe(false);
      expect(pageOf(files, kept.bytes)).toContain('a picture inside them says where it was taken');
    }
    const cut = { bytes: zipWith('word/media/image1.jpeg', photograph).subarray(0, 60), mediaType: docx };
    expect(rendered(cut).has(`evidence/${sha256(cut.bytes)}.bin`)).toBe(false);
    const silent = exifWith({ gps: { 0: 0 }, exif: { 36867: 0 } });
    const harmless = { bytes: zipWith('word/media/image1.jpeg', silent), mediaType: docx };
    expect(rendered(harmless).has(`evidence/${sha256(harmless.bytes)}.bin`)).toBe(true);
  });

  it('is nothing of a message, a saved page or a web archive with such a picture, written out or packed', () => {
    const photograph = Buffer.concat([jpegStart, exifWith({ gps: { 2: 0, 4: 0 } }), Buffer.alloc(90, 7)]);
    const written = photograph.toString('base64').replaceAll(/(.{60})/g, '$1\r\n');
    const part = `Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n${written}\r\n--b--\r\n`;
    const record = Buffer.concat([
      Buffer.from('WARC/1.1\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\n'),
      photograph,
    ]);
    const packed = Buffer.concat([gzipSync(Buffer.from('WARC/1.1\r\nWARC-Type: warcinfo\r\n\r\n')), gzipSync(record)]);
    for (const kept of [
      { bytes: Buffer.from(`From: a\r\n\r\n--b\r\n${part}`), mediaType: 'message/rfc822' },
      { bytes: Buffer.from(`From: b\r\n\r\n--b\r\n${part}`), mediaType: 'multipart/related' },
      { bytes: Buffer.from(`From a\nFrom: c\n\n--b\n${part}`), mediaType: 'application/mbox' },
      { bytes: Buffer.from(`<img src="data:image/jpeg;base64,${written}">`), mediaType: 'text/html' },
      { bytes: record, mediaType: 'application/warc' },
      { bytes: packed, mediaType: 'application/warc' },
      { bytes: zipWith('archive/data.warc.gz', packed), mediaType: 'application/wacz' },
    ]) {
      const files = rendered(kept);
      expect([kept.mediaType, files.has(`evidence/${sha256(kept.bytes)}.bin`)]).toEqual([kept.mediaType, false]);
      expect(pageOf(files, kept.bytes)).toContain('a picture inside them says where it was taken');
    }
    const cut = { bytes: packed.subarray(0, -20), mediaType: 'application/warc' };
    expect(rendered(cut).has(`evidence/${sha256(cut.bytes)}.bin`)).toBe(false);
    const silent = { bytes: Buffer.from(`<img src="data:image/jpeg;base64,/9j/AAAA">`), mediaType: 'text/html' };
    expect(rendered(silent).has(`evidence/${sha256(silent.bytes)}.bin`)).toBe(true);
  });

  it('is one copy of two photographs that differ in their metadata alone', () => {
    const other = Buffer.concat([jpeg.dirty, Buffer.from('other')]);
    const files = rendered({ bytes: jpeg.dirty, mediaType: 'image/jpeg' }, { bytes: other, mediaType: 'image/jpeg' });
    expect([...files.keys()].filter((path) => path.startsWith('pictures/'))).toHaveLength(1);
    expect(
      files
        .get('SHA256SUMS')
        ?.toString()
        .match(/pictures\//g),
    ).toHaveLength(1);
  });
});

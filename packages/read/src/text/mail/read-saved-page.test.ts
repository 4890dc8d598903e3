import { describe, expect, it } from 'vitest';
import { extractText } from '../extract-text.ts';

const read = (bytes: Uint8Array) =>
  extractText({
    item: '0'.repeat(64),
    bytes,
    mediaType: 'multipart/related',
    encoding: null,
    url: null,
    language: null,
  });

const head = (more = '') =>
  `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="--edge"${more}\r\n\r\n`;
const part = (fields: string, body: string) => `----edge\r\n${fields}\r\n\r\n${body}\r\n`;
const story =
  '<html><head><title>Fire</title></head><body><h1>Fire on the square</h1><p>Nine people were killed on Friday, witnesses said, when the police fired.</p></body></html>';
const page = part('Content-Type: text/html\r\nContent-Location: https://courant.example/fire', story);
const picture = part('Content-Type: image/png\r\nContent-Transfer-Encoding: base64', 'iVBORw0KGgo=');

describe('extractText of a page saved as one file', () => {
  it('reads the page, says its address, and counts what was saved with it', async () => {
    const layer = await read(Buffer.from(`${head()}${page}${picture}${picture}----edge--\r\n`));
    expect(layer.string).toContain('Nine people were killed on Friday');
    expect(layer.title && layer.string.slice(layer.title.start, layer.title.end)).toBe('Fire on the square');
    expect(layer.metadata).toEqual(
      expect.arrayContaining([
        { name: 'url', value: 'https://courant.example/fire', from: 'Content-Location of the page' },
        { name: 'saved-with', value: '2 image/png', from: 'parts of the saved page' },
      ]),
    );
    expect(layer.problems).toEqual([]);
  });

  it('decodes quoted-printable and base64 in the encoding of the part', async () => {
    const koi8 = '<p>=F5=C2=C9=D4=CF =C4=\r\n=C5=D7=D1=D4=D8 =\r\n=DE=C5=CC=CF=D7=C5=CB, 2 =3D 2.</p>';
    const quoted = part('Content-Type: text/html; charset=koi8-r\r\nContent-Transfer-Encoding: quoted-printable', koi8);
    expect((await read(Buffer.from(`${head()}${quoted}----edge--`))).string).toBe('Убито девять человек, 2 = 2.');
    const base64 = Buffer.from('<p>Убито девять.</p>').toString('base64');
    const packed = part('Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64', base64);
    expect((await read(Buffer.from(`${head()}${packed}----edge--`))).string).toBe('Убито девять.');
  });

  it('takes the part that is named as the start, and marks frames', async () => {
    const frame = part('Content-Type: text/html\r\nContent-Location: https://ads.example/', '<p>Buy now.</p>');
    const main = part('Content-Type: text/html\r\nContent-ID: <main>', story);
    const layer = await read(Buffer.from(`${head('; start="<main>"')}${frame}${main}----edge--`));
    const at = layer.string.indexOf('Buy now.');
    expect(at).toBeGreaterThan(layer.string.indexOf('Nine people'));
    expect(layer.boilerplate).toContainEqual(
      expect.objectContaining({ end: at + 8, reason: 'a frame of the page: https://ads.example/' }),
    );
  });

  it('reads what there is of a file cut short, and says so', async () => {
    const layer = await read(Buffer.from(`${head()}${page.slice(0, -40)}`));
    expect(layer.string).toContain('Nine people were killed');
    expect(layer.problems.map(({ code }) => code)).toEqual(['saved-page-cut-short']);
  });

  it('says that nothing was found in a file without parts, and keeps a damaged encoding as it stands', async () => {
    const none = await read(Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nnothing'));
    expect(none.string).toBe('');
    expect(none.problems.map(({ code }) => code)).toEqual(['saved-page-unreadable']);
    const damaged = part('Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable', '<p>a=ZZ b=</p>');
    expect((await read(Buffer.from(`${head()}${damaged}----edge--`))).string).toBe('a=ZZ b=');
  });
});

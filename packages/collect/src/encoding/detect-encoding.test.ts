import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from './detect-encoding.ts';

const russian =
  'Вчера на площади перед портом полиция открыла огонь по бастующим докерам. По словам очевидцев, погибли не менее двадцати человек, десятки ранены.';
const shortRussian = 'Список погибших';
const ukrainian = 'Учора в місті сталися зіткнення, є поранені; їхні імена встановлюють. Поліція це заперечує.';

/** The letters of each encoding by the byte that stands for them, taken from the decoder itself. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from([...text], (character) => table.get(character) ?? 0x3f);
}

const detect = (bytes: Uint8Array, markup = false) => detectEncoding(bytes, { markup });

describe('detectEncoding', () => {
  it.each(['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'])('tells Russian in %s', (encoding) => {
    expect(detect(encode(russian, encoding))).toBe(encoding);
    // The capitals of x-mac-cyrillic are those of ibm866.
    const capitals = encoding === 'x-mac-cyrillic' ? 'ibm866' : encoding;
    expect(detect(encode(russian.toUpperCase(), encoding))).toBe(capitals);
  });

  it.each(['windows-1251', 'koi8-r'])('tells two words in %s', (encoding) => {
    expect(detect(encode(shortRussian, encoding))).toBe(encoding);
  });

  it('tells Ukrainian KOI8 and windows-1251 apart', () => {
    expect(detect(encode(ukrainian, 'koi8-u'))).toBe('koi8-u');
    expect(detect(encode(ukrainian, 'windows-1251'))).toBe('windows-1251');
  });

  it('does not take Western text for Cyrillic', () => {
    const french = encode(
      'Les autorités ont déclaré que la situation était maîtrisée après les événements à Nîmes.',
      'iso-8859-15',
    );
    expect(detect(french)).toMatch(/^windows-1252$|^iso-8859/);
    const german = encode(
      'Die Behörden erklärten, daß es keine weiteren Verletzten gäbe; Größe und Ausmaß seien ungewiß.',
      'iso-8859-15',
    );
    expect(detect(german)).toMatch(/^windows-1252$|^iso-8859/);
  });

  it.each([
    ['windows-1253', 'Η αστυνομία άνοιξε πυρ στην πλατεία και σκότωσε τουλάχιστον είκοσι ανθρώπους.'],
    ['windows-1255', 'המשטרה פתחה באש על השובתים בכיכר ולפחות עשרים נהרגו'],
    ['windows-1256', 'فتحت الشرطة النار على المضربين في الساحة وقتل عشرون شخصا على الأقل'],
  ])('does not take %s for Cyrillic', (encoding, text) => {
    expect(detect(encode(text, encoding))).not.toMatch(/1251|koi8|866|8859-5|mac/);
  });

  it('believes a byte order mark before anything else', () => {
    expect(detect(Uint8Array.of(0xff, 0xfe, 0x41, 0x00))).toBe('utf-16le');
    expect(detect(Uint8Array.of(0xfe, 0xff, 0x00, 0x41))).toBe('utf-16be');
    expect(detect(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe('utf-8');
  });

  it('finds UTF-16 without a mark', () => {
    expect(detect(Buffer.from(russian, 'utf16le'))).toBe('utf-16le');
    expect(detect(Buffer.from('Police opened fire.', 'utf16le').swap16())).toBe('utf-16be');
  });

  it('believes what a page declares, unless its letters speak against it', () => {
    const page = (label: string) => `<html><head><meta charset="${label}"></head><body>${russian}</body></html>`;
    expect(detect(encode(page('windows-1251'), 'windows-1251'), true)).toBe('windows-1251');
    expect(detect(encode(page('windows-1251'), 'koi8-r'), true)).toBe('koi8-r');
    expect(detect(encode(page('iso-8859-1'), 'windows-1251'), true)).toBe('windows-1251');
    expect(detect(Buffer.from(page('windows-1251')), true)).toBe('utf-8');
  });

  it('keeps UTF-8 for a page with a few broken bytes', () => {
    const bytes = Buffer.concat([Buffer.from(`<meta charset=utf-8>${russian}`), Buffer.of(0xd0)]);
    expect(detect(bytes, true)).toBe('utf-8');
  });

  it('calls every valid UTF-8 text UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
        expect(detect(Buffer.from(text, 'utf8'))).toBe('utf-8');
      }),
    );
  });

  it('gives a label that a decoder knows for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(() => new TextDecoder(detect(bytes, true))).not.toThrow();
      }),
    );
  });
});

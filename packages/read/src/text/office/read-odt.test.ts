import { describe, expect, it } from 'vitest';
import { extractText } from '../extract-text.ts';
import { makeZip } from '../fixtures/zip.ts';

const mediaType = 'application/vnd.oasis.opendocument.text';
const read = (bytes: Uint8Array) =>
  extractText({ item: '0'.repeat(64), bytes, mediaType, encoding: null, url: null, language: null });

const content = (body: string, prolog = '') =>
  `<?xml version="1.0"?>${prolog}<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
const odt = (body: string, more: Readonly<Record<string, string>> = {}) =>
  makeZip({ mimetype: mediaType, 'content.xml': content(body), ...more });

describe('extractText of an OpenDocument text', () => {
  it('reads headings, paragraphs, lists and tables in order, and what the document says of itself', async () => {
    const layer = await read(
      odt(
        '<text:h text:outline-level="1">Fire on the square</text:h><text:p>Nine<text:s text:c="2"/>were <text:span>killed</text:span>.<text:line-break/>Ten &lt; eleven.</text:p><text:list><text:list-item><text:p>Anna</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Boris</text:p></table:table-cell><table:table-cell><text:p>24</text:p></table:table-cell></table:table-row></table:table><text:p>The end.</text:p>',
        {
          'meta.xml':
            '<office:meta><dc:title>Fire</dc:title><meta:initial-creator>House &amp; Co</meta:initial-creator><meta:creation-date>2011-12-17T10:00:00</meta:creation-date></office:meta>',
        },
      ),
    );
    expect(layer.problems).toEqual([]);
    expect(layer.string).toMatch(
      /^Fire on the square\s+Nine were killed\.\nTen < eleven\.\s+\S? ?Anna\s+Boris\t24\s+The end\.$/,
    );
    expect(layer.title).toEqual({ start: 0, end: 18 });
    expect(layer.metadata).toEqual([
      { name: 'title', value: 'Fire', from: 'ODF metadata dc:title' },
      { name: 'author', value: 'House & Co', from: 'ODF metadata meta:initial-creator' },
      { name: 'created', value: '2011-12-17T10:00:00', from: 'ODF metadata meta:creation-date' },
    ]);
  });

  it('marks notes, margin comments and deleted passages', async () => {
    const layer = await read(
      odt(
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>Twelve fell.</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Nine were killed<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By two witnesses.</text:p></text:note-body></text:note>.<office:annotation><dc:creator>Editor</dc:creator><text:p>Check this.</text:p></office:annotation></text:p>',
      ),
    );
    expect(layer.string).toMatch(/^Nine were killed\[1\]\./);
    const kindOf = (words: string) => {
      const at = layer.string.indexOf(words);
      return layer.boilerplate.find(({ start, end }) => at >= start && at < end)?.kind;
    };
    expect([kindOf('By two witnesses.'), kindOf('Check this.'), kindOf('Twelve fell.')]).toEqual([
      'footnote',
      'comment',
      'comment',
    ]);
  });

  it('lets no entity or number in the file grow', async () => {
    const entities = Array.from({ length: 30 }, (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};">`).join('');
    const bomb = content(
      '<text:p>Nine&e30;.<text:s text:c="999999999"/>x</text:p>',
      `<!DOCTYPE d [<!ENTITY e0 "boom">${entities}]>`,
    );
    const layer = await read(makeZip({ mimetype: mediaType, 'content.xml': bomb }));
    expect(layer.string).toContain('Nine&e30;.');
    expect(layer.string.length).toBeLessThan(1000);
  });

  it('says why a broken, locked or bursting document could not be opened', async () => {
    const locked = { 'content.xml': 'x', 'META-INF/manifest.xml': '<m:encryption-data/>' };
    for (const [bytes, words] of [
      [makeZip({ mimetype: mediaType }), 'missing'],
      [makeZip(locked), 'password'],
      [odt(' '.repeat(64 * 1024 * 1024)), 'more than is allowed'],
      [odt('<text:p>x</text:p>').subarray(0, 200), 'missing'],
    ] as const) {
      const layer = await read(bytes);
      expect(layer.string).toBe('');
      expect(layer.problems.map(({ code }) => code)).toEqual(['odt-unreadable']);
      expect(layer.problems[0]?.message).toContain(words);
    }
  });

  it('reads what there is of content that is cut short', async () => {
    const cut = content('<text:p>Nine were killed.</text:p><text:p>Ten').slice(0, -60);
    expect((await read(makeZip({ mimetype: mediaType, 'content.xml': cut }))).string).toContain('Nine were killed.');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portAverin } from '../fixtures/port-averin.ts';
import { renderDossier } from '../render-dossier.tsx';
import { canonicalJson } from './canonical-json.ts';
import { csvCell, csvRow } from './csv.ts';

function file(path: string): string {
  for (const { path: found, content } of renderDossier(portAverin())) {
    if (found === path) return Buffer.from(content).toString();
  }
  throw new Error(`${path} is not in the dossier`);
}

/** Cells of one CSV record, as RFC 4180 has them. */
function parseRow(row: string): string[] {
  const cells = [''];
  let quoted = false;
  const record = row.replace(/\r\n$/, '');
  for (let at = 0; at < record.length; at += 1) {
    const character = record.charAt(at);
    if (character === '"' && quoted && record.charAt(at + 1) === '"') {
      cells[cells.length - 1] += '"';
      at += 1;
    } else if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) cells.push('');
    else cells[cells.length - 1] += character;
  }
  return cells;
}

describe('claims.csv', () => {
  it('never begins a cell with a character that a spreadsheet runs', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r']) {
      expect(parseRow(csvCell(`${start}HYPERLINK("https://x")`))[0]).toBe(`'${start}HYPERLINK("https://x")`);
    }
    expect(csvCell(-3)).toBe('-3');
  });

  it('gives back every cell as it was, but for the apostrophe', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string().filter((cell) => !/^[=+\-@\t\r]/.test(cell)),
          { minLength: 2 },
        ),
        (cells) => {
          expect(parseRow(csvRow(cells))).toEqual(cells);
        },
      ),
    );
  });

  it('has a row for every claim, with the words and where they stand', () => {
    const rows = file('claims.csv')
      .split('\r\n')
      .filter((row) => row !== '');
    expect(rows).toHaveLength(11);
    expect(rows[0]?.startsWith('\ufeffclaim,report,')).toBe(true);
  });
});

describe('canonicalJson', () => {
  it('is read back as what was written, with keys in one order', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
    );
    expect(canonicalJson({ b: 1, a: [{ d: null, c: 'ж' }] })).toBe('{"a":[{"c":"ж","d":null}],"b":1}');
  });
});

describe('annotations.jsonld', () => {
  it('counts characters as the standard has it, not code units', () => {
    const page = JSON.parse(file('annotations.jsonld'));
    const texts = portAverin().state.texts;
    let beyondThePlane = 0;
    for (const { target } of page.items) {
      const [position, quote] = target.selector;
      const string = texts.find(({ id }) => target.source === `texts/${id}.txt`)?.string ?? '';
      expect([...string].slice(position.start, position.end).join('')).toBe(quote.exact);
      expect(string).toContain(quote.prefix + quote.exact + quote.suffix);
      if (string.indexOf(quote.exact) !== position.start) beyondThePlane += 1;
    }
    expect(page.items).toHaveLength(10);
    expect(beyondThePlane).toBeGreaterThan(0);
  });
});

describe('entities.ftm.json', () => {
  it('names only entities that are in the file', () => {
    const lines = file('entities.ftm.json')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const ids = new Set(lines.map(({ id }) => id));
    for (const { properties } of lines) {
      for (const id of [...(properties.proof ?? []), ...(properties.addressEntity ?? [])]) expect(ids).toContain(id);
    }
    expect(new Set(lines.map(({ schema }) => schema))).toEqual(
      new Set(['PlainText', 'HyperText', 'Pages', 'Image', 'Person', 'Organization', 'Address', 'Event']),
    );
  });
});

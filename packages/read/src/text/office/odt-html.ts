/** Elements that hold no words of the document, or that repeat them. */
const wordless: ReadonlySet<string> = new Set([
  'office:forms',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:note-citation',
  'text:list-header-style',
  'office:binary-data',
  'script:event-listener',
  'svg:title',
]);

/** Elements that become one of HTML's. */
const plain: Readonly<Record<string, string>> = {
  'text:p': 'p',
  'text:list': 'ul',
  'text:list-item': 'li',
  'text:list-header': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
};

/** Spaces that one element may stand for: a number in a file is no reason to fill the memory. */
const maxSpaces = 200;

/** A comment or a deleted passage. */
export interface OdtAside {
  readonly reason: string;
  readonly html: string;
}

/** Turns the body of an OpenDocument text into HTML, its notes behind it, as it is told of the elements. */
export class OdtHtml {
  /** What is written to now is the last: the body, or a note inside it. */
  readonly #out: string[] = [''];
  readonly #notes: string[] = [];
  readonly #asides: OdtAside[] = [];
  /** How many paragraphs each open cell of a table has so far. */
  readonly #cells: number[] = [];
  /** Depth inside what holds no words; 0 outside. */
  #skipping = 0;
  #inBody = false;

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'office:text') this.#inBody = true;
    if (!this.#inBody) return;
    if (this.#skipping > 0 || wordless.has(name)) {
      this.#skipping += 1;
      return;
    }
    const tag = this.#tagOf(name);
    if (name === 'table:table-cell') this.#cells.push(0);
    if (tag !== undefined) this.#write(`<${tag}>`);
    else if (name === 'text:h') this.#write(`<${headingTag(attributes)}>`);
    else if (name === 'text:line-break') this.#write('<br>');
    else if (name === 'text:tab') this.#write('\t');
    else if (name === 'text:s')
      this.#write(' '.repeat(Math.min(maxSpaces, Math.max(1, Number(attributes['text:c']) || 1))));
    else if (name === 'text:note-body' || name === 'office:annotation' || name === 'text:deletion') this.#out.push('');
    this.#headings.push(name === 'text:h' ? headingTag(attributes) : '');
  };

  readonly text = (words: string): void => {
    if (!this.#inBody || this.#skipping > 0) return;
    this.#write(words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  };

  readonly close = (name: string): void => {
    if (!this.#inBody) return;
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      return;
    }
    const heading = this.#headings.pop() ?? '';
    const tag = this.#inCell(name) ? undefined : plain[name];
    if (name === 'table:table-cell') this.#cells.pop();
    if (tag !== undefined) this.#write(`</${tag}>`);
    else if (heading !== '') this.#write(`</${heading}>`);
    else if (name === 'text:note-body') {
      this.#notes.push(this.#out.pop() ?? '');
      this.#write(`<sup>[${this.#notes.length}]</sup>`);
    } else if (name === 'office:annotation')
      this.#asides.push({ reason: 'a comment in the margin', html: this.#out.pop() ?? '' });
    else if (name === 'text:deletion')
      this.#asides.push({ reason: 'deleted, and kept in the file', html: this.#out.pop() ?? '' });
    else if (name === 'office:text') this.#inBody = false;
  };

  /** Tags of the open elements that are headings; empty for others. */
  readonly #headings: string[] = [];

  /** The whole as HTML, and apart from it what is not the document's own run of words. */
  finish(): { readonly html: string; readonly asides: readonly OdtAside[] } {
    const notes = this.#notes.map((note, index) => `<li id="footnote-${index + 1}">${note}</li>`).join('');
    return { html: `${this.#out.join('')}${notes === '' ? '' : `<ol>${notes}</ol>`}`, asides: this.#asides };
  }

  /** Paragraphs of a cell stand on the cell's own line, so that a row stays a row: between two of them is a break. */
  #tagOf(name: string): string | undefined {
    if (!this.#inCell(name)) return plain[name];
    const before = this.#cells.pop() ?? 0;
    this.#cells.push(before + 1);
    return before === 0 ? undefined : 'br';
  }

  #inCell(name: string): boolean {
    return name === 'text:p' && this.#cells.length > 0;
  }

  #write(html: string): void {
    this.#out[this.#out.length - 1] += html;
  }
}

function headingTag(attributes: Readonly<Record<string, string>>): string {
  const level = Number(attributes['text:outline-level']);
  return level >= 1 && level <= 6 ? `h${Math.floor(level)}` : 'h2';
}

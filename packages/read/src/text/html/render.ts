import type { Span } from '@inquest/model';
import { type DomDocument, type DomElement, type DomNode, isElement, textNode } from './dom.ts';
import { type MarkupKind, markupKind } from './furniture-of.ts';

/** A piece of the text with the element it stands directly in. */
export interface TextRun extends Span {
  /** Number of that element, also written on it as `data-inquest`. */
  readonly element: number;
  /** The words of the text node, white space collapsed. */
  readonly words: string;
  /** What the nearest telling element around it says; null when none tells. */
  readonly markup: MarkupKind | null;
  /** Number of the innermost block around it, in `Rendered.blocks`. */
  readonly block: number;
  /** Stands in a link. */
  readonly inLink: boolean;
}

/** An element that sets its content apart. */
export interface PageBlock {
  readonly tag: string;
  /** Tag and first class of the block, or its tag with those of the block around it: alike for the paragraphs of one article. */
  readonly signature: string;
  /** Number of the block around it; -1 for the body. */
  readonly outer: number;
  /** Number of the nearest `<article>` around it or of itself; -1 outside of any. */
  readonly article: number;
}

export interface Rendered {
  readonly string: string;
  readonly runs: readonly TextRun[];
  /** Headings in order, with their level 1 to 6. */
  readonly headings: readonly (Span & { readonly level: number })[];
  /** The words of `<title>`, which begin the text; null when there are none. */
  readonly windowTitle: Span | null;
  /** Blocks by their number. */
  readonly blocks: readonly PageBlock[];
}

/** The attribute that carries an element's number through Readability. */
export const numberAttribute = 'data-inquest';

const unread = new Set([
  'script',
  'style',
  'template',
  'head',
  'svg',
  'math',
  'object',
  'embed',
  'audio',
  'video',
  'canvas',
  'datalist',
  'meta',
  'link',
  'base',
  'iframe',
]);
const apart = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'ul',
  'ol',
  'dl',
  'table',
  'pre',
  'figure',
  'figcaption',
  'article',
  'section',
  'header',
  'footer',
  'nav',
  'aside',
  'main',
  'address',
  'form',
  'fieldset',
  'hr',
  'details',
  'summary',
  'center',
  'dialog',
  'button',
  'select',
  'textarea',
  'body',
  'noscript',
  'hgroup',
  'legend',
  'menu',
  'dir',
]);
const ownLine = new Set(['li', 'tr', 'dt', 'dd', 'option', 'caption']);

/**
 * Everything readable of a page as one string, in order: blocks set apart by an empty line, list items and table rows by a line, cells
 * by a tab; the words that stand for a picture on a line of their own. What is hidden is there too: what a page hides may matter.
 */
export function render(document: DomDocument): Rendered {
  const renderer = new Renderer();
  const title = [...document.querySelectorAll('title')].find(({ textContent }) => textContent.trim() !== '');
  if (title !== undefined) renderer.windowTitle(title.textContent);
  renderer.walk(document.body);
  return renderer.finish();
}

/** A place in the tree still to be visited, or an element to be closed. */
type Step =
  | { readonly open: DomNode; readonly around: Surroundings }
  | { readonly close: DomElement; readonly start: number };

/** What is known of a node from the elements around it. */
interface Surroundings {
  readonly markup: MarkupKind | null;
  readonly block: number;
  readonly inLink: boolean;
}

class Renderer {
  #string = '';
  /** Line breaks owed before the next words; a space when `#space`. */
  #breaks = 0;
  #space = false;
  #windowTitle: Span | null = null;
  readonly #runs: TextRun[] = [];
  readonly #blocks: PageBlock[] = [];
  #elements = 0;
  /** A list item has begun and nothing stands in it yet. */
  #bullet = false;
  readonly #numbers = new Map<DomNode, number>();
  readonly #headings: (Span & { level: number })[] = [];
  #preformatted = 0;

  windowTitle(words: string): void {
    const collapsed = words.replace(/\s+/g, ' ').trim();
    this.#string = collapsed;
    this.#windowTitle = { start: 0, end: collapsed.length };
    this.#owe(2);
  }

  /** Depth first, with a stack of its own: hostile pages nest deeper than the call stack. */
  walk(body: DomNode): void {
    const stack: Step[] = [{ open: body, around: { markup: null, block: -1, inLink: false } }];
    for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
      if ('close' in step) this.#close(step.close, step.start);
      else if (isElement(step.open)) this.#open(step.open, step.around, stack);
      else if (step.open.nodeType === textNode) this.#text(step.open, step.around);
    }
  }

  #open(element: DomElement, outer: Surroundings, stack: Step[]): void {
    const name = element.localName;
    if (unread.has(name) || name === 'title') return;
    if (name === 'br') {
      this.#owe(Math.min(2, this.#breaks + 1));
      return;
    }
    if (name === 'img') {
      this.#picture(element, outer);
      return;
    }
    const own = markupKind(element);
    const markup = outer.markup?.certain === true || own === null ? outer.markup : own;
    const isBlock = apart.has(name) || ownLine.has(name) || name === 'td' || name === 'th';
    const block = isBlock ? this.#block(element, outer.block) : outer.block;
    const around: Surroundings = { markup, block, inLink: outer.inLink || name === 'a' };
    if (apart.has(name)) this.#owe(2);
    else if (ownLine.has(name)) this.#owe(1);
    if (name === 'td' || name === 'th') this.#cell();
    if (name === 'pre') this.#preformatted += 1;
    stack.push({ close: element, start: this.#string.length });
    if (name === 'li') this.#bullet = true;
    const children: Step[] = [];
    for (let child = element.firstChild; child !== null; child = child.nextSibling)
      children.push({ open: child, around });
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child !== undefined) stack.push(child);
    }
  }

  #close(element: DomElement, start: number): void {
    const name = element.localName;
    if (name === 'pre') this.#preformatted -= 1;
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined && this.#string.length > start) {
      const trimmed = this.#string.slice(start).trimStart();
      this.#headings.push({
        start: this.#string.length - trimmed.length,
        end: this.#string.length,
        level: Number(level),
      });
    }
    if (name === 'li') this.#bullet = false;
    if (apart.has(name)) this.#owe(2);
    else if (ownLine.has(name)) this.#owe(1);
  }

  #text(node: DomNode, around: Surroundings): void {
    const value = node.nodeValue ?? '';
    const words = value.replace(/[ \t\n\r\f]+/g, ' ');
    if (words === ' ' || words === '') {
      if (words === ' ') this.#space = true;
      return;
    }
    const trimmed = this.#preformatted > 0 ? value.replace(/^\n/, '').trimEnd() : words.trim();
    if (words.startsWith(' ')) this.#space = true;
    const start = this.#write(trimmed);
    this.#runs.push({
      start,
      end: this.#string.length,
      element: this.#number(node.parentNode),
      words: words.trim(),
      markup: around.markup,
      block: around.block,
      inLink: around.inLink,
    });
    this.#space = words.endsWith(' ');
  }

  #picture(element: DomElement, around: Surroundings): void {
    const words = (element.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim();
    if (words === '') return;
    this.#owe(2);
    const start = this.#write(words);
    const picture: MarkupKind = { kind: 'caption', reason: 'words that stand for a picture', certain: true };
    const markup = around.markup?.certain === true ? around.markup : picture;
    this.#runs.push({
      start,
      end: this.#string.length,
      element: -1,
      words,
      markup,
      block: around.block,
      inLink: around.inLink,
    });
    this.#owe(2);
  }

  #block(element: DomElement, outer: number): number {
    const name = (element.getAttribute('class') ?? '').trim().split(/\s+/, 1)[0] ?? '';
    const around = this.#blocks[outer];
    const signature =
      name === '' ? `${element.localName}<${around?.signature.split('<', 1)[0] ?? ''}` : `${element.localName}.${name}`;
    const number = this.#blocks.length;
    const article = element.localName === 'article' ? number : (around?.article ?? -1);
    this.#blocks.push({ tag: element.localName, signature, outer, article });
    return number;
  }

  #cell(): void {
    if (this.#breaks === 0 && this.#string !== '' && !this.#string.endsWith('\n') && !this.#string.endsWith('\t')) {
      this.#string += '\t';
      this.#space = false;
    }
  }

  #owe(breaks: number): void {
    // A paragraph inside a list item begins on the line of its bullet.
    if (this.#string !== '') this.#breaks = Math.max(this.#breaks, this.#bullet ? 1 : breaks);
    this.#space = false;
  }

  /** Writes what is owed, then the words; returns where they start. A list item's bullet goes with its first words. */
  #write(words: string): number {
    if (this.#breaks > 0) this.#string += '\n'.repeat(this.#breaks);
    else if (this.#space && this.#string !== '' && !/\s$/.test(this.#string.slice(-1))) this.#string += ' ';
    this.#breaks = 0;
    this.#space = false;
    const start = this.#string.length;
    this.#string += this.#bullet ? `• ${words}` : words;
    this.#bullet = false;
    return start;
  }

  /** The number of an element with words directly in it, written on it as well. */
  #number(node: DomNode | null): number {
    if (node === null || !isElement(node)) return -1;
    const known = this.#numbers.get(node);
    if (known !== undefined) return known;
    const number = this.#elements;
    this.#elements += 1;
    this.#numbers.set(node, number);
    node.setAttribute(numberAttribute, String(number));
    return number;
  }

  finish(): Rendered {
    return {
      string: this.#string,
      runs: this.#runs,
      headings: this.#headings,
      windowTitle: this.#windowTitle,
      blocks: this.#blocks,
    };
  }
}

import { parseHTML } from 'linkedom';

/** What is used of a DOM node here. linkedom's own types need the browser's library, which this package is built without. */
export interface DomNode {
  readonly nodeType: number;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
  /** Of text and comments; null for elements. */
  readonly nodeValue: string | null;
  appendChild(child: DomNode): void;
}

export interface DomElement extends DomNode {
  /** Lower case for HTML. */
  readonly localName: string;
  readonly textContent: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelectorAll(selectors: string): Iterable<DomElement>;
}

export interface DomDocument extends DomNode {
  readonly documentElement: DomElement | null;
  readonly body: DomElement;
  querySelectorAll(selectors: string): Iterable<DomElement>;
  createElement(name: string): DomElement;
}

export const elementNode = 1;
export const textNode = 3;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === elementNode;
}

/**
 * Parses HTML into a document that has a head and a body with everything in it, whatever the source left out. linkedom builds the tree
 * as it is written; of the tree construction rules only this one matters for reading.
 */
export function parseDocument(html: string): DomDocument {
  const source = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const document: DomDocument = parseHTML(source).document;
  gatherIntoBody(document);
  return document;
}

/** How deep elements are nested anywhere in a document, seen or not. Linear, and with no call for each level. */
export function nestingDepth({ documentElement }: DomDocument): number {
  let deepest = 0;
  const stack: { readonly node: DomNode; readonly depth: number }[] = [];
  if (documentElement !== null) stack.push({ node: documentElement, depth: 1 });
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, depth } = step;
    if (!isElement(node)) continue;
    deepest = Math.max(deepest, depth);
    for (let child = node.firstChild; child !== null; child = child.nextSibling)
      stack.push({ node: child, depth: depth + 1 });
  }
  return deepest;
}

/** Moves what stands outside head and body into the body. */
function gatherIntoBody(document: DomDocument): void {
  const root = document.documentElement;
  if (root === null) return;
  const body = document.body;
  const stray: DomNode[] = [];
  for (const parent of [root, document]) {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      const isText = node.nodeType === textNode && (node.nodeValue ?? '').trim() !== '';
      const isStray =
        isElement(node) && node !== body && !['html', 'head', 'body', 'frameset'].includes(node.localName);
      if (isText || isStray) stray.push(node);
    }
  }
  for (const node of stray) body.appendChild(node);
}

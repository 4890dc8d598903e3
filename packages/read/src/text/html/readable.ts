import { Readability } from '@mozilla/readability';
import { type DomDocument, type DomNode, isElement, textNode } from './dom.ts';
import { numberAttribute, type TextRun } from './render.ts';

/** Pages with more elements than this are read whole: no boilerplate is told apart in them. */
const maxElements = 50_000;

/**
 * Which runs of a page Readability takes for the main content; null when it finds none. The document is changed by it and of no use
 * afterwards. Elements are found again by the numbers written on them, their words in order.
 */
export function readableRuns(document: DomDocument, runs: readonly TextRun[]): ReadonlySet<TextRun> | null {
  const article = new Readability<unknown>(document, {
    serializer: (node: unknown) => node,
    maxElemsToParse: maxElements,
    charThreshold: 200,
  }).parse();
  const content = article?.content;
  if (!isDomNode(content)) return null;
  const kept = wordsByElement(content);
  const readable = new Set<TextRun>();
  const next = new Map<number, number>();
  for (const run of runs) {
    const words = kept.get(run.element);
    if (words === undefined) continue;
    const from = next.get(run.element) ?? 0;
    const at = words.indexOf(run.words, from);
    if (at < 0) continue;
    next.set(run.element, at + 1);
    readable.add(run);
  }
  return readable.size === 0 ? null : readable;
}

function isDomNode(value: unknown): value is DomNode {
  return typeof value === 'object' && value !== null && 'nodeType' in value && 'firstChild' in value;
}

/** The words kept, under the number of the nearest element around them that has one. */
function wordsByElement(content: DomNode): Map<number, string[]> {
  const kept = new Map<number, string[]>();
  const stack: { readonly node: DomNode; readonly element: number }[] = [{ node: content, element: -1 }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, element } = step;
    if (node.nodeType === textNode) {
      const words = (node.nodeValue ?? '').replace(/[ \t\n\r\f]+/g, ' ').trim();
      if (words === '') continue;
      const list = kept.get(element);
      if (list === undefined) kept.set(element, [words]);
      else list.push(words);
      continue;
    }
    const written = isElement(node) ? node.getAttribute(numberAttribute) : null;
    const own = written === null ? element : Number(written);
    const children: DomNode[] = [];
    for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child !== undefined) stack.push({ node: child, element: own });
    }
  }
  return kept;
}

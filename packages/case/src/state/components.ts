/**
 * The strongly connected components of a graph, each after those from which arrows lead to it (Tarjan's algorithm, without recursion, so that no
 * graph is too deep for it).
 */
export function components<T>(nodes: readonly T[], arrows: (node: T) => readonly T[]): T[][] {
  const numbers = new Map<T, number>();
  const lowest = new Map<T, number>();
  const open: T[] = [];
  const isOpen = new Set<T>();
  const found: T[][] = [];
  const lower = (node: T, number: number): void => {
    lowest.set(node, Math.min(lowest.get(node) ?? number, number));
  };
  for (const root of nodes) {
    if (numbers.has(root)) continue;
    const path: { readonly node: T; readonly next: Iterator<T> }[] = [];
    const enter = (node: T): void => {
      numbers.set(node, numbers.size);
      lower(node, numbers.size - 1);
      open.push(node);
      isOpen.add(node);
      path.push({ node, next: arrows(node)[Symbol.iterator]() });
    };
    enter(root);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { node, next } = top;
      const step = next.next();
      if (step.done !== true) {
        const number = numbers.get(step.value);
        if (number === undefined) enter(step.value);
        else if (isOpen.has(step.value)) lower(node, number);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      const number = lowest.get(node) ?? 0;
      if (above !== undefined) lower(above.node, number);
      if (number !== numbers.get(node)) continue;
      const component = open.splice(open.indexOf(node));
      for (const each of component) isOpen.delete(each);
      found.push(component);
    }
  }
  return found.reverse();
}

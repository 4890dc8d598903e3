import type { ReactElement, ReactNode } from 'react';

/** Something wider than its page, by its name for screen readers. `className` gives it its overflow. */
export function ScrollingRegion({
  name,
  className,
  children,
}: {
  readonly name: string;
  readonly className: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className={className} tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}

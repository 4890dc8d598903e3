import type { ReactElement, ReactNode } from 'react';

/**
 * A table whose rows become stacked blocks on narrow screens. Browsers of a few years ago forget
 * that a table is one when CSS lays it out as blocks; spelling the roles out keeps it a table for
 * screen readers.
 */
interface PartProps {
  readonly className: string;
  readonly children: ReactNode;
}

export function StackingTable({ className, children }: PartProps): ReactElement {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: display: block or grid would otherwise drop the role in older browsers.
    <table role="table" className={className}>
      {children}
    </table>
  );
}

export function HeadPart({ className, children }: PartProps): ReactElement {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see StackingTable.
    <thead role="rowgroup" className={className}>
      {children}
    </thead>
  );
}

export function BodyPart({ className, children }: PartProps): ReactElement {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see StackingTable.
    <tbody role="rowgroup" className={className}>
      {children}
    </tbody>
  );
}

export function FootPart({ className, children }: PartProps): ReactElement {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see StackingTable.
    <tfoot role="rowgroup" className={className}>
      {children}
    </tfoot>
  );
}

export function Row({ className, children }: PartProps): ReactElement {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see StackingTable.
    <tr role="row" className={className}>
      {children}
    </tr>
  );
}

export function Cell({ className, children }: PartProps): ReactElement {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see StackingTable.
    <td role="cell" className={className}>
      {children}
    </td>
  );
}

export function ColumnHeader({ className, children }: PartProps): ReactElement {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see StackingTable.
    <th role="columnheader" scope="col" className={className}>
      {children}
    </th>
  );
}

export function RowHeader({ className, children }: PartProps): ReactElement {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see StackingTable.
    <th role="rowheader" scope="row" className={className}>
      {children}
    </th>
  );
}

/** A heading across all columns, of the rows of its part. */
export function GroupRow({ className, columns, children }: PartProps & { readonly columns: number }): ReactElement {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see StackingTable.
    <tr role="row" className={className}>
      <th scope="rowgroup" colSpan={columns}>
        {children}
      </th>
    </tr>
  );
}

/** A note across all columns. */
export function AcrossRow({ className, columns, children }: PartProps & { readonly columns: number }): ReactElement {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see StackingTable.
    <tr role="row" className={className}>
      {/* biome-ignore lint/a11y/noRedundantRoles: see StackingTable. */}
      <td role="cell" colSpan={columns}>
        {children}
      </td>
    </tr>
  );
}

import './rules.css';
import type { ReactNode } from 'react';

/** A column: its heading, and the content of a row's cell. */
export type Column<Row> = readonly [title: string, cell: (row: Row) => ReactNode, className?: string];

interface Props<Row> {
  readonly of: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  readonly className?: string;
  readonly rowClass?: (row: Row) => string;
}

/** Rows named by their first cell. On a phone each row is a card, and each cell has its label. */
export function Table<Row>({ of, keyOf, columns, className = '', rowClass }: Props<Row>) {
  return (
    <table className={`rules ${className}`}>
      <thead>
        <tr>
          {columns.map(([title]) => (
            <th scope="col" key={title}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.map((row) => (
          <tr key={keyOf(row)} className={rowClass?.(row)}>
            {columns.map(([title, cell], at) =>
              at === 0 ? (
                <th scope="row" key={title}>
                  {cell(row)}
                </th>
              ) : (
                <td data-label={title} key={title}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

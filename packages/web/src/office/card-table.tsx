import { Button, Table, type TableProps } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Column } from '../plain/table.tsx';

interface Props<Row> extends Omit<TableProps<Row>, 'columns' | 'dataSource'> {
  readonly of: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** Opens a row's form, at the end of the row. */
  readonly opens?: { readonly text: string; readonly form: (row: Row) => ReactNode };
  /** Keys of the rows that are open at first. */
  readonly defaultOpen?: readonly string[];
}

/** A table that a phone can show in full: each row is a card there, and each cell has its label. */
export function CardTable<Row extends object>({ of, columns, opens, defaultOpen = [], ...table }: Props<Row>) {
  const place = useRef<HTMLDivElement>(null);
  // Makes a scrolling table reachable by keyboard, even when no cell takes the focus.
  useEffect(() => {
    for (const part of place.current?.querySelectorAll('.ant-table-content') ?? []) part.setAttribute('tabindex', '0');
  });
  return (
    <div ref={place}>
      <Table<Row>
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        {...table}
        {...(opens && { expandable: { ...expandable(opens.text, opens.form), defaultExpandedRowKeys: defaultOpen } })}
        className="cards-on-phone"
        dataSource={[...of]}
        columns={[
          ...columns.map(([title, cell, className = '']) => ({
            ...{ key: title, title, className, render: (_: unknown, row: Row) => shown(cell(row), className) },
            onCell: () => ({ 'data-label': title }) as object,
          })),
          ...(opens ? [Table.EXPAND_COLUMN] : []),
        ]}
      />
    </div>
  );
}

/** The text of a column with the class `wraps` is a paragraph, which the style breaks into lines. */
const shown = (said: ReactNode, className: string): ReactNode =>
  typeof said === 'string' && said !== '' && className.includes('wraps') ? <p>{said}</p> : said;

const expandable = <Row,>(text: string, form: (row: Row) => ReactNode): NonNullable<TableProps<Row>['expandable']> => ({
  expandedRowRender: form,
  expandIcon: ({ expanded, onExpand, record }) => (
    <Button size="small" aria-expanded={expanded} onClick={(event) => onExpand(record, event)}>
      {text}
    </Button>
  ),
});

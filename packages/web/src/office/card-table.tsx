import { Button, Table, type TableProps } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';

type Column<Row> = NonNullable<TableProps<Row>['columns']>[number];

/** What opens a row's form, at the end of the row. */
export const opensWith = <Row extends object>(
  text: string,
  form: (row: Row) => ReactNode,
): Pick<TableProps<Row>, 'expandable'> => ({
  expandable: {
    expandedRowRender: form,
    expandIcon: ({ expanded, onExpand, record }) => (
      <Button size="small" aria-expanded={expanded} onClick={(event) => onExpand(record, event)}>
        {text}
      </Button>
    ),
  },
});

/** A table that is read whole on a phone too: each row is a card there, and each cell says what it is. */
export function CardTable<Row extends object>({ columns = [], ...table }: TableProps<Row>) {
  const place = useRef<HTMLDivElement>(null);
  // What scrolls can be scrolled by keys, also where no cell takes the focus.
  useEffect(() => {
    for (const part of place.current?.querySelectorAll('.ant-table-content') ?? []) part.setAttribute('tabindex', '0');
  });
  return (
    <div ref={place}>
      <Table<Row>
        pagination={false}
        scroll={{ x: 'max-content' }}
        {...table}
        className="cards-on-phone"
        columns={[...columns.map(labelled), ...(table.expandable ? [Table.EXPAND_COLUMN] : [])]}
      />
    </div>
  );
}

const labelled = <Row,>(column: Column<Row>): Column<Row> =>
  typeof column.title === 'string' ? { ...column, onCell: () => ({ 'data-label': column.title }) as object } : column;

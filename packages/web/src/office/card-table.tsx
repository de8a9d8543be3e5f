import { Button, Checkbox } from 'antd';
import { Fragment, type ReactNode, useState } from 'react';
import { useWords } from '../language/words.ts';
import type { Column } from '../plain/table.tsx';

type Keys<Row> = { [Name in keyof Row]: Row[Name] extends string | number ? Name : never }[keyof Row];

interface Props<Row> {
  readonly of: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** The field that names a row, or its value. */
  readonly rowKey: Keys<Row> | ((row: Row) => string);
  readonly empty?: ReactNode;
  readonly rowClass?: (row: Row) => string;
  /** Opens a row's form, below the row. */
  readonly opens?: { readonly text: string; readonly form: (row: Row) => ReactNode };
  /** Keys of the rows that are open at first. */
  readonly defaultOpen?: readonly string[];
  readonly chooses?: {
    /** Keys. */
    readonly chosen: readonly string[];
    readonly onChoose: (keys: readonly string[]) => void;
    /** The names of the boxes: of one row's, and of the one for all. */
    readonly name: (row: Row) => string;
    readonly all: string;
  };
}

/** A table that a phone can show in full: each row is a card there, and each cell has its label. */
export function CardTable<Row extends object>(given: Props<Row>) {
  const { of, columns, rowKey, empty, rowClass, opens, defaultOpen = [], chooses } = given;
  const { t } = useWords();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(defaultOpen));
  const keyOf = (row: Row): string => (typeof rowKey === 'function' ? rowKey(row) : String(row[rowKey]));
  const toggled = (keys: Iterable<string>, key: string): string[] => {
    const before = [...keys];
    return before.includes(key) ? before.filter((one) => one !== key) : [...before, key];
  };
  const isAll = chooses !== undefined && of.length > 0 && of.every((row) => chooses.chosen.includes(keyOf(row)));
  if (of.length === 0) return <p className="note">{empty ?? t('nothing')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keys.
    <div className="card-table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {chooses && (
              <th>
                <Checkbox
                  aria-label={chooses.all}
                  checked={isAll}
                  indeterminate={!isAll && chooses.chosen.length > 0}
                  onChange={() => chooses.onChoose(isAll ? [] : of.map(keyOf))}
                />
              </th>
            )}
            {columns.map(([title, , className]) => (
              <th key={title} scope="col" className={className}>
                {title}
              </th>
            ))}
            {opens && <td />}
          </tr>
        </thead>
        <tbody>
          {of.map((row) => {
            const key = keyOf(row);
            return (
              <Fragment key={key}>
                <tr className={`row-of ${rowClass?.(row) ?? ''}`} data-row-key={key}>
                  {chooses && (
                    <td>
                      <Checkbox
                        aria-label={chooses.name(row)}
                        checked={chooses.chosen.includes(key)}
                        onChange={() => chooses.onChoose(toggled(chooses.chosen, key))}
                      />
                    </td>
                  )}
                  {columns.map(([title, cell, className = '']) => (
                    <td key={title} data-label={title} className={className}>
                      {shown(cell(row), className)}
                    </td>
                  ))}
                  {opens && (
                    <td>
                      <Button
                        size="small"
                        aria-expanded={open.has(key)}
                        onClick={() => setOpen(new Set(toggled(open, key)))}
                      >
                        {opens.text}
                      </Button>
                    </td>
                  )}
                </tr>
                {opens && open.has(key) && (
                  <tr className="row-form">
                    <td colSpan={columns.length + 2}>{opens.form(row)}</td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The text of a column with the class `wraps` is a paragraph, which the style breaks into lines. */
const shown = (said: ReactNode, className: string): ReactNode =>
  typeof said === 'string' && said !== '' && className.includes('wraps') ? <p>{said}</p> : said;

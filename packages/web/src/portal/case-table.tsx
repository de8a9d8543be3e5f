import { Table, type TableColumnsType } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Pages } from '../data/api.ts';
import type { CaseRow } from '../data/nouns.ts';
import { ofCase } from '../data/pictures.ts';
import { goodsName } from '../format/goods-name.ts';
import { useWords } from '../language/words.ts';
import { StatusTag } from '../office/tags.tsx';
import { ListingPicture } from '../plain/listing-picture.tsx';
import { CaseDue, CaseTurn } from './case-due.tsx';
import type { CaseAddress } from './use-case-address.ts';

interface Props {
  readonly rows: readonly CaseRow[];
  readonly pages: Pages<CaseRow>;
  readonly address: CaseAddress;
}

const least = 320;
/** Pixels from the end at which the next page is asked for. */
const near = 600;

/** A row for each case; further pages come as it is scrolled. */
export function CaseTable({ rows, pages, address: { sort, choose, open, beside } }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(least);
  useEffect(() => {
    const fit = () => {
      const above = place.current?.getBoundingClientRect().top ?? 0;
      setHeight(Math.max(least, Math.floor(window.innerHeight - above - 64)));
    };
    fit();
    window.addEventListener('resize', fit);
    return () => window.removeEventListener('resize', fit);
  }, []);
  const columns = useColumns(sort, (id) => open(id));
  return (
    <div ref={place} className="case-table">
      <Table<CaseRow>
        virtual
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ x: 1150, y: height }}
        dataSource={[...rows]}
        columns={columns}
        sortDirections={['ascend']}
        loading={pages.isFetchingNextPage}
        rowClassName={({ id }) => (id === beside ? 'is-open' : '')}
        onChange={(_, __, sorter) => {
          const key = Array.isArray(sorter) ? undefined : sorter.columnKey;
          choose({ sort: key === 'filed' ? 'filed' : 'due' });
        }}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          if (scrollHeight - scrollTop - clientHeight < near && pages.hasNextPage && !pages.isFetchingNextPage)
            void pages.fetchNextPage();
        }}
      />
    </div>
  );
}

function useColumns(sort: 'due' | 'filed', open: (id: string) => void): TableColumnsType<CaseRow> {
  const { t, term, day, money } = useWords('portal');
  const sorted = (key: 'due' | 'filed') => ({
    ...{ key, sorter: true, sortOrder: sort === key ? ('ascend' as const) : null },
    showSorterTooltip: false,
  });
  const column = (key: string, title: string, width: number, render: (row: CaseRow) => ReactNode) => ({
    ...{ key, title, width, ellipsis: true, render: (_: unknown, row: CaseRow) => render(row) },
  });
  return [
    column('goods', t('cases.goods'), 300, (row) => <Goods of={row} open={open} />),
    column('reason', t('cases.by.reason'), 150, ({ reason }) => term('reason', reason)),
    column('marketplace', t('cases.by.marketplace'), 100, ({ target }) => target.marketplace),
    { ...column('price', t('cases.price'), 100, ({ price }) => price && money(price)), align: 'end' },
    column('status', t('cases.by.status'), 240, (row) => <StatusTag of={row} />),
    column('turn', t('cases.turn'), 90, (row) => <CaseTurn of={row} />),
    { ...column('due', t('cases.due'), 160, (row) => <CaseDue of={row} />), ...sorted('due') },
    { ...column('filed', t('cases.filed'), 110, ({ filedAt }) => day(filedAt)), ...sorted('filed') },
  ];
}

function Goods({ of, open }: { of: CaseRow; open: (id: string) => void }) {
  return (
    <span className="case-goods">
      {of.image ? (
        <ListingPicture className="tiny-thumb" address={of.image} source={ofCase(of.id)} small />
      ) : (
        <span className="tiny-thumb" />
      )}
      <span>
        <Link
          to={`/portal/cases/${of.id}`}
          onClick={(event) => {
            // With a key held it opens in a tab of its own, as every link.
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            open(of.id);
          }}
        >
          {goodsName(of, of.target.id)}
        </Link>
        <span className="soft small">{of.seller.name ?? of.seller.key}</span>
      </span>
    </span>
  );
}

/** On a phone: a case is a few lines, which open its page. */
export function CaseCards({ rows }: { rows: readonly CaseRow[] }) {
  const { term, money } = useWords('portal');
  return (
    <ul className="plain-list case-cards">
      {rows.map((row) => (
        <li key={row.id} className="case-line">
          {row.image && <ListingPicture className="thumb" address={row.image} source={ofCase(row.id)} small />}
          <div>
            <p>
              <Link to={`/portal/cases/${row.id}`}>{goodsName(row, row.target.id)}</Link>
            </p>
            <p className="soft small">
              {[row.seller.name ?? row.seller.key, term('reason', row.reason), row.price && money(row.price)]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p className="row small">
              <StatusTag of={row} />
              {row.next && <CaseTurn of={row} />}
              {row.next && <CaseDue of={row} />}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

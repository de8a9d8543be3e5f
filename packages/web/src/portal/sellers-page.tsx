import { Button } from 'antd';
import { useList } from '../data/api.ts';
import type { OwnSeller } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { Loaded } from '../office/list-states.tsx';
import type { Column } from '../plain/table.tsx';
import { useTitle } from '../plain/title.ts';
import { useScope } from './scope.tsx';
import { CasesLink, FindingsLink, outcomes, Sanction } from './seller-note.tsx';

/** The sellers in the rights holder's findings and cases, a row each: those with the most cases first. */
export function SellersPage() {
  const { t } = useWords('portal');
  const { t: common } = useWords();
  useTitle(t('sellers.title'));
  const pages = useList('listOwnSellers', { query: useScope() }, 100);
  const columns = useColumns();
  return (
    <>
      <h1>{t('sellers.title')}</h1>
      <p className="soft">{t('sellers.bounds')}</p>
      <Loaded query={pages}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="note">{t('sellers.empty')}</p>
          ) : (
            <>
              <CardTable of={rows} columns={columns} rowKey="key" />
              {pages.hasNextPage && (
                <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                  {common('more')}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
    </>
  );
}

function useColumns(): readonly Column<OwnSeller>[] {
  const { t, number, day } = useWords('portal');
  return [
    [
      t('sellers.seller'),
      ({ name, id, marketplace }) => (
        <span>
          {name ?? id} <span className="soft small">· {marketplace}</span>
        </span>
      ),
    ],
    [
      t('sellers.findings'),
      (seller) =>
        seller.findings > 0 ? <FindingsLink seller={seller}>{number(seller.findings)}</FindingsLink> : number(0),
    ],
    [
      t('sellers.cases'),
      (seller) => (seller.cases > 0 ? <CasesLink seller={seller}>{number(seller.cases)}</CasesLink> : number(0)),
    ],
    ...outcomes.map((outcome): Column<OwnSeller> => [t(`sellers.${outcome}`), (seller) => number(seller[outcome])]),
    [t('sellers.lastFiled'), ({ lastFiledAt }) => (lastFiledAt === undefined ? '–' : day(lastFiledAt))],
    [t('sellers.sanction'), (seller) => <Sanction seller={seller} />],
  ];
}

import './cases.css';
import { keepPreviousData } from '@tanstack/react-query';
import { Drawer, Switch } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct, useList, useRead } from '../data/api.ts';
import { goodsName } from '../format/goods-name.ts';
import { useWords } from '../language/words.ts';
import { Loaded, LoadedPages } from '../office/list-states.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { useTitle } from '../plain/title.ts';
import { CaseBody } from './case-body.tsx';
import { CaseFilters, CaseLists } from './case-filters.tsx';
import { CaseCards, CaseTable } from './case-table.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { useCaseAddress } from './use-case-address.ts';

const narrow = '(max-width: 47.99rem)';

/** The participant's cases, a row each. The address has all that was chosen. */
export function CasesPage() {
  const { t } = useWords('portal');
  useTitle(t('cases.title'));
  const address = useCaseAddress();
  const [isNarrow] = useState(() => matchMedia(narrow).matches);
  const { filter, sort, beside, open } = address;
  // Between two choices the old numbers are better than none.
  const counts = useRead('countCases', { query: filter }, { placeholderData: keepPreviousData }).data;
  const pages = useList('listCases', { query: { ...filter, sort } }, isNarrow ? 25 : 100);
  return (
    <>
      <header className="cases-head">
        <h1>{t('cases.title')}</h1>
        <CaseLists address={address} counts={counts} />
        <ExportButtons op="exportCases" filter={filter} />
      </header>
      <CaseFilters address={address} counts={counts} />
      {isNarrow ? (
        <LoadedPages pages={pages} empty={<Empty />}>
          {(rows) => <CaseCards rows={rows} />}
        </LoadedPages>
      ) : (
        <Loaded query={pages}>
          {(rows) =>
            rows.length === 0 ? (
              <div className="note">
                <Empty />
              </div>
            ) : (
              <CaseTable rows={rows} pages={pages} address={address} />
            )
          }
        </Loaded>
      )}
      <DigestSwitch />
      <Drawer
        open={beside !== undefined}
        onClose={() => open(undefined)}
        size={640}
        mask={{ blur: false }}
        title={beside && <Link to={`/portal/cases/${beside}`}>{t('cases.ownPage')}</Link>}
        destroyOnHidden
      >
        {beside !== undefined && <Beside id={beside} />}
      </Drawer>
    </>
  );
}

function Beside({ id }: { id: string }) {
  const query = useRead('getCase', { path: { case: id } });
  return (
    <div className="case-beside">
      <Loaded query={query}>
        {(detail) => (
          <>
            <h2>{goodsName(detail, detail.target.id)}</h2>
            <CaseBody detail={detail} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Empty() {
  const { t } = useWords('portal');
  return (
    <>
      {t('cases.empty')} <Link to="/portal/findings">{t('cases.toFindings')}</Link>
    </>
  );
}

/** The person's own choice: a mail each morning while one of their windows is about to end. */
function DigestSwitch() {
  const { t } = useWords('portal');
  const digest = useRead('getDigest').data;
  const set = useAct('setDigest');
  if (!digest) return null;
  return (
    <p className="row gap">
      <Switch
        aria-label={t('digest.label')}
        checked={digest.on}
        loading={set.isPending}
        onChange={(on) => set.mutate({ on })}
      />
      <span>
        {t('digest.label')} <span className="soft small">{t('digest.hint')}</span>
      </span>
      {set.isError && <ProblemAlert error={set.error} />}
    </p>
  );
}

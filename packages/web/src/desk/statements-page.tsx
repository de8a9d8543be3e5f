import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct, useList } from '../data/api.ts';
import type { TransparencyStatement } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { LoadedPages } from '../office/list-states.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { useTitle } from '../plain/title.ts';
import { sellerPage } from './task-path.ts';

const states = ['waiting', 'accepted', 'refused', 'invalid'] as const;

/** Statements of reasons on their way to the DSA Transparency Database: what was not taken, and why. */
export function StatementsPage() {
  const { t } = useWords('desk');
  useTitle(t('statements.title'));
  const [state, setState] = useState<TransparencyStatement['state'] | ''>('');
  const statements = useList('listTransparencyStatements', { query: { state: state || undefined } });
  return (
    <>
      <h1>{t('statements.title')}</h1>
      <p>{t('statements.lead')}</p>
      <div className="toolbar">
        <label htmlFor="statements-state">
          {t('statements.show')}
          <Select
            id="statements-state"
            value={state}
            popupMatchSelectWidth={false}
            options={[
              { value: '' as const, label: t('statements.all') },
              ...states.map((value) => ({ value, label: t(`statements.states.${value}`) })),
            ]}
            onChange={setState}
          />
        </label>
      </div>
      <LoadedPages pages={statements} empty={t('statements.empty')}>
        {(items) => <Statements items={items} />}
      </LoadedPages>
    </>
  );
}

function Statements({ items }: { items: readonly TransparencyStatement[] }) {
  const { t, term, shortInstant } = useWords('desk');
  return (
    <CardTable<TransparencyStatement>
      rowKey="puid"
      size="small"
      dataSource={[...items]}
      columns={[
        {
          title: t('statements.state'),
          dataIndex: 'state',
          className: 'wraps',
          render: (_, item) => <State item={item} />,
        },
        { title: t('statements.measure'), dataIndex: 'measure', render: (kind: string) => term('measure', kind) },
        {
          title: t('statements.about'),
          key: 'about',
          render: (_, { case: id, target, seller }) => (
            <Link className="mono" to={id === undefined ? sellerPage(seller) : `/desk/cases/${id}`}>
              {target}
            </Link>
          ),
        },
        { title: t('statements.queued'), dataIndex: 'queuedAt', render: (at: string) => shortInstant(at) },
        {
          title: t('statements.lifted'),
          dataIndex: 'liftedAt',
          render: (at?: string) => at !== undefined && shortInstant(at),
        },
        { title: t('statements.attempts'), dataIndex: 'attempts' },
        {
          title: t('statements.puid'),
          key: 'puid',
          className: 'mono',
          render: (_, { puid, permalink }) => (permalink === undefined ? puid : <a href={permalink}>{puid}</a>),
        },
        {
          title: t('statements.retry'),
          key: 'retry',
          render: (_, { puid, state }) => state !== 'accepted' && <Retry puid={puid} />,
        },
      ]}
    />
  );
}

function State({ item: { state, faults, lastError } }: { item: TransparencyStatement }) {
  const { t } = useWords('desk');
  const tone = { waiting: 'warn', accepted: 'good', refused: 'bad', invalid: 'bad' }[state];
  return (
    <>
      <span className={`tag ${tone}`}>{t(`statements.states.${state}`)}</span>
      {lastError !== undefined && <p className="soft small">{lastError}</p>}
      {faults.length > 0 && (
        <ul className="small">
          {faults.map(({ field, why }) => (
            <li key={`${field} ${why}`}>
              <code>{field}</code>: {why}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Retry({ puid }: { puid: string }) {
  const { t } = useWords('desk');
  const retry = useAct('retryTransparencyStatement');
  return (
    <>
      <Button size="small" loading={retry.isPending} onClick={() => retry.mutate({ puid })}>
        {t('statements.retry')}
      </Button>
      {retry.isError && <ProblemAlert error={retry.error} />}
    </>
  );
}

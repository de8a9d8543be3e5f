import { useState } from 'react';
import { Link } from 'react-router';
import { useAct, useList } from '../data/api.ts';
import type { TransparencyStatement } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ActButton } from '../office/act-button.tsx';
import { CardTable } from '../office/card-table.tsx';
import { LoadedPages } from '../office/list-states.tsx';
import { SelectField } from '../plain/form.tsx';
import { useTitle } from '../plain/title.ts';
import { sellerPage } from './task-path.ts';

const states = ['waiting', 'accepted', 'refused', 'invalid'] as const;

/** Statements of reasons for the DSA Transparency Database: those refused, and why. */
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
        <SelectField
          name="state"
          value={state}
          onChange={setState}
          label={t('statements.show')}
          options={[
            { value: '', label: t('statements.all') },
            ...states.map((value) => ({ value, label: t(`statements.states.${value}`) })),
          ]}
        />
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
    <CardTable
      rowKey="puid"
      of={items}
      columns={[
        [t('statements.state'), (item) => <State item={item} />, 'wraps'],
        [t('statements.measure'), ({ measure: kind }) => term('measure', kind)],
        [
          t('statements.about'),
          ({ case: id, target, seller }) => (
            <Link className="mono" to={id === undefined ? sellerPage(seller) : `/desk/cases/${id}`}>
              {target}
            </Link>
          ),
        ],
        [t('statements.queued'), ({ queuedAt: at }) => shortInstant(at)],
        [t('statements.lifted'), ({ liftedAt: at }) => at !== undefined && shortInstant(at)],
        [t('statements.attempts'), ({ attempts }) => attempts],
        [
          t('statements.puid'),
          ({ puid, permalink }) => (permalink === undefined ? puid : <a href={permalink}>{puid}</a>),
          'mono',
        ],
        [t('statements.retry'), ({ puid, state }) => state !== 'accepted' && <Retry puid={puid} />],
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
  return (
    <ActButton size="small" act={useAct('retryTransparencyStatement')} say={{ puid }}>
      {t('statements.retry')}
    </ActButton>
  );
}

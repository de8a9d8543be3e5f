import { Button, Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useList } from '../data/api.ts';
import type { SecurityEvent } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { LoadedPages } from '../office/list-states.tsx';
import { useTitle } from '../plain/title.ts';

/** Typed so that a missing kind does not compile. */
const kinds = Object.keys({
  'sign-in': true,
  'sign-in-failed': true,
  'sign-out': true,
  'password-changed': true,
  'second-factor-added': true,
  'second-factor-removed': true,
  'passkey-added': true,
  'passkey-removed': true,
  'account-invited': true,
  'mandate-invitation': true,
  'account-added': true,
  'account-changed': true,
  'account-closed': true,
  erased: true,
  'key-made': true,
  'key-rotated': true,
  'key-revoked': true,
  downloaded: true,
  refused: true,
  limited: true,
} satisfies Record<SecurityEvent['kind'], true>) as SecurityEvent['kind'][];

/** Sign-ins, downloads and refusals, for administrators of the review team. */
export function SecurityLogPage() {
  const { t } = useWords('desk');
  useTitle(t('securityLog.title'));
  const [search, setSearch] = useSearchParams();
  const kind = kinds.find((one) => one === search.get('kind'));
  const person = search.get('person') ?? undefined;
  const events = useList('listSecurityEvents', { query: { kind, person } });
  const filter = (name: 'kind' | 'person', value: string | undefined): void =>
    setSearch((now) => {
      if (value === undefined) now.delete(name);
      else now.set(name, value);
      return now;
    });
  return (
    <>
      <h1>{t('securityLog.title')}</h1>
      <p className="soft">{t('securityLog.lead')}</p>
      <p>
        <Select<SecurityEvent['kind']>
          aria-label={t('securityLog.kind')}
          allowClear
          placeholder={t('securityLog.allKinds')}
          style={{ minWidth: '16rem' }}
          value={kind ?? null}
          onChange={(value) => filter('kind', value)}
          options={kinds.map((value) => ({ value, label: t(`securityLog.kinds.${value}`) }))}
        />{' '}
        {person !== undefined && (
          <Button onClick={() => filter('person', undefined)}>{t('securityLog.everybody')}</Button>
        )}
      </p>
      <LoadedPages pages={events} empty={t('securityLog.empty')}>
        {(items) => <Events events={items} onPerson={(id) => filter('person', id)} />}
      </LoadedPages>
    </>
  );
}

function Events({ events, onPerson }: { events: readonly SecurityEvent[]; onPerson: (id: string) => void }) {
  const { t, shortInstant } = useWords('desk');
  return (
    <CardTable
      rowKey="number"
      of={events}
      columns={[
        [t('securityLog.at'), ({ at }) => shortInstant(at)],
        [t('securityLog.kind'), ({ kind }) => t(`securityLog.kinds.${kind}`)],
        [
          t('securityLog.person'),
          ({ person }) =>
            person && (
              <button type="button" className="linkish underlined" onClick={() => onPerson(person.id)}>
                {person.name ?? person.id}
              </button>
            ),
        ],
        [t('securityLog.party'), ({ party }) => party && <Party party={party} />],
        [t('securityLog.address'), ({ address }) => address, 'mono'],
        [t('securityLog.detail'), ({ detail }) => detail, 'mono wraps'],
      ]}
    />
  );
}

function Party({ party: { id, name } }: { party: NonNullable<SecurityEvent['party']> }) {
  const { t } = useWords('desk');
  if (id === 'desk') return t('securityLog.desk');
  if (id.startsWith('seller:'))
    return <Link to={`/desk/sellers/${id.slice('seller:'.length)}`}>{id.slice('seller:'.length)}</Link>;
  return <Link to={`/desk/participants/${id}`}>{name ?? id}</Link>;
}

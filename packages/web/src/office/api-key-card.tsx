import type { Schemas } from '@marketsafe/sdk';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useAct, useList } from '../data/api.ts';
import type { ApiKey } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Facts } from '../plain/facts.tsx';
import { Form, SelectField } from '../plain/form.tsx';
import { useForm } from '../plain/use-form.ts';
import { CardTable } from './card-table.tsx';
import { type keyDays, useKeyDays } from './key-days.ts';
import { LoadedPages } from './list-states.tsx';
import { OwnAccessFields, useConfirmed, useOwnAccess } from './own-access.tsx';
import { Panel } from './panel.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { CodeTag } from './tags.tsx';

interface Props {
  readonly of: ApiKey;
  readonly isMine: boolean;
  /** The reader may revoke the keys of others. */
  readonly administers: boolean;
  readonly onSecret: (made: Schemas['ApiKeySecret']) => void;
}

/** One key: its facts, its requests, and its actions while it is active. */
export function ApiKeyCard({ of: key, isMine, administers, onSecret }: Props) {
  const { t, term, shortInstant, number } = useWords('office');
  const revoke = useAct('revokeApiKey', { key: key.id });
  const [shown, setShown] = useState<'rotate' | 'requests'>();
  const toggle = (what: 'rotate' | 'requests') => () => setShown(shown === what ? undefined : what);
  const { name, owner, state, scopes, hint, madeAt, expiresAt, endedAt, lastUsedAt, requests, refused, former } = key;
  const isActive = state === 'active';
  return (
    <Panel title={name} className="gap" extra={<CodeTag group="keyState" code={state} />}>
      <Facts
        className="facts-grid"
        of={[
          [t('keys.owner'), !isMine && owner.name],
          [t('keys.scopes'), scopes.map((scope) => term('keyScope', scope)).join(' · ')],
          [t('keys.begins'), <code key="hint">{hint}…</code>],
          [t('keys.madeAt'), shortInstant(madeAt)],
          endedAt ? [t('keys.endedAt'), shortInstant(endedAt)] : [t('keys.expiresAt'), shortInstant(expiresAt)],
          [t('keys.lastUsed'), lastUsedAt ? shortInstant(lastUsedAt) : t('keys.never')],
          [t('keys.count'), number(requests)],
          [t('keys.refused'), refused > 0 && number(refused)],
        ]}
      />
      {former && <p className="note">{t('keys.former', { hint: former.hint, when: shortInstant(former.endsAt) })}</p>}
      <div className="toolbar gap">
        <Button aria-expanded={shown === 'requests'} onClick={toggle('requests')}>
          {t('keys.requests')}
        </Button>
        {isActive && isMine && (
          <Button aria-expanded={shown === 'rotate'} onClick={toggle('rotate')}>
            {t('keys.rotate')}
          </Button>
        )}
        {isActive && (isMine || administers) && (
          <Popconfirm
            title={t('keys.revokeText')}
            okText={t('keys.revoke')}
            cancelText={t('keys.keep')}
            onConfirm={() => revoke.mutate()}
          >
            <Button danger loading={revoke.isPending}>
              {t('keys.revoke')}
            </Button>
          </Popconfirm>
        )}
      </div>
      {revoke.isError && <ProblemAlert error={revoke.error} />}
      {shown === 'requests' && <Requests of={key.id} />}
      {shown === 'rotate' && isActive && (
        <Rotate
          of={key.id}
          onSecret={(made) => {
            setShown(undefined);
            onSecret(made);
          }}
        />
      )}
    </Panel>
  );
}

const overlaps = ['0', '24', '168'] as const;

function Rotate({ of: key, onSecret }: { of: string; onSecret: Props['onSecret'] }) {
  const { t } = useWords('office');
  const access = useOwnAccess();
  const form = useForm({
    act: useConfirmed(useAct('rotateApiKey', { key })),
    start: {
      days: '90' as (typeof keyDays)[number],
      overlap: '24' as (typeof overlaps)[number],
      password: '',
      code: '',
    },
    asTyped: true,
    check: access.check,
    say: ({ days, overlap, ...given }) => ({
      ...{ days: Number(days), overlapHours: Number(overlap) },
      ...access.say(given),
    }),
    refused: access.refused,
    onDone: onSecret,
  });
  return (
    <Form of={form} className="gap" submit={t('keys.rotateButton')}>
      <SelectField {...form.field('days')} label={t('keys.days')} options={useKeyDays()} />
      <SelectField
        {...form.field('overlap')}
        label={t('keys.overlap')}
        options={overlaps.map((value) => ({ value, label: t(`keys.overlaps.${value}`) }))}
      />
      <OwnAccessFields of={form} />
    </Form>
  );
}

function Requests({ of: key }: { of: string }) {
  const { t, shortInstant } = useWords('office');
  const requests = useList('listApiRequests', { path: { key } });
  return (
    <div className="gap">
      <LoadedPages pages={requests} empty={t('keys.noRequests')}>
        {(items) => (
          <CardTable
            rowKey="number"
            of={items}
            columns={[
              [t('keys.at'), ({ at }) => shortInstant(at)],
              [
                t('keys.route'),
                ({ method, route }) => (
                  <code>
                    {method} {route}
                  </code>
                ),
              ],
              [t('keys.status'), ({ status }) => status],
              [t('keys.address'), ({ address }) => address],
            ]}
          />
        )}
      </LoadedPages>
    </div>
  );
}

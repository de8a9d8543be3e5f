import type { Schemas } from '@marketsafe/sdk';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct, useList, useRead } from '../data/api.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { Form, SelectField, TextField } from '../plain/form.tsx';
import { useTitle } from '../plain/title.ts';
import { useForm } from '../plain/use-form.ts';
import { ApiKeyCard } from './api-key-card.tsx';
import { ChecksField } from './fields.tsx';
import { type keyDays, useKeyDays } from './key-days.ts';
import { Loaded, LoadedPages } from './list-states.tsx';
import { OwnAccessFields, useConfirmed, useOwnAccess } from './own-access.tsx';
import { Panel } from './panel.tsx';

type Scopes = Schemas['ApiKeys']['scopes'];
type Made = Schemas['ApiKeySecret'];

/** The reader's API keys; for administrators and auditors those of their organisation. */
export function ApiKeysPage() {
  const { t } = useWords('office');
  useTitle(t('keys.title'));
  const keys = useList('listApiKeys', undefined);
  const first = useRead('listApiKeys', { query: { limit: 1 } });
  const me = useMe().data;
  const [made, setMade] = useState<Made>();
  return (
    <>
      <h1>{t('keys.title')}</h1>
      <p className="soft">{t('keys.lead')}</p>
      <p>
        <Link to="/api-reference">{t('keys.reference')}</Link>
      </p>
      {made && <NewSecret made={made} onDone={() => setMade(undefined)} />}
      <Loaded query={first}>{({ scopes }) => <MakeKey scopes={scopes} onMade={setMade} />}</Loaded>
      <div className="gap">
        <LoadedPages pages={keys} empty={t('keys.empty')}>
          {(items) =>
            items.map((one) => (
              <ApiKeyCard
                key={one.id}
                of={one}
                isMine={one.owner.id === me?.user.id}
                administers={me?.position === 'administrator'}
                onSecret={setMade}
              />
            ))
          }
        </LoadedPages>
      </div>
    </>
  );
}

/** Kept only while the page is open. */
function NewSecret({ made: { key, secret }, onDone }: { made: Made; onDone: () => void }) {
  const { t } = useWords('office');
  return (
    <div className="note good" role="status">
      <p>{t('keys.secret', { name: key.name })}</p>
      <p>
        <code style={{ overflowWrap: 'anywhere' }}>{secret}</code>
      </p>
      <p>{t('keys.secretText')}</p>
      <Button onClick={onDone}>{t('keys.copied')}</Button>
    </div>
  );
}

function MakeKey({ scopes, onMade }: { scopes: Scopes; onMade: (made: Made) => void }) {
  const { t, term } = useWords('office');
  const access = useOwnAccess();
  const form = useForm({
    act: useConfirmed(useAct('makeApiKey')),
    start: {
      name: '',
      scopes: ['read'] as readonly Scopes[number][],
      days: '90' as (typeof keyDays)[number],
      password: '',
      code: '',
    },
    asTyped: true,
    check: ({ name, scopes: chosen, ...given }) => ({
      ...{ name: !name.trim(), scopes: chosen.length === 0 },
      ...access.check(given),
    }),
    say: ({ name, scopes: chosen, days, ...given }) => ({
      ...{ name: name.trim(), scopes: [...chosen], days: Number(days) },
      ...access.say(given),
    }),
    refused: access.refused,
    onDone: onMade,
  });
  return (
    <Panel title={t('keys.make')} className="gap">
      <Form of={form} className="stack" isPrimary submit={t('keys.makeButton')}>
        <TextField {...form.field('name')} maxLength={200} label={t('keys.name')} hint={t('keys.nameHint')} />
        <ChecksField
          {...form.field('scopes')}
          label={t('keys.scopes')}
          hint={t('keys.scopesHint')}
          options={scopes.map((value) => ({ value, label: term('keyScope', value) }))}
        />
        <SelectField {...form.field('days')} label={t('keys.days')} options={useKeyDays()} />
        <OwnAccessFields of={form} />
      </Form>
    </Panel>
  );
}

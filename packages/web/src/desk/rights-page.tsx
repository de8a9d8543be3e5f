import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { Loaded } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { CodeTag } from '../office/tags.tsx';
import { useTitle } from '../plain/title.ts';
import { EntryForm } from './entry-form.tsx';
import { RightChangeForm } from './right-change-form.tsx';

/** All rights of the programme. The review team records changes in their registers here. */
export function DeskRightsPage() {
  const { t, day } = useWords('desk');
  const { t: portal } = useWords('portal');
  useTitle(t('rights.title'));
  const rights = useRead('listRights');
  return (
    <>
      <h1>{t('rights.title')}</h1>
      <p className="soft">{t('rights.lead')}</p>
      <EnterRegistration />
      <Loaded query={rights}>
        {({ items }) => (
          <CardTable
            rowKey="id"
            of={items}
            columns={[
              [
                portal('rights.number'),
                (right) => (
                  <Link to={`/desk/rights/${encodeURIComponent(right.id)}`}>
                    {right.mark ?? ''} {right.office} {right.number}
                  </Link>
                ),
              ],
              [portal('rights.holder'), ({ holderName }) => holderName],
              [portal('rights.validUntil'), ({ validUntil: until }) => (until ? day(until) : '–')],
              [
                portal('rights.registeredOn'),
                ({ registeredOn: on, challenge }) =>
                  [on ?? '–', challenge && portal(`rights.challenges.${challenge}`)].filter(Boolean).join(' · '),
              ],
              [t('sellers.status'), ({ status }) => <CodeTag group="rightStatus" code={status} />],
            ]}
            opens={{ text: t('rights.enterChange'), form: ({ id }) => <RightChangeForm right={id} /> }}
          />
        )}
      </Loaded>
    </>
  );
}

/** Opens the form for a registration that no register's file brought. */
function EnterRegistration() {
  const { t } = useWords('desk');
  const [state, setState] = useState<'closed' | 'open' | 'done'>('closed');
  return (
    <>
      {state === 'done' && (
        <p className="note good" role="status">
          {t('register.entered')}
        </p>
      )}
      {state === 'open' ? (
        <Panel title={t('register.enter')}>
          <EntryForm onDone={() => setState('done')} />
        </Panel>
      ) : (
        <Button onClick={() => setState('open')}>{t('register.enter')}</Button>
      )}
    </>
  );
}

import { useRead } from '../data/api.ts';
import type { Right } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CardTable, opensWith } from '../office/card-table.tsx';
import { Loaded } from '../office/list-states.tsx';
import { CodeTag } from '../office/tags.tsx';
import { useTitle } from '../plain/title.ts';
import { RightChangeForm } from './right-change-form.tsx';

/** Every right of the programme; what its register says now is recorded here. */
export function DeskRightsPage() {
  const { t, day } = useWords('desk');
  const { t: portal } = useWords('portal');
  useTitle(t('rights.title'));
  const rights = useRead('listRights');
  return (
    <>
      <h1>{t('rights.title')}</h1>
      <p className="soft">{t('rights.lead')}</p>
      <Loaded query={rights}>
        {({ items }) => (
          <CardTable<Right>
            rowKey="id"
            dataSource={[...items]}
            columns={[
              {
                title: portal('rights.number'),
                dataIndex: 'number',
                render: (_, right) => `${right.mark ?? ''} ${right.office} ${right.number}`,
              },
              { title: portal('rights.holder'), dataIndex: 'holderName' },
              {
                title: portal('rights.validUntil'),
                dataIndex: 'validUntil',
                render: (until: string | undefined) => (until ? day(until) : '–'),
              },
              {
                title: portal('rights.registeredOn'),
                dataIndex: 'registeredOn',
                render: (on: string | undefined, { challenge }) =>
                  [on ?? '–', challenge && portal(`rights.challenges.${challenge}`)].filter(Boolean).join(' · '),
              },
              {
                title: t('sellers.status'),
                dataIndex: 'status',
                render: (status: string) => <CodeTag group="rightStatus" code={status} />,
              },
            ]}
            {...opensWith<Right>(t('rights.enterChange'), ({ id }) => <RightChangeForm right={id} />)}
          />
        )}
      </Loaded>
    </>
  );
}

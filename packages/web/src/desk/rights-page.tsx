import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { Loaded } from '../office/list-states.tsx';
import { CodeTag } from '../office/tags.tsx';
import { useTitle } from '../plain/title.ts';
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
      <Loaded query={rights}>
        {({ items }) => (
          <CardTable
            rowKey="id"
            size="large"
            of={items}
            columns={[
              [portal('rights.number'), (right) => `${right.mark ?? ''} ${right.office} ${right.number}`],
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

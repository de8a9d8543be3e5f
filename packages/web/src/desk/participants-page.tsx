import { Link } from 'react-router';
import { useRead } from '../data/api.ts';
import type { Participant } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CardTable, opensWith } from '../office/card-table.tsx';
import { Loaded } from '../office/list-states.tsx';
import { CodeTag } from '../office/tags.tsx';
import { useTitle } from '../plain/title.ts';
import { StandingForm } from './standing-form.tsx';

export function ParticipantsPage() {
  const { t, number, percent } = useWords('desk');
  const { t: common } = useWords();
  useTitle(t('participants.title'));
  const participants = useRead('listParticipants');
  return (
    <>
      <h1>{t('participants.title')}</h1>
      <Loaded query={participants}>
        {({ items }) => (
          <CardTable<Participant>
            rowKey="id"
            locale={{ emptyText: t('participants.empty') }}
            dataSource={[...items]}
            columns={[
              {
                title: t('participants.name'),
                dataIndex: 'name',
                render: (name: string, { id }) => <Link to={`/desk/participants/${id}`}>{name}</Link>,
              },
              {
                title: t('participants.kind'),
                dataIndex: 'kind',
                render: (kind: string) => <CodeTag group="kind" code={kind} />,
              },
              {
                title: t('participants.member'),
                dataIndex: 'member',
                render: (member: boolean) => common(member ? 'yes' : 'no'),
              },
              {
                title: t('participants.standing'),
                dataIndex: 'standing',
                render: (standing: string) => <CodeTag group="standing" code={standing} />,
              },
              {
                title: t('participants.accuracy'),
                dataIndex: 'accuracy',
                render: (accuracy: number | undefined) => (accuracy === undefined ? '–' : percent(accuracy)),
              },
              {
                title: t('participants.cap'),
                dataIndex: 'filedToday',
                render: (_, { filedToday = 0, dailyCap }) =>
                  `${number(filedToday)} / ${dailyCap === undefined ? '∞' : number(dailyCap)}`,
              },
            ]}
            {...opensWith<Participant>(t('participants.change'), ({ id }) => <StandingForm participant={id} />)}
          />
        )}
      </Loaded>
    </>
  );
}

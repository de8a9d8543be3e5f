import { Link } from 'react-router';
import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
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
          <CardTable
            rowKey="id"
            empty={t('participants.empty')}
            of={items}
            columns={[
              [t('participants.name'), ({ name, id }) => <Link to={`/desk/participants/${id}`}>{name}</Link>],
              [t('participants.kind'), ({ kind }) => <CodeTag group="kind" code={kind} />],
              [t('participants.member'), ({ member }) => common(member ? 'yes' : 'no')],
              [t('participants.terms'), ({ termsAccepted }) => common(termsAccepted ? 'yes' : 'no')],
              [t('participants.standing'), ({ standing }) => <CodeTag group="standing" code={standing} />],
              [t('participants.accuracy'), ({ accuracy }) => (accuracy === undefined ? '–' : percent(accuracy))],
              [
                t('participants.cap'),
                ({ filedToday = 0, dailyCap }) =>
                  `${number(filedToday)} / ${dailyCap === undefined ? '∞' : number(dailyCap)}`,
              ],
            ]}
            opens={{ text: t('participants.change'), form: ({ id }) => <StandingForm participant={id} /> }}
          />
        )}
      </Loaded>
    </>
  );
}

import { Card } from 'antd';
import { useParams } from 'react-router';
import { useAct, useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { Back } from '../office/back.tsx';
import { Loaded } from '../office/list-states.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { CodeTag } from '../office/tags.tsx';
import { Facts } from '../plain/facts.tsx';
import { useTitle } from '../plain/title.ts';

export function EnrolmentPage() {
  const { t, term, shortInstant } = useWords('desk');
  const { enrolment: id = '' } = useParams();
  const enrolment = useRead('getEnrolmentForDesk', { path: { enrolment: id } });
  const decide = useAct('decideEnrolment', { enrolment: id });
  useTitle(t('enrolment.title', { name: enrolment.data?.name ?? '…' }));
  return (
    <>
      <Back to="/desk" text={t('tasks.title')} />
      <Loaded query={enrolment}>
        {(asked) => (
          <>
            <h1>{t('enrolment.title', { name: asked.name })}</h1>
            <Card>
              <Facts
                className="facts-grid"
                of={[
                  [t('enrolment.status'), <CodeTag key="status" group="enrolment" code={asked.status} />],
                  [t('enrolment.kind'), term('kind', asked.kind)],
                  [t('enrolment.email'), asked.email],
                  [
                    t('enrolment.right'),
                    asked.right ? `${asked.right.office} ${asked.right.number}` : t('enrolment.noRight'),
                  ],
                  [t('enrolment.asked'), shortInstant(asked.askedAt)],
                ]}
              />
            </Card>
            {asked.status === 'with-desk' && (
              <Card>
                <ReasonsForm
                  readBy="applicant"
                  choices={[
                    { value: 'approve', text: t('enrolment.approve') },
                    { value: 'refuse', text: t('enrolment.refuse'), danger: true },
                  ]}
                  act={decide}
                  say={(value, { reasons }) => ({ approve: value === 'approve', reasons })}
                />
              </Card>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

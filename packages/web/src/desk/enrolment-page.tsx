import { Card } from 'antd';
import { Link, useParams } from 'react-router';
import { useAct, useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { Loaded } from '../office/list-states.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { CodeTag } from '../office/tags.tsx';
import { useTitle } from '../plain/title.ts';

export function EnrolmentPage() {
  const { t, term, shortInstant } = useWords('desk');
  const { enrolment: id = '' } = useParams();
  const enrolment = useRead('getEnrolmentForDesk', { path: { enrolment: id } });
  const decide = useAct('decideEnrolment', { enrolment: id });
  useTitle(t('enrolment.title', { name: enrolment.data?.name ?? '…' }));
  return (
    <>
      <p>
        <Link to="/desk">← {t('tasks.title')}</Link>
      </p>
      <Loaded query={enrolment}>
        {(asked) => (
          <>
            <h1>{t('enrolment.title', { name: asked.name })}</h1>
            <Card>
              <dl className="facts-grid">
                <dt>{t('enrolment.status')}</dt>
                <dd>
                  <CodeTag group="enrolment" code={asked.status} />
                </dd>
                <dt>{t('enrolment.kind')}</dt>
                <dd>{term('kind', asked.kind)}</dd>
                <dt>{t('enrolment.email')}</dt>
                <dd>{asked.email}</dd>
                <dt>{t('enrolment.right')}</dt>
                <dd>{asked.right ? `${asked.right.office} ${asked.right.number}` : t('enrolment.noRight')}</dd>
                <dt>{t('enrolment.asked')}</dt>
                <dd>{shortInstant(asked.askedAt)}</dd>
              </dl>
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

import type { Schemas } from '@marketsafe/sdk';
import { useParams } from 'react-router';
import { useAct, useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { Back } from '../office/back.tsx';
import { Loaded } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { CodeTag } from '../office/tags.tsx';
import { Facts } from '../plain/facts.tsx';
import { useTitle } from '../plain/title.ts';
import { EntryForm } from './entry-form.tsx';
import { type VerificationBy, VerificationFields } from './verification-fields.tsx';

interface Verified {
  readonly by: VerificationBy | '';
  readonly reference: string;
}

/** An agent holds no right. */
const mayHold = ({ kind, right }: Schemas['EnrolmentForDesk']): boolean => right !== undefined && kind !== 'agent';

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
            <Panel>
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
                  [t('enrolment.owner'), asked.entry?.owner],
                  [t('enrolment.asked'), shortInstant(asked.askedAt)],
                ]}
              />
            </Panel>
            {asked.status === 'with-desk' && mayHold(asked) && !asked.entry && (
              <Panel title={t('register.enter')}>
                <p>{t('enrolment.notEntered')}</p>
                <EntryForm {...asked.right} onDone={() => enrolment.refetch()} />
              </Panel>
            )}
            {asked.status === 'with-desk' && (
              <Panel>
                <ReasonsForm<'approve' | 'refuse', Schemas['EnrolmentDecision'], Verified>
                  readBy="applicant"
                  inBoth
                  choices={[
                    { value: 'approve', text: t('enrolment.approve') },
                    { value: 'refuse', text: t('enrolment.refuse'), danger: true },
                  ]}
                  act={decide}
                  needless={['approve']}
                  start={{ by: '', reference: '' }}
                  check={(value, { by, reference }) => ({ reference: value === 'approve' && by !== '' && !reference })}
                  say={(value, { reasons, by, reference }, both) => ({
                    ...{ approve: value === 'approve', reasons: reasons === '' ? '' : both },
                    ...(value === 'approve' && by !== '' && { verification: { by, reference } }),
                  })}
                >
                  {({ field }) =>
                    mayHold(asked) &&
                    asked.entry && (
                      <VerificationFields
                        by={field('by')}
                        reference={field('reference')}
                        none={t('enrolment.withoutRight')}
                      />
                    )
                  }
                </ReasonsForm>
              </Panel>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

import { useParams } from 'react-router';
import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { Back } from '../office/back.tsx';
import { Loaded } from '../office/list-states.tsx';
import { StandingView } from '../office/standing-view.tsx';
import { CodeTag } from '../office/tags.tsx';
import { TermsAccepted } from '../office/terms-accepted.tsx';
import { useTitle } from '../plain/title.ts';
import { StandingForm } from './standing-form.tsx';
import { WrittenReasons } from './written-reasons.tsx';

/** A participant's own view of its standing, and the actions of the review team. */
export function ParticipantPage() {
  const { t } = useWords('desk');
  const { participant = '' } = useParams();
  const standing = useRead('getStanding', { path: { participant } });
  const terms = useRead('getParticipantTerms', { path: { participant } });
  useTitle(standing.data?.name ?? t('participants.title'));
  return (
    <>
      <Back to="/desk/participants" text={t('participants.title')} />
      <Loaded query={standing}>
        {(explained) => (
          <>
            <h1>{explained.name}</h1>
            <p>
              <CodeTag group="kind" code={explained.kind} />
            </p>
            <StandingView standing={explained} />
            {terms.data && <TermsAccepted terms={terms.data} />}
            <StandingForm participant={participant} />
            <WrittenReasons title={t('written.standing')} reasons={explained.written} />
          </>
        )}
      </Loaded>
    </>
  );
}

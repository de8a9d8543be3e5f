import { useMe } from '../data/session.ts';
import { useMyStanding } from '../data/standing.ts';
import { useWords } from '../language/words.ts';
import { Loaded } from '../office/list-states.tsx';
import { StandingView } from '../office/standing-view.tsx';
import { useTitle } from '../plain/title.ts';

/** The participant's standing and its grounds; an agent's counts all its clients. */
export function StandingPage() {
  const { t } = useWords('portal');
  useTitle(t('standing.title'));
  const participant = useMe().data?.participant;
  const standing = useMyStanding();
  return (
    <>
      <h1>{t('standing.title')}</h1>
      <p className="soft">{t(participant?.kind === 'agent' ? 'standing.leadOfAgent' : 'standing.lead')}</p>
      <Loaded query={standing}>{(explained) => <StandingView standing={explained} />}</Loaded>
    </>
  );
}

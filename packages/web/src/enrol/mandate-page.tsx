import { Link, useParams } from 'react-router';
import { useAct, useRead } from '../data/api.ts';
import type { MandateInvitation } from '../data/nouns.ts';
import { useMe } from '../data/session.ts';
import { rightName } from '../format/right.ts';
import { useLanguageOf } from '../language/language.ts';
import { useWords } from '../language/words.ts';
import { Facts } from '../plain/facts.tsx';
import { Page } from '../plain/page.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { useArrival } from '../plain/use-arrival.ts';
import { Waiting, WordlessWaiting } from '../plain/waiting.tsx';
import { readOnce } from './read-once.ts';

/** Behind the mailed link: which rights a rights holder offers an agent, and the agent's one answer for all of them. */
export function MandatePage() {
  const { t } = useWords('enrol');
  const { link = '' } = useParams();
  const invitation = useRead('getMandateInvitation', { path: { link } }, readOnce);
  if (!useLanguageOf(invitation)) return <WordlessWaiting />;
  return (
    <Page title={t('mandate.title')} width="narrow">
      <h1>{t('mandate.title')}</h1>
      {invitation.isPending && <Waiting />}
      {invitation.isError && !invitation.data && <ProblemNote error={invitation.error} />}
      {invitation.data && <Offer link={link} invitation={invitation.data} />}
    </Page>
  );
}

function Offer({ link, invitation }: { link: string; invitation: MandateInvitation }) {
  const { t, day, longInstant } = useWords('enrol');
  const { holderName, email, rights, until, inviter, expiresAt } = invitation;
  const me = useMe();
  return (
    <>
      <p className="lead">{t('mandate.text', { holder: holderName })}</p>
      <div className="card">
        <Facts
          of={[
            [t('mandate.invitedBy'), inviter],
            [t('mandate.email'), email],
            [t('mandate.until'), day(until)],
            [
              t('mandate.rights'),
              <ul key="rights">
                {rights.map((right) => (
                  <li key={right.id}>{rightName(right)}</li>
                ))}
              </ul>,
            ],
          ]}
        />
        <p className="soft">{t('mandate.all')}</p>
        <p className="soft">{t('mandate.expires', { when: longInstant(expiresAt) })}</p>
      </div>
      {me.isPending && <Waiting />}
      {me.data === null && <Strangers link={link} email={email} />}
      {me.data &&
        (me.data.user.email === email ? (
          <section>
            <Answer link={link} />
          </section>
        ) : (
          <p className="note warn">{t('mandate.another', { me: me.data.user.email, email })}</p>
        ))}
    </>
  );
}

function Strangers({ link, email }: { link: string; email: string }) {
  const { t } = useWords('enrol');
  const { t: common } = useWords();
  return (
    <>
      <p>{t('mandate.signIn', { email })}</p>
      <p>
        <Link className="button primary" to={`/sign-in?${new URLSearchParams({ next: `/mandate/${link}` })}`}>
          {t('signIn.title')}
        </Link>
      </p>
      <p className="soft">
        {t('mandate.enrol')} <Link to="/enrol">{common('nav.enrol')}</Link>
      </p>
    </>
  );
}

function Answer({ link }: { link: string }) {
  const { t } = useWords('enrol');
  const answer = useAct('answerMandateInvitation', { link });
  const done = useArrival<HTMLDivElement>(answer.isSuccess);
  if (answer.data)
    return (
      <div ref={done} tabIndex={-1} className={`note ${answer.data.status === 'accepted' ? 'good' : ''}`} role="status">
        {answer.data.status === 'accepted' ? (
          <>
            <p>{t('mandate.accepted')}</p>
            <Link className="button primary" to="/portal/rights">
              {t('mandate.toRights')}
            </Link>
          </>
        ) : (
          <p>{t('mandate.declined')}</p>
        )}
      </div>
    );
  return (
    <>
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={answer.isPending}
          onClick={() => answer.mutate({ decision: 'accept' })}
        >
          {t('mandate.accept')}
        </button>
        <button
          type="button"
          className="button"
          disabled={answer.isPending}
          onClick={() => answer.mutate({ decision: 'decline' })}
        >
          {t('mandate.decline')}
        </button>
      </div>
      {answer.isError && <ProblemNote error={answer.error} />}
    </>
  );
}

import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useRead } from '../data/api.ts';
import type { Enrolment } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Page } from '../plain/page.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { useArrival } from '../plain/use-arrival.ts';
import { Waiting } from '../plain/waiting.tsx';
import { CodeForm } from './code-form.tsx';
import { WhoForm } from './who-form.tsx';

/** Identity, the code from the register's contact, a password; then the portal. */
export function EnrolPage() {
  const { t } = useWords('enrol');
  const { enrolment: linked = '' } = useParams();
  const [asked, setAsked] = useState<{ enrolment: Enrolment; email: string }>();
  const id = asked?.enrolment.id ?? linked;
  const current = useRead('getEnrolment', { path: { enrolment: id } }, { enabled: id !== '' });
  const enrolment = current.data ?? asked?.enrolment;
  const arrived = useArrival<HTMLDivElement>(asked !== undefined);
  return (
    <Page title={t('title')} width="narrow">
      <h1>{t('title')}</h1>
      {!asked && linked === '' && (
        <>
          <p className="lead">{t('lead')}</p>
          <WhoForm onAsked={(given, email) => setAsked({ enrolment: given, email })} />
        </>
      )}
      {linked && current.isPending && <Waiting />}
      {linked && current.isError && <ProblemNote error={current.error} retry={current.refetch} />}
      {enrolment && (
        <div ref={arrived} tabIndex={-1}>
          <Standing enrolment={enrolment} email={asked?.email} />
        </div>
      )}
    </Page>
  );
}

function Standing({ enrolment, email }: { enrolment: Enrolment; email: string | undefined }) {
  const { t } = useWords('enrol');
  const { status, id } = enrolment;
  const active = useArrival<HTMLDivElement>(status === 'active');
  const withDesk = useArrival<HTMLDivElement>(status === 'with-desk');
  return (
    <>
      {(status === 'code-sent' || status === 'address-unconfirmed') && <CodeForm enrolment={enrolment} email={email} />}
      {status === 'with-desk' && (
        <div ref={withDesk} tabIndex={-1} className="note warn" role="status">
          <h2>{t('desk.title')}</h2>
          <p>{t('desk.text', { email: email ?? '', id })}</p>
        </div>
      )}
      {status === 'refused' && (
        <div className="note bad" role="alert">
          <h2>{t('refused.title')}</h2>
          <p>{t('refused.text')}</p>
        </div>
      )}
      {status === 'active' && (
        <div ref={active} tabIndex={-1} className="note good" role="status">
          <h2>{t('active.title')}</h2>
          <p>{t('active.text')}</p>
          <Link className="button primary" to="/sign-in">
            {t('signIn.title')}
          </Link>
        </div>
      )}
    </>
  );
}

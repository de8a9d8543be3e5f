import { useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../data/api.ts';
import { useDemo } from '../data/demo.ts';
import { useWords } from '../language/words.ts';
import { Colon } from '../plain/colon.tsx';
import { TextField } from '../plain/form.tsx';
import { Page } from '../plain/page.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { Waiting } from '../plain/waiting.tsx';

/** The demonstration's local inbox. */
export function MailPage() {
  const { t } = useWords('enrol');
  const demo = useDemo();
  return (
    <Page title={t('mail.title')} width="narrow">
      <h1>{t('mail.title')}</h1>
      {demo.data === null ? <p>{t('mail.none')}</p> : <Inbox />}
    </Page>
  );
}

function Inbox() {
  const { t } = useWords('enrol');
  const [to, setTo] = useState('');
  const mail = useRead('demoMail', { query: { to: to.trim() || undefined } });
  return (
    <div className="stack">
      <p className="soft">{t('mail.lead')}</p>
      <TextField name="to" value={to} onChange={setTo} type="email" label={t('mail.filter')} />
      {mail.isPending && <Waiting />}
      {mail.isError && <ProblemNote error={mail.error} retry={mail.refetch} />}
      {mail.data?.items.length === 0 && <p>{t('mail.empty')}</p>}
      {mail.data?.items.map((item) => (
        <Letter key={item.id} {...item} />
      ))}
    </div>
  );
}

function Letter({
  to,
  subject,
  text,
  at,
  link,
}: {
  to: string;
  subject: string;
  text: string;
  at: string;
  link?: string;
}) {
  const { t, shortInstant } = useWords('enrol');
  return (
    <article className="card letter">
      <h2>{subject}</h2>
      <p className="soft small">
        {t('mail.to')}
        <Colon />
        {to} · <time dateTime={at}>{shortInstant(at)}</time>
      </p>
      <p className="letter-text">{text}</p>
      {link && (
        <Link className="button" to={pathOf(link)}>
          {t('mail.open')}
        </Link>
      )}
    </article>
  );
}

/** A mail has the full address of this site; links within the site need only the path. */
const pathOf = (link: string): string => {
  const url = new URL(link, location.href);
  return url.pathname + url.search;
};

import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../data/api.ts';
import { useDemo } from '../data/demo.ts';
import { isDeskAdministrator, useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { Colon } from '../plain/colon.tsx';
import { TextField } from '../plain/form.tsx';
import { Page } from '../plain/page.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { Waiting } from '../plain/waiting.tsx';

/** Mail that is kept and not sent: of a demonstration, for everybody; of a programme without a mail server, for its administrators. */
export function MailPage() {
  const { t } = useWords('enrol');
  const demo = useDemo();
  const { t: common } = useWords();
  const me = useMe();
  const title = demo.data ? t('mail.title') : common('nav.keptMail');
  return (
    <Page title={title} width="narrow">
      <h1>{title}</h1>
      {demo.data && <Sent />}
      {demo.data === null && isDeskAdministrator(me.data) && <Kept />}
      {demo.data === null && !me.isPending && !isDeskAdministrator(me.data) && <p>{t('mail.none')}</p>}
    </Page>
  );
}

function Sent() {
  const { t } = useWords('enrol');
  const [to, setTo] = useState('');
  const mail = useRead('demoMail', { query: { to: to.trim() || undefined } });
  return <Inbox lead={t('mail.lead')} to={to} setTo={setTo} mail={mail} />;
}

function Kept() {
  const { t } = useWords('enrol');
  const [to, setTo] = useState('');
  const mail = useRead('readKeptMail', { body: to.trim() === '' ? {} : { to: to.trim() } });
  return <Inbox lead={t('mail.kept')} to={to} setTo={setTo} mail={mail} />;
}

interface InboxProps {
  readonly lead: string;
  readonly to: string;
  readonly setTo: (to: string) => void;
  readonly mail: UseQueryResult<{ readonly items: readonly LetterProps[] }>;
}

function Inbox({ lead, to, setTo, mail }: InboxProps) {
  const { t } = useWords('enrol');
  return (
    <div className="stack">
      <p className="soft">{lead}</p>
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

interface LetterProps {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
  readonly link?: string;
}

function Letter({ to, subject, text, at, link }: LetterProps) {
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

import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAct } from '../data/api.ts';
import { useDemo } from '../data/demo.ts';
import type { Enrolment } from '../data/nouns.ts';
import { useSession } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { Field } from '../plain/field.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { NewPasswordField } from './password-page.tsx';

export function CodeForm({ enrolment, email }: { enrolment: Enrolment; email: string | undefined }) {
  const { t, shortInstant } = useWords('enrol');
  const demo = useDemo();
  const confirm = useAct('confirmEnrolment', { enrolment: enrolment.id });
  const { signIn } = useSession();
  const navigate = useNavigate();
  const [failed, setFailed] = useState<unknown>();
  // A code to the applicant's own address only shows that it is theirs; the desk looks next, and no account is made yet.
  const isLast = enrolment.status === 'code-sent';

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = String(form.get('new') ?? '');
    setFailed(undefined);
    try {
      const code = String(form.get('code')).trim();
      const { status } = await confirm.mutateAsync({ code, ...(isLast && { password }) });
      if (status !== 'active') return;
      // Who came by the link of a mail has not told its address on this page: it signs in with it.
      if (email === undefined) return;
      await signIn(email, password);
      await navigate('/portal');
    } catch (error) {
      setFailed(error);
    }
  };

  return (
    <form className="card" onSubmit={(event) => void submit(event)}>
      <h2>{t(isLast ? 'code.title' : 'address.title')}</h2>
      <p>{t(isLast ? 'code.text' : 'address.text', { sentTo: enrolment.sentTo ?? email ?? '' })}</p>
      {enrolment.expiresAt && <p className="soft">{t('code.expires', { when: shortInstant(enrolment.expiresAt) })}</p>}
      {demo.data && (
        <p className="note warn">
          {t('code.demo')}{' '}
          <Link to="/mail" target="_blank">
            {t('code.openMail')}
          </Link>
        </p>
      )}
      <Field label={t('code.label')}>
        {(given) => (
          <input
            {...given}
            name="code"
            type="text"
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="\s*\d{6}\s*"
            required
          />
        )}
      </Field>
      {isLast && <NewPasswordField label={t('code.password')} />}
      <p className="after-fields">
        <button type="submit" className="button primary" disabled={confirm.isPending}>
          {t(isLast ? 'code.submit' : 'address.submit')}
        </button>
      </p>
      {failed !== undefined && <ProblemNote error={failed} />}
    </form>
  );
}

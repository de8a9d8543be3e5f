import { ProblemError } from '@marketsafe/sdk';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { useMe, useSession } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { Field } from '../plain/field.tsx';
import { Page } from '../plain/page.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { useArrival } from '../plain/use-arrival.ts';

/** A new password ends the sessions of all other devices. */
export function PasswordPage() {
  const { t } = useWords('enrol');
  const me = useMe();
  const { changePassword } = useSession();
  const [state, setState] = useState<'open' | 'busy' | 'changed'>('open');
  const [failed, setFailed] = useState<unknown>();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setFailed(undefined);
    setState('busy');
    try {
      await changePassword(String(form.get('current')), String(form.get('new')));
      setState('changed');
    } catch (error) {
      setFailed(error);
      setState('open');
    }
  };
  const code = failed instanceof ProblemError ? failed.code : undefined;
  const wrong = code === 'wrong-password';
  const current = useArrival<HTMLInputElement>(wrong);

  return (
    <Page title={t('password.title')} width="narrow">
      <h1>{t('password.title')}</h1>
      {state === 'changed' ? (
        <p className="note" role="status">
          {t('password.changed')}{' '}
          <Link to={me.data?.role === 'desk' ? '/desk' : '/portal'}>{t('password.onward')}</Link>
        </p>
      ) : (
        <form className="card" onSubmit={(event) => void submit(event)}>
          <Field label={t('password.current')} wrong={wrong ? t('password.wrong') : undefined}>
            {(given) => (
              <input {...given} ref={current} name="current" type="password" autoComplete="current-password" required />
            )}
          </Field>
          <NewPasswordField label={t('password.new')} />
          <p className="after-fields">
            <button type="submit" className="button primary" disabled={state === 'busy'}>
              {t('password.submit')}
            </button>
          </p>
          {failed !== undefined && !wrong && <ProblemNote error={failed} />}
        </form>
      )}
    </Page>
  );
}

/** The service has the last word on what can be guessed; length alone is said beforehand. */
export function NewPasswordField({ label }: { label: string }) {
  const { t } = useWords('enrol');
  return (
    <Field label={label} hint={t('password.hint')}>
      {(given) => (
        <input
          {...given}
          name="new"
          type="password"
          autoComplete="new-password"
          minLength={12}
          maxLength={128}
          required
        />
      )}
    </Field>
  );
}

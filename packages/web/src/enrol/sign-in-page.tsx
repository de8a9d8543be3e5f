import { ProblemError } from '@marketsafe/sdk';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { client } from '../data/client.ts';
import { useSession } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { Field } from '../plain/field.tsx';
import { Page } from '../plain/page.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { useArrival } from '../plain/use-arrival.ts';

export function SignInPage() {
  const { t } = useWords('enrol');
  const { t: common } = useWords();
  const { signIn } = useSession();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [failed, setFailed] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setFailed(undefined);
    setBusy(true);
    try {
      await signIn(String(form.get('email')), String(form.get('password')));
      const me = await client.me();
      await navigate(insidePath(search.get('next')) ?? (me.role === 'desk' ? '/desk' : '/portal'));
    } catch (error) {
      setFailed(error);
      setBusy(false);
    }
  };
  const wrong = failed instanceof ProblemError && failed.status === 401;
  const password = useArrival<HTMLInputElement>(wrong);

  return (
    <Page title={t('signIn.title')} width="narrow">
      <h1>{t('signIn.title')}</h1>
      <form className="card" onSubmit={(event) => void submit(event)}>
        <Field label={t('signIn.email')}>
          {(given) => <input {...given} name="email" type="email" autoComplete="username" required />}
        </Field>
        <Field label={t('signIn.password')} wrong={wrong ? t('signIn.wrong') : undefined}>
          {(given) => (
            <input {...given} ref={password} name="password" type="password" autoComplete="current-password" required />
          )}
        </Field>
        <p className="after-fields">
          <button type="submit" className="button primary" disabled={busy}>
            {t('signIn.submit')}
          </button>
        </p>
        {failed !== undefined && !wrong && <ProblemNote error={failed} />}
      </form>
      <p className="soft">
        {t('signIn.none')} <Link to="/enrol">{common('nav.enrol')}</Link>
        <br />
        {t('signIn.seller')}
      </p>
    </Page>
  );
}

/** Only a path of this site: a full address in `next` would send people who signed in somewhere else. */
const insidePath = (next: string | null): string | undefined =>
  next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : undefined;

import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { useAct, useRead } from '../data/api.ts';
import { useSession } from '../data/session.ts';
import { useLanguageOf } from '../language/language.ts';
import { useWords } from '../language/words.ts';
import { Form, TextField } from '../plain/form.tsx';
import { Page } from '../plain/page.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { useForm } from '../plain/use-form.ts';
import { Waiting, WordlessWaiting } from '../plain/waiting.tsx';
import { isPassword, NewPasswordField } from './password-page.tsx';
import { readOnce } from './read-once.ts';
import { secondStep } from './way-on.ts';

/** A person who forgot their password asks for a link; the page says the same for every address. */
export function ForgottenPage() {
  const { t, language } = useWords('enrol');
  const form = useForm({
    act: useAct('requestPasswordLink'),
    start: { email: '' },
    check: ({ email }) => ({ email: !email }),
    say: ({ email }) => ({ email, language }),
  });
  return (
    <Page title={t('forgotten.title')} width="narrow">
      <h1>{t('forgotten.title')}</h1>
      {form.isDone ? (
        <p className="note" role="status">
          {t('forgotten.sent')}
        </p>
      ) : (
        <Form of={form} className="card" isPrimary submit={t('forgotten.submit')}>
          <p>{t('forgotten.text')}</p>
          <TextField {...form.field('email')} type="email" autoComplete="username" label={t('signIn.email')} />
        </Form>
      )}
    </Page>
  );
}

/** Behind the mailed link: a new password, and signed in with it. */
export function NewPasswordPage() {
  const { t } = useWords('enrol');
  const { link = '' } = useParams();
  // Once the password is chosen the link is used up, so it is not read again.
  const found = useRead('getPasswordLink', { path: { link } }, readOnce);
  const choose = useAct('choosePassword', { link });
  const { signIn } = useSession();
  const navigate = useNavigate();
  const form = useForm({
    act: useMutation({
      mutationFn: async ({ password }: { password: string }) => {
        const { email, role } = await choose.mutateAsync({ password });
        const asks = await signIn(email, password);
        await navigate(asks ? secondStep(asks) : role === 'desk' ? '/desk' : '/portal');
      },
    }),
    start: { password: '' },
    asTyped: true,
    check: ({ password }) => ({ password: !isPassword(password) }),
  });
  if (!useLanguageOf(found)) return <WordlessWaiting />;
  return (
    <Page title={t('newPassword.title')} width="narrow">
      <h1>{t('newPassword.title')}</h1>
      {found.isPending && <Waiting />}
      {found.isError && !found.data && (
        <>
          <ProblemNote error={found.error} />
          <p>
            <Link to="/forgotten-password">{t('newPassword.another')}</Link>
          </p>
        </>
      )}
      {found.data && (
        <Form of={form} className="card" isPrimary submit={t('newPassword.submit')}>
          <p>{t('newPassword.text', { email: found.data.email })}</p>
          {/* For password managers, which store the password under this name. */}
          <input type="email" name="email" autoComplete="username" value={found.data.email} readOnly hidden />
          <NewPasswordField {...form.field('password')} label={t('password.new')} />
        </Form>
      )}
    </Page>
  );
}

import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMe, useSession } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { Form, TextField } from '../plain/form.tsx';
import { Page } from '../plain/page.tsx';
import { type FieldOf, useForm } from '../plain/use-form.ts';

/** A new password ends the sessions of all other devices, and all API keys. */
export function PasswordPage() {
  const { t } = useWords('enrol');
  const me = useMe();
  const { changePassword } = useSession();
  const form = useForm({
    act: useMutation({
      mutationFn: (said: { current: string; new: string }) => changePassword(said.current, said.new),
    }),
    start: { current: '', new: '' },
    asTyped: true,
    check: (said) => ({ current: !said.current, new: !isPassword(said.new) }),
    refused: ({ code }) => (code === 'wrong-password' ? { current: t('password.wrong') } : {}),
  });
  return (
    <Page title={t('password.title')} width="narrow">
      <h1>{t('password.title')}</h1>
      {form.isDone ? (
        <p className="note" role="status">
          {t('password.changed')}{' '}
          <Link to={me.data?.role === 'desk' ? '/desk' : '/portal'}>{t('password.onward')}</Link>
        </p>
      ) : (
        <Form of={form} className="card" isPrimary submit={t('password.submit')}>
          <p className="soft">{t('password.lead')}</p>
          <TextField
            {...form.field('current')}
            type="password"
            autoComplete="current-password"
            label={t('password.current')}
          />
          <NewPasswordField {...form.field('new')} label={t('password.new')} />
        </Form>
      )}
    </Page>
  );
}

/** The service decides whether a password is too easy to guess; only its length is checked here. */
export const isPassword = ({ length }: string): boolean => length >= 12 && length <= 128;

export function NewPasswordField({ label, ...field }: FieldOf<string> & { label: string }) {
  const { t } = useWords('enrol');
  return <TextField {...field} type="password" autoComplete="new-password" label={label} hint={t('password.hint')} />;
}

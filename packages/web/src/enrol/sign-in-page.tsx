import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { client } from '../data/client.ts';
import { passkeysWork } from '../data/passkeys.ts';
import { useSession } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { Form, TextField } from '../plain/form.tsx';
import { Page } from '../plain/page.tsx';
import { useForm } from '../plain/use-form.ts';
import { PasskeyButton } from './passkey-sign-in.tsx';
import { ProviderButton } from './provider-sign-in.tsx';
import { secondStep, wayOn } from './way-on.ts';

export function SignInPage() {
  const { t } = useWords('enrol');
  const { t: common } = useWords();
  const { signIn } = useSession();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const enter = useMutation({
    mutationFn: async ({ email, password }: { email: string; password: string }) => {
      const asks = await signIn(email, password);
      await navigate(asks ? secondStep(asks, search.get('next')) : wayOn(await client.me(), search.get('next')));
    },
  });
  const form = useForm({
    act: enter,
    start: { email: '', password: '' },
    asTyped: true,
    check: ({ email, password }) => ({ email: !email, password: !password }),
    refused: ({ status }) => (status === 401 ? { password: t('signIn.wrong') } : {}),
  });
  return (
    <Page title={t('signIn.title')} width="narrow">
      <h1>{t('signIn.title')}</h1>
      <Form of={form} className="card" isPrimary submit={t('signIn.submit')}>
        <TextField {...form.field('email')} type="email" autoComplete="username webauthn" label={t('signIn.email')} />
        <TextField
          {...form.field('password')}
          type="password"
          autoComplete="current-password"
          label={t('signIn.password')}
        />
      </Form>
      <PasskeyButton next={search.get('next')} text={t('passkey.button')} fillsIn />
      <ProviderButton next={search.get('next')} />
      <p className="soft">
        <Link to="/forgotten-password">{t('forgotten.title')}</Link>
        <br />
        {t('signIn.none')} <Link to="/enrol">{common('nav.enrol')}</Link>
        <br />
        {t('signIn.seller')}
      </p>
    </Page>
  );
}

/** After the password, for a person with a second factor. */
export function CodePage() {
  const [search] = useSearchParams();
  return search.get('by') === 'passkey' ? <PasskeyAfterPassword next={search.get('next')} /> : <CodeAfterPassword />;
}

function CodeAfterPassword() {
  const { t } = useWords('enrol');
  const { enterCode } = useSession();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const form = useForm({
    act: useMutation({
      mutationFn: async ({ code }: { code: string }) => {
        await enterCode(code.replaceAll(/\s/g, ''));
        await navigate(wayOn(await client.me(), search.get('next')));
      },
    }),
    start: { code: '' },
    check: ({ code }) => ({ code: !code }),
    refused: ({ status, code }) =>
      status === 401 ? { code: t(code === 'wrong-code' ? 'secondFactor.wrong' : 'secondFactor.again') } : {},
  });
  return (
    <Page title={t('secondFactor.enter')} width="narrow">
      <h1>{t('secondFactor.enter')}</h1>
      <Form of={form} className="card" isPrimary submit={t('signIn.submit')}>
        <TextField
          {...form.field('code')}
          autoComplete="one-time-code"
          maxLength={40}
          label={t('secondFactor.code')}
          hint={t('secondFactor.codeHint')}
        />
      </Form>
      <PasskeyButton next={search.get('next')} text={t('passkey.instead')} />
      <p className="soft">
        {t('secondFactor.lost')}
        <br />
        <Link to={`/sign-in?${search}`}>{t('secondFactor.back')}</Link>
      </p>
    </Page>
  );
}

function PasskeyAfterPassword({ next }: { next: string | null }) {
  const { t } = useWords('enrol');
  const search = new URLSearchParams(next === null ? {} : { next });
  return (
    <Page title={t('passkey.title')} width="narrow">
      <h1>{t('passkey.title')}</h1>
      <p>{t('passkey.text')}</p>
      {passkeysWork ? (
        <PasskeyButton next={next} text={t('passkey.title')} isPrimary />
      ) : (
        <p className="note warn">{t('passkey.unsupported')}</p>
      )}
      <p className="soft">
        {t('passkey.lost')}
        <br />
        <Link to={`/sign-in?${search}`}>{t('secondFactor.back')}</Link>
      </p>
    </Page>
  );
}

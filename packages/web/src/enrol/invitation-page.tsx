import { useMutation } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { useAct, useRead } from '../data/api.ts';
import type { Invitation } from '../data/nouns.ts';
import { useSession } from '../data/session.ts';
import { useLanguageOf } from '../language/language.ts';
import { useWords } from '../language/words.ts';
import { Facts } from '../plain/facts.tsx';
import { Form, TextField } from '../plain/form.tsx';
import { Page } from '../plain/page.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { useForm } from '../plain/use-form.ts';
import { Waiting, WordlessWaiting } from '../plain/waiting.tsx';
import { isPassword, NewPasswordField } from './password-page.tsx';
import { readOnce } from './read-once.ts';
import { secondStep } from './way-on.ts';

/** Who invites whom to what; a password; then the portal. */
export function InvitationPage() {
  const { t } = useWords('enrol');
  const { link = '' } = useParams();
  const invitation = useRead('getInvitation', { path: { link } }, readOnce);
  if (!useLanguageOf(invitation)) return <WordlessWaiting />;
  return (
    <Page title={t('invitation.title')} width="narrow">
      <h1>{t('invitation.title')}</h1>
      {invitation.isPending && <Waiting />}
      {invitation.isError && !invitation.data && <ProblemNote error={invitation.error} />}
      {invitation.data && <Accept link={link} invitation={invitation.data} />}
    </Page>
  );
}

function Accept({ link, invitation }: { link: string; invitation: Invitation }) {
  const { t, term, longInstant } = useWords('enrol');
  const { email, name, party, role, position, organisation, expiresAt, inviter } = invitation;
  const accept = useAct('acceptInvitation', { link });
  const { signIn } = useSession();
  const navigate = useNavigate();
  const form = useForm({
    act: useMutation({
      mutationFn: async ({ password, ...given }: { password: string; name: string; email: string }) => {
        const isNamed = email !== undefined && name !== undefined;
        const taken = await accept.mutateAsync({ password, ...(!isNamed && given) });
        const asks = await signIn(taken.email ?? given.email, password);
        await navigate(asks ? secondStep(asks) : role === 'desk' ? '/desk' : '/portal');
      },
    }),
    start: { name: name ?? '', email: email ?? '', password: '' },
    asTyped: true,
    check: (said) => ({ name: !said.name, email: !said.email, password: !isPassword(said.password) }),
  });
  return (
    <>
      <p className="lead">{t('invitation.text', { inviter: inviter ?? t('invitation.operator'), party })}</p>
      <Form of={form} className="card" isPrimary submit={t('invitation.submit')}>
        <Facts
          of={[
            [t('invitation.name'), name],
            [t('invitation.email'), email],
            [t('invitation.position'), term('position', position)],
            [t('invitation.organisation'), organisation],
          ]}
        />
        <p className="soft">{t('invitation.until', { when: longInstant(expiresAt) })}</p>
        {name === undefined && (
          <TextField {...form.field('name')} autoComplete="name" maxLength={200} label={t('invitation.name')} />
        )}
        {email === undefined ? (
          <TextField
            {...form.field('email')}
            type="email"
            autoComplete="username"
            maxLength={200}
            label={t('invitation.email')}
          />
        ) : (
          // For password managers, which store the password under this name.
          <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        )}
        <NewPasswordField {...form.field('password')} label={t('invitation.password')} />
      </Form>
    </>
  );
}

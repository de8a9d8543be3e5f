import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { useAct, useRead } from '../data/api.ts';
import { useDemo } from '../data/demo.ts';
import type { Enrolment } from '../data/nouns.ts';
import { useSession } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { Form, TextField } from '../plain/form.tsx';
import { noAcceptance, TermsFields, useTermsCheck } from '../plain/terms-fields.tsx';
import { useForm } from '../plain/use-form.ts';
import { isPassword, NewPasswordField } from './password-page.tsx';
import { secondStep } from './way-on.ts';

const start = { code: '', password: '', ...noAcceptance };

export function CodeForm({ enrolment, email }: { enrolment: Enrolment; email: string | undefined }) {
  const { t, shortInstant } = useWords('enrol');
  const demo = useDemo();
  const confirm = useAct('confirmEnrolment', { enrolment: enrolment.id });
  const { signIn } = useSession();
  const navigate = useNavigate();
  // This code only proves that the address is the applicant's. The review team checks next, and no account exists yet.
  const isLast = enrolment.status === 'code-sent';
  const terms = useRead('getTerms', { path: { terms: enrolment.kind } }, { enabled: isLast });
  const checkTerms = useTermsCheck();
  const enter = useMutation({
    mutationFn: async ({ code, password, person, authority }: typeof start) => {
      const said = terms.data && {
        terms: { terms: terms.data.hash, person: person.trim(), authority: authority.trim() },
      };
      const { status } = await confirm.mutateAsync({ code: code.trim(), ...(isLast && { password, ...said }) });
      // An applicant who came by a mail's link has not entered their address here, so they sign in on the next page.
      if (status !== 'active' || email === undefined) return;
      const asks = await signIn(email, password);
      await navigate(asks ? secondStep(asks) : '/portal');
    },
  });
  const form = useForm({
    act: enter,
    start,
    waits: isLast && terms.isPending,
    asTyped: true,
    check: ({ code, password, ...said }) => ({
      code: !/^\s*\d{6}\s*$/.test(code) && t('code.label'),
      password: isLast && !isPassword(password),
      ...(isLast && terms.data && checkTerms(said)),
    }),
  });
  return (
    <Form of={form} className="card" isPrimary submit={t(isLast ? 'code.submit' : 'address.submit')}>
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
      <TextField {...form.field('code')} inputMode="numeric" autoComplete="one-time-code" label={t('code.label')} />
      {isLast && <NewPasswordField {...form.field('password')} label={t('code.password')} />}
      {isLast && terms.data && (
        <TermsFields
          terms={terms.data}
          person={form.field('person')}
          authority={form.field('authority')}
          accepts={form.field('accepts')}
        />
      )}
    </Form>
  );
}

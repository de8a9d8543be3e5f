import { useState } from 'react';
import { Link } from 'react-router';
import { useAct, useRead } from '../data/api.ts';
import type { TermsText } from '../data/nouns.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { Loaded } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { TermsAccepted } from '../office/terms-accepted.tsx';
import { Form } from '../plain/form.tsx';
import { noAcceptance, TermsFields, useTermsCheck } from '../plain/terms-fields.tsx';
import { useTitle } from '../plain/title.ts';
import { useForm } from '../plain/use-form.ts';

/** The terms in force for the participant, what was accepted, and the acceptance of a new version. */
export function TermsPage() {
  const { t } = useWords('enrol');
  useTitle(t('terms.title'));
  const me = useMe().data;
  const participant = me?.participant?.id;
  const own = useRead(
    'getParticipantTerms',
    { path: { participant: participant ?? '' } },
    { enabled: participant !== undefined },
  );
  const { inForce, accepted = true } = own.data ?? {};
  const text = useRead('getTerms', { path: { terms: inForce?.hash ?? '' } }, { enabled: inForce !== undefined });
  return (
    <>
      <h1>{t('terms.title')}</h1>
      <p className="soft">{t('terms.lead')}</p>
      <Loaded query={own}>{(terms) => <TermsAccepted terms={terms} />}</Loaded>
      {inForce && me?.position === 'administrator' && (
        <Loaded query={text}>
          {(terms) => <Acceptance key={own.data?.acceptances.length} terms={terms} isFurther={accepted} />}
        </Loaded>
      )}
      {inForce && !accepted && me?.position !== 'administrator' && (
        <p>
          {t('terms.administrators')}{' '}
          <Link to={`/terms/${inForce.hash}`} target="_blank">
            {t('terms.read')}
          </Link>
        </p>
      )}
    </>
  );
}

/** `isFurther`: the terms are accepted, and another person may accept them too. */
function Acceptance({ terms, isFurther }: { terms: TermsText; isFurther: boolean }) {
  const { t } = useWords('enrol');
  const [isOpen, open] = useState(!isFurther);
  const form = useForm({
    act: useAct('acceptTerms'),
    start: noAcceptance,
    check: useTermsCheck(),
    say: ({ person, authority }) => ({ terms: terms.hash, person, authority }),
  });
  if (!isOpen)
    return (
      <button type="button" className="linkish" onClick={() => open(true)}>
        {t('terms.further')}
      </button>
    );
  return (
    <Panel className="gap" title={t('terms.submit')}>
      <Form of={form} isPrimary submit={t('terms.submit')}>
        <TermsFields
          terms={terms}
          person={form.field('person')}
          authority={form.field('authority')}
          accepts={form.field('accepts')}
        />
      </Form>
    </Panel>
  );
}

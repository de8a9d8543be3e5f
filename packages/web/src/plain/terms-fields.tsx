import { Link } from 'react-router';
import type { TermsText as Terms } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CheckField, TextField } from './form.tsx';
import { TermsText } from './terms-text.tsx';
import type { FieldOf } from './use-form.ts';

/** A person's acceptance of the terms for their participant. */
export const noAcceptance = { person: '', authority: '', accepts: false };
type Acceptance = typeof noAcceptance;

type Fields = { readonly [Name in keyof Acceptance]: FieldOf<Acceptance[Name]> };

/** The terms to read, who accepts them, and by which authority. */
export function TermsFields({ terms, person, authority, accepts }: Fields & { readonly terms: Terms }) {
  const { t, language } = useWords('enrol');
  return (
    <>
      {terms.template && <p className="note warn">{t('terms.template')}</p>}
      <details className="terms">
        <summary>
          {terms.title[language]}
          <TermsHead terms={terms} />
        </summary>
        <TermsText text={terms.text[language]} isPart />
        <p>
          <Link to={`/terms/${terms.hash}`} target="_blank">
            {t('terms.open')}
          </Link>
        </p>
      </details>
      <TextField {...person} autoComplete="name" maxLength={200} label={t('terms.person')} />
      <TextField {...authority} maxLength={200} label={t('terms.authority')} hint={t('terms.authorityHint')} />
      <CheckField {...accepts} label={t('terms.accept')} />
    </>
  );
}

/** The number and date of a version. */
export function TermsHead({ terms: { version, date } }: { terms: Pick<Terms, 'version' | 'date'> }) {
  const { t, calendarDay } = useWords('enrol');
  return <span className="soft small"> {t('terms.version', { version, date: calendarDay(date) })}</span>;
}

/** Errors of the fields, as `useForm` takes them. */
export function useTermsCheck(): (said: Acceptance) => { readonly [Name in keyof Acceptance]: string | boolean } {
  const { t } = useWords('enrol');
  return ({ person, authority, accepts }) => ({
    ...{ person: !person.trim(), authority: !authority.trim() },
    accepts: !accepts && t('terms.acceptMissing'),
  });
}

import { Link, useParams } from 'react-router';
import { useRead } from '../data/api.ts';
import type { TermsText as Terms } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Page } from '../plain/page.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { TermsHead } from '../plain/terms-fields.tsx';
import { TermsText } from '../plain/terms-text.tsx';
import { Waiting } from '../plain/waiting.tsx';

/** The terms of participation in force, by kind of participant. */
export function TermsListPage() {
  const { t, language, term } = useWords('enrol');
  const terms = useRead('listTerms');
  return (
    <Page title={t('terms.title')} width="narrow">
      <h1>{t('terms.title')}</h1>
      <p className="lead">{t('terms.lead')}</p>
      {terms.isPending && <Waiting />}
      {terms.isError && <ProblemNote error={terms.error} retry={terms.refetch} />}
      <ul>
        {terms.data?.items.map((one) => (
          <li key={one.kind}>
            <Link to={`/terms/${one.kind}`}>{one.title[language]}</Link> ({term('kind', one.kind)})
            <TermsHead terms={one} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** The text in force for a kind of participant, or a version by its hash. */
export function TermsPage() {
  const { t } = useWords('enrol');
  const { terms: name = '' } = useParams();
  const terms = useRead('getTerms', { path: { terms: name } });
  return (
    <Page title={t('terms.title')} width="narrow">
      {terms.isPending && <Waiting />}
      {terms.isError && <ProblemNote error={terms.error} retry={terms.refetch} />}
      {terms.data && <Text terms={terms.data} />}
      <p>
        <Link to="/terms">{t('terms.all')}</Link>
      </p>
    </Page>
  );
}

function Text({ terms }: { terms: Terms }) {
  const { t, language } = useWords('enrol');
  return (
    <article lang={language}>
      <h1>{terms.title[language]}</h1>
      <p>
        <TermsHead terms={terms} />
      </p>
      {!terms.inForce && (
        <p className="note warn">
          {t('terms.old')} <Link to={`/terms/${terms.kind}`}>{t('terms.current')}</Link>
        </p>
      )}
      {terms.template && <p className="note warn">{t('terms.template')}</p>}
      <TermsText text={terms.text[language]} />
      <p className="soft small">
        {t('terms.hash')} <code className="hash">{terms.hash}</code>
      </p>
    </article>
  );
}

import { Link } from 'react-router';
import type { ParticipantTerms } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { TermsHead } from '../plain/terms-fields.tsx';
import { Panel } from './panel.tsx';

/** Who accepted which terms for a participant, and whether those in force are among them. */
export function TermsAccepted({ terms: { inForce, accepted, acceptances } }: { terms: ParticipantTerms }) {
  const { t, language, shortInstant } = useWords('enrol');
  const state = inForce === undefined ? 'terms.none' : accepted ? 'terms.accepted' : 'terms.notAccepted';
  return (
    <Panel className="gap" title={t('terms.title')}>
      <p>{t(state)}</p>
      {inForce?.template && <p className="soft">{t('terms.template')}</p>}
      {acceptances.length > 0 && (
        <ul className="plain-list">
          {acceptances.map((one) => (
            <li key={one.at} className="case-line">
              <div>
                <p>
                  <Link to={`/terms/${one.terms.hash}`} target="_blank">
                    {one.terms.title[language]}
                  </Link>
                  <TermsHead terms={one.terms} />
                </p>
                <p className="soft small">
                  {t('terms.by', { person: one.person, authority: one.authority })} · {shortInstant(one.at)}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

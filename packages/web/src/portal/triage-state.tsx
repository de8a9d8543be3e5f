import type { Triage } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';

/** The state of a finding, who set it, and why it returned. */
export function TriageState({ triage }: { triage: Triage }) {
  const { t, language, term, shortInstant } = useWords('portal');
  const { state, reason, until, by, at, back } = triage;
  const because = back?.because.map((one) => term('comeback', one)).join(language === 'en' ? ', ' : '、');
  return (
    <div className="note">
      {state === 'dismissed' &&
        reason !== undefined &&
        t('findings.dismissedAs', { reason: term('dismissal', reason) })}
      {state === 'snoozed' && until !== undefined && t('findings.snoozedUntil', { until: shortInstant(until) })}
      {back && t('findings.cameBack', { at: shortInstant(back.at), because })}
      {state === 'open' && reason !== undefined && back && (
        <div>{t('findings.dismissedAs', { reason: term('dismissal', reason) })}</div>
      )}
      {by && <div className="soft small">{t('findings.decidedBy', { name: by.name, at: shortInstant(at) })}</div>}
    </div>
  );
}

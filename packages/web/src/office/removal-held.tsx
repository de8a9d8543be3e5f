import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../data/nouns.ts';
import { shortInstant } from '../format/time.ts';
import { useLanguage } from '../language/language.ts';
import { useTerm } from '../language/term.ts';

/** Why the removal has not been sent: to the desk with who and why, to a brand without. */
export function RemovalHeld({ held }: { held: NonNullable<CaseDetail['removalHeld']> }) {
  const { t } = useTranslation('office');
  const { language } = useLanguage();
  const term = useTerm();
  const since = shortInstant(held.since, language);
  if (held.why !== 'stopped') return t('case.waitsAbove', { why: term('removalHeld', held.why), since });
  return held.by === undefined
    ? t('case.stoppedSince', { since })
    : t('case.stoppedBy', { since, by: held.by, reasons: held.reasons });
}

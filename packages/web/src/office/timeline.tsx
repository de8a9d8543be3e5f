import type { Schemas } from '@marketsafe/sdk';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.ts';
import { useAnyTerm, useTerm } from '../app/term.ts';
import { shortInstant } from '../format/time.ts';

/** Codes only: an id, a hash, an instant or a bare number tells a reader nothing here. */
const telling = (detail: Schemas['TimelineEntry']['detail']): string[] =>
  Object.values(detail)
    .filter((value) => typeof value === 'string')
    .filter((text) => !/^[0-9a-f-]{20,}$/.test(text) && !/^\d{4}-\d\d-\d\dT/.test(text));

/** Everything that happened, as far as the reader may see it. */
export function Timeline({ entries }: { entries: readonly Schemas['TimelineEntry'][] }) {
  const { t } = useTranslation('office');
  const { language } = useLanguage();
  const term = useTerm();
  const anyTerm = useAnyTerm();
  return (
    <ol className="timeline" aria-label={t('case.timeline')}>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a timeline only grows at its end, and two entries may be equal.
        <li key={`${entry.at}-${entry.type}-${index}`}>
          <p>
            <strong>{term('event', entry.type)}</strong> <span className="tag">{term('by', entry.by)}</span>
          </p>
          <p className="soft small">
            <time dateTime={entry.at}>{shortInstant(entry.at, language)}</time>{' '}
            {telling(entry.detail).map(anyTerm).join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  );
}

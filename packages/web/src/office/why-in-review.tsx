import type { Schemas } from '@marketsafe/sdk';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.ts';

/** Why a person looks first: each reason with its numbers, its source, and what would change it. */
export function WhyInReview({ review }: { review: readonly Schemas['ReviewReason'][] }) {
  const { t } = useTranslation('office');
  const { language } = useLanguage();
  if (review.length === 0) return null;
  return (
    <ul className="why-in-review">
      {review.map(({ reason, says, numbers, changes, source }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a complainant and its agent may have the same reason, and the list never changes.
        <li key={`${reason}-${index}`}>
          {says[language]}{' '}
          {[...numbers, ...changes].map(({ text }) => (
            <span key={text.en} className="soft small">
              {text[language]}{' '}
            </span>
          ))}
          {source && (
            <span className="soft small">
              {t('case.reviewSource')}{' '}
              {source.url ? (
                <a href={source.url} rel="noreferrer">
                  {source.where}
                </a>
              ) : (
                source.where
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

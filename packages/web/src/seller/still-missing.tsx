import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/language.ts';
import { type ChecklistItem, missingWords } from './completeness.ts';

/** What an answer or a deposit cannot be sent without. */
export function StillMissing({ items }: { items: readonly ChecklistItem[] }) {
  const { t } = useTranslation('seller');
  const { language } = useLanguage();
  return (
    <div className="wrong" role="alert">
      <p>{t('answer.missingRequired')}</p>
      <ul>
        {missingWords(items, language).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}

import { useWords } from '../language/words.ts';
import { type ChecklistItem, missingWords } from './completeness.ts';

/** The items without which an answer or deposit cannot be sent. */
export function StillMissing({ items }: { items: readonly ChecklistItem[] }) {
  const { t, language } = useWords('seller');
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

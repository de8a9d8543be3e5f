import type { SellerNotice } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';

/** The returned answer's missing items, by name. */
export function Incomplete({ notice }: { notice: SellerNotice }) {
  const { t, language, term } = useWords('seller');
  const items = notice.answers.flatMap((way) => way.checklist);
  return (
    <div className="note bad" role="alert">
      <h2>{t('incomplete.title')}</h2>
      <p>{t('incomplete.text')}</p>
      <ul>
        {notice.missing.map((code) => (
          <li key={code}>{items.find(({ item }) => item === code)?.text[language] ?? term('refusal', code)}</li>
        ))}
      </ul>
    </div>
  );
}

import type { ComplaintRequest } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';

const chips = ['never-made', 'impossible-price', 'not-our-seller', 'our-photo', 'test-bought'] as const;
export type Known = NonNullable<ComplaintRequest['chips']>;

/** The complainant's statements of how they know. */
export function KnowledgeChips({ known, onChange }: { known: Known; onChange: (known: Known) => void }) {
  const { t, term } = useWords('portal');
  return (
    <fieldset className="chips">
      <legend>{t('findings.know')}</legend>
      {chips.map((chip) => (
        <label key={chip} className={known.includes(chip) ? 'chip chosen' : 'chip'}>
          <input
            type="checkbox"
            checked={known.includes(chip)}
            onChange={(e) => onChange(e.target.checked ? [...known, chip] : known.filter((one) => one !== chip))}
          />
          {term('chip', chip)}
        </label>
      ))}
      <p className="hint">{t('findings.knowHint')}</p>
    </fieldset>
  );
}

import type { SellerNotice } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Colon } from '../plain/colon.tsx';
import type { ChecklistItem } from './completeness.ts';

type AnswerWay = SellerNotice['answers'][number];

interface Props {
  readonly ways: readonly AnswerWay[];
  readonly chosen: string | undefined;
  readonly onChoose: (kind: AnswerWay['kind']) => void;
}

/** All kinds of answer with their evidence, so that a seller sees the whole checklist before choosing. */
export function KindChoice({ ways, chosen, onChoose }: Props) {
  const { t, language } = useWords('seller');
  return (
    <fieldset className="kinds">
      <legend className="hidden">{t('proof.title')}</legend>
      {ways.map(({ kind, text, checklist }) => (
        <label key={kind} className={kind === chosen ? 'kind chosen' : 'kind'}>
          <input type="radio" name="kind" value={kind} checked={kind === chosen} onChange={() => onChoose(kind)} />
          <span>
            <strong>{text[language]}</strong>
            {checklist.length > 0 && (
              <span className="needs small soft">
                {t('proof.needs')}
                <Colon />
                {checklist
                  .map((item) => item.text[language].replace(/[.。]$/, ''))
                  .join(language === 'en' ? '; ' : '；')}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function RequiredTag({ item }: { item: ChecklistItem }) {
  const { t } = useWords('seller');
  if (item.required === 'optional') return <span className="tag">{t('proof.optional')}</span>;
  if (item.required.startsWith('one-of')) return <span className="tag warn">{t('proof.oneOf')}</span>;
  return <span className="tag bad">{t('proof.always')}</span>;
}

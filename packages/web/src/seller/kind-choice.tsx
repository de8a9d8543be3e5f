import { useRef, useState } from 'react';
import type { SellerNotice } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Colon } from '../plain/colon.tsx';
import { Wrong } from '../plain/field.tsx';
import { type ChecklistItem, itemName } from './completeness.ts';

type AnswerWay = SellerNotice['answers'][number];

interface Props {
  readonly ways: readonly AnswerWay[];
  readonly chosen: string | undefined;
  readonly isWrong: boolean;
  readonly onChoose: (kind: AnswerWay['kind']) => void;
}

/**
 * The kinds of answer with their evidence, so that a seller sees the whole checklist before choosing; then the chosen one alone. The
 * arrow keys choose on their way through the kinds, so with a keyboard a button ends the choice.
 */
export function KindChoice({ ways, chosen, isWrong, onChoose }: Props) {
  const { t } = useWords('seller');
  const [isOpen, setOpen] = useState(chosen === undefined);
  const place = useRef<HTMLFieldSetElement>(null);
  const close = () => {
    setOpen(false);
    place.current?.scrollIntoView({ block: 'nearest' });
  };
  const others = ways.length - 1;
  return (
    <fieldset className="kinds" id="kinds" ref={place} data-wrong={isWrong || undefined}>
      <legend className="hidden">{t('proof.title')}</legend>
      {ways
        .filter(({ kind }) => isOpen || kind === chosen)
        .map((way) => (
          <Kind
            {...way}
            key={way.kind}
            isChosen={way.kind === chosen}
            isAlone={!isOpen}
            onChoose={() => onChoose(way.kind)}
            onPressed={close}
          />
        ))}
      <Wrong wrong={isWrong && t('steps.missingKind')} />
      {chosen !== undefined && (
        <p className="kinds-end">
          {isOpen ? (
            <button type="button" className="button" onClick={close}>
              {t('steps.take')}
            </button>
          ) : (
            others > 0 && (
              <button type="button" className="button" onClick={() => setOpen(true)}>
                {t('steps.change', { count: others })}
              </button>
            )
          )}
        </p>
      )}
    </fieldset>
  );
}

interface KindProps extends AnswerWay {
  readonly isChosen: boolean;
  readonly isAlone: boolean;
  readonly onChoose: () => void;
  /** It was pressed by a finger or a mouse. */
  readonly onPressed: () => void;
}

function Kind({ kind, text, checklist, isChosen, isAlone, onChoose, onPressed }: KindProps) {
  const { t, language } = useWords('seller');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key chooses through the radio button
    <label className={isChosen ? 'kind chosen' : 'kind'} onClick={({ detail }) => detail > 0 && onPressed()}>
      <input type="radio" name="kind" value={kind} checked={isChosen} onChange={onChoose} />
      <span>
        <strong>{text[language]}</strong>
        {!isAlone && checklist.length > 0 && (
          <span className="needs small soft">
            {t('proof.needs')}
            <Colon />
            {checklist.map((item) => itemName(item, language)).join(language === 'en' ? '; ' : '；')}
          </span>
        )}
      </span>
    </label>
  );
}

export function RequiredTag({ item }: { item: ChecklistItem }) {
  const { t } = useWords('seller');
  if (item.required === 'optional') return <span className="tag">{t('proof.optional')}</span>;
  if (item.required.startsWith('one-of')) return <span className="tag warn">{t('proof.oneOf')}</span>;
  return <span className="tag bad">{t('proof.always')}</span>;
}

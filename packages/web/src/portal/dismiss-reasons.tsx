import type { TriageAct } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';

type Reason = Extract<TriageAct, { kind: 'dismiss' }>['reason'];

/** By their keys. The five that are usual come first. */
export const dismissals: readonly Reason[] = [
  'genuine',
  'authorised',
  'second-hand',
  'compatible',
  'other-goods',
  'not-our-brand',
  'not-pursued',
  'handled-elsewhere',
];

interface Props {
  /** After X, a digit chooses. Before, it does nothing: a stray key states no fact. */
  readonly asks: boolean;
  readonly onAsk: (asks: boolean) => void;
  readonly onDismiss: (reason: Reason) => void;
}

/** No reason is chosen beforehand, since each states a fact from which screening learns. */
export function DismissReasons({ asks, onAsk, onDismiss }: Props) {
  const { t, term } = useWords('portal');
  return (
    <fieldset className={asks ? 'dismissals asks' : 'dismissals'} aria-label={t('findings.dismissAs')}>
      <button type="button" aria-expanded={asks} onClick={() => onAsk(!asks)}>
        {t('findings.dismissAs')} <kbd>X</kbd>
      </button>
      {dismissals.map((reason, index) => (
        <button key={reason} type="button" className="reason" onClick={() => onDismiss(reason)}>
          <kbd>{index + 1}</kbd> {term('dismissal', reason)}
        </button>
      ))}
      {asks && (
        <span role="status" className="hidden">
          {t('triage.askReason')}
        </span>
      )}
    </fieldset>
  );
}

import { useNow } from '../data/demo.ts';
import { chinaZone } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { parts } from './use-answer.ts';
import type { useDraft } from './use-draft.ts';

export const steps = ['notice', ...parts] as const;
export type Step = (typeof steps)[number];

interface Props {
  readonly step: Step;
  readonly draft: ReturnType<typeof useDraft>;
  readonly onStep: (step: Step) => void;
}

/** Where the seller is in its answer, and whether what it typed is kept. */
export function StepBar({ step, draft, onStep }: Props) {
  const { t } = useWords('seller');
  const now = steps.indexOf(step);
  return (
    <div className="step-bar">
      <DraftState draft={draft} />
      <nav aria-label={t('steps.label')}>
        <ol className="steps">
          {steps.map((one, index) => (
            <li key={one} className={index < now ? 'done' : undefined}>
              <button type="button" aria-current={one === step ? 'step' : undefined} onClick={() => onStep(one)}>
                {t(`steps.${one}`)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  );
}

function DraftState({ draft: { status, keptAt, keepMine } }: Pick<Props, 'draft'>) {
  const { t, timeOfDay } = useWords('seller');
  const now = useNow();
  if (status === 'newer')
    return (
      <div className="draft-newer" role="alert">
        <p>{t('draft.newer')}</p>
        <p className="row">
          <button type="button" className="button" onClick={() => location.reload()}>
            {t('draft.takeNewer')}
          </button>
          <button type="button" className="button" onClick={keepMine}>
            {t('draft.keepMine')}
          </button>
        </p>
      </div>
    );
  return (
    <p className={`draft ${status}`} role="status">
      {status === 'kept' && keptAt !== undefined
        ? t('draft.kept', { when: timeOfDay(keptAt, chinaZone, now) })
        : t(`draft.${status === 'kept' ? 'keeping' : status}`)}
    </p>
  );
}

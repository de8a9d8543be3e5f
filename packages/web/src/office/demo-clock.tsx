import { Button } from 'antd';
import { useAct } from '../data/api.ts';
import { useDemo, useNow } from '../data/demo.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from './problem-alert.tsx';

/** A demonstration's clock, with a button that moves it by a day. */
export function DemoClock() {
  const { t, shortInstant } = useWords('office');
  const { t: common } = useWords();
  const isKnown = useDemo().data !== undefined;
  const now = useNow();
  const clock = useAct('demoClock');
  return (
    <aside className="office-clock" aria-label={t('clock.title')}>
      <div className="wide row">
        <span title={common('simulated')}>{common('simulatedHere')}</span>
        <span className="not-on-phone">
          {isKnown && t('clock.now', { when: shortInstant(new Date(now).toISOString()) })}
        </span>
        <Button size="small" loading={clock.isPending} onClick={() => clock.mutate({ days: 1 })}>
          {t('clock.days')}
        </Button>
        {clock.isError && <ProblemAlert error={clock.error} />}
      </div>
    </aside>
  );
}

import { useWords } from '../language/words.ts';
import { Status } from '../plain/status.tsx';

const dayMs = 86_400_000;

/** How much of a deadline is left, in milliseconds: its colour grows warmer in the last three days and on the last. */
export function TimeLeft({ ms }: { ms: number }) {
  const { t, timeLeft } = useWords('office');
  if (ms <= 0) return <Status kind="overdue">{t('clock.over')}</Status>;
  const nearness = ms < dayMs ? 'today' : ms < 3 * dayMs ? 'soon' : '';
  return <span className={`time-left ${nearness}`}>{t('clock.left', { time: timeLeft(ms) })}</span>;
}

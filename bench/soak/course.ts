/**
 * Reports a soak's progress twice a minute. Ctrl-C ends the current play and reports the results after the controls; a second one ends
 * everything.
 */
import { loadavg } from 'node:os';

let isOver = false;
process.on('SIGINT', () => {
  if (isOver) process.exit(130);
  isOver = true;
});

const tellEvery = 30_000;

/** Called before each further trial. */
export function courseOf(count: number, trials: string): (done: number) => boolean {
  let told = performance.now();
  return (done) => {
    if (performance.now() - told > tellEvery) {
      told = performance.now();
      const of = Number.isFinite(count) ? ` of ${count}` : '';
      console.log(`  ${done}${of} ${trials}, load average ${loadavg()[0]?.toFixed(1)}`);
    }
    return !isOver;
  };
}

/**
 * `npm run soak:simulation [-- seeds [first [at once]]]`: histories of the whole service, two at a time. No invariant may break,
 * and events that should happen sometimes must. A history that breaks is shrunk, and the command that plays the remainder is printed.
 */
import { shrink } from '../../tests/simulation/shrink.ts';
import type { Outcome } from '../../tests/simulation/simulate.ts';
import { notMet, timesMet } from '../../tests/simulation/sometimes.ts';
import { commandOf, type Plan, planOf } from '../../tests/simulation/stage/plan.ts';
import { openWorkers } from '../../tests/workers.ts';

const count = Number(process.argv[2] ?? 100);
const first = Number(process.argv[3] ?? 1);
const plans = Array.from({ length: count }, (_, index) => planOf(first + index));
const workers = openWorkers<Plan, Outcome>(
  new URL('../../tests/simulation/worker.ts', import.meta.url),
  Number(process.argv[4] ?? 2),
);
const begun = performance.now();
const outcomes = await workers.play(plans, ({ seed, steps, cases, processes, traceHash, violation }) =>
  console.log(
    `seed ${seed}: ${steps} steps, ${cases} cases, ${processes} processes, trace ${traceHash.slice(0, 12)}: ${
      violation ? `day ${violation.day} ${violation.what}` : 'nothing broken'
    }`,
  ),
);
const seconds = (performance.now() - begun) / 1000;

console.log('\nmet:');
for (const [what, times] of [...timesMet(outcomes)].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${String(times).padStart(7)} ${what}`);
// A hundred times in a night of 20,000 histories, and once in few of them.
const often = Math.max(1, Math.round(count / 200));
const missing = notMet(outcomes, often);
if (missing.length > 0) console.log(`\nmet less than ${often} times: ${missing.join('; ')}`);

const broken = outcomes.filter(({ violation }) => violation);
console.log(`\n${count - broken.length} of ${count} histories broke nothing, in ${seconds.toFixed(0)} s`);
for (const outcome of broken.slice(0, 3)) {
  const small = await shrink(planOf(outcome.seed), outcome, workers.play);
  console.log(`\nseed ${outcome.seed}: ${small.outcome.violation?.what}\nagain: ${commandOf(small.plan)}`);
}
workers.close();
process.exit(broken.length === 0 && missing.length === 0 ? 0 : 1);

/**
 * `npm run soak:procedure [-- steps [seed [at once]]]`: random histories of the pure procedure, every invariant checked in
 * every step. None may break, and events that should happen sometimes must. A history that breaks is shrunk and printed.
 */
import { type Found, notMet } from '../../packages/procedure/test/properties/play.ts';
import { openWorkers } from '../../tests/workers.ts';
import { courseOf } from './course.ts';
import type { Part } from './procedure-worker.ts';

const wanted = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
const workers = openWorkers<Part, Found>(
  new URL('./procedure-worker.ts', import.meta.url),
  Number(process.argv[4] ?? 2),
);

const times: Record<string, number> = {};
const broken: { readonly seed: number; readonly found: NonNullable<Found['broken']> }[] = [];
let [histories, steps] = [0, 0];
const goesOn = courseOf(wanted, 'steps');

function* parts(): Generator<Part> {
  for (let next = seed; steps < wanted && broken.length === 0 && goesOn(steps); next += 1)
    yield { histories: 200, seed: next };
}

const begun = performance.now();
console.log(`seed ${seed}: ${wanted} steps`);
await workers.play(parts(), (found) => {
  histories += found.histories;
  steps += found.steps;
  for (const [what, count] of Object.entries(found.times)) times[what] = (times[what] ?? 0) + count;
  if (found.broken) broken.push({ seed, found: found.broken });
});
workers.close();
const seconds = (performance.now() - begun) / 1000;

console.log('\nmet:');
for (const [what, count] of Object.entries(times).sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${String(count).padStart(8)} ${what}`);
// A hundred times in a million steps.
const often = Math.max(1, Math.floor(steps / 10_000));
const missing = notMet(times, often);
if (missing.length > 0) console.log(`\nmet less than ${often} times: ${missing.join('; ')}`);
for (const { found } of broken) console.log(`\n${found.why}\n${JSON.stringify(found.plan)}`);
console.log(`\n${steps} steps in ${histories} histories, ${broken.length} broke something, in ${seconds.toFixed(0)} s`);
process.exit(broken.length === 0 && missing.length === 0 ? 0 : 1);

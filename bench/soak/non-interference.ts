/**
 * `npm run soak:non-interference [-- histories [seed]]`: histories of one brand, each with a rival that is silent, noisy,
 * hostile, or files about the same listings, two at a time. The brand's answers must be equal except in listed places.
 */

import type { Compared } from '../../tests/tenant-isolation/interference/history.ts';
import { openWorkers } from '../../tests/workers.ts';
import { courseOf } from './course.ts';

const count = Number(process.argv[2] ?? 20);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
console.log(`seed ${seed}: ${count} histories beside 3 kinds of rivals each`);

const begun = performance.now();
const goOn = courseOf(count, 'histories');
const sum = { histories: 0, pairs: 0, different: 0, compared: 0, needed: 0 };
const workers = openWorkers<{ readonly seed: number }, Compared>(
  new URL('../../tests/tenant-isolation/interference/worker.ts', import.meta.url),
);
function* seeds(): Generator<{ readonly seed: number }> {
  for (let at = 0; at < count && goOn(sum.histories); at += 1) yield { seed: seed + at };
}
await workers.play(seeds(), ({ pairs, compared, differences, needed }) => {
  sum.histories += 1;
  sum.pairs += pairs;
  sum.different += differences.length;
  sum.compared += compared;
  sum.needed += needed;
  for (const found of differences) console.log(found);
});
workers.close();
const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
console.log(
  `${sum.different} of ${sum.pairs} pairs differ; ${sum.compared} answers, mails and events compared; without the list ${sum.needed} differ; ${minutes} min`,
);
process.exit(sum.different === 0 && sum.needed === sum.pairs ? 0 : 1);

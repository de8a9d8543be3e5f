/**
 * `npm run soak:non-interference [-- histories [seed]]`: histories of one brand, each beside a rival that is silent, noisy,
 * hostile, and about the very same listings. What the brand gets must be the same but for what is listed.
 */
import { aboutTheSame, always } from '../../tests/walls/interference/canonical.ts';
import { type Allowed, difference } from '../../tests/walls/interference/difference.ts';
import { type Conduct, replay } from '../../tests/walls/interference/replay.ts';
import { courseOf } from './course.ts';

const count = Number(process.argv[2] ?? 20);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
console.log(`seed ${seed}: ${count} histories beside 3 kinds of rivals each`);

const allowed: readonly (readonly [Conduct, Allowed])[] = [
  ['noisy', { reaches: always }],
  ['hostile', { reaches: always }],
  ['touching', { reaches: [...aboutTheSame, ...always], costs: true }],
];
const begun = performance.now();
let different = 0;
let compared = 0;
/** Pairs in which the list of what is reached was needed: where it is left out, a difference must be seen. */
let needed = 0;
const goOn = courseOf(count, 'histories');
let at = 0;
for (; at < count && goOn(at); at += 1) {
  const alone = await replay(seed + at, 'silent');
  for (const [conduct, allows] of allowed) {
    const beside = await replay(seed + at, conduct);
    compared += alone.lines.length;
    if (difference(alone, beside, { reaches: [], costs: true }) !== undefined) needed += 1;
    const found = difference(alone, beside, allows);
    if (found === undefined) continue;
    different += 1;
    console.log(`${conduct}, seed ${seed + at}: ${found}`);
  }
}
const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
console.log(
  `${different} of ${at * allowed.length} pairs differ; ${compared} answers, mails and events compared; without the list ${needed} differ; ${minutes} min`,
);
process.exit(different === 0 ? 0 : 1);

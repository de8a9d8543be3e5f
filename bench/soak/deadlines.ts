/**
 * `npm run soak:deadlines [-- triples [seed]]`: ends of periods by the procedure, compared with an oracle with separate code, for
 * (start, zone, rule) triples by all calendars. The controls have one fault each, for a hundredth of the triples, at least 1000.
 */
import { faults } from '../../tests/deadlines/faults.ts';
import { calendars, compare, type Triple, zones } from '../../tests/deadlines/triples.ts';
import { courseOf } from './course.ts';

const count = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);

const begun = performance.now();
console.log(`seed ${seed}: ${count} triples, ${calendars.length} calendars, ${zones.length} zones`);
const { early, late, near, done } = compare(count, seed, undefined, courseOf(count, 'triples'));
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
console.log(
  `${done} triples, ${near} of them near a change of clocks or a make-up day: ${early.length} early, ${late.length} late; ${seconds} s`,
);
const told = ({ start, zone, rule, calendar }: Triple): string =>
  `  ${start} ${zone} ${JSON.stringify(rule)} by ${calendar.id}`;
for (const triple of [...early, ...late].slice(0, 10)) console.log(told(triple));

let missed = 0;
const controls = Math.max(1000, Math.ceil(count / 100));
for (const [name, fault] of Object.entries(faults)) {
  const found = compare(controls, seed, fault);
  if (found.early.length + found.late.length === 0) missed += 1;
  console.log(`control, ${name}: ${found.early.length} early and ${found.late.length} late of ${controls}`);
}
process.exit(early.length + late.length + missed === 0 ? 0 : 1);

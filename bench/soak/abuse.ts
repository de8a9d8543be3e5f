/**
 * `npm run soak:abuse [-- seeds [first [dossiers [kinds [at once [size]]]]]]`: people who abuse the programme, with a truth that it does not see,
 * and the bounds on their success; `kinds` of flood, extortion, farming, deadlines. Prints the table. Full-size floods, not
 * `small` ones, are drawn in the chart `bench/abuse.svg`.
 */
import { writeFileSync } from 'node:fs';
import { impersonationRows, type Measured, measured } from '../../tests/abuse/bounds.ts';
import { fullFlood, smallFlood } from '../../tests/abuse/flood.ts';
import { impersonate } from '../../tests/abuse/impersonation.ts';
import type { Floods, Job, Played } from '../../tests/abuse/scenarios.ts';
import { openWorkers } from '../../tests/workers.ts';
import { chartOf } from './abuse-chart.ts';
import { courseOf } from './course.ts';

const seeds = Number(process.argv[2] ?? 10);
const first = Number(process.argv[3] ?? 1);
const dossiers = Number(process.argv[4] ?? 500);
const kinds = (process.argv[5] ?? 'flood,extortion,farming,deadlines').split(',');
const atOnce = Number(process.argv[6] ?? 2);
const isSmall = process.argv[7] === 'small';
const floodOf = isSmall ? smallFlood : fullFlood;

const jobs: readonly Job[] = Array.from({ length: seeds }, (_, index) => first + index).flatMap((seed): Job[] => [
  { kind: 'flood', seed, size: floodOf(1) },
  { kind: 'flood', seed, size: floodOf(65) },
  { kind: 'extortion', seed },
  { kind: 'farming', seed },
  { kind: 'deadlines', seed },
]);
const asked = jobs.filter(({ kind }) => kinds.includes(kind));

const begun = performance.now();
const workers = openWorkers<Job, Played>(new URL('../../tests/abuse/worker.ts', import.meta.url), atOnce);
const goesOn = courseOf(asked.length, 'scenarios');
const done: Played[] = [];
function* whileAsked(): Generator<Job> {
  for (const job of asked) if (goesOn(done.length)) yield job;
}
await workers.play(whileAsked(), (played) => done.push(played));
workers.close();

const rows: readonly Measured[] = [
  ...measured(done),
  ...(dossiers > 0 ? impersonationRows(await impersonate(first, dossiers)) : []),
];
console.log(
  `\n${done.length} scenarios from seed ${first} and ${dossiers} dossiers in ${Math.round((performance.now() - begun) / 1000)} s\n`,
);
console.log('| attack | measured | bound | found (median, most) | holds |\n|---|---|---|---|---|');
for (const { attack, what, bound, found, holds } of rows)
  console.log(`| ${attack} | ${what} | ${bound} | ${found} | ${holds === undefined ? '' : holds ? 'yes' : '**no**'} |`);
const floods = done.filter((one): one is Floods => one.kind === 'flood');
if (floods.length > 0 && !isSmall) writeFileSync(new URL('../abuse.svg', import.meta.url), chartOf(floods));
process.exit(0);

/**
 * `npm run soak:canaries [-- sessions [seed]]`: random people act at random, 100 acts a session, in two worlds at a time; every
 * answer, mail, event, proof, file and log line is searched for data that its reader may not see. On PostgreSQL with
 * TEST_DATABASE_URL.
 */

import type { Found, Sessions } from '../../tests/tenant-isolation/canaries/worker.ts';
import { openWorkers } from '../../tests/workers.ts';
import { courseOf } from './course.ts';

const count = Number(process.argv[2] ?? 100);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
/** A world grows with every session, and all of it is read at the end of each. */
const sessionsOfAWorld = 10;
console.log(
  `seed ${seed}: ${count} sessions of 100 actions on ${process.env.TEST_DATABASE_URL ? 'PostgreSQL' : 'the embedded database'}`,
);

const begun = performance.now();
const goOn = courseOf(count, 'sessions');
const succeeded = new Set<string>();
const sum = { sessions: 0, searched: 0, markers: 0, leaking: 0 };
const workers = openWorkers<Sessions, Found>(
  new URL('../../tests/tenant-isolation/canaries/worker.ts', import.meta.url),
);
function* worlds(): Generator<Sessions> {
  for (let at = 0; at < count && goOn(sum.sessions); at += sessionsOfAWorld)
    yield { seed: seed + at, sessions: Math.min(sessionsOfAWorld, count - at), actions: 100 };
}
await workers.play(worlds(), (found) => {
  sum.sessions += found.sessions;
  sum.searched += found.searched;
  sum.markers += found.markers;
  sum.leaking += found.leaks.length;
  for (const operation of found.succeeded) succeeded.add(operation);
  for (const { session, told } of found.leaks) console.log([`session ${session}:`, ...told].join('\n'));
  console.log(`  ${sum.sessions} of ${count} sessions, ${sum.leaking} with leaks`);
});
workers.close();
const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
console.log(
  `${sum.leaking} of ${sum.sessions} sessions with leaks; ${sum.searched} answers, deliveries and lines searched for ${sum.markers} markers; ${succeeded.size} operations succeeded; ${minutes} min`,
);
process.exit(sum.leaking === 0 ? 0 : 1);

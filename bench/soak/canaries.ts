/**
 * `npm run soak:canaries [-- sessions [seed]]`: random people do random things, 100 a session; every answer, mail, event,
 * proof, file and line of the log is searched for what is not for its reader. On PostgreSQL with TEST_DATABASE_URL.
 */
import { playSession } from '../../tests/walls/canaries/session.ts';
import { diceOf } from '../../tests/walls/dice.ts';
import { openWorld } from '../../tests/walls/world.ts';
import { courseOf } from './course.ts';

const count = Number(process.argv[2] ?? 100);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
/** A world grows with every session, and everything in it is read at the end of each. */
const sessionsOfAWorld = 10;
console.log(
  `seed ${seed}: ${count} sessions of 100 actions on ${process.env.TEST_DATABASE_URL ? 'PostgreSQL' : 'the embedded database'}`,
);

const begun = performance.now();
const succeeded = new Set<string>();
let searched = 0;
let leaked = 0;
let markers = 0;
const goOn = courseOf(count, 'sessions');
let session = 0;
let world = await openWorld();
for (; session < count && goOn(session); session += 1) {
  if (session > 0 && session % sessionsOfAWorld === 0) {
    markers += world.markers.size;
    await world.close();
    world = await openWorld();
  }
  const played = await playSession(world, diceOf(seed + session), 100);
  searched += played.searched;
  for (const operation of played.succeeded) succeeded.add(operation);
  if (played.leaks.length === 0) continue;
  leaked += played.leaks.length;
  console.log(`session ${seed + session}:`);
  for (const { what, to, where } of played.leaks.slice(0, 20)) console.log(`  ${what} to ${to} in ${where}`);
  for (const step of played.trail.slice(-100)) console.log(`    ${step}`);
}
markers += world.markers.size;
await world.close();
const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
console.log(
  `${session} sessions, ${leaked} leaks; ${searched} answers, deliveries and lines searched for ${markers} markers; ${succeeded.size} operations succeeded; ${minutes} min`,
);
process.exit(leaked === 0 ? 0 : 1);

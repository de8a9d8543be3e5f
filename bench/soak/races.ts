/**
 * `npm run soak:races [-- pairs [seed]]`: two commands of which only one may succeed, started together on PostgreSQL, in eight races, and
 * a ruling against its reviewer's leaving.
 * The controls play without locks, and without locks and unique keys: each command decides by inputs read before the other began.
 */
import { startPostgres } from '../../scripts/postgres.ts';
import { openArena, type Walls } from '../../tests/races/arena.ts';
import { races } from '../../tests/races/index.ts';
import { rulingAgainstLeaving } from '../../tests/races/leaving.ts';
import { playRace, playWithoutLocks } from '../../tests/races/play.ts';
import { courseOf } from './course.ts';

const pairs = Number(process.argv[2] ?? 10_000);
const seed = process.argv[3] ?? String(Date.now() % 1_000_000_000);
const server = await startPostgres();
if ('why' in server) throw new Error(server.why);
process.env.TEST_DATABASE_URL = server.url;

let wrong = 0;
async function play(walls: Walls): Promise<void> {
  const arena = await openArena(walls);
  console.log(`\n${walls === 'all' ? `seed ${seed}, as it is: ${pairs} pairs a race` : `control: ${walls}`}`);
  for (const race of walls === 'all' ? [...races, rulingAgainstLeaving()] : races) {
    const begun = performance.now();
    const report =
      walls === 'all'
        ? await playRace(arena, race, { pairs, seed, goOn: courseOf(pairs, 'pairs') })
        : await playWithoutLocks(arena, race);
    const { pairs: played, violations, errors, outcomes } = report;
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    const told = [...outcomes].map(([outcome, times]) => `${times} x ${outcome}`).join(', ');
    console.log(
      `${race.name}: ${played} pairs, ${violations.length} violations, ${errors} errors; ${told}; ${seconds} s`,
    );
    if (walls === 'all') {
      for (const violation of violations.slice(0, 10)) console.log(`  ${violation}`);
      wrong += violations.length + errors;
    }
    if (walls === 'no locks, no unique keys' && violations.length === 0) wrong += 1;
  }
  await arena.close();
}

await play('all');
await play('no locks');
await play('no locks, no unique keys');
server.stop();
process.exit(wrong === 0 ? 0 : 1);

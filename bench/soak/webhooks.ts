/**
 * `npm run soak:webhooks [-- deliveries [seed]]`: honest and hostile deliveries of a marketplace's events. None may be accepted
 * twice or wrongly. The control forgets earlier deliveries: it must accept replays, or the run has tested nothing.
 */
import { startRunning } from '../../packages/service/src/testing/running-service.ts';
import { startPostgres } from '../../scripts/postgres.ts';
import { play } from '../../tests/intake/play.ts';

const many = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
const server = await startPostgres();
if ('url' in server) process.env.TEST_DATABASE_URL = server.url;

const running = await startRunning();
const begun = performance.now();
const { byTrick, taken, wrong } = await play(running, { many, seed });
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
console.log(`seed ${seed}: ${many} deliveries in ${seconds} s`);
for (const [trick, count] of byTrick) console.log(`${trick.padEnd(38)} ${count.played} played, ${count.taken} taken`);
console.log(`${taken} taken; ${wrong.length} taken twice, taken wrongly or answered wrongly`);
for (const one of wrong.slice(0, 20)) console.log(one);

const control = await play(running, { many: Math.min(many, 1000), seed, forgetful: true });
console.log(`control, nothing remembered: ${control.wrong.length} wrong`);
await running.close();
if ('url' in server) server.stop();
process.exit(wrong.length === 0 && control.wrong.length > 0 ? 0 : 1);

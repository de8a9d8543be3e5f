/**
 * `npm run soak:pool [-- requests [seed]]`: requests of eight tenants over two connections, mixed with errors, aborts, timeouts and
 * disconnects. The controls let a setting outlive its transaction, and then also disable its detection.
 */
import { startPostgres } from '../../scripts/postgres.ts';
import { followTenants, playPool } from '../../tests/pool/play.ts';
import { courseOf } from './course.ts';

const count = Number(process.argv[2] ?? 100_000);
const seed = process.argv[3] ?? String(Date.now() % 1_000_000_000);
const server = await startPostgres();
if ('why' in server) throw new Error(server.why);
process.env.TEST_DATABASE_URL = server.url;

const begun = performance.now();
const goOn = courseOf(count, 'requests');
const { requests, done, foreign, refused, failed } = await playPool({ requests: count, seed, goOn });
const seconds = (performance.now() - begun) / 1000;
console.log(`seed ${seed}: ${requests} requests over 2 connections in ${seconds.toFixed(0)} s`);
console.log(`  ${[...done].map(([what, times]) => `${what} ${times}`).join(', ')}`);
console.log(`  ${foreign.length} foreign rows, ${refused} transactions refused, ${failed} answers of 500`);
for (const one of foreign.slice(0, 20)) console.log(`  ${one}`);
const seen = await followTenants('session');
console.log(`  control, settings of the session: ${seen.refused} refused, ${seen.foreign.length} foreign rows`);
const unseen = await followTenants('session, and nobody looks');
console.log(`  control, and nobody looks: ${unseen.foreign.length} foreign rows`);
server.stop();
process.exit(foreign.length + refused + failed === 0 && seen.refused > 0 && unseen.foreign.length > 0 ? 0 : 1);

/**
 * `node bench/ledger-check.ts [entries [embedded]]`: the time of `marketsafe ledger check` over a log of half the entries and of all of
 * them, on a PostgreSQL server or on the embedded database. Most cases are refused at once, with two entries each.
 */

import { consequences } from '../packages/service/src/app/consequences.ts';
import { checkLog } from '../packages/service/src/oversight/ledger/check-log.ts';
import { aggregatesAtOnce, aggregatesIn, checkStates } from '../packages/service/src/oversight/ledger/check-states.ts';
import { systemEntropy } from '../packages/service/src/platform/entropy.ts';
import { UnitOfWork } from '../packages/service/src/platform/unit-of-work.ts';
import { startPostgres } from '../scripts/postgres.ts';
import { startBrandSide } from '../tests/journeys/brand-side.ts';

const entries = Number(process.argv[2] ?? 20_000);
const isEmbedded = process.argv[3] === 'embedded';
const server = isEmbedded ? undefined : await startPostgres();
if (server && 'why' in server) throw new Error(server.why);
process.env.TEST_DATABASE_URL = server?.url ?? '';

const side = await startBrandSide();
const { transactions } = side.running.service;
const targetsAtOnce = 250;
let made = 0;

async function growTo(count: number): Promise<void> {
  while (2 * made < count) {
    const targets = Array.from({ length: targetsAtOnce }, (_, index) => ({
      kind: 'listing',
      marketplace: 'taobao',
      id: `9${made + index}`,
    }));
    const body = { right: side.right, reason: 'counterfeit', declaration: true, targets };
    const filed = await side.running.call('POST', '/complaints', { as: side.brand.token, body });
    if (filed.status !== 201) throw new Error(JSON.stringify(filed.body));
    made += targetsAtOnce;
    side.running.clock.advance(1000);
  }
  side.running.clock.advance(3_600_000);
  await side.running.settle();
}

async function check(): Promise<void> {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  const log = await transactions.work((tx) => checkLog(tx, { checkpoints: [] }));
  const hashed = performance.now();
  const refs = await transactions.work(aggregatesIn);
  for (let from = 0; from < refs.length; from += aggregatesAtOnce) {
    const faults = await transactions.work((tx) =>
      checkStates(
        tx,
        refs.slice(from, from + aggregatesAtOnce),
        (of, now) =>
          new UnitOfWork(of, { now, entropy: systemEntropy, programme: side.running.programme }, consequences),
      ),
    );
    if (faults.length > 0) throw new Error(JSON.stringify(faults.slice(0, 3)));
  }
  const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(1);
  const [ended, { user, system }] = [performance.now(), process.cpuUsage(before)];
  console.log(
    `${log.entries} entries, ${refs.length} aggregates: ${seconds(begun, ended)} s (log ${seconds(begun, hashed)}, states and views ${seconds(hashed, ended)}; ${seconds(0, (user + system) / 1000)} s of this process’s CPU)`,
  );
}

for (const share of [0.5, 1]) {
  await growTo(entries * share);
  await check();
}
await side.running.close();
server?.stop();

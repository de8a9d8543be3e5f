/**
 * `npm run soak:kill [-- kills of the service [kills of the database [seed]]]`: `kill -9` under load on PostgreSQL, in rounds of fifty on an
 * empty database. Every other kill of the database is `pg_ctl stop -m immediate` instead. The control is a database that acknowledges before
 * it writes.
 */
import { loadavg } from 'node:os';
import { newCluster } from '../../scripts/postgres.ts';
import { faultsOf } from '../crash/faults.ts';
import { type CrashReport, careless, killUnderLoad } from '../crash/kill-under-load.ts';
import { quantile } from '../quantiles.ts';
import { courseOf } from './course.ts';

const aRound = 50;
const [service, database] = [Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 300)];
const seed = Number(process.argv[4] ?? Date.now() % 1_000_000_000);
console.log(`seed ${seed}, load average ${loadavg()[0]?.toFixed(1)}`);

type Killed = 'service' | 'database' | 'careless database';

async function round(of: Killed, kills: number, roundSeed: number): Promise<CrashReport> {
  const isCareless = of === 'careless database';
  const cluster = await newCluster(isCareless ? careless : []);
  if ('why' in cluster) throw new Error(cluster.why);
  try {
    await cluster.start();
    return await killUnderLoad({
      ...(of === 'service' ? { server: cluster.url } : { cluster, isCareless }),
      ...{ kills, acknowledgedBetween: 10, clients: 4, seed: roundSeed, claimsLapse: true },
    });
  } finally {
    cluster.remove();
  }
}

async function play(of: Killed, kills: number): Promise<number> {
  const sum = { kills: 0, acknowledged: 0, cutOff: 0, answerLost: 0, away: 0 };
  const faults: string[] = [];
  const restarts: number[] = [];
  const goOn = courseOf(kills, 'kills');
  for (let done = 0; done < kills && goOn(done); done += aRound) {
    const report = await round(of, Math.min(aRound, kills - done), seed + done);
    sum.kills += report.kills;
    sum.acknowledged += report.acknowledged.size;
    sum.cutOff += report.cutOff;
    sum.answerLost += report.answerLost;
    sum.away += report.away;
    restarts.push(...report.restarts);
    faults.push(...faultsOf(report).map((fault) => `round from ${done}: ${fault}`));
    const [median, most] = [quantile(restarts, 0.5), Math.max(...restarts)].map((time) => (time / 1000).toFixed(1));
    console.log(
      `${of}: ${sum.kills} kills, ${sum.acknowledged} acknowledged, ${sum.cutOff} cut off (${sum.answerLost} of them when done), ` +
        `${sum.away} told that the database is away, ready after ${median} s (at most ${most}); ${faults.length} faults`,
    );
  }
  for (const fault of faults.slice(0, 20)) console.log(fault);
  return faults.length;
}

const failed = (await play('service', service)) + (await play('database', database));
console.log(`control: ${careless.join(', ')}`);
const control = await play('careless database', 2);
process.exit(failed === 0 && control > 0 ? 0 : 1);

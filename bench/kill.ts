/**
 * `kill -9` of the service under load, ten times on each engine: `node bench/kill.ts [--kills 10] [--seed 1]
 * [--engine postgresql|embedded]`. Exit code 1 when anything was lost, done twice or left unfinished.
 */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { startPostgres } from '../scripts/postgres.ts';
import { faultsOf } from './crash/faults.ts';
import { killUnderLoad } from './crash/kill-under-load.ts';
import { median } from './quantiles.ts';

const { values: given } = parseArgs({
  options: {
    kills: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    engine: { type: 'string', default: 'both' },
  },
});
let faults = 0;

async function measure(engine: string, server: string | undefined): Promise<void> {
  const report = await killUnderLoad({
    server,
    kills: Number(given.kills),
    acknowledgedBetween: 40,
    clients: 8,
    seed: Number(given.seed),
    claimsLapse: false,
  });
  const found = faultsOf(report);
  faults += found.length;
  const { restarts, settled } = report;
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
  console.log(
    `| ${engine} | ${report.kills} | ${report.acknowledged.size} | ${report.cutOff} | ${report.answerLost} | ${found.length} | ` +
      `${seconds(median(restarts))} (${seconds(Math.min(...restarts))}–${seconds(Math.max(...restarts))}) | ` +
      `${settled === undefined ? 'never' : seconds(settled)} |`,
  );
  for (const fault of found) console.log(`<!-- ${fault} -->`);
}

console.log(
  `Node ${process.version}, ${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, load average ${loadavg()[0]?.toFixed(1)}.\n`,
);
console.log(
  '| engine | kills | acknowledged | cut off and sent again | of these only the answer lost | faults | start to first answer, median (range) | all settled after |\n|---|---|---|---|---|---|---|---|',
);
if (given.engine !== 'embedded') {
  const server = await startPostgres();
  if ('why' in server) console.log(`<!-- not on PostgreSQL: ${server.why} -->`);
  else {
    try {
      await measure('PostgreSQL 17, fsync on', server.url);
    } finally {
      server.stop();
    }
  }
}
if (given.engine !== 'postgresql') await measure('embedded (PGlite)', undefined);
process.exitCode = faults === 0 ? 0 : 1;

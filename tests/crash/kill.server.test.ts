import { expect, test } from 'vitest';
import { faultsOf } from '../../bench/crash/faults.ts';
import { type CrashReport, careless, killUnderLoad } from '../../bench/crash/kill-under-load.ts';
import { newCluster } from '../../scripts/postgres.ts';

/** The rest of the suite runs at the same time: the soak checks the ten seconds of a restart, the runner only that it comes. */
const ready = Number.POSITIVE_INFINITY;
const settings = { acknowledgedBetween: 5, clients: 4, seed: 7, claimsLapse: true };

test('the service is killed five times: nothing acknowledged is lost, nothing happens twice', async () => {
  const report = await killUnderLoad({ ...settings, kills: 5, server: process.env.TEST_DATABASE_URL });
  expect(faultsOf(report, ready)).toEqual([]);
  expect([report.kills, report.acknowledged.size]).toEqual([5, 30]);
  expect(report.cutOff).toBeGreaterThan(0);
}, 300_000);

async function databaseKilled(kills: number, isCareless = false): Promise<CrashReport> {
  const cluster = await newCluster(isCareless ? careless : []);
  if ('why' in cluster) throw new Error(cluster.why);
  try {
    await cluster.start();
    return await killUnderLoad({ ...settings, kills, cluster, isCareless });
  } finally {
    cluster.remove();
  }
}

test('its database is killed three times: nothing acknowledged is lost, nothing happens twice, and nothing succeeds in between', async () => {
  const report = await databaseKilled(3);
  expect(faultsOf(report, ready)).toEqual([]);
  expect([report.kills, report.acknowledged.size]).toEqual([3, 20]);
  expect(report.away).toBeGreaterThan(3);
}, 300_000);

test('the control: a database that acknowledges before it writes loses what it acknowledged', async () => {
  const report = await databaseKilled(1, true);
  expect(faultsOf(report, ready)).not.toEqual([]);
}, 300_000);

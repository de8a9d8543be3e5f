import { expect, test } from 'vitest';
import { faultsOf } from '../../bench/crash/faults.ts';
import { killUnderLoad } from '../../bench/crash/kill-under-load.ts';
import { newCluster } from '../../scripts/postgres.ts';

/** The rest of the suite runs beside it; the soak holds the ten seconds. */
const ready = 60_000;
const settings = { acknowledgedBetween: 5, clients: 4, seed: 7, claimsLapse: true };

test('the service is killed ten times: nothing acknowledged is lost, nothing happens twice', async () => {
  const report = await killUnderLoad({ ...settings, kills: 10, server: process.env.TEST_DATABASE_URL });
  expect(faultsOf(report, ready)).toEqual([]);
  expect([report.kills, report.acknowledged.size]).toEqual([10, 55]);
  expect(report.cutOff).toBeGreaterThan(0);
}, 300_000);

test('its database is killed five times: nothing acknowledged is lost, nothing happens twice, and nothing succeeds meanwhile', async () => {
  const cluster = await newCluster();
  if ('why' in cluster) throw new Error(cluster.why);
  try {
    await cluster.start();
    const report = await killUnderLoad({ ...settings, kills: 5, cluster });
    expect(faultsOf(report, ready)).toEqual([]);
    expect([report.kills, report.acknowledged.size]).toEqual([5, 30]);
    expect(report.away).toBeGreaterThan(5);
  } finally {
    cluster.remove();
  }
}, 300_000);

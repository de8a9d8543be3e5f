import { expect, test } from 'vitest';
import { drill, faultsOf } from '../../bench/backup/drill.ts';

test('a backup under load, restored elsewhere: nothing acknowledged before it is lost, and nothing goes out before two people agree', async () => {
  const report = await drill({ server: process.env.TEST_DATABASE_URL ?? '', seed: 11 });
  expect(faultsOf(report)).toEqual([]);
  expect(report.reconciled.looked).toBeGreaterThan(0);
}, 300_000);

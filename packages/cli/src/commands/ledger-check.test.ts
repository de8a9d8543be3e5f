import { expect, it } from 'vitest';
import { marketsafe } from '../testing/marketsafe.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const folder = scratchFolder();

it('exits with 2 without a database', async () => {
  for (const args of [['ledger', 'check'], ['rebuild'], ['policy', 'simulate', '--pack', 'marketsafe-2013']]) {
    const { code, err } = await marketsafe([...args, '--data', folder.path('nowhere')]);
    expect([code, err]).toEqual([2, expect.stringContaining('There is no database in')]);
  }
});

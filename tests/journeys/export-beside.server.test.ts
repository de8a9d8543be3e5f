/** An export beside the running service shows one point, whatever is written meanwhile. Needs a server. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeExport } from '../../packages/service/src/app/export/write-export.ts';
import { faultsOf, rowsIn } from '../exported-folder.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';

let side: BrandSide;
const folder = mkdtempSync(join(tmpdir(), 'marketsafe-export-'));
beforeAll(async () => {
  side = await startBrandSide();
  await side.offer('s1', '1');
  await side.offer('s2', '2');
});
afterAll(async () => {
  await side.running.close();
  rmSync(folder, { recursive: true });
});

test('a complaint that is filed in the middle is in no file', async () => {
  const first = (await side.file('1')).case;
  let second = '';
  const onFile = async (path: string): Promise<void> => {
    if (path === 'cases.jsonl') second = (await side.file('2')).case;
  };
  const { transactions } = side.running.service;
  await writeExport(transactions, side.running.dataDirectory, { folder: join(folder, 'all'), onFile });
  expect((await side.caseOf(second)).id).toBe(second);
  const all = (file: string) => rowsIn(join(folder, 'all'), file);
  expect(faultsOf(join(folder, 'all'))).toEqual([]);
  expect(all('cases.jsonl').map(({ id }) => id)).toEqual([first]);
  expect(all('ledger/entries.jsonl').some(({ aggregate }) => aggregate === second)).toBe(false);
  expect(all('orders.jsonl')).toHaveLength(1);
});

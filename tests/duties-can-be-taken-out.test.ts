import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { byCommit } from '../scripts/by-commit.ts';
import { node, root } from '../scripts/processes.ts';

/** One duty, chosen by the commit; the nightly run takes each, with every journey. */
const [duty = ''] = byCommit(readdirSync(join(root, 'packages/service/src/duties')));

test(`without ${duty} everything else compiles, keeps its borders and plays the whole way`, async () => {
  const { code, output } = await node(['scripts/without-duty.ts', duty, 'whole-way']);
  expect(code, output).toBe(0);
});

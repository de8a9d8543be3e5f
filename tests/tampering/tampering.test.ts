import { caseProofText } from '@marketsafe/ledger';
import { SampleLog } from '@marketsafe/ledger/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededEntropy } from '../../packages/service/src/platform/entropy.ts';
import { unfoundFlips } from './bit-flips.ts';
import { keyFrom, type Log, openLog } from './log.ts';
import { consistent, mutations } from './mutations.ts';

/** `npm run soak:ledger` does the same with more of everything. */
const seed = 'tampering';
const each = 15;
let log: Log;
const sizes: number[] = [];

beforeAll(async () => {
  log = await openLog(seed);
});
afterAll(() => log?.close());

test('no false alarm: an untouched log is valid at every size', async () => {
  for (const events of [1, 2, 7, 40, 30, 100, 76, 1, 23]) {
    await log.grow(events);
    const report = await log.check();
    expect(report, `${events} more`).toMatchObject({ faults: [], unprotected: 0 });
    sizes.push(report.entries);
  }
});

describe(`tampering by a superuser with the signing key, seed "${seed}"`, () => {
  test.each(Object.keys(mutations))(`%s: found, ${each} times of ${each}`, async (name) => {
    const chance = seededEntropy(`${seed} ${name}`);
    for (let round = 0; round < each; round += 1) {
      const report = await log.checkAfter(
        (tx) => mutations[name]?.(tx, log, sizes.at(-1) ?? 0, chance) ?? Promise.reject(),
      );
      expect(report.faults.length, `round ${round}`).toBeGreaterThan(0);
    }
  });

  test.each(consistent)('the control: %s is not found without outside copies', async (name) => {
    const chance = seededEntropy(`${seed} ${name}`);
    const report = await log.checkAfter(
      (tx) => mutations[name]?.(tx, log, sizes.at(-1) ?? 0, chance) ?? Promise.reject(),
      { checkpoints: [] },
    );
    expect(report.faults).toEqual([]);
  });

  test('is named by the first bad index if the log itself still has the true leaf', async () => {
    const chance = seededEntropy('index');
    const index = seededEntropy('index').integer(200);
    const { faults } = await log.checkAfter((tx) => mutations.payload?.(tx, log, 200, chance) ?? Promise.reject());
    expect(faults[0]).toEqual({ fault: 'entry-changed', at: String(index) });
  });

  test('of a whole tail shows at the first outside checkpoint that it contradicts', async () => {
    const chance = seededEntropy('tail');
    const from = 1 + seededEntropy('tail').integer(sizes.at(-1) ?? 0);
    const { faults } = await log.checkAfter(
      (tx) => mutations.rollBack?.(tx, log, 1 + (sizes.at(-1) ?? 0), chance) ?? Promise.reject(),
    );
    const first = sizes.find((size) => size > from);
    expect(faults[0]).toEqual({ fault: 'other-root', at: String(first) });
  });

  test('leaves nothing behind: the log is valid again', async () => {
    expect((await log.check()).faults).toEqual([]);
  });

  test('beyond all outside checkpoints is not claimed to be found, but reported as unprotected', async () => {
    const unprotected = await log.checkAfter(async (tx) => {
      await tx
        .deleteFrom('ledger_checkpoint')
        .where('size', '=', String(sizes.at(-1)))
        .execute();
      await tx
        .updateTable('ledger_head')
        .set({ signed_size: String(sizes.at(-2)) })
        .execute();
    });
    expect(unprotected.faults).toEqual([]);
    expect(unprotected.unprotected).toBe(0);
    const kept = log.kept as string[];
    const newest = kept.pop();
    const report = await log.checkAfter(async (tx) => {
      await tx
        .deleteFrom('ledger_checkpoint')
        .where('size', '=', String(sizes.at(-1)))
        .execute();
      await tx
        .updateTable('ledger_head')
        .set({ signed_size: String(sizes.at(-2)) })
        .execute();
    });
    kept.push(newest ?? '');
    expect(report.unprotected).toBe((sizes.at(-1) ?? 0) - (sizes.at(-2) ?? 0));
  });
});

test('an erased text leaves everything valid', async () => {
  const report = await log.checkAfter(async (tx) => {
    await tx
      .updateTable('sealed')
      .set({ body: null, salt: Buffer.alloc(0) })
      .execute();
  });
  expect(report.faults).toEqual([]);
});

test('one flipped bit of a proof: found by both verifiers, 1,000 times of 1,000', async () => {
  const sample = new SampleLog(keyFrom(seededEntropy(seed)));
  sample.addCases(9, 6);
  const proof = Buffer.from(caseProofText(sample.proofOf('case-0-4')));
  expect(await unfoundFlips(proof, 1000, seededEntropy(`${seed} flips`))).toEqual([]);
});

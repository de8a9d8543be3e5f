import { hash } from 'node:crypto';
import { loadPack } from '@marketsafe/procedure';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestDatabase } from '../testing/test-database.ts';
import type { Database } from './database/open.ts';
import { keepPacks, loadPolicies } from './policies.ts';
import { packById, rulesByHash } from './programme.ts';
import { type Transactions, transactionsOf } from './transactions.ts';

const now = new Date('2026-03-02T02:00:00.000Z');
let database: Database;
let transactions: Transactions;

beforeEach(async () => {
  database = await openTestDatabase();
  transactions = transactionsOf(database);
});
afterEach(() => database.close());

/** A copy of the Expansion pack, as the programme may have rewritten it later. */
async function rewritten() {
  const { packs } = await loadPolicies();
  const text = packs.find(({ rules }) => rules.pack.id === 'marketsafe-expansion')?.text ?? '';
  const changed = text.replace(/bundleMax: \{ value: \d+/, 'bundleMax: { value: 7');
  const loaded = loadPack(changed, 'pack.yaml', (one) => hash('sha256', one, 'hex'));
  if ('problems' in loaded) throw new Error(loaded.problems[0]?.why);
  return { before: packs, after: [loaded] };
}

test('a case is judged by the pack that it was filed under, even after the file was rewritten or deleted', async () => {
  const { before, after } = await rewritten();
  const first = packById(await keepPacks(transactions, before, now), 'marketsafe-expansion');
  const packs = await keepPacks(transactions, after, now);
  const current = packById(packs, 'marketsafe-expansion');
  expect(current.bundleMax).toBe(7);
  expect(current.pack.hash).not.toBe(first.pack.hash);
  const programme = { packs } as Parameters<typeof rulesByHash>[0];
  expect(rulesByHash(programme, first.pack.hash)).toEqual(first);
  // Kept although its folder was deleted.
  expect(packs.map(({ rules }) => rules.pack.id)).toContain('marketsafe-2013');
});

test('a start that could not decide the cases of an earlier pack is refused, and says which', async () => {
  const { before } = await rewritten();
  await transactions.work((tx) =>
    tx
      .insertInto('policy_pack')
      .values({ hash: 'h', id: 'old-rules', text: 'id: old-rules\n', kept_at: now })
      .execute(),
  );
  await expect(keepPacks(transactions, before, now)).rejects.toThrow(/policy pack old-rules, kept as h/);
});

test('the text of a kept pack can be neither changed nor deleted', async () => {
  const { before } = await rewritten();
  await keepPacks(transactions, before, now);
  await expect(transactions.work((tx) => tx.deleteFrom('policy_pack').execute())).rejects.toThrow(/permission denied/);
  await expect(transactions.work((tx) => tx.updateTable('policy_pack').set({ text: '' }).execute())).rejects.toThrow(
    /permission denied/,
  );
});

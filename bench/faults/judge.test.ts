import { expect, it } from 'vitest';
import { type Case, judge, type Order } from './judge.ts';

const removed: Case = {
  ...{ listing: '1', was: 'ordered', claim: 'gone', isShown: false, shopper: 'gone', operator: 'gone' },
};
const order: Order = { id: 'order 1', receipt: 'done', isInLedger: true, effects: 1, mayBeTakenBack: false };
const counts = (cases: readonly Case[], orders: readonly Order[], writes: readonly (string | undefined)[]) => {
  const { wrongListings, writesWithoutReceipt, twice, unseen } = judge(cases, orders, writes);
  return [wrongListings, writesWithoutReceipt, twice, unseen].map(({ length }) => length);
};

it('finds nothing in what is as it should be', () => {
  const cases: Case[] = [
    removed,
    { ...removed, was: 'withdrawn', claim: 'visible', shopper: 'visible', operator: 'visible' },
    { ...removed, was: 'left alone', claim: 'nothing', shopper: 'visible', operator: 'visible' },
    { ...removed, was: 'given away', claim: 'open', isShown: true, shopper: 'visible', operator: 'visible' },
  ];
  expect(counts(cases, [order], ['order 1', 'order 1'])).toEqual([0, 0, 0, 0]);
});

it.each<[string, Partial<Case>]>([
  ['hidden, and never complained about', { was: 'left alone', claim: 'nothing' }],
  ['hidden, and another seller’s now', { was: 'given away', claim: 'open', isShown: true }],
  ['hidden, and withdrawn', { was: 'withdrawn' }],
  ['hidden, though it is said to be back', { was: 'withdrawn', claim: 'visible' }],
  ['visible, though it is said to be gone', { shopper: 'visible', operator: 'visible' }],
  ['on its page, though the books have it off sale', { shopper: 'visible' }],
])('counts a listing that is %s', (_what, wrong) => {
  expect(counts([{ ...removed, ...wrong }], [order], [])).toEqual([1, 0, 0, 0]);
});

it('counts writes for no action, for an unknown one, for one without a receipt or an entry in the ledger', () => {
  const orders = [order, { ...order, id: 'order 2', receipt: null }, { ...order, id: 'order 3', isInLedger: false }];
  const writes = [undefined, 'order 9', 'order 1', 'order 2', 'order 3', 'order 3'];
  expect(counts([], orders, writes)).toEqual([0, 5, 0, 0]);
});

it('counts effects applied twice, and open states that the review team does not see', () => {
  const open: Case = { ...removed, claim: 'open', shopper: 'visible', operator: 'visible' };
  expect(counts([open], [{ ...order, effects: 2 }], [])).toEqual([0, 0, 1, 1]);
});

import type { Tx } from './transactions.ts';

const waiting = new WeakMap<Tx, (() => void)[]>();

/** Has something done as soon as the transaction is committed, and never where it is undone. */
export function afterCommit(tx: Tx, act: () => void): void {
  waiting.set(tx, [...(waiting.get(tx) ?? []), act]);
}

/** For the transactions alone. */
export function isCommitted(tx: Tx): void {
  for (const act of waiting.get(tx) ?? []) act();
}

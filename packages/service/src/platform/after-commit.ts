import type { Tx } from './transactions.ts';

type Act = () => void | Promise<void>;

const waiting = new WeakMap<Tx, Act[]>();

/** Has something done as soon as the transaction is committed, and never where it is undone. Who wrote waits for it; it must not throw. */
export function afterCommit(tx: Tx, act: Act): void {
  waiting.set(tx, [...(waiting.get(tx) ?? []), act]);
}

/** For the transactions alone. */
export async function isCommitted(tx: Tx): Promise<void> {
  for (const act of waiting.get(tx) ?? []) await act();
}

import type { AnyTx, Tx } from './transactions.ts';

/** For each handle of a writing transaction, the handle that the work uses. */
const works = new WeakMap<AnyTx, Tx>();

/** Only the code that opens transactions calls this. */
export function belongsTo<T extends AnyTx>(handle: T, work: Tx): T {
  works.set(handle, work);
  return handle;
}

/**
 * Returns the handle of the same transaction that reads rows of every tenant and writes rows of the tenants that the transaction
 * concerns. For the unit of work and the few handlers that write plain rows; a border lists them.
 */
export function asServiceRole(tx: AnyTx): Tx {
  const work = works.get(tx);
  if (!work) throw new Error('a transaction that only reads was asked to write');
  return work;
}

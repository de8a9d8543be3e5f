import type { AnyTx, Tx } from './transactions.ts';

/** Of each handle of a transaction that may write, the one through which the work is done. */
const works = new WeakMap<AnyTx, Tx>();

/** For the transactions alone, which make the handles. */
export function belongsTo<T extends AnyTx>(handle: T, work: Tx): T {
  works.set(handle, work);
  return handle;
}

/**
 * The handle of the same transaction that meets every tenant's rows, and writes those whom the transaction concerns. For the
 * unit of work, and for the few handlers that write plain rows; a border names them.
 */
export function asWork(tx: AnyTx): Tx {
  const work = works.get(tx);
  if (!work) throw new Error('a transaction that only reads was asked to write');
  return work;
}

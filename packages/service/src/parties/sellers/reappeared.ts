import { type Target, targetKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { AnyTx, Tx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';

export interface SeenUp {
  readonly target: Target;
  /** Key of the seller who offers it now. */
  readonly seller: string;
}

/**
 * Reports targets that a marketplace shows. If a case took one down and it was confirmed as gone before `seenAt`, the goods may be
 * offered again; the seller aggregate decides that.
 */
export async function noteReappeared(
  begin: (tx: AnyTx) => UnitOfWork,
  tx: Tx,
  seen: readonly SeenUp[],
  seenAt: Date,
): Promise<void> {
  const rows = JSON.stringify(seen.map(({ target, seller }) => ({ key: targetKey(target), seller })));
  const known = await sql<{ key: string }>`
    with t as (select key, seller from jsonb_to_recordset(${rows}::jsonb) as t(key text, seller text))
    select key from t join case_file f on f.target = t.key and f.seller = t.seller
    union
    -- A case about a variant may hold its whole listing.
    select key from t join measure m on m.target = t.key and m.seller = t.seller and m.in_force
    where m.kind in ('hide', 'remove')`.execute(tx);
  const keys = new Set(known.rows.map(({ key }) => key));
  const concerned = seen.filter(({ target }) => keys.has(targetKey(target)));
  if (concerned.length === 0) return;
  const work = begin(tx);
  await work.lock(concerned.map(({ seller }) => ({ kind: 'seller', id: seller })));
  for (const { target, seller } of concerned) {
    const command = { type: 'note-reappeared', target, seenAt: seenAt.toISOString() } as const;
    work.execute({ kind: 'seller', id: seller }, command, { kind: 'system' });
  }
  await work.finish();
}

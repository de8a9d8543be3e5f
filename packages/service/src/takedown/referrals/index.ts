import type { Effect } from '@marketsafe/procedure';
import { targetKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { ListingChange } from '../../intake/listings/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { OutboxHandler } from '../../platform/outbox.ts';
import type { AnyTx, Transactions, Tx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { caseRows, lockCases } from '../case-file/index.ts';

export interface ReferralDependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly begin: (tx: AnyTx) => UnitOfWork;
}

/** Literal, as in the indexes of open cases: with a parameter, a prepared plan could not use them. */
const isOpen = sql<boolean>`open`;

/** A right lapsed or changed hands, or a mandate ended: its open cases go to the desk, one transaction each. */
export function referralOutboxHandler(
  deps: ReferralDependencies,
): OutboxHandler<Extract<Effect, { kind: 'refer-open-cases' }>> {
  return async ({ payload }) => {
    const open = await deps.transactions.work((tx) =>
      tx.selectFrom('case_file').select('id').where('right_id', '=', payload.right).where(isOpen).execute(),
    );
    for (const { id } of open) {
      await deps.transactions.work(async (tx) => {
        const work = deps.begin(tx);
        const rows = await caseRows(tx, { ids: [id] });
        if (payload.agent !== undefined && rows[0]?.file.agent !== payload.agent) return;
        await lockCases(work, rows);
        work.tryExecute({ kind: 'case', id }, { type: 'refer', cause: payload.cause }, { kind: 'system' });
        await work.finish();
      });
    }
    return { done: true };
  };
}

/**
 * A listing with an open case changed hands (its id was reused) or its offer: the case goes to the desk and does not continue by
 * itself. The effects of our own orders do not count as a change.
 */
export async function referChangedListing(
  deps: { begin: (tx: AnyTx) => UnitOfWork },
  tx: Tx,
  change: ListingChange,
): Promise<void> {
  const cause = change.what.includes('seller')
    ? 'listing-reused'
    : change.what.includes('content')
      ? 'listing-changed'
      : undefined;
  if (!cause) return;
  const listing = targetKey({ kind: 'listing', marketplace: change.marketplace, id: change.id });
  const open = await tx.selectFrom('case_file').select('id').where('whole', '=', listing).where(isOpen).execute();
  if (open.length === 0) return;
  const work = deps.begin(tx);
  const rows = await caseRows(tx, { ids: open.map(({ id }) => id) });
  await lockCases(work, rows);
  for (const { id } of rows) work.tryExecute({ kind: 'case', id }, { type: 'refer', cause }, { kind: 'system' });
  await work.finish();
}

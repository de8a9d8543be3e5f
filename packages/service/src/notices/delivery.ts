import { caseRows, lockCases } from '../cases/case-file.ts';
import { concern } from '../platform/concerns.ts';
import type { UnitOfWork } from '../platform/unit-of-work.ts';
import type { NoticeDependencies } from './dependencies.ts';

/** Tells every case of a statement of reasons that it arrived, or that it cannot. */
export async function confirmDelivery(
  deps: Pick<NoticeDependencies, 'transactions' | 'clock' | 'begin'>,
  notice: string,
  outcome: 'delivered' | 'undeliverable',
  by: 'marketplace' | 'mail',
): Promise<void> {
  await deps.transactions.work((tx) => confirmDeliveryIn(deps.begin(tx), notice, outcome, by));
}

/** As `confirmDelivery`, in the caller's transaction: a person opened the signed link. */
export async function confirmDeliveryIn(
  work: UnitOfWork,
  notice: string,
  outcome: 'delivered' | 'undeliverable',
  by: 'marketplace' | 'mail' | 'link',
): Promise<boolean> {
  const { tx } = work;
  const row = await tx.selectFrom('notice').selectAll().where('id', '=', notice).executeTakeFirst();
  if (row?.kind !== 'statement-of-reasons') return false;
  if (outcome === 'delivered') {
    await concern(tx, [row.tenant]);
    await tx
      .updateTable('notice')
      .set({ state: 'delivered', delivered_at: new Date(work.now) })
      .where('id', '=', notice)
      .execute();
  }
  const rows = await caseRows(tx, { ids: row.cases as string[] });
  await lockCases(work, rows);
  for (const { id } of rows) {
    work.execute({ kind: 'case', id }, { type: 'confirm-delivery', outcome, at: work.now, by }, { kind: 'system' });
  }
  await work.finish();
  return outcome === 'delivered';
}

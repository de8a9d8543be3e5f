import { concern } from '../../platform/concerns.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { caseRows, lockCases } from '../case-file/index.ts';
import type { NoticeDependencies } from './dependencies.ts';

/** Notices that say why the goods are down: who has one knows it. */
export const tellsReasons = (kind: string): boolean => kind === 'statement-of-reasons' || kind === 'arrival-reminder';

/** Tells every case of a statement of reasons that it arrived, or that it cannot. */
export async function confirmDelivery(
  deps: Pick<NoticeDependencies, 'transactions' | 'clock' | 'begin'>,
  notice: string,
  outcome: 'delivered' | 'undeliverable',
  by: 'marketplace' | 'link' = 'marketplace',
): Promise<void> {
  await deps.transactions.work((tx) => confirmDeliveryIn(deps.begin(tx), notice, outcome, by));
}

/** As `confirmDelivery`, in the caller's transaction: a person is on the page that the signed link opens. */
export async function confirmDeliveryIn(
  work: UnitOfWork,
  notice: string,
  outcome: 'delivered' | 'undeliverable',
  by: 'marketplace' | 'link',
): Promise<boolean> {
  const { tx } = work;
  const row = await tx.selectFrom('notice').selectAll().where('id', '=', notice).executeTakeFirst();
  if (row === undefined || !tellsReasons(row.kind)) return false;
  if (outcome === 'delivered') {
    await concern(tx, [row.tenant]);
    await tx
      .updateTable('notice')
      .set({ state: 'delivered', delivered_at: new Date(work.now) })
      .where('id', '=', notice)
      .execute();
  }
  // A reminder is one notice for what waits of its bundle.
  const rows =
    row.kind === 'arrival-reminder' && row.bundle !== null
      ? (await caseRows(tx, { bundle: row.bundle })).filter(({ seller }) => seller === row.seller)
      : await caseRows(tx, { ids: row.cases as string[] });
  await lockCases(work, rows);
  for (const { id } of rows) {
    work.execute({ kind: 'case', id }, { type: 'confirm-delivery', outcome, at: work.now, by }, { kind: 'system' });
  }
  await work.finish();
  return outcome === 'delivered';
}

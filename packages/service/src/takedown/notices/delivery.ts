import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { caseRows, lockCases } from '../case-file/index.ts';

/** Notices that say why the goods are down: who has one knows it. */
export const tellsReasons = (kind: string): boolean => kind === 'statement-of-reasons' || kind === 'arrival-reminder';

/** What is known of a notice that told its seller why goods are down. */
interface Telling {
  readonly kind: string;
  readonly bundle: string | null;
  readonly seller: string | null;
  readonly cases: readonly string[];
}

/** Tells, before the unit of work is finished, every case of such a notice that it arrived, or that it cannot. */
export async function tellCases(
  work: UnitOfWork,
  { kind, bundle, seller, cases }: Telling,
  outcome: 'delivered' | 'undeliverable',
  by: 'marketplace' | 'link',
): Promise<void> {
  // A reminder is one notice for what waits of its bundle.
  const rows =
    kind === 'arrival-reminder' && bundle !== null
      ? (await caseRows(work.tx, { bundle })).filter((row) => row.seller === seller)
      : await caseRows(work.tx, { ids: cases });
  await lockCases(work, rows);
  for (const { id } of rows)
    work.execute({ kind: 'case', id }, { type: 'confirm-delivery', outcome, at: work.now, by }, { kind: 'system' });
}

/** A person is on the page that the signed link of a notice opens. */
export async function arrivedByLink(work: UnitOfWork, notice: string): Promise<boolean> {
  const row = await work.tx.selectFrom('notice').selectAll().where('id', '=', notice).executeTakeFirst();
  if (row === undefined || !tellsReasons(row.kind)) return false;
  work.concern([row.tenant]);
  work.batch.also(sql`update notice set state = 'delivered', delivered_at = ${work.now} where id = ${notice}`);
  await tellCases(work, { ...row, cases: row.cases as string[] }, 'delivered', 'link');
  await work.finish();
  return true;
}

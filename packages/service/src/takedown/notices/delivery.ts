import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { caseRows, lockCases, refsOf } from '../case-file/index.ts';

/** Notices that say why the goods are down: who has one knows it. */
export const tellsReasons = (kind: string): boolean => kind === 'statement-of-reasons' || kind === 'arrival-reminder';

/** What is known of a notice that told its seller why goods are down. */
interface Telling {
  readonly kind: string;
  readonly bundle: string | null;
  readonly seller: string | null;
  readonly cases: readonly string[];
  readonly outcome: 'delivered' | 'undeliverable';
}

/**
 * Tells, before the unit of work is finished, every case of such notices that they arrived, or that they cannot. `sellers` are
 * locked with them.
 */
export async function tellCases(
  work: UnitOfWork,
  tellings: readonly Telling[],
  by: 'marketplace' | 'link',
  sellers: readonly string[] = [],
): Promise<void> {
  const named = await caseRows(work.tx, { ids: tellings.flatMap((one) => (bundleToldBy(one) ? [] : one.cases)) });
  const told = await Promise.all(
    tellings.map(async (one) => {
      const bundle = bundleToldBy(one);
      const rows = bundle
        ? (await caseRows(work.tx, { bundle })).filter(({ seller }) => seller === one.seller)
        : named.filter(({ id }) => one.cases.includes(id));
      return { rows, outcome: one.outcome };
    }),
  );
  const rows = told.flatMap((one) => one.rows);
  await work.lock([...rows.flatMap(refsOf), ...sellers.map((id) => ({ kind: 'seller', id }) as const)]);
  await lockCases(work, rows);
  for (const { rows: its, outcome } of told)
    for (const { id } of its)
      work.execute({ kind: 'case', id }, { type: 'confirm-delivery', outcome, at: work.now, by }, { kind: 'system' });
}

/** A reminder is one notice for what waits of its bundle. */
const bundleToldBy = ({ kind, bundle }: Telling): string | undefined =>
  kind === 'arrival-reminder' ? (bundle ?? undefined) : undefined;

/**
 * The mail of a notice came back for good: it counts as if the mail server had refused its recipient. A notice that is known to have
 * arrived stays so. @returns whether that changes anything.
 */
export async function cameBack(work: UnitOfWork, notice: string): Promise<boolean> {
  const row = await work.tx
    .selectFrom('notice')
    .selectAll()
    .where('id', '=', notice)
    .where('state', 'in', ['queued', 'sent'])
    .executeTakeFirst();
  if (row === undefined) return false;
  work.allowTenantWrites([row.tenant]);
  work.batch.also(sql`
    update notice set state = 'undeliverable', channel = 'mail' where id = ${notice} and state in ('queued', 'sent')`);
  if (row.seller !== null && tellsReasons(row.kind))
    await tellCases(work, [{ ...row, cases: row.cases as string[], outcome: 'undeliverable' }], 'marketplace');
  await work.finish();
  return true;
}

/** A person is on the page that the signed link of a notice opens. */
export async function arrivedByLink(work: UnitOfWork, notice: string): Promise<boolean> {
  const row = await work.tx.selectFrom('notice').selectAll().where('id', '=', notice).executeTakeFirst();
  if (row === undefined || !tellsReasons(row.kind)) return false;
  work.allowTenantWrites([row.tenant]);
  work.batch.also(sql`update notice set state = 'delivered', delivered_at = ${work.now} where id = ${notice}`);
  await tellCases(work, [{ ...row, cases: row.cases as string[], outcome: 'delivered' }], 'link');
  await work.finish();
  return true;
}

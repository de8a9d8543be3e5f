import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';

/**
 * The cases of bundles whose goods are down and whose seller no statement of reasons tells so: one that is on its way, or
 * that went out since they went down. What told of an earlier removal under the same case tells nothing of this one.
 */
export async function casesWithoutStatement(
  tx: Tx,
  bundles: readonly string[],
): Promise<readonly { readonly bundle: string; readonly id: string }[]> {
  if (bundles.length === 0) return [];
  const { rows } = await sql<{ bundle: string; id: string }>`
    select v.bundle::text, v.id::text as id from case_view v
    where v.tenant = 'desk' and v.bundle = any (${bundles}::uuid[]) and v.status in ('notifying', 'undeliverable') and not exists (
      select from notice n
      where n.kind = 'statement-of-reasons' and n.bundle = v.bundle and n.cases ? v.id::text and (n.sent_at is null or n.sent_at >= (
        select max(e.at) from event e where e.kind = 'case' and e.aggregate = v.id::text and e.type = 'removal-confirmed')))
    order by v.id`.execute(tx);
  return rows;
}

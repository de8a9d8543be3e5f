import { sql } from 'kysely';
import type { z } from 'zod';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { relistRank } from '../relists/index.ts';
import { groupOfFinding } from '../same-goods/index.ts';
import type { FindingCountQuery, FindingGroup, FindingQuery } from './contract.ts';
import { afterHarm, conditionsOf, filterOf, fromFindings } from './filter.ts';
import { findingViews } from './read-findings.ts';

interface Row {
  readonly grp: string;
  readonly count: number;
  readonly shops: number;
  readonly total: string;
  readonly rank: number;
  readonly lead: readonly [marketplace: string, listing: string, brand: string];
  readonly harm: Readonly<Record<string, string>>;
}

/**
 * The participant's findings within the filter, grouped by goods; goods that came back are first, then the most harm. Counts include only
 * findings within the filter.
 */
export async function listGroups(tx: AnyTx, participant: string, query: z.output<typeof FindingQuery>, now: string) {
  const after = readCursor(query.cursor, ['text', 'text', 'text']);
  const shown = conditionsOf(participant, await filterOf(tx, participant, query, now), now);
  const { rows } = await sql<Row>`
    with shown as (
      select ${groupOfFinding} as grp, finding.marketplace, finding.listing, finding.brand, finding.harm, ${relistRank} as rank,
        listing.marketplace || '/' || listing.seller as shop, listing.listing -> 'price' ->> 'currency' as currency
      ${fromFindings} where ${sql.join(shown, sql` and `)}
    ), groups as (
      select grp, count(*)::int as count, count(distinct shop)::int as shops, sum(harm) as total, min(rank) as rank,
        (array_agg(jsonb_build_array(marketplace, listing, brand) order by rank, harm desc, marketplace, listing, brand))[1] as lead
      from shown group by grp
    ), page as (
      select * from groups ${after ? sql`where ${afterHarm(after, { rank: sql`rank`, harm: sql`total`, keys: sql`grp` })}` : sql``}
      order by rank, total desc, grp limit ${query.limit + 1}
    )
    select grp, count, shops, total::text as total, rank, lead, (
      select coalesce(jsonb_object_agg(currency, harm), '{}') from (
        select currency, sum(harm)::text as harm from shown
        where shown.grp = page.grp and currency is not null group by currency having sum(harm) > 0) as sums) as harm
    from page order by page.rank, page.total desc, grp`.execute(tx);
  const page = rows.slice(0, query.limit);
  const leads = await findingViews(
    tx,
    participant,
    page.map(({ lead }) => lead),
    now,
  );
  const last = page.at(-1);
  return {
    items: page.flatMap(({ grp, count, shops, harm, lead }): z.input<typeof FindingGroup>[] => {
      const view = leads.get(lead.join('/'));
      const sums = Object.entries(harm).map(([currency, amount]) => ({ currency, amount }));
      return view ? [{ group: grp, count, shops, harm: sums, lead: view }] : [];
    }),
    ...(rows.length > query.limit && last && { next: writeCursor([`${last.rank}`, last.total, last.grp]) }),
  };
}

/**
 * The findings of these groups within the filter, by marketplace and listing. Returns up to `most` + 1, so that the caller sees if
 * there are too many.
 */
export async function membersOf(
  tx: AnyTx,
  participant: string,
  groups: readonly string[],
  query: z.output<typeof FindingCountQuery>,
  { now, most }: { readonly now: string; readonly most: number },
) {
  const filter = conditionsOf(participant, await filterOf(tx, participant, query, now), now);
  const { rows } = await sql<{ brand: string; marketplace: string; listing: string }>`
    select finding.brand, finding.marketplace, finding.listing ${fromFindings}
    where ${sql.join(filter, sql` and `)} and ${groupOfFinding} = any (${[...groups]}::text[])
    order by finding.marketplace, finding.listing, finding.brand limit ${most + 1}`.execute(tx);
  return rows;
}

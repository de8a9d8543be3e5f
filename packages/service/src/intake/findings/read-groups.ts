import { sql } from 'kysely';
import type { z } from 'zod';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { relistRank } from '../relists/index.ts';
import { groupOfFinding, joinGroup } from '../same-goods/index.ts';
import type { FindingCountQuery, FindingGroup, FindingQuery } from './contract.ts';
import { afterHarm, conditionsOf, filterOf, fromFindings } from './filter.ts';
import { findingViews } from './read-findings.ts';

interface Row {
  /** Tells groups apart; the id of a group of one is a hash of it. */
  readonly key: string;
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
  // Only the groups of the page are looked at closely.
  const { rows } = await sql<Row>`
    with shown as materialized (
      select coalesce(finding_group.grp, finding.brand || ' ' || finding.marketplace || ' ' || finding.listing) as key, ${relistRank} as rank,
        finding.marketplace, finding.listing, finding.brand, finding.harm
      ${fromFindings} where ${sql.join(shown, sql` and `)}
    ), groups as (
      select key, count(*)::int as count, sum(harm) as total, min(rank) as rank from shown group by key
    ), page as (
      select * from groups ${after ? sql`where ${afterHarm(after, { rank: sql`rank`, harm: sql`total`, keys: sql`key` })}` : sql``}
      order by rank, total desc, key limit ${query.limit + 1}
    ), member as (
      select shown.*, ${groupOfFinding} as grp, listing.seller, listing.listing -> 'price' ->> 'currency' as currency
      from page join shown using (key)
      join listing on listing.marketplace = shown.marketplace and listing.id = shown.listing
      join finding on finding.tenant = ${participant} and finding.brand = shown.brand and finding.marketplace = shown.marketplace
        and finding.listing = shown.listing
      ${joinGroup}
    )
    select key, count, total::text as total, page.rank, lead.grp, lead.place as lead,
      (select count(distinct (marketplace, seller))::int from member where member.key = page.key) as shops,
      (select coalesce(jsonb_object_agg(currency, harm), '{}') from (
        select currency, sum(harm)::text as harm from member
        where member.key = page.key and currency is not null group by currency having sum(harm) > 0) as sums) as harm
    from page cross join lateral (
      select grp, jsonb_build_array(marketplace, listing, brand) as place from member where member.key = page.key
      order by member.rank, member.harm desc, marketplace, listing, brand limit 1) as lead
    order by page.rank, page.total desc, page.key`.execute(tx);
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
    ...(rows.length > query.limit && last && { next: writeCursor([`${last.rank}`, last.total, last.key]) }),
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

import type { Band } from '@marketsafe/terms';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { AnyTx } from '../../platform/transactions.ts';
import { instructionsInForce, isPrepared } from '../instructions/index.ts';
import type { FindingCountQuery, FindingCounts } from './contract.ts';
import { conditionsOf, filterOf, fromFindings, stateOf } from './filter.ts';

const mostSellers = 50;

/** What a filter chooses, by its column in `shown`. */
const choices = ['band', 'state', 'brand', 'marketplace', 'seller', 'assignee'] as const;
type Choice = (typeof choices)[number];

interface Counted {
  readonly choice: Choice | 'all' | 'prepared';
  readonly key: string | null;
  readonly name: string | null;
  readonly count: number;
}

/**
 * Counts for each filter, with all others applied: the results of choosing another value. The findings are read once, and each filter counts
 * among them.
 */
export async function countFindings(
  tx: AnyTx,
  participant: string,
  query: z.output<typeof FindingCountQuery>,
  now: string,
): Promise<z.input<typeof FindingCounts>> {
  const filter = await filterOf(tx, participant, query, now);
  const inForce = filter.prepared ?? (await instructionsInForce(tx, participant));
  const { prepared } = filter;
  const always = { brands: filter.brands, group: filter.group, q: filter.q };
  const within = (without?: Choice): RawBuilder<unknown> =>
    sql.join(
      [
        sql`true`,
        ...(prepared ? [sql`is_prepared`] : []),
        ...choices
          .filter((one) => one !== without && filter[one] !== undefined)
          .map((one) => sql`shown.${sql.ref(one)} = ${filter[one]}`),
      ],
      sql` and `,
    );
  const by = (choice: Choice, key: RawBuilder<unknown>, name: RawBuilder<unknown>, limit = 500) => sql`
    (select ${choice}::text as choice, key, ${name} as name, count from (
      select ${key} as key, min(shown.seller) as seller, min(shown.marketplace) as marketplace, count(*)::int as count
      from shown where ${within(choice)} group by 1 order by 4 desc, 1 limit ${limit}) as counted order by count desc, key)`;
  const none = sql`null::text`;
  const nameOfSeller = sql`(
    select listing.listing -> 'seller' ->> 'name' from listing
    where listing.marketplace = counted.marketplace and listing.seller = counted.seller order by listing.observed_at desc limit 1)`;
  const { rows } = await sql<Counted>`
    with shown as materialized (
      select finding.band, ${stateOf(participant, now)} as state, finding.brand, finding.marketplace, listing.seller, triage.assignee,
        ${isPrepared(inForce)} as is_prepared
      ${fromFindings} where ${sql.join(conditionsOf(participant, always, now), sql` and `)}
    )
    ${by('band', sql`band`, none)} union all ${by('state', sql`state`, none)}
    union all ${by('brand', sql`brand`, sql`(select brand ->> 'name' from brand where tenant = ${participant} and id = key)`)}
    union all ${by('marketplace', sql`marketplace`, none)}
    union all ${by('seller', sql`marketplace || '/' || seller`, nameOfSeller, mostSellers)}
    union all ${by('assignee', sql`assignee`, sql`(select name from auth."user" where id = key)`)}
    union all select 'all', 'all', null, count(*)::int from shown where ${within()}
    union all select 'prepared', 'prepared', null, count(*)::int from shown where ${within()} and is_prepared`.execute(
    tx,
  );
  const of = (choice: Counted['choice']) =>
    rows.flatMap(({ choice: one, key, name, count }) => (one === choice && key !== null ? [{ key, name, count }] : []));
  return {
    total: of('all')[0]?.count ?? 0,
    bands: of('band').map(({ key, count }) => ({ band: key as Band, count })),
    states: of('state').map(({ key, count }) => ({ state: key as 'open', count })),
    brands: of('brand').map(({ key, name, count }) => ({ brand: key, name: name ?? key, count })),
    marketplaces: of('marketplace').map(({ key, count }) => ({ marketplace: key, count })),
    sellers: of('seller').map(({ key, name, count }) => ({
      marketplace: key.slice(0, key.indexOf('/')),
      seller: key.slice(key.indexOf('/') + 1),
      ...(name !== null && { name }),
      count,
    })),
    ...(inForce.length > 0 && { prepared: of('prepared')[0]?.count ?? 0 }),
    assignees: of('assignee').map(({ key, name, count }) => ({ assignee: key, name: name ?? key, count })),
  };
}

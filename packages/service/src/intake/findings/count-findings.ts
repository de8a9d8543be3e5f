import type { Band } from '@marketsafe/terms';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { AnyTx } from '../../platform/transactions.ts';
import { instructionsInForce } from '../instructions/index.ts';
import type { FindingCountQuery, FindingCounts } from './contract.ts';
import { conditionsOf, type Filter, filterOf, fromFindings, stateOf } from './filter.ts';

const mostSellers = 50;

interface Counted {
  readonly key: string;
  readonly name: string | null;
  readonly count: number;
}

/** Counts for each filter, with all others applied: the results of choosing another value. */
export async function countFindings(
  tx: AnyTx,
  participant: string,
  query: z.output<typeof FindingCountQuery>,
  now: string,
): Promise<z.input<typeof FindingCounts>> {
  const filter = await filterOf(tx, participant, query, now);
  const by = async (
    without: Exclude<keyof Filter, 'brands'> | undefined,
    key: RawBuilder<unknown>,
    { name = sql`null`, limit = 500 }: { name?: RawBuilder<unknown>; limit?: number } = {},
  ): Promise<readonly Counted[]> => {
    const rest = { ...filter };
    if (without !== undefined) delete rest[without];
    const { rows } = await sql<Counted>`
      select ${key} as key, min(${name}) as name, count(*)::int as count
      ${fromFindings}
      where ${sql.join(conditionsOf(participant, rest, now), sql` and `)}
      group by 1 order by count(*) desc, 1 limit ${limit}`.execute(tx);
    return rows.filter(({ key: one }) => one !== null);
  };
  const bands = await by('band', sql`finding.band`);
  const states = await by('state', stateOf(participant, now));
  const brands = await by('brand', sql`finding.brand`, { name: sql`brand.brand ->> 'name'` });
  const marketplaces = await by('marketplace', sql`finding.marketplace`);
  const sellers = await by('seller', sql`listing.marketplace || '/' || listing.seller`, {
    name: sql`listing.listing -> 'seller' ->> 'name'`,
    limit: mostSellers,
  });
  const assignees = await by('assignee', sql`triage.assignee`, { name: sql`assigned.name` });
  const [all] = await by(undefined, sql`'all'`);
  const prepared = await countPrepared(tx, participant, filter, now);
  return {
    total: all?.count ?? 0,
    bands: bands.map(({ key, count }) => ({ band: key as Band, count })),
    states: states.map(({ key, count }) => ({ state: key as 'open', count })),
    brands: brands.map(({ key, name, count }) => ({ brand: key, name: name ?? key, count })),
    marketplaces: marketplaces.map(({ key, count }) => ({ marketplace: key, count })),
    sellers: sellers.map(({ key, name, count }) => ({
      marketplace: key.slice(0, key.indexOf('/')),
      seller: key.slice(key.indexOf('/') + 1),
      ...(name !== null && { name }),
      count,
    })),
    ...(prepared !== undefined && { prepared }),
    assignees: assignees.map(({ key, name, count }) => ({ assignee: key, name: name ?? key, count })),
  };
}

/** With the filter's own values; undefined if no instruction is on. */
async function countPrepared(tx: AnyTx, participant: string, filter: Filter, now: string): Promise<number | undefined> {
  const prepared = filter.prepared ?? (await instructionsInForce(tx, participant));
  if (prepared.length === 0) return undefined;
  const conditions = conditionsOf(participant, { ...filter, prepared }, now);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count ${fromFindings} where ${sql.join(conditions, sql` and `)}`.execute(tx);
  return rows[0]?.count ?? 0;
}

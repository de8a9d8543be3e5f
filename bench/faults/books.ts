/** What the service's database says of orders and cases. */
import type pg from 'pg';

export interface OrderEntry {
  readonly id: string;
  readonly listing: string;
  readonly epoch: number;
  readonly desired: 'down' | 'up';
  readonly state: string;
  readonly receipt: string | null;
  /** Whether the ledger has the order, and what came of the latest one of its target. */
  readonly isInLedger: boolean;
}

/** The orders about these listings, or about all. An event counts as in the ledger once it has an index there. */
export async function readOrders(database: pg.Pool, listings?: readonly string[]): Promise<readonly OrderEntry[]> {
  const { rows } = await database.query<OrderEntry>(
    `with entry as not materialized (select e.* from event e join ledger_leaf l on l.event = e.seq),
      orders as (
        select o.*, split_part(split_part(target, '/listing/', 2), '#', 1) as listing,
          epoch = max(epoch) over (partition by target, seller) as is_latest
        from marketplace_order o)
    select id, listing, epoch, desired, state, receipt ->> 'outcome' as receipt,
      exists (
        select from entry e where e.kind = 'seller' and e.aggregate = o.seller
          and e.type in ('target-downed', 'target-raised') and e.payload -> 'target' ->> 'id' = o.listing
          and (e.payload ->> 'epoch')::int = o.epoch)
      and (state <> 'done' or not is_latest or exists (
        select from entry e where (e.kind = 'case' and o.cases ? e.aggregate and e.type in ('removal-confirmed', 'case-restored'))
          or (e.kind = 'seller' and e.aggregate = o.seller and e.type = 'target-observed' and e.payload -> 'target' ->> 'id' = o.listing)))
      as "isInLedger"
    from orders o where $1::text[] is null or listing = any ($1) order by listing, epoch`,
    [listings ?? null],
  );
  return rows;
}

/** The status of each case. */
export async function readCases(database: pg.Pool, cases: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await database.query<{ id: string; status: string }>(
    `select id::text, status from case_view where tenant = 'desk' and id = any ($1::uuid[])`,
    [cases],
  );
  return new Map(rows.map(({ id, status }) => [id, status]));
}

/** Whether screening has found all of these for some brand. */
export async function areFound(database: pg.Pool, listings: readonly string[]): Promise<boolean> {
  const { rows } = await database.query<{ count: string }>(
    'select count(distinct listing) from finding where listing = any ($1)',
    [listings],
  );
  return Number(rows[0]?.count) === listings.length;
}

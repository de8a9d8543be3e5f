import { ConnectorError, type EntityKind, type Page, type Pulled } from '@marketsafe/connectors';
import { sellerKey, variantsOf } from '@marketsafe/terms';
import { sql, type Updateable } from 'kysely';
import { noteReappeared, type SeenUp } from '../../parties/sellers/index.ts';
import type { Clock } from '../../platform/clock.ts';
import { backoffMilliseconds } from '../../platform/outbox.ts';
import { defaultSoftTimeoutMs, type WorkSource, workSource } from '../../platform/poller.ts';
import { marketplaceOf, type Programme } from '../../platform/programme.ts';
import type { Schema } from '../../platform/schema/index.ts';
import type { AnyTx, Transactions, Tx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { ingestListings, type OnListingChanged } from './take-listings.ts';
import { ingestSellers } from './take-sellers.ts';

export interface PullDependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly programme: Programme;
  readonly begin: (tx: AnyTx) => UnitOfWork;
  readonly onListingChanged: OnListingChanged;
  /** Milliseconds between two pulls of changes; a webhook triggers one sooner. */
  readonly everyMilliseconds: number;
  readonly softTimeoutMs?: number | undefined;
}

/** Sellers come before listings, so that a listing's seller is known. */
const entities: readonly EntityKind[] = ['seller', 'listing'];
const pageSize = 100;
/** Longer than all timeouts of a connector together. */
const leaseMs = 60_000;

interface Pull {
  readonly marketplace: string;
  readonly entity: EntityKind;
  readonly cursor: string;
  readonly attempts: number;
}

/** Where a pull continues: `next` while pages of one delta are left, else the start of the next delta. */
interface Position {
  readonly cursor?: string;
  readonly next?: string;
}

/**
 * Pulls sellers and listings of every marketplace, page by page. It fetches a page outside any transaction, and writes the page and
 * the new position in one. Rows are due like other work. Delivery is at least once; taking over a page twice changes nothing.
 */
export function pullSource(deps: PullDependencies): WorkSource {
  const { transactions, clock, programme } = deps;
  let begun = false;
  return workSource<Pull>({
    // At most one page of a marketplace is fetched at a time, since its row is claimed until then.
    softTimeoutMs: deps.softTimeoutMs ?? defaultSoftTimeoutMs,
    claim: (limit) =>
      transactions.work(async (tx) => {
        if (!begun) await beginPulls(tx, programme, clock.now());
        begun = true;
        return claimPulls(tx, deps, limit);
      }),

    async handle(pull) {
      const { connector } = marketplaceOf(programme, pull.marketplace);
      await connector.refresh?.();
      // What the marketplace does not offer is asked for again later: it may begin to.
      if (!connector.capabilities().pull.kinds.includes(pull.entity)) {
        await transactions.work((tx) => release(tx, pull, { attempts: 0, last_error: null }));
        return;
      }
      const from = JSON.parse(pull.cursor) as Position;
      const askedAt = clock.now();
      const page = await connector.pull(pull.entity, { ...from, limit: pageSize });
      const up = seenUp(pull.marketplace, page);
      // In its own transaction, which locks sellers and nothing before them.
      if (up.length > 0) await transactions.work((tx) => noteReappeared(deps.begin, tx, up, askedAt));
      await transactions.work(async (tx) => {
        await takePage(tx, deps, pull, page);
        const position: Position =
          page.next === undefined
            ? { cursor: page.cursor }
            : { next: page.next, ...(from.cursor !== undefined && { cursor: from.cursor }) };
        const due = page.next !== undefined && { due_at: clock.now() };
        await release(tx, pull, { cursor: JSON.stringify(position), attempts: 0, last_error: null, ...due });
      });
    },

    async fail(pull, error) {
      const wait =
        error instanceof ConnectorError && error.retryAfterMs !== undefined
          ? error.retryAfterMs
          : backoffMilliseconds(pull.attempts);
      const due_at = new Date(clock.now().getTime() + wait);
      await transactions.work((tx) => release(tx, pull, { due_at, last_error: (error as Error).message }));
    },
  });
}

async function claimPulls(tx: Tx, { clock, programme, everyMilliseconds }: PullDependencies, limit: number) {
  const now = clock.now();
  // Sets the next turn first, so that a webhook during the fetch is not lost.
  const next = new Date(now.getTime() + everyMilliseconds);
  const claimed = await sql<Pull>`
    update cursor set due_at = ${next}, claimed_until = ${new Date(now.getTime() + leaseMs)}, attempts = attempts + 1
    where (marketplace, entity) in (
      select marketplace, entity from cursor
      where due_at <= ${now} and (claimed_until is null or claimed_until < ${now})
        and marketplace = any (${programme.marketplaces.map(({ id }) => id)}::text[])
        and (entity = 'seller' or not exists (
          select from cursor as sellers
          where sellers.marketplace = cursor.marketplace and sellers.entity = 'seller'
            and (sellers.due_at <= ${now} or sellers.claimed_until >= ${now})))
      order by due_at limit ${limit} for update skip locked
    )
    returning marketplace, entity, cursor, attempts`.execute(tx);
  return claimed.rows;
}

const release = (tx: Tx, { marketplace, entity }: Pull, values: Updateable<Schema['cursor']>) =>
  tx
    .updateTable('cursor')
    .set({ ...values, claimed_until: null })
    .where('marketplace', '=', marketplace)
    .where('entity', '=', entity)
    .execute();

async function takePage(tx: Tx, deps: PullDependencies, pull: Pull, page: Page<Pulled>): Promise<void> {
  if (pull.entity === 'seller') {
    const sellers = page.items.flatMap((item) => (item.kind === 'seller' ? [item] : []));
    await ingestSellers(tx, pull.marketplace, sellers, deps.begin);
    return;
  }
  const listings = page.items.flatMap((item) => (item.kind === 'listing' ? [item] : []));
  // A marketplace may report only its own listings; others are ignored.
  const own = listings.filter(({ listing }) => listing.marketplace === pull.marketplace);
  await ingestListings(tx, own, deps.clock.now(), deps.onListingChanged);
}

function seenUp(marketplace: string, page: Page<Pulled>): readonly SeenUp[] {
  return page.items.flatMap((item): SeenUp[] => {
    if (item.kind === 'seller') {
      const target = { kind: 'storefront', marketplace, id: item.id } as const;
      return item.state === 'active' ? [{ target, seller: sellerKey({ marketplace, seller: item.id }) }] : [];
    }
    const { id, seller } = item.listing;
    const target = { kind: 'listing', marketplace, id } as const;
    const isUp = item.state === 'visible' && item.listing.marketplace === marketplace;
    if (!isUp) return [];
    const onSale = variantsOf(item.listing).filter((one) => item.offSale?.includes(one.id) === false);
    return [target, ...onSale.map((one) => ({ ...target, variant: one.id }))].map((one) => ({
      target: one,
      seller: sellerKey({ marketplace, seller: seller.id }),
    }));
  });
}

/** Adds a row for everything to pull; existing rows keep their position. */
async function beginPulls(tx: Tx, programme: Programme, now: Date): Promise<void> {
  const rows = programme.marketplaces.flatMap(({ id }) =>
    entities.map((entity) => ({ marketplace: id, entity, cursor: '{}', due_at: now })),
  );
  if (rows.length === 0) return;
  await tx
    .insertInto('cursor')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Makes the marketplace's pull due at once. */
export async function schedulePull(tx: Tx, marketplace: string, now: Date): Promise<void> {
  await tx
    .updateTable('cursor')
    .set({ due_at: now })
    .where('marketplace', '=', marketplace)
    .where('due_at', '>', now)
    .execute();
}

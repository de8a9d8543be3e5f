import { ConnectorError, type EntityKind, type Page, type Pulled } from '@marketsafe/connectors';
import { sellerKey, variantsOf } from '@marketsafe/terms';
import { sql, type Updateable } from 'kysely';
import { noteReappeared, type SeenUp } from '../../parties/sellers/index.ts';
import { backoffMilliseconds } from '../../platform/outbox.ts';
import { defaultSoftTimeoutMs, type WorkSource, workSource } from '../../platform/poller.ts';
import { marketplaceOf, type Programme } from '../../platform/programme.ts';
import type { Schema } from '../../platform/schema/index.ts';
import type { AnyTx, Transactions, Tx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { closePages, countKnown, type FullPullDependencies, lookAt, nextUnseen, takeUnseen } from './full-pull.ts';
import { afterPage, type Position, readPosition, startOf, turned, type UnderWay } from './pull-position.ts';
import { ingestListings } from './take-listings.ts';
import { ingestSellers } from './take-sellers.ts';

export interface PullDependencies extends FullPullDependencies {
  readonly transactions: Transactions;
  readonly programme: Programme;
  readonly begin: (tx: AnyTx) => UnitOfWork;
  /** Milliseconds between two pulls of changes; a webhook triggers one sooner. */
  readonly everyMilliseconds: number;
  readonly softTimeoutMs?: number | undefined;
}

/** Sellers come before listings, so that a listing's seller is known. `full`: all listings. */
export const pulledEntities = ['seller', 'listing', 'full'] as const;
type PulledEntity = (typeof pulledEntities)[number];
const pageSize = 100;
/** Longer than all timeouts of a connector together. */
const leaseMs = 60_000;
/** Milliseconds between the beginnings of two full pulls. */
const fullPullEvery = 86_400_000;
/** Failures after which a full pull begins again: its place in the marketplace's pages may be gone. They take a quarter of an hour. */
const tries = 8;

interface Pull {
  readonly marketplace: string;
  readonly entity: PulledEntity;
  readonly cursor: string;
  readonly attempts: number;
}

/**
 * Pulls sellers and listings of every marketplace, page by page. It fetches a page outside any transaction, and writes the page and
 * the new position in one. Rows are due like other work. Delivery is at least once; taking over a page twice changes nothing. A full
 * pull finds what no cursor shows (ADR 0074).
 */
export function pullSource(deps: PullDependencies): WorkSource {
  const { transactions, clock, programme } = deps;
  let begun = false;
  return workSource<Pull>({
    // At most one page of a marketplace is fetched at a time, since its row is claimed until then.
    softTimeoutMs: deps.softTimeoutMs ?? defaultSoftTimeoutMs,
    claim: (limit) =>
      transactions.work(async (tx) => {
        if (!begun) await beginPulls(tx, deps);
        begun = true;
        return claimPulls(tx, deps, limit);
      }),

    async handle(pull) {
      const { connector } = marketplaceOf(programme, pull.marketplace);
      await connector.refresh?.();
      const { kinds, overlapMs, tombstones } = connector.capabilities().pull;
      const kind = kindOf(pull.entity);
      const position = readPosition(pull.cursor);
      // What the marketplace does not offer is asked for again later: it may begin to.
      if (!kinds.includes(kind)) return transactions.work((tx) => passOver(tx, deps, pull));
      const at = startOf(position, clock.now(), overlapMs);
      if (at.round.after !== undefined) return lookAtUnseen(deps, pull, at);
      const isNew = pull.entity === 'full' && position.round === undefined;
      const of = isNew ? await transactions.work((tx) => countKnown(tx, pull.marketplace)) : at.round.of;
      const askedAt = clock.now();
      const { cursor, next } = at;
      const from = { ...(cursor !== undefined && { cursor }), ...(next !== undefined && { next }) };
      const page = await connector.pull(kind, { ...from, limit: pageSize });
      const up = seenUp(pull.marketplace, page);
      // In its own transaction, which locks sellers and nothing before them.
      if (up.length > 0) await transactions.work((tx) => noteReappeared(deps.begin, tx, up, askedAt));
      await transactions.work(async (tx) => {
        await takePage(tx, deps, { marketplace: pull.marketplace, kind }, page);
        const under = { ...at, round: { ...at.round, of } };
        const after =
          pull.entity === 'full' && page.next === undefined
            ? await closePages(tx, deps, pull, tombstones, { ...under, round: turned(under.round, page) })
            : afterPage(under, page, askedAt, clock.now());
        await goOn(tx, deps, pull, after);
      });
    },

    async fail(pull, error) {
      const wait =
        error instanceof ConnectorError && error.retryAfterMs !== undefined
          ? error.retryAfterMs
          : backoffMilliseconds(pull.attempts);
      const due_at = new Date(clock.now().getTime() + wait);
      const again = pull.entity === 'full' && pull.attempts >= tries && { cursor: anew(pull.cursor) };
      await transactions.work((tx) => release(tx, pull, { due_at, last_error: (error as Error).message, ...again }));
    },
  });
}

const kindOf = (entity: PulledEntity): EntityKind => (entity === 'full' ? 'listing' : entity);

/** A full pull from its beginning. */
const anew = (cursor: string): string => {
  const { marks, last } = readPosition(cursor);
  return JSON.stringify({ marks, ...(last && { last }) });
};

async function lookAtUnseen(deps: PullDependencies, pull: Pull, position: UnderWay): Promise<void> {
  const { marketplace } = pull;
  const { connector } = marketplaceOf(deps.programme, marketplace);
  const targets = await deps.transactions.work((tx) => nextUnseen(tx, marketplace, position.round));
  const seen = await lookAt(connector, targets);
  await deps.transactions.work(async (tx) => {
    await goOn(tx, deps, pull, await takeUnseen(tx, deps, { marketplace, position }, targets, seen));
  });
}

async function claimPulls(tx: Tx, { clock, programme, everyMilliseconds }: PullDependencies, limit: number) {
  const now = clock.now();
  // Sets the next turn first, so that a webhook during the fetch is not lost.
  const next = new Date(now.getTime() + everyMilliseconds);
  const askable = programme.marketplaces.flatMap(({ id, requests }) => ((requests?.wait() ?? 0) > 0 ? [] : [id]));
  // One page of a marketplace at a time, so that no older page overwrites a newer one; the longest due first, so that each has its turn
  // where the rate permits few.
  const turn = (row: string) =>
    sql`(${sql.ref(row)}.due_at, array_position(${[...pulledEntities]}::text[], ${sql.ref(row)}.entity))`;
  const claimed = await sql<Pull>`
    update cursor set due_at = ${next}, claimed_until = ${new Date(now.getTime() + leaseMs)}, attempts = attempts + 1
    where (marketplace, entity) in (
      select marketplace, entity from cursor
      where due_at <= ${now} and (claimed_until is null or claimed_until < ${now})
        and marketplace = any (${askable}::text[])
        and not exists (
          select from cursor as other
          where other.marketplace = cursor.marketplace
            and (other.claimed_until >= ${now} or ${turn('other')} < ${turn('cursor')}))
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

async function passOver(tx: Tx, deps: PullDependencies, pull: Pull): Promise<void> {
  const due = pull.entity === 'full' && { due_at: nextFullPull(deps, pull.marketplace) };
  await release(tx, pull, { attempts: 0, last_error: null, ...due });
}

/** Keeps the position. */
async function goOn(tx: Tx, deps: PullDependencies, pull: Pull, position: Position): Promise<void> {
  const due = dueOf(deps, pull, position);
  const values = { cursor: JSON.stringify(position), attempts: 0, last_error: null };
  await release(tx, pull, { ...values, ...(due && { due_at: due }) });
}

/** Absent: the next round of changes, whose time is set already. */
function dueOf(deps: PullDependencies, { entity, marketplace }: Pull, position: Position): Date | undefined {
  const { round } = position;
  if (!round) return entity === 'full' ? nextFullPull(deps, marketplace, position) : undefined;
  // A round of sellers keeps its place, before any listing. The others take turns.
  return entity === 'seller' ? new Date(round.since) : deps.clock.now();
}

/** A full pull comes no more often than changes are asked for. */
function nextFullPull(
  { programme, clock, everyMilliseconds }: Parameters<typeof beginPulls>[1],
  marketplace: string,
  { last }: Pick<Position, 'last'> = {},
): Date {
  const every = Math.max(marketplaceOf(programme, marketplace).fullPullEvery ?? fullPullEvery, everyMilliseconds);
  const now = clock.now().getTime();
  const since = last === undefined ? now : Date.parse(last.since);
  return new Date(Math.max(now, since + every));
}

async function takePage(
  tx: Tx,
  deps: PullDependencies,
  { marketplace, kind }: { readonly marketplace: string; readonly kind: EntityKind },
  page: Page<Pulled>,
): Promise<void> {
  if (kind === 'seller') {
    const sellers = page.items.flatMap((item) => (item.kind === 'seller' ? [item] : []));
    await ingestSellers(tx, marketplace, sellers, deps.begin);
    return;
  }
  const listings = page.items.flatMap((item) => (item.kind === 'listing' ? [item] : []));
  // A marketplace may report only its own listings; others are ignored.
  const own = listings.filter(({ listing }) => listing.marketplace === marketplace);
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

/**
 * Adds a row for everything to pull; existing rows keep their position. The first pull of changes brings all listings. An interval that
 * was shortened counts from now on.
 */
export async function beginPulls(
  tx: Tx,
  deps: Pick<PullDependencies, 'clock' | 'everyMilliseconds'> & { readonly programme: Pick<Programme, 'marketplaces'> },
): Promise<void> {
  const now = deps.clock.now();
  const rows = deps.programme.marketplaces.flatMap(({ id }) =>
    pulledEntities.map((entity) => ({
      ...{ marketplace: id, entity, cursor: '{}' },
      due_at: entity === 'full' ? nextFullPull(deps, id) : now,
    })),
  );
  if (rows.length === 0) return;
  await tx
    .insertInto('cursor')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['marketplace', 'entity'])
        .doUpdateSet({ due_at: sql`least(cursor.due_at, excluded.due_at)` })
        .where('cursor.entity', '=', 'full'),
    )
    .execute();
}

/**
 * Has everything of a marketplace pulled from the beginning, for example because it is at another address, whose cursors are its own.
 * @returns false while a page is on its way: its position would be kept.
 */
export async function restartPulls(
  tx: Tx,
  marketplace: string,
  { now, from }: { readonly now: Date; readonly from: Date },
): Promise<boolean> {
  const rows = await tx
    .selectFrom('cursor')
    .select('claimed_until')
    .where('marketplace', '=', marketplace)
    .orderBy('entity')
    .forUpdate()
    .execute();
  if (rows.some(({ claimed_until: until }) => until !== null && until >= now)) return false;
  await tx
    .updateTable('cursor')
    .set({ cursor: '{}', due_at: from, attempts: 0, last_error: null })
    .where('marketplace', '=', marketplace)
    .execute();
  return true;
}

/** Has the marketplace asked for its changes at once. */
export async function schedulePull(tx: Tx, marketplace: string, now: Date): Promise<void> {
  await tx
    .updateTable('cursor')
    .set({ due_at: now })
    .where('marketplace', '=', marketplace)
    .where('entity', '<>', 'full')
    .where('due_at', '>', now)
    .execute();
}

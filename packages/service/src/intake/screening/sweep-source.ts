import { Brand } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import { defaultSoftTimeoutMs, type WorkSource, workSource } from '../../platform/poller.ts';
import type { Transactions, Tx } from '../../platform/transactions.ts';
import {
  agesTurn,
  beginning,
  brandSweep,
  ratesTurn,
  readBrand,
  readSweep,
  type SweepState,
  sellerSweep,
  shopCheck,
  sweepOwner,
} from '../brands/index.ts';
import { findRelists } from '../relists/index.ts';
import { groupTurn, regroupWaiting } from '../same-goods/index.ts';
import { lockFindingsExclusive } from './in-writing.ts';
import type { Pool } from './pool.ts';
import { putRatesInForce } from './rates.ts';
import { growOld } from './shop-ages.ts';
import { mixWaiting } from './shop-mix.ts';

interface Dependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly pool: Pool;
}

interface Sweep {
  readonly entity: string;
  readonly cursor: string;
  /** How many times it was restarted. */
  readonly attempts: number;
}
type Key = readonly [marketplace: string, listing: string];

/** Listings read in one transaction: some 10 ms. */
const pageSize = 1000;
/**
 * Milliseconds. Findings are grouped, and a shop's brands counted, when no listing waits for screening, so that one run covers many
 * changes. After this time they run in any case.
 */
const countedWithin = 10_000;
/** Milliseconds; longer than a thread may take to answer. */
const leaseMs = 5 * 60_000;

/**
 * After a change of a brand, a seller or an exchange rate: finds the listings whose findings it can affect, and makes them due. The
 * sightings index the listings that name the brand, and the seller's listings that name any brand. A new mark is searched in every
 * text, in a thread, since no word index finds "N*ke" (ADR 0030). It works page by page; its progress is a row.
 */
export function sweepSource(deps: Dependencies): WorkSource {
  const { transactions, clock } = deps;
  return workSource<Sweep>({
    softTimeoutMs: defaultSoftTimeoutMs,
    claim: () => transactions.work((tx) => claimSweep(tx, clock.now())),
    async handle(sweep) {
      if (sweep.entity === agesTurn) return transactions.work((tx) => turnAges(tx, sweep, clock.now()));
      if (sweep.entity === ratesTurn) return transactions.work((tx) => putRatesInForce(tx, clock.now()));
      if (sweep.entity.startsWith(shopCheck)) return takeTurn(transactions, sweep, (tx) => mixWaiting(tx, clock.now()));
      if (sweep.entity.startsWith(groupTurn))
        return takeTurn(transactions, sweep, (tx) => regroupWaiting(tx, clock.now(), findRelists));
      const state = readSweep(sweep.cursor);
      if (state.done === 0) await transactions.work(lockFindingsExclusive);
      const page = await nextPage(deps, sweep, state);
      await transactions.work(async (tx) => {
        await makeDue(tx, page.touched, clock.now());
        const next = following(state, page);
        await (next
          ? sql`update cursor set cursor = ${JSON.stringify(next)}, due_at = ${clock.now()}, claimed_until = null where ${begun(sweep)}`
          : sql`delete from cursor where ${begun(sweep)}`
        ).execute(tx);
      });
    },
    fail: (sweep, error) =>
      transactions.work(async (tx) => {
        await sql`
          update cursor set due_at = ${new Date(clock.now().getTime() + 1000)}, claimed_until = null, last_error = ${(error as Error).message}
          where ${begun(sweep)}`.execute(tx);
      }),
  });
}

/** Selects the row unless a change has restarted the sweep meanwhile. */
const begun = ({ entity, attempts }: Sweep) =>
  sql`marketplace = ${sweepOwner} and entity = ${entity} and attempts = ${attempts}`;

async function claimSweep(tx: Tx, now: Date): Promise<Sweep[]> {
  const { rows } = await sql<Sweep>`
    update cursor set claimed_until = ${new Date(now.getTime() + leaseMs)} where (marketplace, entity) in (
      select marketplace, entity from cursor
      where marketplace = ${sweepOwner} and due_at <= ${now} and (claimed_until is null or claimed_until < ${now})
        and (not (starts_with(entity, ${groupTurn}) or starts_with(entity, ${shopCheck})) or due_at <= ${new Date(now.getTime() - countedWithin)}
          or not exists (select from listing where screening_due_at is not null))
      order by due_at, entity limit 1 for update skip locked)
    returning entity, cursor, attempts`.execute(tx);
  return rows;
}

/** Takes many waiting rows at a time and skips locked ones. If one of those was the turn's own, it is freed. */
async function takeTurn(transactions: Transactions, turn: Sweep, take: (tx: Tx) => Promise<void>): Promise<void> {
  await transactions.work(take);
  await transactions.work((tx) => sql`update cursor set claimed_until = null where ${begun(turn)}`.execute(tx));
}

async function turnAges(tx: Tx, turn: Sweep, now: Date): Promise<void> {
  const next = await growOld(tx, turn.cursor, now);
  await sql`
    update cursor set cursor = ${next.cursor}, due_at = ${next.due}, claimed_until = null where ${begun(turn)}`.execute(
    tx,
  );
}

async function nextPage({ transactions, pool }: Dependencies, { entity }: Sweep, state: SweepState): Promise<Page> {
  if (entity.startsWith(sellerSweep)) {
    const seller = sellerOf(entity);
    const keys = await transactions.work((tx) => listingsOfSeller(tx, ...seller, state.after));
    return pageOf(keys, keys);
  }
  const id = entity.slice(brandSweep.length);
  if (state.phase === 'sighted') return transactions.work((tx) => sightingsOf(tx, id, state));
  const { brand, of, texts } = await transactions.work((tx) => textsAfter(tx, id, state));
  const marks = state.touch?.marks ?? brand?.marks ?? [];
  if (!brand || marks.length === 0) return pageOf([], []);
  const named = await pool.naming(
    texts.map(({ listing }) => listing),
    Brand.parse({ id, name: brand.name, marks }),
  );
  // What is written in pictures is compared with the whole book again; few listings have it.
  const written = texts.flatMap(({ is_written: isWritten }, index) => (isWritten ? [index] : []));
  const at = [...new Set([...named, ...written])];
  const keys = texts.map(({ marketplace, id: listing }): Key => [marketplace, listing]);
  return pageOf(
    keys,
    at.flatMap((index) => keys.slice(index, index + 1)),
    of,
  );
}

function sellerOf(entity: string): [marketplace: string, seller: string] {
  const [marketplace = '', ...rest] = entity.slice(sellerSweep.length).split('/');
  return [marketplace, rest.join('/')];
}

interface Page {
  /** The listings on the page that must be screened again. */
  readonly touched: readonly Key[];
  readonly last: Key | undefined;
  readonly looked: number;
  /** The total, if it was counted. */
  readonly of: number | undefined;
}

const pageOf = (looked: readonly Key[], touched: readonly Key[], of?: number): Page => ({
  touched,
  last: looked.length < pageSize ? undefined : looked.at(-1),
  looked: looked.length,
  of,
});

/** Where the sweep continues; undefined at its end. */
function following(state: SweepState, { last, looked, of = state.of }: Page): SweepState | undefined {
  if (last) return { ...state, after: [...last], done: state.done + looked, ...(of !== undefined && { of }) };
  const { touch } = state;
  if (state.phase === 'sighted' && (touch === undefined || touch.marks.length > 0))
    return { ...beginning(touch), phase: 'texts' };
  return undefined;
}

async function listingsOfSeller(tx: Tx, marketplace: string, seller: string, [, after]: Key): Promise<Key[]> {
  const { rows } = await sql<{ id: string }>`
    select id from listing where marketplace = ${marketplace} and seller = ${seller} and id > ${after}
      and exists (select from sighting where sighting.marketplace = listing.marketplace and sighting.listing = listing.id)
    order by id limit ${pageSize}`.execute(tx);
  return rows.map(({ id }): Key => [marketplace, id]);
}

async function sightingsOf(tx: Tx, brand: string, { after, of, touch }: SweepState): Promise<Page> {
  const priced =
    touch && !touch.sighted ? sql<boolean>`coalesce(${currencyOf} = any (${touch.priced}::text[]), false)` : sql`true`;
  const { rows } = await sql<{ marketplace: string; listing: string; touched: boolean }>`
    select marketplace, listing, ${priced} as touched
    from sighting where brand = ${brand} and (marketplace, listing) > (${after[0]}, ${after[1]})
    order by marketplace, listing limit ${pageSize}`.execute(tx);
  const keyOf = ({ marketplace, listing }: { marketplace: string; listing: string }): Key => [marketplace, listing];
  const keys = rows.map(keyOf);
  const touched = rows.filter((row) => row.touched).map(keyOf);
  if (of !== undefined) return pageOf(keys, touched, of);
  const { rows: counted } = await sql<{ of: number }>`
    select count(*)::int as of from sighting where brand = ${brand}`.execute(tx);
  return pageOf(keys, touched, counted[0]?.of);
}

/** The currency of a sighting's listing. */
const currencyOf = sql`(
  select listing.listing -> 'price' ->> 'currency' from listing
  where listing.marketplace = sighting.marketplace and listing.id = sighting.listing)`;

async function textsAfter(tx: Tx, id: string, { after, of }: SweepState) {
  const { rows: texts } = await sql<{ marketplace: string; id: string; listing: string; is_written: boolean }>`
    select marketplace, id, listing::text as listing, exists (
        select from fingerprint f where f.bank = 'listing' and f.texts <> '[]' and f.marketplace = listing.marketplace
          and f.seller = listing.seller and listing.listing -> 'images' ? f.address) as is_written
    from listing where (marketplace, id) > (${after[0]}, ${after[1]})
    order by marketplace, id limit ${pageSize}`.execute(tx);
  const { rows } =
    of === undefined
      ? await sql<{ of: number }>`select count(*)::int as of from listing`.execute(tx)
      : { rows: [{ of }] };
  return { brand: await readBrand(tx, id), texts, of: rows[0]?.of };
}

/** Listings in the dead-letter queue stay there: they would crash the next screener too, whatever brand changed. */
async function makeDue(tx: Tx, keys: readonly Key[], now: Date): Promise<void> {
  if (keys.length === 0) return;
  const rows = JSON.stringify([...keys].sort().map(([marketplace, id]) => ({ marketplace, id })));
  await sql`
    with locked as (
      select listing.marketplace, listing.id from listing
      join jsonb_to_recordset(${rows}::jsonb) as s(marketplace text, id text) on listing.marketplace = s.marketplace and listing.id = s.id
      where listing.screening_due_at is null and not exists (
        select from screening_dead_letter aside where aside.marketplace = listing.marketplace and aside.listing = listing.id)
      order by listing.marketplace, listing.id for update of listing)
    update listing set screening_due_at = ${now}::timestamptz from locked
    where listing.marketplace = locked.marketplace and listing.id = locked.id`.execute(tx);
}

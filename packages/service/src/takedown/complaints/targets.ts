import { readPasted } from '@marketsafe/connectors';
import {
  coveringOf,
  type Listing,
  sellerKey,
  type Target,
  targetKey,
  type Variant,
  variantOf,
  variantsOf,
  wholeOf,
} from '@marketsafe/terms';
import { sql } from 'kysely';
import { unnest } from '../../platform/batch.ts';
import { type Programme, targetOfUrl } from '../../platform/programme.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { ShortLinks } from './short-links.ts';

/** A target of a complaint with the programme's latest data about it. */
export interface SeenTarget {
  readonly target: Target;
  readonly given: string;
  /** `marketplace/unknown` for an unknown listing. */
  readonly seller: string;
  readonly sellerName?: string;
  /** Whether shoppers see it, as far as is known, or would see it without a measure of the programme. */
  readonly exists: boolean;
  readonly listing?: Listing;
  /** For a target that is a variant: the listing's description of it. */
  readonly variant?: Variant;
  /** When the listing was last read from its marketplace. */
  readonly seenAt?: string;
}

/** A target, and the input that named it. */
export interface ReadTarget {
  readonly target: Target;
  readonly given: string;
}

/** An input that names no target on our marketplaces, unchanged, and why. */
export interface Unreadable {
  readonly given: string;
  /** `short-link`: short links are not followed here. `short-link-lost`: it was followed, and led to no listing or shop. */
  readonly why: 'not-a-listing' | 'several-addresses' | 'short-link' | 'short-link-lost';
}

/**
 * Parses pasted addresses and ids into targets: each once, in the given order, and no variant of a listing that is given too.
 * `links`: where short links led; undefined if they are not followed here.
 */
export function readTargets(
  programme: Programme,
  given: readonly ({ url: string } | Target)[],
  links: ShortLinks | undefined,
): { targets: ReadTarget[]; unreadable: Unreadable[] } {
  const targets = new Map<string, ReadTarget>();
  const unreadable: Unreadable[] = [];
  for (const item of given) {
    const text = 'url' in item ? item.url.trim() : targetKey(item);
    const target = 'url' in item ? targetOfPaste(programme, text, links) : item;
    if (typeof target === 'string') unreadable.push({ given: text, why: target });
    else if (!programme.marketplaces.some(({ id }) => id === target.marketplace)) {
      unreadable.push({ given: text, why: 'not-a-listing' });
    } else if (!targets.has(targetKey(target))) targets.set(targetKey(target), { target, given: text });
  }
  const isApart = ({ target }: ReadTarget): boolean =>
    coveringOf(target).every((one) => one === target || !targets.has(targetKey(one)));
  return { targets: [...targets.values()].filter(isApart), unreadable };
}

function targetOfPaste(programme: Programme, text: string, links: ShortLinks | undefined): Target | Unreadable['why'] {
  const target = targetOfUrl(programme, text);
  if (target) return target;
  const read = readPasted(text);
  if (read.kind === 'several') return 'several-addresses';
  if (read.kind !== 'short-link') return 'not-a-listing';
  if (links === undefined) return 'short-link';
  const led = links.get(read.url);
  if (led === undefined || 'end' in led) return 'short-link-lost';
  return targetOfUrl(programme, led.url) ?? 'not-a-listing';
}

/** The stored rows of targets: one query for listings and one for shops, in parallel. */
export async function rowsOf(tx: Tx, targets: readonly { target: Target }[]) {
  const wanted = Map.groupBy(
    targets.map(({ target }) => target),
    ({ kind }) => kind,
  );
  const [listings, shops] = await Promise.all([
    listingsAt(tx, wanted.get('listing')),
    shopsAt(tx, wanted.get('storefront')),
  ]);
  return { listings, shops };
}

export type Rows = Awaited<ReturnType<typeof rowsOf>>;

/** The seller of each target, from its rows. */
export function sellersOf(targets: readonly { target: Target }[], { listings, shops }: Rows): string[] {
  const sellers = new Map([
    ...listings.map((row) => [targetKey({ kind: 'listing', ...row }), sellerKey(row)] as const),
    ...shops.map(
      ({ marketplace, id }) => [targetKey({ kind: 'storefront', marketplace, id }), `${marketplace}/${id}`] as const,
    ),
  ]);
  return targets.map(({ target }) => sellers.get(targetKey(wholeOf(target))) ?? `${target.marketplace}/unknown`);
}

/** The known facts about each target, from its rows. */
export async function lookAt(tx: Tx, targets: readonly ReadTarget[], rows: Rows): Promise<SeenTarget[]> {
  const { listings, shops } = rows;
  const { names, down } = await around(tx, listings);
  const seen = new Map<string, Omit<SeenTarget, 'given' | 'seller'>>();
  for (const row of listings) {
    const target: Target = { kind: 'listing', marketplace: row.marketplace, id: row.id };
    const sellerName = names.get(sellerKey(row));
    const isDown = [target, shopOf(row)].some((one) => down.has(targetKey(one)));
    seen.set(targetKey(target), {
      target,
      exists: row.state === 'visible' || (row.state === 'hidden' && isDown),
      listing: row.listing,
      seenAt: row.observed_at.toISOString(),
      ...(sellerName !== undefined && { sellerName }),
    });
  }
  for (const row of shops) {
    const target: Target = { kind: 'storefront', marketplace: row.marketplace, id: row.id };
    seen.set(targetKey(target), {
      target,
      exists: row.state !== 'closed',
      sellerName: row.name,
    });
  }
  const sellers = sellersOf(targets, rows);
  return targets.map(({ target, given }, index) => {
    const seller = sellers[index] ?? '';
    const whole = seen.get(targetKey(wholeOf(target)));
    if (whole === undefined) return { target, given, seller, exists: false };
    const variant = whole.listing && variantsOf(whole.listing).find(({ id }) => id === variantOf(target));
    return { ...whole, target, given, seller, ...(variant && { variant }) };
  });
}

interface ListingRow {
  readonly marketplace: string;
  readonly id: string;
  readonly seller: string;
  readonly state: string;
  readonly listing: Listing;
  readonly observed_at: Date;
}

async function listingsAt(tx: Tx, targets: readonly Target[] = []): Promise<readonly ListingRow[]> {
  if (targets.length === 0) return [];
  const { rows } = await sql<ListingRow>`
    select marketplace, id, seller, state, listing, observed_at from listing
    where (marketplace, id) in (${unnest(targets, 'marketplace', 'id')})`.execute(tx);
  return rows;
}

const shopOf = ({ marketplace, seller }: ListingRow): Target => ({ kind: 'storefront', marketplace, id: seller });

/**
 * Names of the listings' sellers, and measures in force. The keys are parameters: under row-level security no index is used for a
 * computed key.
 */
async function around(tx: Tx, listings: readonly ListingRow[]) {
  if (listings.length === 0) return { names: new Map<string, string>(), down: new Set<string>() };
  const targets = listings.flatMap((row) => [{ kind: 'listing', ...row } as const, shopOf(row)]);
  const { rows } = await sql<{ key: string; name: string | null }>`
    select key, name from seller_account where key = any (${listings.map(sellerKey)}::text[])
    union all select target, null from measure where in_force and target = any (${targets.map(targetKey)}::text[])`.execute(
    tx,
  );
  return {
    names: new Map(rows.flatMap(({ key, name }) => (name === null ? [] : [[key, name] as const]))),
    down: new Set(rows.flatMap(({ key, name }) => (name === null ? [key] : []))),
  };
}

async function shopsAt(tx: Tx, targets: readonly Target[] = []) {
  if (targets.length === 0) return [];
  const { rows } = await sql<{ marketplace: string; id: string; name: string; state: string }>`
    select marketplace, id, name, state from seller_account where key = any (${targets.map(({ marketplace, id }) => sellerKey({ marketplace, seller: id }))}::text[])`.execute(
    tx,
  );
  return rows;
}

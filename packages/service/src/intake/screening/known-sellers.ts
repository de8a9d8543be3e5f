import { isCleared, type SellerState } from '@marketsafe/procedure';
import { ESTABLISHED_FROM_DAYS, MIXED_FROM, NEW_FOR_DAYS, type ScreeningContext } from '@marketsafe/screening';
import { Brand, sellerKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import { rightsOf, sameMark } from '../../parties/rights/index.ts';
import type { Tx } from '../../platform/transactions.ts';

/** The facts about a seller that screening uses, as plain data: it goes to another thread, and is compared afterwards. */
interface KnownSeller {
  /** Strikes in force. */
  readonly strikes: number;
  /** Complaints against it that were overturned or withdrawn, from any complainant, as strikes count for all too. */
  readonly overturned: number;
  /**
   * Whole days since its shop opened, if it is new. For an old shop of many brands, the number of days that makes it established,
   * which does not change.
   */
  readonly ageDays?: number;
  /** Ids of the brands for which its authorisation was checked. */
  readonly cleared: readonly string[];
  /**
   * Participants with many brands in the shop. Brands are counted for each participant separately, so that no one learns the
   * contents of another's brand book.
   */
  readonly mixed: readonly string[];
}

/** By seller key; unknown sellers are left out. */
export type KnownSellers = Readonly<Record<string, KnownSeller>>;

/** Loads the programme's facts about sellers. */
export async function knownSellers(tx: Tx, given: readonly string[], now: string): Promise<KnownSellers> {
  const keys = [...new Set(given)];
  const facts = await factsOf(tx, keys);
  const rows = await tx
    .selectFrom('aggregate')
    .select(['id', 'state'])
    .where('kind', '=', 'seller')
    .where('id', 'in', keys)
    .execute();
  const states = new Map(rows.map(({ id, state }) => [id, state as SellerState]));
  const brands = new Map<string, readonly OwnBrand[]>();
  const known: Record<string, KnownSeller> = {};
  for (const key of keys.sort()) {
    const state = states.get(key);
    const cleared = state ? await clearedOf(tx, state, brands, now) : [];
    const strikes = state ? Object.keys(state.strikes).length : 0;
    const { overturned = 0, opened, mixed = [] } = facts.get(key) ?? {};
    const days = opened === undefined ? NEW_FOR_DAYS : ageInDays(opened, now);
    const isNew = days < NEW_FOR_DAYS;
    const isRetailer = mixed.length > 0 && days >= ESTABLISHED_FROM_DAYS;
    if (strikes + overturned + cleared.length + mixed.length > 0 || isNew)
      known[key] = {
        strikes,
        overturned,
        ...(isNew && { ageDays: days }),
        ...(isRetailer && { ageDays: ESTABLISHED_FROM_DAYS }),
        cleared,
        mixed,
      };
  }
  return known;
}

const ageInDays = (opened: string, now: string): number =>
  Math.max(0, Math.floor((Date.parse(now) - Date.parse(opened)) / 86_400_000));

interface Facts {
  readonly overturned: number;
  readonly opened?: string;
  readonly mixed: readonly string[];
}

async function factsOf(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, Facts>> {
  const { rows } = await sql<{ key: string; overturned: number; opened: string | null; mixed: string[] }>`
    select key, opened, overturned, mixed from unnest(${keys}::text[]) as asked(key)
    cross join lateral (select
      (select opened_on from seller_account where seller_account.key = asked.key) as opened,
      (select count(*)::int from case_file where case_file.seller = asked.key and fell) as overturned,
      array(select tenant from shop_mix where shop_mix.marketplace = split_part(asked.key, '/', 1)
        and shop_mix.seller = substr(asked.key, strpos(asked.key, '/') + 1) order by tenant) as mixed) as facts`.execute(
    tx,
  );
  return new Map(
    rows.map(({ key, overturned, opened, mixed }) => [key, { overturned, ...(opened !== null && { opened }), mixed }]),
  );
}

async function clearedOf(
  tx: Tx,
  state: SellerState,
  brands: Map<string, readonly OwnBrand[]>,
  now: string,
): Promise<readonly string[]> {
  const cleared: string[] = [];
  for (const holder of new Set(state.clearances.map((one) => one.holder))) {
    const own = brands.get(holder) ?? (await brandsOf(tx, holder));
    brands.set(holder, own);
    const ids = own.filter(({ rights }) => rights.some((right) => isCleared(state, { holder, right }, now)));
    cleared.push(...ids.map(({ id }) => id));
  }
  return cleared;
}

interface OwnBrand {
  readonly id: string;
  /** Rights whose word is a mark of the brand. A clearance names rights, and these show which brand it covers. */
  readonly rights: readonly string[];
}

/** Few sellers have a clearance, so this query is rare. */
async function brandsOf(tx: Tx, holder: string): Promise<readonly OwnBrand[]> {
  const rights = await rightsOf(tx, holder);
  const rows = await tx
    .selectFrom('brand')
    .select(['id', 'brand'])
    .where('tenant', '=', holder)
    .orderBy('id')
    .execute();
  return rows.map(({ id, brand }) => {
    const { marks } = Brand.parse(brand);
    const named = rights.filter(({ mark }) => mark !== undefined && marks.some(({ text }) => sameMark(text, mark)));
    return { id, rights: named.map((right) => right.id) };
  });
}

/** `participants`: the owner of each brand. */
export function contextOf(known: KnownSellers, participants: ReadonlyMap<string, string>): ScreeningContext {
  const of = (marketplace: string, seller: string) => known[sellerKey({ marketplace, seller })];
  return {
    cleared: (marketplace, seller, brand) => of(marketplace, seller)?.cleared.includes(brand) ?? false,
    strikes: (marketplace, seller) => of(marketplace, seller)?.strikes ?? 0,
    overturned: (marketplace, seller) => of(marketplace, seller)?.overturned ?? 0,
    shopAge: (marketplace, seller) => of(marketplace, seller)?.ageDays,
    brandsInShop: (marketplace, seller, brand) =>
      of(marketplace, seller)?.mixed.includes(participants.get(brand) ?? '') ? MIXED_FROM : 0,
  };
}

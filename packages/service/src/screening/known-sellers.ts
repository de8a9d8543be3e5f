import { isCleared, type SellerState } from '@marketsafe/procedure';
import type { ScreeningContext } from '@marketsafe/screening';
import { Brand, sellerKey } from '@marketsafe/terms';
import type { Tx } from '../platform/transactions.ts';
import { rightsOf, sameMark } from '../rights/index.ts';

/** What screening takes into account of a seller, as plain data: it goes to another thread, and is compared afterwards. */
interface KnownSeller {
  /** Strikes in force. */
  readonly strikes: number;
  /** Brands, by id, that its authorisation was checked for. */
  readonly cleared: readonly string[];
}

/** By seller key; a seller of whom nothing is known is not in it. */
export type KnownSellers = Readonly<Record<string, KnownSeller>>;

/** What the programme knows of sellers: authorisations it has checked, strikes in force. */
export async function knownSellers(tx: Tx, keys: readonly string[], now: string): Promise<KnownSellers> {
  const rows = await tx
    .selectFrom('aggregate')
    .select(['id', 'state'])
    .where('kind', '=', 'seller')
    .where('id', 'in', [...new Set(keys)])
    .orderBy('id')
    .execute();
  const brands = new Map<string, readonly OwnBrand[]>();
  const known: Record<string, KnownSeller> = {};
  for (const row of rows) {
    const state = row.state as SellerState;
    const holders = [...new Set(state.clearances.map(({ holder }) => holder))];
    const cleared: string[] = [];
    for (const holder of holders) {
      const own = brands.get(holder) ?? (await brandsOf(tx, holder));
      brands.set(holder, own);
      const ids = own.filter(({ rights }) => rights.some((right) => isCleared(state, { holder, right }, now)));
      cleared.push(...ids.map(({ id }) => id));
    }
    const strikes = Object.keys(state.strikes).length;
    if (strikes > 0 || cleared.length > 0) known[row.id] = { strikes, cleared };
  }
  return known;
}

interface OwnBrand {
  readonly id: string;
  /** Rights whose word is a mark of the brand: a clearance is for rights, and these tell which brand it means. */
  readonly rights: readonly string[];
}

/** Few sellers have a clearance: mostly this is not asked. */
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

export const contextOf = (known: KnownSellers): ScreeningContext => ({
  cleared: (marketplace, seller, brand) => known[sellerKey({ marketplace, seller })]?.cleared.includes(brand) ?? false,
  strikes: (marketplace, seller) => known[sellerKey({ marketplace, seller })]?.strikes ?? 0,
});

import { isCleared, type SellerState } from '@marketsafe/procedure';
import type { ScreeningContext } from '@marketsafe/screening';
import { type Listing, sellerKey } from '@marketsafe/terms';
import type { BookedBrand } from '../brands/index.ts';
import type { Tx } from '../platform/transactions.ts';
import { type RightView, rightsOf, sameMark } from '../rights/index.ts';

/** What the programme knows of the listings' sellers: authorisations it has checked, strikes in force. */
export async function sellersAsKnown(
  tx: Tx,
  listings: readonly Listing[],
  brands: ReadonlyMap<string, BookedBrand>,
  now: string,
): Promise<ScreeningContext> {
  const keys = [...new Set(listings.map((one) => sellerKey({ marketplace: one.marketplace, seller: one.seller.id })))];
  const rows = await tx
    .selectFrom('aggregate')
    .select(['id', 'state'])
    .where('kind', '=', 'seller')
    .where('id', 'in', keys)
    .execute();
  const states = new Map(rows.map(({ id, state }) => [id, state as SellerState]));
  const stateOf = (marketplace: string, seller: string): SellerState | undefined =>
    states.get(sellerKey({ marketplace, seller }));
  const rights = await rightsBehindClearances(tx, [...states.values()]);
  return {
    cleared: (marketplace, seller, brandId) => {
      const state = stateOf(marketplace, seller);
      const booked = brands.get(brandId);
      if (!state || !booked) return false;
      const { participant, brand } = booked;
      return (rights.get(participant) ?? [])
        .filter(({ mark }) => mark !== undefined && brand.marks.some(({ text }) => sameMark(text, mark)))
        .some(({ id }) => isCleared(state, { holder: participant, right: id }, now));
    },
    strikes: (marketplace, seller) => Object.keys(stateOf(marketplace, seller)?.strikes ?? {}).length,
  };
}

/** A clearance is for rights; which brand that means, their words tell. Few sellers have one: mostly nothing is read. */
async function rightsBehindClearances(
  tx: Tx,
  states: readonly SellerState[],
): Promise<ReadonlyMap<string, readonly RightView[]>> {
  const holders = new Set(states.flatMap(({ clearances }) => clearances.map(({ holder }) => holder)));
  const rights = new Map<string, readonly RightView[]>();
  for (const holder of holders) rights.set(holder, await rightsOf(tx, holder));
  return rights;
}

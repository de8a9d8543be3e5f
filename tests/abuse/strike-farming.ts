/**
 * E5: one brand splits a shop's offers into thirty complaints, to get many strikes for one offence; three brands do so together; and
 * each complaint is filed again after its decision. The shop's goods are counterfeits, so that only the count is at stake.
 */
import { validPoints } from '../../packages/procedure/src/index.ts';
import { complains, sells, staff } from './people.ts';
import { china, expansion, listingOf, start } from './place.ts';
import { day, hour, Town } from './town.ts';

/** `drip`: one a day, over more than a month; a strike covers complaints filed within the pack's days. */
export type Splitting = 'at-once' | 'over-three-days' | 'three-brands' | 'drip';
export const splittings: readonly Splitting[] = ['at-once', 'over-three-days', 'three-brands', 'drip'];

export interface FarmingResult {
  readonly complaints: number;
  readonly upheld: number;
  readonly strikes: number;
  readonly points: number;
  readonly closed: boolean;
  readonly banned: boolean;
  /** Cases counted in several strikes, or twice in one. */
  readonly countedTwice: number;
  readonly refiled: { readonly tried: number; readonly accepted: number };
}

const listings = 30;
const shop = 'taobao/farmed';

export function farm(seed: number, splitting: Splitting): FarmingResult {
  const town = new Town({ seed, start, rules: expansion, calendar: china });
  staff(town);
  sells(town, shop, { answers: 0.1, late: 0, within: [2 * hour, 2 * day] });
  const brands = splitting === 'three-brands' ? ['farmer-0', 'farmer-1', 'farmer-2'] : ['farmer-0'];
  for (const id of brands) complains(town, id, 1, 40);
  const dice = town.dice('farmers');
  const spread = { 'at-once': hour, 'over-three-days': 2.9 * day, 'three-brands': 2.9 * day, drip: listings * day };
  for (const by of brands)
    for (let listing = 0; listing < listings; listing += 1) {
      const even = Math.floor((listing / listings) * spread[splitting]);
      const at = splitting === 'drip' ? even : Math.floor(dice.fraction() * spread[splitting]);
      const filing = {
        by,
        right: `right-of-${by}`,
        offer: { target: listingOf(`farmed-${listing}`), seller: shop, genuine: false },
      };
      town.after(at, () => town.file(`first-${by}-${listing}`, filing));
      // Again while it is undecided, and again after its decision.
      for (const [again, delay] of [
        ['soon', dice.between(1, 20) * hour],
        ['later', dice.between(15, 40) * day],
      ] as const)
        town.after(at + delay, () => town.file(`${again}-${by}-${listing}`, filing));
    }
  town.run(new Date(Date.parse(start) + 100 * day).toISOString());

  const state = town.world.seller(shop);
  const counted = Object.values(state.strikes).flatMap(({ cases }) => Object.keys(cases));
  const ids = [...town.offers.keys()];
  const accepted = (id: string) => !['new', 'refused'].includes(town.world.case(id).status);
  const matter = (id: string) => id.slice(id.indexOf('-'));
  // A complaint refused because its listing was down is a first filing, not a repetition.
  const repeats = (id: string) => ids.some((one) => one !== id && matter(one) === matter(id) && accepted(one));
  const again = ids.filter((id) => !id.startsWith('first-'));
  return {
    complaints: ids.length - again.length,
    upheld: ids.filter((id) => town.world.case(id).status === 'upheld').length,
    strikes: Object.keys(state.strikes).length,
    points: validPoints(state, 'counterfeit', town.world.now),
    closed: town.happened('storefront-closed').length > 0,
    banned: town.happened('storefront-banned').length > 0,
    countedTwice: counted.length - new Set(counted).size,
    refiled: { tried: again.length, accepted: again.filter((id) => accepted(id) && repeats(id)).length },
  };
}

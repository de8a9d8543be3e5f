import { type Signal, sellerKey } from '@marketsafe/terms';
import type { Weights } from '../../fusion/index.ts';
import { type Evidence, raise } from '../signal.ts';
import { ESTABLISHED_FROM_DAYS, MIXED_FROM, NEW_FOR_DAYS, OVERTURNED_STEPS, STRIKE_STEPS } from './lexicon.ts';
import { isNamedAfter } from './official.ts';

/** The seller: authorised by the brand, cleared by the review team, the brand's official shop, with earlier strikes or overturned cases, and with facts about the shop. */
export function detect({ listing, booked, cleared, strikes, shop }: Evidence, weights: Weights): Signal[] {
  const seen = listing.seller.name ?? listing.seller.id;
  const isAuthorised =
    booked.authorised.size > 0 &&
    booked.authorised.has(sellerKey({ marketplace: listing.marketplace, seller: listing.seller.id }));
  const signals: Signal[] = [];
  if (isAuthorised) {
    signals.push(
      raise(weights, 'authorised', { signal: 'authorised', field: 'seller', seen, note: 'in the brand book' }),
    );
  } else if (cleared) {
    signals.push(
      raise(weights, 'cleared', { signal: 'cleared', field: 'seller', seen, note: 'authorisation was checked' }),
    );
  } else if (listing.seller.official === true && isNamedAfter(listing.seller.name ?? '', booked.brand)) {
    const note = 'the brand’s own shop, as the marketplace marks it';
    signals.push(raise(weights, 'official', { signal: 'official', field: 'seller', seen, note }));
  }
  const step = STRIKE_STEPS.find(({ from }) => strikes >= from);
  if (step) {
    const note = strikes === 1 ? 'one upheld strike' : `${strikes} upheld strikes`;
    signals.push(raise(weights, step.weight, { signal: 'strikes', field: 'seller', seen, note }));
  }
  const fell = OVERTURNED_STEPS.find(({ from }) => shop.overturned >= from);
  if (fell) {
    const note = shop.overturned === 1 ? 'one complaint fell' : `${shop.overturned} complaints fell`;
    signals.push(raise(weights, fell.weight, { signal: 'overturned', field: 'seller', seen, note }));
  }
  // An authorised seller may be new, and may sell other brands. Both notes contain no number that changes daily: a stored finding
  // stays true until its weights change.
  if (isAuthorised || cleared) return signals;
  if (shop.ageDays !== undefined && shop.ageDays < NEW_FOR_DAYS) {
    const note = `opened less than ${NEW_FOR_DAYS} days ago`;
    signals.push(raise(weights, 'shop-new', { signal: 'shop', field: 'seller', seen, note }));
  }
  if (shop.brands >= MIXED_FROM) {
    const many = `${MIXED_FROM} protected brands or more in one shop`;
    const isRetailer = strikes === 0 && (shop.ageDays ?? 0) >= ESTABLISHED_FROM_DAYS;
    const note = isRetailer ? `${many}, open for three years and more without a strike` : many;
    signals.push(
      raise(weights, isRetailer ? 'shop-retailer' : 'shop-mixed', { signal: 'shop', field: 'seller', seen, note }),
    );
  }
  return signals;
}

import { type Signal, sellerKey } from '@marketsafe/terms';
import type { Weights } from '../../fusion/index.ts';
import { type Evidence, raise } from '../signal.ts';
import { STRIKE_STEPS } from './lexicon.ts';

/** Who sells: entitled by the brand, cleared by the desk, or struck before. */
export function detect({ listing, booked, cleared, strikes }: Evidence, weights: Weights): Signal[] {
  const seen = listing.seller.name ?? listing.seller.id;
  const key = sellerKey({ marketplace: listing.marketplace, seller: listing.seller.id });
  const signals: Signal[] = [];
  if (booked.authorised.has(key)) {
    signals.push(
      raise(weights, 'authorised', { signal: 'authorised', field: 'seller', seen, note: 'in the brand book' }),
    );
  } else if (cleared) {
    signals.push(
      raise(weights, 'cleared', { signal: 'cleared', field: 'seller', seen, note: 'authorisation was checked' }),
    );
  }
  const step = STRIKE_STEPS.find(({ from }) => strikes >= from);
  if (step) {
    const note = strikes === 1 ? 'one upheld strike' : `${strikes} upheld strikes`;
    signals.push(raise(weights, step.weight, { signal: 'strikes', field: 'seller', seen, note }));
  }
  return signals;
}

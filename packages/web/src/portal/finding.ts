import type { Finding } from '../data/nouns.ts';

export const findingKey = ({ listing, brand }: Finding): string => `${listing.marketplace}/${listing.id}/${brand}`;

/** The highest band that a rule allowed, where one limited it, and whether it limited a photo of the brand's own and not a price. */
export function heldAt({ signals }: Finding): 'watch' | 'review' | 'watch-photo' | 'review-photo' | undefined {
  const held = signals.find(({ limited }) => limited);
  return held?.limited && held.signal !== 'price' ? `${held.limited}-photo` : held?.limited;
}

import type { Finding } from '../data/nouns.ts';

export const findingKey = ({ listing, brand }: Finding): string => `${listing.marketplace}/${listing.id}/${brand}`;

/** The highest band that a rule allowed, where one limited it. */
export const heldAt = ({ signals }: Finding): 'watch' | 'review' | undefined =>
  signals.find(({ limited }) => limited)?.limited;

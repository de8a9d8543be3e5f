import type { Finding } from '../data/nouns.ts';

export const findingKey = ({ listing, brand }: Finding): string => `${listing.marketplace}/${listing.id}/${brand}`;

/** The highest band that a rule let it come to, where one held it there. */
export const heldAt = ({ signals }: Finding): 'watch' | 'review' | undefined =>
  signals.find(({ limited }) => limited)?.limited;

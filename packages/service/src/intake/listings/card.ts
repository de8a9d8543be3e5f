import { Listing } from '@marketsafe/terms';
import type { z } from 'zod';
import type { ListingCard } from './contract.ts';

/** The columns that a card needs. */
export interface ListingRow {
  readonly marketplace: string;
  readonly id: string;
  readonly state: 'visible' | 'hidden' | 'deleted';
  readonly listing: unknown;
  readonly observed_at: Date | string;
}

export function cardOf(row: ListingRow): z.input<typeof ListingCard> {
  const { title, price, images, url, seller, sold } = Listing.parse(row.listing);
  const [image] = images;
  return {
    marketplace: row.marketplace,
    id: row.id,
    title,
    ...(price && { price }),
    ...(image !== undefined && { image }),
    ...(url !== undefined && { url }),
    seller,
    ...(sold !== undefined && { sold }),
    state: row.state,
    observedAt: new Date(row.observed_at).toISOString(),
  };
}

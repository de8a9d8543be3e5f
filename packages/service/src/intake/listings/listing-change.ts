import type { Listing } from '@marketsafe/terms';

/** One side of a change. */
export interface ListingVersion {
  readonly seller: string;
  readonly state: 'visible' | 'hidden' | 'deleted';
  readonly listing: Listing;
  readonly contentHash: string;
}

export interface ListingChange {
  readonly marketplace: string;
  readonly id: string;
  /** `seller`: the id was given to somebody else. `content`: what is offered changed. `state`: shown, hidden or deleted. */
  readonly what: readonly ('seller' | 'content' | 'state')[];
  readonly previous: ListingVersion;
  readonly current: ListingVersion;
}

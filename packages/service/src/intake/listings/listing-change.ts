import type { Listing } from '@marketsafe/terms';

/** The listing before or after a change. */
export interface ListingVersion {
  readonly seller: string;
  readonly state: 'visible' | 'hidden' | 'deleted';
  readonly listing: Listing;
  readonly contentHash: string;
}

export interface ListingChange {
  readonly marketplace: string;
  readonly id: string;
  /** `seller`: the marketplace gave the id to another seller. `content`: the offer changed. `state`: it was shown, hidden or deleted. */
  readonly what: readonly ('seller' | 'content' | 'state')[];
  readonly previous: ListingVersion;
  readonly current: ListingVersion;
}

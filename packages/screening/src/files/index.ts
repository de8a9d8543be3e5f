export { readBrandBook } from './brand-book.ts';
export { type ListingRead, readListings } from './listings.ts';
export type { FeedFacts } from './shapes/index.ts';

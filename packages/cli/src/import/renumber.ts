import { hash } from 'node:crypto';
import type { NumberedListing } from './put-listings.ts';

/** 15 digits, like a marketplace's own numbers: two of 100,000 listings collide once in 200,000 files. */
const SMALLEST = 100_000_000_000_000n;

/** Gives the listing a number derived from its identity, the same in every run. */
export function renumbered({ line, listing }: NumberedListing): NumberedListing {
  const { marketplace, id, seller, title } = listing;
  const digest = BigInt(`0x${hash('sha256', JSON.stringify([marketplace, id, seller.id, title]), 'hex')}`);
  return { line, listing: { ...listing, id: String(SMALLEST + (digest % (9n * SMALLEST))) } };
}

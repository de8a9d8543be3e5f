import { hash } from 'node:crypto';
import type { NumberedListing } from './put-listings.ts';

/** 15 digits: like a marketplace's own numbers, and two of 100,000 listings meet once in 200,000 files. */
const SMALLEST = 100_000_000_000_000n;

/** The listing under a number made from what tells it from others, the same in every run. */
export function renumbered({ line, listing }: NumberedListing): NumberedListing {
  const { marketplace, id, seller, title } = listing;
  const digest = BigInt(`0x${hash('sha256', JSON.stringify([marketplace, id, seller.id, title]), 'hex')}`);
  return { line, listing: { ...listing, id: String(SMALLEST + (digest % (9n * SMALLEST))) } };
}

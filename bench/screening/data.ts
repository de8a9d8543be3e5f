/** The real data for measuring screening, stored outside the repository. None of it is copied here. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Listing } from '@marketsafe/terms';
import { readListings } from '../../packages/screening/src/index.ts';
import { familiesOf, GOODS } from '../../packages/screening/src/signals/goods.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

export const dataPath = (path: string): string => `${FOLDER}${path}`;

export function dataIsThere(): boolean {
  return existsSync(dataPath('replica-listings/listings.csv'));
}

/** The listings of one file, and the number of its unreadable lines. */
export async function listingsOf(path: string): Promise<{ listings: Listing[]; faults: number }> {
  const listings: Listing[] = [];
  let faults = 0;
  for await (const read of readListings(dataPath(path))) {
    if ('listing' in read) listings.push(read.listing);
    else faults++;
  }
  return { listings, faults };
}

export const textOf = (path: string): string => readFileSync(dataPath(path), 'utf8');

/**
 * The half of a listing: weights are fitted on `train`, figures are taken on `held-out`. By the title, so that
 * rows with the same title are on one side.
 */
export function halfOf({ title }: Listing): 'train' | 'held-out' {
  return (createHash('sha256').update(title).digest()[0] ?? 0) % 2 === 0 ? 'train' : 'held-out';
}

/**
 * A part of the held-out half for figures only: its titles, misses and false alarms are never listed, and no rule, word,
 * weight or price is chosen by it. It contains whole shops, brands and models, so that nothing of a shop that was read is measured.
 * Fixed on 2026-11-26, before any rule was measured on it.
 */
export function isSealed(listing: Listing): boolean {
  if (halfOf(listing) === 'train') return false;
  const digest = createHash('sha256')
    .update(`sealed 2026-11-26 ${unitOf(listing)}`)
    .digest();
  return (digest[0] ?? 0) % 2 === 0;
}

/** The shop; in the catalogues, which are one shop each, the brand or the model. */
export function unitOf({ seller, brand, title }: Listing): string {
  if (seller.id === 'sephora') return `sephora ${brand}`;
  return seller.id === 'sport-catalogue' ? title.toLowerCase() : seller.id;
}

/**
 * The catalogue of Nike and Adidas shoes with its prices in rupees. The file has a fiftieth of each: product AH2430, sold in India for 14,999
 * (7,499 in the sale), has 300 (150) there, and another at 4,799 has 96. All of it is footwear, which half of the titles do not say.
 */
export async function sportShoes(): Promise<Listing[]> {
  const { listings } = await listingsOf('genuine/adidas_vs_nike.csv');
  return listings.map((listing) => ({
    ...listing,
    ...(listing.price && { price: { ...listing.price, amount: (Number(listing.price.amount) * 50).toFixed(2) } }),
    ...([...familiesOf(listing.title)].some((word) => GOODS.has(word)) ? {} : { category: 'shoes' }),
  }));
}

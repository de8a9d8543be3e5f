/** The real data that screening is measured on, kept outside the repository. Nothing of it is copied here. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Listing } from '@marketsafe/terms';
import { readListings } from '../../packages/screening/src/index.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

export const dataPath = (path: string): string => `${FOLDER}${path}`;

export function dataIsThere(): boolean {
  return existsSync(dataPath('replica-listings/listings.csv'));
}

/** The listings of one file, and how many of its lines could not be read. */
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
 * Which half a listing belongs to: weights are fitted on `train`, figures are taken on `held-out`. By the title, so that
 * the many rows that repeat one title are all on one side.
 */
export function halfOf({ title }: Listing): 'train' | 'held-out' {
  return (createHash('sha256').update(title).digest()[0] ?? 0) % 2 === 0 ? 'train' : 'held-out';
}

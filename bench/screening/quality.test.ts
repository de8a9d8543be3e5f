import { beforeAll, describe, expect, it } from 'vitest';
import { type BrandBook, compileBrandBook } from '../../packages/screening/src/index.ts';
import { benchmarkBook } from './brand-book.ts';
import { dataIsThere, listingsOf } from './data.ts';
import { bandsOf, heldOut, recallOf } from './quality.ts';
import { pointsOf, recallAt } from './recall.ts';
import { readSets, scored } from './sets.ts';

describe.skipIf(!dataIsThere())('screening on the real data', () => {
  let book: BrandBook;
  beforeAll(async () => {
    const replica = (await listingsOf('replica-listings/listings.csv')).listings;
    const sephora = (await listingsOf('genuine/sephora-cosmetics.csv')).listings;
    const labels = (listings: typeof replica): string[] => listings.map(({ brand }) => brand ?? '');
    book = compileBrandBook(benchmarkBook(labels(replica), labels(sephora), 1000));
  });

  it('finds the right brand, at act or review, in at least 97 % of the labelled replica listings', async () => {
    const { listings } = await listingsOf('replica-listings/listings.csv');
    const all = recallOf(listings, book);
    expect(all.rows).toBeGreaterThan(2500);
    expect(all.found / all.rows).toBeGreaterThanOrEqual(0.97);
    const half = recallOf(heldOut(listings), book);
    expect(half.found / half.rows).toBeGreaterThanOrEqual(0.97);
  });

  it('separates at least 85 % of the replicas from genuine goods at one false alarm in a hundred, where prices are known', async () => {
    const { replica, genuine, priced } = await readSets();
    const scores = (listings: typeof replica): number[] =>
      scored(heldOut(listings), priced).map(({ finding }) => finding.score);
    expect(recallAt(pointsOf(scores(replica), scores(genuine)), 0.01).recall).toBeGreaterThanOrEqual(0.85);
  });

  it('puts at most 3 % of genuine Tmall listings of unlisted stores at act', async () => {
    const { listings, faults } = await listingsOf('tmall-beauty/tmall-beauty.csv');
    expect(faults).toBe(0);
    expect(bandsOf(listings, book).act / listings.length).toBeLessThanOrEqual(0.03);
  });
});

/**
 * The share of genuine goods below the lowest price learned from other genuine goods: `node bench/screening/lowest-prices.ts`.
 * Genuine listings of the training half in four folds by the first letters of their titles, so that variants of one product stay together;
 * ranges from three folds, compared with the fourth. For the 1 % quantile itself and for shares of it.
 */
import { createHash } from 'node:crypto';
import type { Listing } from '@marketsafe/terms';
import { assess, learnPriceRanges } from '../../packages/screening/src/index.ts';
import { LOW_SHARE } from '../../packages/screening/src/prices/learn-ranges.ts';
import { familiesOf, GOODS, isAccessory } from '../../packages/screening/src/signals/goods.ts';
import { dataIsThere, halfOf } from './data.ts';
import { readSets } from './sets.ts';

if (!dataIsThere()) {
  console.log('Not measured: the real data is not there (../shared/data from the repository root).');
  process.exit(0);
}

const FOLDS = 4;
const foldOf = ({ title }: Listing): number =>
  (createHash('sha256')
    .update(`cv${title.slice(0, 14)}`)
    .digest()[0] ?? 0) % FOLDS;
const goodsIn = (text: string): string[] => [...familiesOf(text)].filter((word) => GOODS.has(word));

const { genuine, plain } = await readSets();
const training = genuine.filter((listing) => halfOf(listing) === 'train');
const titles = [...new Map(training.map((listing) => [listing.title, listing])).values()];
const brands = new Map(titles.map((listing) => [listing, assess(listing, plain)[0]?.brand]));

/** Prices as shares of the 1 % quantile of the cheapest fitting range. */
const shares: number[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const others = titles.filter((listing) => foldOf(listing) !== fold);
  const learned = learnPriceRanges(others, (listing) => brands.get(listing));
  for (const listing of titles.filter((one) => foldOf(one) === fold && !isAccessory(one.title))) {
    const { price, category = '', title } = listing;
    const named = goodsIn(category);
    const kinds = named.length > 0 ? named : goodsIn(title);
    const [range] = learned
      .filter(
        (one) => one.brand === brands.get(listing) && one.currency === price?.currency && kinds.includes(one.category),
      )
      .sort((a, b) => Number(a.typical) - Number(b.typical));
    if (price && range) shares.push((Number(price.amount) / Number(range.low)) * LOW_SHARE);
  }
}

console.log(`${shares.length} genuine titles\n\n| share of the lowest hundredth | genuine goods below it |\n|---|---|`);
for (const share of [1, 0.9, 0.8, 0.75, 0.7, 0.6, 0.5]) {
  const below = shares.filter((one) => one < share).length / shares.length;
  console.log(`| ${share} | ${(100 * below).toFixed(1)} % |`);
}

/**
 * Fits the weights of `packages/screening/src/fusion/weights.ts` on the training half of the data and prints them beside
 * the ones in use: `node bench/screening/fit.ts`. It changes no file; whoever adopts a value writes it down there.
 *
 * Logistic regression with a Gaussian prior around the judged values, on the log-odds that screen() adds up. The prior
 * odds, the fields' weights and that of weak marks (which need support, by policy) stay as judged: the data has no random sample of listings to learn a base rate from, so
 * the classes are weighed 43 : 57, the same rate that the judged values express.
 */
import type { Listing } from '@marketsafe/terms';
import { type BrandBook, compileBrandBook, screen, WEIGHTS, type Weights } from '../../packages/screening/src/index.ts';
import { benchmarkBook } from './brand-book.ts';
import { dataIsThere, halfOf, listingsOf } from './data.ts';

type Name = keyof Weights;

/** Where each value began; the comments in weights.ts give the thought behind it. */
const JUDGED: Partial<Record<Name, number>> = {
  'disguise-look-alike': 2.3,
  'disguise-spaced': 2.2,
  'disguise-near-alike': 0.6,
  'disguise-near': 0.1,
  'disguise-glued': -1.5,
  compatible: -2.8,
  'second-hand': -1.4,
  'common-word': -2.6,
  'jargon-plain': 2.8,
  'jargon-trade': 1.6,
  'jargon-hint': 0.5,
};
const NAMES = Object.keys(JUDGED) as Name[];
const PRIOR_DEVIATION = 0.5;
const SHARE_INFRINGING = 0.43;
const STEP = 1e-3;

interface Example {
  readonly infringing: boolean;
  readonly features: readonly number[];
  /** What the unfitted signals add up to. */
  readonly offset: number;
}

if (!dataIsThere()) {
  console.log('The data is not there (../shared/data from the repository root); nothing to fit on.');
  process.exit(2);
}

const replica = (await listingsOf('replica-listings/listings.csv')).listings;
const sephora = (await listingsOf('genuine/sephora-cosmetics.csv')).listings;
const genuine = [
  ...(await listingsOf('tmall-beauty/tmall-beauty.csv')).listings,
  ...(await listingsOf('genuine/adidas_vs_nike.csv')).listings,
  ...sephora,
];
const brands = benchmarkBook(
  replica.map(({ brand }) => brand ?? ''),
  sephora.map(({ brand }) => brand ?? ''),
  1000,
);

// A prior this high reports every finding and never cuts a price, so that sums are linear in the weights.
const bookWith = (name?: Name): BrandBook =>
  compileBrandBook(brands, {
    weights: { ...WEIGHTS, ...JUDGED, prior: 30, ...(name ? { [name]: (JUDGED[name] ?? 0) + STEP } : {}) },
  });
const base = bookWith();
const nudged = NAMES.map((name) => bookWith(name));

function example(listing: Listing, infringing: boolean): Example | undefined {
  // The label is the answer, so it is withheld; the genuine rows lose theirs too, to be alike.
  const { brand: _, ...shown } = listing;
  const finding = screen(shown, base)[0];
  if (!finding) return undefined;
  const sum = (book: BrandBook): number =>
    screen(shown, book)
      .find((other) => other.brand === finding.brand)
      ?.signals.reduce((total, { logOdds }) => total + logOdds, 0) ?? 0;
  const total = sum(base);
  const features = nudged.map((book) => Math.round(((sum(book) - total) / STEP) * 1000) / 1000);
  const fitted = features.reduce((part, feature, k) => part + feature * (JUDGED[NAMES[k] as Name] ?? 0), 0);
  return { infringing, features, offset: WEIGHTS.prior + total - fitted };
}

/** Each title once: the many rows that repeat one are one observation. */
function examples(listings: readonly Listing[], infringing: boolean): Example[] {
  const byTitle = new Map(
    listings.filter((listing) => halfOf(listing) === 'train').map((listing) => [listing.title, listing]),
  );
  return [...byTitle.values()].map((listing) => example(listing, infringing)).filter((found) => found !== undefined);
}

const positive = examples(replica, true);
const negative = examples(genuine, false);
const all = [...positive, ...negative];
const weightOf = ({ infringing }: Example): number =>
  infringing
    ? (SHARE_INFRINGING * all.length) / positive.length
    : ((1 - SHARE_INFRINGING) * all.length) / negative.length;

let values = NAMES.map((name) => JUDGED[name] ?? 0);
for (let round = 0; round < 4000; round++) {
  const gradient = values.map((value, k) => -(value - (JUDGED[NAMES[k] as Name] ?? 0)) / PRIOR_DEVIATION ** 2);
  for (const one of all) {
    const total = one.features.reduce((sum, feature, k) => sum + feature * (values[k] ?? 0), one.offset);
    const error = ((one.infringing ? 1 : 0) - 1 / (1 + Math.exp(-total))) * weightOf(one);
    for (const [k, feature] of one.features.entries())
      if (feature !== 0) gradient[k] = (gradient[k] ?? 0) + error * feature;
  }
  values = values.map((value, k) => value + ((gradient[k] ?? 0) * 1) / all.length);
}

console.log(`${positive.length} infringing and ${negative.length} genuine titles of the training half\n`);
console.log('| weight | rows | judged | fitted | limited to one deviation | in use |\n|---|---|---|---|---|---|');
for (const [k, name] of NAMES.entries()) {
  const rows = all.filter(({ features }) => features[k] !== 0).length;
  const judged = JUDGED[name] ?? 0;
  const fitted = values[k] ?? 0;
  const limited = Math.min(judged + PRIOR_DEVIATION, Math.max(judged - PRIOR_DEVIATION, fitted));
  const cells = [judged, fitted, limited, WEIGHTS[name]].map((value) => value.toFixed(1));
  console.log(`| ${name} | ${rows} | ${cells.join(' | ')} |`);
}

/**
 * Fits the weights of `packages/screening/src/fusion/weights.ts` on the training half of the data and prints them beside
 * the ones in use: `node bench/screening/fit.ts`. It changes no file; whoever adopts a value writes it down there.
 *
 * The prior odds, the fields' weights and that of weak marks (which need support, by policy) stay as judged: the data has no
 * random sample of listings to learn a base rate from, so the classes are weighed 43 : 57, the same rate that the judged
 * values express.
 */
import type { Listing } from '@marketsafe/terms';
import {
  assess,
  calibrate,
  compileBrandBook,
  type Example,
  featuresOf,
  learnWeights,
  SHIPPED_MODEL,
  WEIGHTS,
  type WeightName,
} from '../../packages/screening/src/index.ts';
import { benchmarkBook } from './brand-book.ts';
import { dataIsThere, halfOf, listingsOf } from './data.ts';

/** Where each value began; the comments in weights.ts give the thought behind it. */
const JUDGED: Partial<Record<WeightName, number>> = {
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
const PRIOR_DEVIATION = 0.5;
const SHARE_INFRINGING = 0.43;

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
const labels = (listings: readonly Listing[]): string[] => listings.map(({ brand }) => brand ?? '');
const book = compileBrandBook(benchmarkBook(labels(replica), labels(sephora), 1000), {
  model: { ...SHIPPED_MODEL, calibration: { slope: 1, shift: 0 } },
});

/** Each title once: the many rows that repeat one are one observation. The label is the answer, so it is withheld from both. */
function examples(listings: readonly Listing[], infringing: boolean): Example[] {
  const trained = listings.filter((listing) => halfOf(listing) === 'train');
  const byTitle = new Map(trained.map((listing) => [listing.title, listing]));
  const features = [...byTitle.values()].flatMap(({ brand: _, ...shown }) => {
    const [best] = assess(shown, book);
    return best ? [featuresOf(best.signals)] : [];
  });
  return features.map((one) => ({ features: one, infringing, weight: 1 / features.length }));
}

const positive = examples(replica, true);
const negative = examples(genuine, false);
const count = positive.length + negative.length;
const all = [...positive, ...negative].map((example) => {
  const share = example.infringing ? SHARE_INFRINGING : 1 - SHARE_INFRINGING;
  return { ...example, weight: example.weight * share * count };
});
const { weights, told } = learnWeights(all, {
  prior: {
    weights: { ...WEIGHTS, ...JUDGED },
    deviation: (name) => (name in JUDGED ? PRIOR_DEVIATION : 0),
    most: 1,
  },
});

console.log(`${positive.length} infringing and ${negative.length} genuine titles of the training half\n`);
console.log('| weight | rows | judged | fitted | limited to one deviation | in use |\n|---|---|---|---|---|---|');
for (const [name, judged] of Object.entries(JUDGED) as [WeightName, number][]) {
  const cells = [judged, told[name].asked, weights[name], WEIGHTS[name]].map((value) => value.toFixed(1));
  console.log(`| ${name} | ${told[name].examples} | ${cells.join(' | ')} |`);
}

/** The line through what the weights in use say of the same titles and what they are. */
const sumOf = ({ features }: Example): number =>
  Object.entries(features).reduce<number>(
    (sum, [name, times]) => sum + WEIGHTS[name as WeightName] * times,
    WEIGHTS.prior,
  );
const fitted = calibrate(
  all.map((example) => ({ logOdds: sumOf(example), infringing: example.infringing, weight: example.weight })),
);
const line = ({ slope, shift }: typeof fitted): string =>
  `× ${slope.toFixed(2)} ${shift < 0 ? '−' : '+'} ${Math.abs(shift).toFixed(2)}`;
console.log(`\ncalibration: fitted ${line(fitted)}, in use ${line(SHIPPED_MODEL.calibration)}`);

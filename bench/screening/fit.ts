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
  calibrate,
  type Example,
  featuresOf,
  learnWeights,
  SHIPPED_MODEL,
  WEIGHTS,
  type WeightName,
} from '../../packages/screening/src/index.ts';
import { dataIsThere, halfOf } from './data.ts';
import { isCommon, readSets, type Scored, scored } from './sets.ts';

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
  'price-impossible': 2.3,
  'price-far-below': 1.5,
  'price-under-lowest': 1.5,
  'price-below': 0.6,
  'price-in-range': -0.4,
  'price-usual': -0.7,
};
const PRIOR_DEVIATION = 0.5;
const SHARE_INFRINGING = 0.43;

if (!dataIsThere()) {
  console.log('The data is not there (../shared/data from the repository root); nothing to fit on.');
  process.exit(2);
}

const { replica, genuine, priced, listed } = await readSets({
  model: { ...SHIPPED_MODEL, calibration: { slope: 1, shift: 0 } },
});

/** Each title once: the many rows that repeat one are one observation. */
const trained = (listings: readonly Listing[]): Listing[] => listings.filter((listing) => halfOf(listing) === 'train');
const featured = (found: readonly Scored[], infringing: boolean): Omit<Example, 'weight'>[] =>
  found.map(({ finding }) => ({ features: featuresOf(finding.signals), infringing }));
const weighed = (examples: readonly Omit<Example, 'weight'>[]): Example[] =>
  examples.map((example) => ({ ...example, weight: 1 / examples.length }));

const positive = weighed(featured(scored(trained(replica), priced), true));
/** Most brands know their list prices and not how low genuine goods go, so genuine shoes are also held against these alone. */
const negative = weighed([
  ...featured(scored(trained(genuine), priced), false),
  ...featured(scored(trained(genuine), listed).filter(isCommon), false),
]);
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

console.log(`${positive.length} infringing and ${negative.length} genuine examples of the training half\n`);
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

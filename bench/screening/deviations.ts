/**
 * How far price weights may move from their judged values: `node bench/screening/deviations.ts`. Cross-validation on the training half in
 * five folds of whole shops, brands and models: weights from four, scores of the fifth, by the log-loss of the reported scores (a price
 * limited by the rules counts as limited).
 */
import { createHash } from 'node:crypto';
import { calibratedWeights, DEFAULT_BANDS, reweigh, SHIPPED_MODEL } from '../../packages/screening/src/index.ts';
import { dataIsThere, unitOf } from './data.ts';
import { isTraining, type Labelled, withPrices } from './examples.ts';
import { fitPrices } from './fitting.ts';
import { balanced, bins, calibrationError, logLoss, type Point, surprise } from './recall.ts';
import { readSets } from './sets.ts';

if (!dataIsThere()) {
  console.log('Not measured: the real data is not there (../shared/data from the repository root).');
  process.exit(0);
}

const FOLDS = 5;
const BINS = 20;
const DEVIATIONS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3];
const foldOf = ({ listing }: Labelled): number =>
  (createHash('sha256')
    .update(`fold ${unitOf(listing)}`)
    .digest()[0] ?? 0) % FOLDS;

const sets = await readSets();
const training = withPrices(sets, isTraining);

interface Told extends Labelled {
  readonly score: number;
}
function apart(deviation: number): Told[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const { weights } = fitPrices(
      training.filter((one) => foldOf(one) !== fold),
      deviation,
    );
    const told = calibratedWeights({ ...SHIPPED_MODEL, weights });
    return training
      .filter((one) => foldOf(one) === fold)
      .map((one) => ({ ...one, score: reweigh(one.finding.signals, told, DEFAULT_BANDS).score }));
  }).flat();
}

/** Standard error of the mean difference of two losses, by whole shops: one shop is one observation. */
function errorOfDifference(one: readonly (Told & Point)[], other: readonly (Told & Point)[]): number {
  const differences = one.map((of, index) => {
    const beside = other[index];
    return { of, by: beside ? surprise(of) - surprise(beside) : 0 };
  });
  const mean = differences.reduce((sum, { of, by }) => sum + of.weight * by, 0);
  const shops = Map.groupBy(differences, ({ of }) => unitOf(of.listing));
  return Math.sqrt(
    [...shops.values()].reduce(
      (sum, shop) => sum + shop.reduce((all, { of, by }) => all + of.weight * (by - mean), 0) ** 2,
      0,
    ),
  );
}

const results = DEVIATIONS.map((deviation) => ({ deviation, told: balanced(apart(deviation)) }));
const [best] = results.toSorted((a, b) => logLoss(a.told) - logLoss(b.told));
console.log('| deviation | log-loss | more than the least | calibration error |\n|---|---|---|---|');
for (const { deviation, told } of results) {
  const more = best ? logLoss(told) - logLoss(best.told) : 0;
  const spread = best ? errorOfDifference(told, best.told) : 0;
  console.log(
    `| ${deviation} | ${logLoss(told).toFixed(4)} | ${more.toFixed(4)} ± ${spread.toFixed(4)} | ${calibrationError(bins(told, BINS)).toFixed(4)} |`,
  );
}

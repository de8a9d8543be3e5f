/**
 * How well screening separates replicas from genuine goods, and how accurate its scores are: `node bench/screening/evaluate.ts [--errors]`
 * prints tables and draws `bench/screening/figures/precision-recall.svg` and `reliability.svg`.
 * The replica listings are infringing, the flagship stores and catalogues genuine, each title once; those without a brand of the
 * book are left out. The brand label is withheld. Scores use only reasons that a brand manager would accept: text, price and
 * seller. Measured with a book without prices, and with one that has them (`sets.ts`), on the held-out half, and on its sealed part
 * (`isSealed` in `data.ts`), which is never listed. Accuracy is measured a third time, with genuine shoes compared half
 * with list prices alone (`examples.ts`), since replicas are compared with these and other genuine goods are not.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Listing } from '@marketsafe/terms';
import { type BrandBook, SHIPPED_MODEL, WEIGHTS } from '../../packages/screening/src/index.ts';
import { bagOfWords } from './bag-of-words.ts';
import { dataIsThere, halfOf, isSealed } from './data.ts';
import { withPrices as examplesWithPrices } from './examples.ts';
import { type Curve, lineChart } from './line-chart.ts';
import {
  balanced,
  bins,
  calibrationError,
  interval,
  logLoss,
  type Point,
  pointsOf,
  recallAt,
  total,
} from './recall.ts';
import { isCommon, readSets, type Scored, scored } from './sets.ts';

if (!dataIsThere()) {
  console.log('Not measured: the real data is not there (../shared/data from the repository root).');
  process.exit(0);
}

const FALSE_ALARMS = 0.01;
const sets = await readSets();
const { replica, genuine, plain, priced, listed } = sets;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

interface Measured {
  readonly infringing: readonly Scored[];
  readonly genuine: readonly Scored[];
}
const isHeldOut = (listing: Listing): boolean => halfOf(listing) === 'held-out';
const measure = (book: BrandBook, belongs: (listing: Listing) => boolean): Measured => ({
  infringing: scored(replica.filter(belongs), book),
  genuine: scored(genuine.filter(belongs), book),
});
const only = ({ infringing, genuine: no }: Measured, which: (one: Scored) => boolean): Measured => ({
  infringing: infringing.filter(which),
  genuine: no.filter(which),
});
const scoresOf = (some: readonly Scored[]): number[] => some.map(({ finding }) => finding.score);
const points = (of: Measured): Point[] => pointsOf(scoresOf(of.infringing), scoresOf(of.genuine));

const withoutPrices = measure(plain, isHeldOut);
const withPrices = measure(priced, isHeldOut);
const titles = (of: readonly Scored[]): string[] => of.map(({ listing }) => listing.title);

console.log('| recall of replicas at one false alarm in a hundred | replicas | genuine | score from | recall | 95 % |');
console.log('|---|---|---|---|---|---|');
function row(name: string, of: readonly Point[]): void {
  const count = of.filter(({ infringing }) => infringing).length;
  const { from, recall } = recallAt(of, FALSE_ALARMS);
  const between = interval(recall, count).map(percent).join('–');
  console.log(`| ${name} | ${count} | ${of.length - count} | ${from.toFixed(3)} | ${percent(recall)} | ${between} |`);
}
for (const [part, belongs] of [
  ['held-out half', isHeldOut],
  ['sealed part', isSealed],
] as const) {
  const [bare, full] = [measure(plain, belongs), measure(priced, belongs)];
  row(`${part}, no prices`, points(bare));
  row(`${part}, prices`, points(full));
  row(`${part}, shoes of Nike, Adidas, Jordan, no prices`, points(only(bare, isCommon)));
  row(`${part}, shoes of Nike, Adidas, Jordan, prices`, points(only(full, isCommon)));
}
const hasJargon = ({ finding }: Scored): boolean => finding.signals.some(({ signal }) => signal === 'jargon');
row('held-out half, prices, listings without jargon', points(only(withPrices, (one) => !hasJargon(one))));

const cautious = await readSets({ model: { ...SHIPPED_MODEL, weights: { ...WEIGHTS, 'price-below': 0 } } });
row(
  'held-out half, prices, nothing held against a quarter of a list price and more',
  points(measure(cautious.priced, isHeldOut)),
);

const training = measure(plain, (listing) => halfOf(listing) === 'train');
for (const [name, which] of [
  ['', () => true],
  [', shoes of Nike, Adidas, Jordan', isCommon],
] as const) {
  const [from, to] = [only(training, which), only(withoutPrices, which)];
  const cheat = bagOfWords(titles(from.infringing), titles(from.genuine));
  row(
    `held-out half${name}, any word of the title (bound)`,
    pointsOf(titles(to.infringing).map(cheat), titles(to.genuine).map(cheat)),
  );
}

/** The effect of list prices on genuine shoes, many of them half off: as for brands without genuine listings in the data. */
const shoes = scored(genuine, listed).filter(isCommon);
const steps = Map.groupBy(
  shoes,
  ({ finding }) => finding.signals.find(({ signal }) => signal === 'price')?.weight ?? 'none',
);
console.log(`\n| ${shoes.length} genuine shoes against list prices alone | titles | share |\n|---|---|---|`);
for (const [step, of] of [...steps].sort(([a], [b]) => a.localeCompare(b)))
  console.log(`| ${step} | ${of.length} | ${percent(of.length / shoes.length)} |`);

const bandNames = ['act', 'review', 'watch', 'none'] as const;
console.log(`\n| held-out titles that name a brand | ${bandNames.join(' | ')} |\n|---|---|---|---|---|`);
for (const [name, of] of [
  ['infringing, no prices', withoutPrices.infringing],
  ['genuine, no prices', withoutPrices.genuine],
  ['infringing, prices', withPrices.infringing],
  ['genuine, prices', withPrices.genuine],
] as const) {
  const counts = bandNames.map((band) => of.filter(({ finding }) => (finding.band ?? 'none') === band).length);
  console.log(`| ${name} | ${counts.join(' | ')} |`);
}

const BINS = 20;
/** For sides in which a title may count less than one. */
const pointsOfBoth = (belongs: (listing: Listing) => boolean): Point[] =>
  balanced(examplesWithPrices(sets, belongs)).map(({ finding, ...rest }) => ({ ...rest, score: finding.score }));
const books = [
  ['no prices', points(withoutPrices)],
  ['prices', points(withPrices)],
] as const;
const calibrated = [...books, ['prices of both kinds', pointsOfBoth(isHeldOut)]] as const;
console.log('\n| book | titles | mean score | infringing | 95 % |\n|---|---|---|---|---|');
for (const [name, of] of calibrated)
  for (const { titles: count, predicted, observed, between } of bins(of, BINS))
    console.log(
      `| ${name} | ${count} | ${predicted.toFixed(2)} | ${observed.toFixed(2)} | ${between.map((one) => one.toFixed(2)).join('–')} |`,
    );
const sealed = [
  ['no prices', points(measure(plain, isSealed))],
  ['prices', points(measure(priced, isSealed))],
  ['prices of both kinds', pointsOfBoth(isSealed)],
] as const;
console.log('\n| expected calibration error | book | titles | error | log-loss |\n|---|---|---|---|---|');
for (const [part, measured] of [
  ['held-out half', calibrated],
  ['sealed part', sealed],
] as const)
  for (const [name, of] of measured)
    console.log(
      `| ${part} | ${name} | ${of.length} | ${calibrationError(bins(of, BINS)).toFixed(4)} | ${logLoss(of).toFixed(4)} |`,
    );

if (process.argv.includes('--errors')) {
  const border = recallAt(points(withPrices), FALSE_ALARMS).from;
  for (const [name, of, isWrong] of [
    ['infringing', withPrices.infringing, (score: number) => score < border],
    ['genuine', withPrices.genuine, (score: number) => score >= border],
  ] as const)
    for (const { finding, listing } of of)
      if (isWrong(finding.score) && !isSealed(listing))
        console.log(`<!-- ${name} at ${finding.score.toFixed(3)}: ${listing.title} -->`);
}

const precisionRecall = (of: readonly Point[]): Curve['points'] => {
  const all = total(of.filter(({ infringing }) => infringing));
  return [...new Set(of.map(({ score }) => score))]
    .sort((a, b) => b - a)
    .map((border) => {
      const above = of.filter(({ score }) => score >= border);
      const right = total(above.filter(({ infringing }) => infringing));
      return { x: right / all, y: right / total(above) };
    });
};
const folder = fileURLToPath(new URL('./figures/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(
  `${folder}precision-recall.svg`,
  lineChart(
    'Precision by recall, held-out half',
    ['recall', 'precision'],
    books.map(([name, of]) => ({ name, points: precisionRecall(of) })),
  ),
);
writeFileSync(
  `${folder}reliability.svg`,
  lineChart(
    'Infringing by score, held-out half, titles a bin',
    ['score', 'infringing (95 %)'],
    books.map(([name, of]) => ({
      name,
      points: bins(of, BINS).map(({ titles: count, predicted, observed, between }) => ({
        x: predicted,
        y: observed,
        between,
        label: String(count),
      })),
    })),
    true,
  ),
);

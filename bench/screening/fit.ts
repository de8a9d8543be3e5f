/**
 * Fits the weights of `packages/screening/src/fusion/weights.ts` and the line of `model.ts` on the training half of the data and prints them
 * next to those in use: `node bench/screening/fit.ts`. It changes no file; a person adopts a value by hand.
 * The prior odds, the fields' weights and that of weak marks (which need support, by policy) stay as judged: the data has no
 * random sample of listings to learn a base rate from, so the classes are weighted 43 : 57, the rate that the judged
 * values express.
 */
import { type Learned, SHIPPED_MODEL, WEIGHTS, type WeightName } from '../../packages/screening/src/index.ts';
import { dataIsThere } from './data.ts';
import { isTraining, type Labelled, withoutPrices, withPrices } from './examples.ts';
import {
  DEVIATION_OF_PRICE,
  fitLine,
  fitPrices,
  fitText,
  JUDGED_OF_PRICE,
  JUDGED_OF_TEXT,
  LEAST_OF_USUAL,
} from './fitting.ts';
import { readSets } from './sets.ts';

if (!dataIsThere()) {
  console.log('The data is not there (../shared/data from the repository root); nothing to fit on.');
  process.exit(2);
}

const sets = await readSets();
const bare = withoutPrices(sets, isTraining);
const priced = withPrices(sets, isTraining);

function print(of: readonly Labelled[], judged: typeof JUDGED_OF_TEXT, { weights, told }: Learned): void {
  const infringing = of.filter((one) => one.infringing).length;
  console.log(`\n${infringing} infringing and ${of.length - infringing} genuine examples of the training half\n`);
  console.log('| weight | rows | judged | fitted | limited | in use |\n|---|---|---|---|---|---|');
  for (const [name, began] of Object.entries(judged) as [WeightName, number][]) {
    const cells = [began, told[name].asked, weights[name], WEIGHTS[name]].map((value) => value.toFixed(2));
    console.log(`| ${name} | ${told[name].examples} | ${cells.join(' | ')} |`);
  }
}

console.log('What the text says, with a book without prices; limited to one deviation.');
print(bare, JUDGED_OF_TEXT, fitText(bare));
const line = ({ slope, shift }: typeof SHIPPED_MODEL.calibration): string =>
  `× ${slope.toFixed(2)} ${shift < 0 ? '−' : '+'} ${Math.abs(shift).toFixed(2)}`;
console.log(`\ncalibration: fitted ${line(fitLine(bare))}, in use ${line(SHIPPED_MODEL.calibration)}`);

console.log(
  `\nWhat prices add; limited to one deviation, and the usual price to ${LEAST_OF_USUAL.toFixed(2)}, which leaves a name at watch.`,
);
print(priced, JUDGED_OF_PRICE, fitPrices(priced, DEVIATION_OF_PRICE));

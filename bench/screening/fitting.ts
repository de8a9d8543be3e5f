/**
 * Fits the weights in two steps, so that each has one source. The text's weights, and with them the calibration line,
 * are fitted without prices. The price's weights are then fitted on top, with a book that has prices.
 */
import {
  calibrate,
  calibratedWeights,
  DEFAULT_BANDS,
  type Example,
  type Learned,
  learnWeights,
  type Model,
  SHIPPED_MODEL,
  WEIGHTS,
  type WeightName,
  type Weights,
} from '../../packages/screening/src/index.ts';
import { asExamples, type Labelled } from './examples.ts';

type Judged = Partial<Record<WeightName, number>>;

/** The judged values; the comments in weights.ts give the reasons. */
export const JUDGED_OF_TEXT: Judged = {
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
export const JUDGED_OF_PRICE: Judged = {
  'price-impossible': 2.3,
  'price-far-below': 1.5,
  'price-under-lowest': 1.5,
  'price-below': 0.6,
  'price-in-range': -0.4,
  'price-usual': -0.7,
};

/** The words come from four collectors, each with habits of its own. */
export const DEVIATION_OF_TEXT = 0.5;
/** The narrowest without a loss on shops left out (`deviations.ts`): a wider one gives the same scores, within the bounds of the rules. */
export const DEVIATION_OF_PRICE = 1;

const { slope, shift } = SHIPPED_MODEL.calibration;
const logit = (probability: number): number => Math.log(probability / (1 - probability));
/**
 * The data's replicas are sold to people who know what they buy. Those sold as genuine have genuine prices, so a name at the usual
 * price stays at `watch`, whatever the data says.
 */
export const LEAST_OF_USUAL = (logit(DEFAULT_BANDS.watch) - shift) / slope - WEIGHTS.prior - WEIGHTS['mark-title'];

export function fitText(examples: readonly Labelled[]): Learned {
  return learnWeights(asExamples(examples), {
    prior: {
      weights: { ...WEIGHTS, ...JUDGED_OF_TEXT },
      deviation: (name) => (name in JUDGED_OF_TEXT ? DEVIATION_OF_TEXT : 0),
      most: 1,
    },
  });
}

/** The calibration line of the current weights on titles without prices, and its points. */
export function fitLine(examples: readonly Labelled[]): Model['calibration'] {
  const sumOf = ({ features }: Example): number =>
    Object.entries(features).reduce<number>(
      (sum, [name, times]) => sum + WEIGHTS[name as WeightName] * times,
      WEIGHTS.prior,
    );
  return calibrate(asExamples(examples).map((example) => ({ ...example, logOdds: sumOf(example) })));
}

/** The price weights on top of the text's weights and the current line. `most` is one deviation, as for the text. */
export function fitPrices(examples: readonly Labelled[], deviation: number): Learned {
  const judged = { ...WEIGHTS, ...JUDGED_OF_PRICE };
  const { weights, told } = learnWeights(asExamples(examples), {
    prior: {
      weights: calibratedWeights({ ...SHIPPED_MODEL, weights: judged }),
      deviation: (name) => (name in JUDGED_OF_PRICE ? deviation * slope : 0),
      most: 1,
    },
  });
  const names = Object.keys(JUDGED_OF_PRICE) as WeightName[];
  const before = Object.fromEntries(names.map((name) => [name, weights[name] / slope])) as Record<WeightName, number>;
  before['price-usual'] = Math.max(LEAST_OF_USUAL, before['price-usual']);
  const asked = names.map((name) => [name, { ...told[name], asked: told[name].asked / slope }]);
  return { weights: { ...judged, ...before } as Weights, told: { ...told, ...Object.fromEntries(asked) } };
}

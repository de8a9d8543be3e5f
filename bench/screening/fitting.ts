/**
 * How the fitted weights are fitted, in two steps, so that each says one thing. What the text says is fitted where no price is known, and
 * with it the line that makes sums come true. What a price says is then fitted on top of it, with a book that knows prices.
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

/** Where each value began; the comments in weights.ts give the thought behind it. */
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

/** The words are those of four collectors, each with habits of its own. */
export const DEVIATION_OF_TEXT = 0.5;
/** The narrowest with which nothing is lost on shops that were left out (`deviations.ts`): a wider one tells the same scores, by the bounds that rules set. */
export const DEVIATION_OF_PRICE = 1;

const { slope, shift } = SHIPPED_MODEL.calibration;
const logit = (probability: number): number => Math.log(probability / (1 - probability));
/**
 * The data's replicas are sold to people who know what they buy. Those sold as genuine cost what genuine goods do, so a name at the usual
 * price stays in sight, at `watch`, whatever the data says.
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

/** The line through what the weights in use say of titles without prices, and what these are. */
export function fitLine(examples: readonly Labelled[]): Model['calibration'] {
  const sumOf = ({ features }: Example): number =>
    Object.entries(features).reduce<number>(
      (sum, [name, times]) => sum + WEIGHTS[name as WeightName] * times,
      WEIGHTS.prior,
    );
  return calibrate(asExamples(examples).map((example) => ({ ...example, logOdds: sumOf(example) })));
}

/** What prices add to the text's weights and the line in use. `most` is one deviation, as for the text. */
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

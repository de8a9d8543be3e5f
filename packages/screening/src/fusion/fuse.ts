import type { Band, Signal } from '@marketsafe/terms';
import { type Bands, bandOf } from './bands.ts';
import { logit, probability } from './odds.ts';

/** Keeps a capped score under a border despite rounding. */
const HAIR = 0.01;
/** Signals that cannot support a price: those that only name the brand or count names, the price itself, and the facts of every new shop. */
const NAME_OR_PRICE: ReadonlySet<string> = new Set(['mark', 'weak-mark', 'stuffing', 'price', 'shop']);
/** One letter off without a similar shape: as likely another word, so no evidence of its own ("BAE" for Bape). */
const isGuess = ({ weight }: Signal): boolean => weight === 'disguise-near';

/** Separates a limited price's own note from the limit. */
export const LIMITED = '; limited: ';

/** The fused result of the signals. `band`: undefined where it is not worth reporting. */
export interface Weighed {
  /** The probability of infringement, in [0, 1]. */
  readonly score: number;
  readonly band: Band | undefined;
  readonly signals: Signal[];
}

/**
 * Adds the signals' log-odds to the prior. Two rules limit the result, and the price's note says so where one applies.
 * A price never lifts a finding to `review` when the other signals do not: where a name may mean something else, the price may belong to
 * something
 * else too. The price's log-odds are cut to stay under the border, so that the waterfall still adds up.
 * A name with only a price is never `act`, since sales and misread prices are cheap too. This rule decides who looks first. It does
 * not change how many infringe, so it limits the band and leaves the probability.
 */
export function fuse(signals: readonly Signal[], prior: number, bands: Bands): Weighed {
  let withoutPrice = prior;
  for (const signal of signals) if (signal.signal !== 'price') withoutPrice += signal.logOdds;
  if (withoutPrice < logit(bands.review)) {
    const room = Math.max(0, logit(bands.review) - HAIR - withoutPrice);
    return sum(
      signals.map((signal) => cut(signal, room)),
      prior,
      bands,
    );
  }
  const whole = sum(signals, prior, bands);
  if (whole.band !== 'act' || withoutPrice >= logit(bands.act) || signals.some(isMore)) return whole;
  return {
    ...whole,
    band: 'review',
    signals: signals.map((signal) => (isPrice(signal) ? limited(signal, 'review') : signal)),
  };
}

const isPrice = ({ signal }: Signal): boolean => signal === 'price';
const isMore = (signal: Signal): boolean => signal.logOdds > 0 && !NAME_OR_PRICE.has(signal.signal) && !isGuess(signal);

const LIMITS = { watch: 'price alone never exceeds watch', review: 'a name and a price alone never exceed review' };
const limited = (signal: Signal, to: keyof typeof LIMITS): Signal => ({
  ...signal,
  note: `${signal.note ?? ''}${LIMITED}${LIMITS[to]}`,
  limited: to,
});

const cut = (signal: Signal, room: number): Signal =>
  isPrice(signal) && signal.logOdds > room ? { ...limited(signal, 'watch'), logOdds: room } : signal;

function sum(signals: readonly Signal[], prior: number, bands: Bands): Weighed {
  const score = probability(signals.reduce((total, { logOdds }) => total + logOdds, prior));
  return { score, band: bandOf(score, bands), signals: [...signals] };
}

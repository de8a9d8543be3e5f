import type { Band, Signal } from '@marketsafe/terms';
import { type Bands, bandOf } from './bands.ts';
import { logit, probability } from './odds.ts';

/** A hair under a border, so that rounding cannot lift a capped score over it. */
const HAIR = 0.01;
/** What names the brand and how often others are named, the price itself, and what every new shop has: none of them speaks for the others. */
const NAME_OR_PRICE: ReadonlySet<string> = new Set(['mark', 'weak-mark', 'stuffing', 'price', 'shop']);
/** One letter off by no shape: as likely another word, so no reason of its own ("BAE" for Bape). */
const isGuess = ({ weight }: Signal): boolean => weight === 'disguise-near';

/** What the note of a price that was limited says behind its own words. */
export const LIMITED = '; limited: ';

/** What signals come to. `band`: none where it is not worth reporting. */
export interface Weighed {
  /** The probability of infringement, in [0, 1]. */
  readonly score: number;
  readonly band: Band | undefined;
  readonly signals: Signal[];
}

/**
 * Adds the signals' log-odds to the prior. Two rules stand above the sum, and the note of the price says so where one holds.
 * A price never brings to `review` what the other signals do not: where a name may mean something else, the price may be of something
 * else, too. It is cut to what stays under the border, in the signal itself, so that the waterfall still adds up.
 * And a name with a price is never `act`: a sale is cheap too, and so is a price that was misread. That is a rule for who looks first, not a
 * doubt of how many infringe, so that the probability stays what it is and the band alone is held.
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

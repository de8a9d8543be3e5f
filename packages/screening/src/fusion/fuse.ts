import type { Band, Signal } from '@marketsafe/terms';
import { type Bands, bandOf } from './bands.ts';
import { logit, probability } from './odds.ts';

/** Keeps a capped score under a border despite rounding. */
const HAIR = 0.01;
/** Signals that cannot support a price: those that only name the brand or count names, the price itself, and the facts of every new shop. */
const NAME_OR_PRICE: ReadonlySet<string> = new Set(['mark', 'weak-mark', 'stuffing', 'price', 'shop']);
/** Pictures that a dealer in genuine goods shows too: the brand's own photos. */
const OWN_PHOTO: ReadonlySet<string | undefined> = new Set(['photo-own', 'scene-own', 'own-photo-only']);
/** Pictures that show the brand as a name does, and no more. A scene alone is shared too often. */
const NAME_IN_PICTURE: ReadonlySet<string | undefined> = new Set([
  ...OWN_PHOTO,
  ...['picture-only', 'picture-text', 'picture-text-too', 'logo', 'scene-upheld'],
]);
/** One letter off without a similar shape: as likely another word, so no evidence of its own ("BAE" for Bape). */
const isGuess = ({ weight }: Signal): boolean => weight === 'disguise-near';

/** Separates a limited signal's own note from the limit. */
export const LIMITED = '; limited: ';

/** The fused result of the signals. `band`: undefined where it is not worth reporting. */
export interface Weighed {
  /** The probability of infringement, in [0, 1]. */
  readonly score: number;
  readonly band: Band | undefined;
  readonly signals: Signal[];
}

/**
 * Adds the signals' log-odds to the prior. Two rules limit the result, and the note of the limited signal says so where one applies.
 * A price never lifts a finding to `review` when the other signals do not: where a name may mean something else, the price may belong to something
 * else too. Nor does a brand's own photo, where nothing but names and a price is beside it: genuine goods are resold under such photos every day.
 * Their log-odds are cut to stay under the border, so that the waterfall still adds up.
 * A name, in words or in a picture, with only a price is never `act`, since sales and misread prices are cheap too; nor with only a scene. This rule decides who looks
 * first. It does not change how many infringe, so it limits the band and leaves the probability.
 */
export function fuse(signals: readonly Signal[], prior: number, bands: Bands): Weighed {
  if (!signals.some((signal) => isPrice(signal) || isScene(signal) || OWN_PHOTO.has(signal.weight)))
    return sum(signals, prior, bands);
  const hasMore = signals.some(isMore);
  const isLimitable = (signal: Signal): boolean => isPrice(signal) || (!hasMore && OWN_PHOTO.has(signal.weight));
  let without = prior;
  for (const signal of signals) if (!isLimitable(signal)) without += signal.logOdds;
  if (without < logit(bands.review)) {
    let room = Math.max(0, logit(bands.review) - HAIR - without);
    const fitted = signals.map((signal) => {
      if (!isLimitable(signal)) return signal;
      const fits = cut(signal, room);
      room -= Math.max(0, fits.logOdds);
      return fits;
    });
    return sum(fitted, prior, bands);
  }
  const whole = sum(signals, prior, bands);
  if (whole.band !== 'act' || hasMore) return whole;
  const isLimited = (signal: Signal): boolean => isLimitable(signal) || isScene(signal);
  const rest = signals.reduce((total, signal) => total + (isLimited(signal) ? 0 : signal.logOdds), prior);
  if (rest >= logit(bands.act)) return whole;
  return {
    ...whole,
    band: 'review',
    signals: signals.map((signal) => (isLimited(signal) && signal.logOdds > 0 ? limited(signal, 'review') : signal)),
  };
}

const isPrice = ({ signal }: Signal): boolean => signal === 'price';
const isScene = ({ signal }: Signal): boolean => signal === 'same-scene';
const isMore = (signal: Signal): boolean =>
  signal.logOdds > 0 && !NAME_OR_PRICE.has(signal.signal) && !NAME_IN_PICTURE.has(signal.weight) && !isGuess(signal);

const LIMITS = {
  price: { watch: 'price alone never exceeds watch', review: 'a name and a price alone never exceed review' },
  photo: {
    watch: 'a brand’s own photo alone never exceeds watch',
    review: 'a name and a brand’s own photo alone never exceed review',
  },
  scene: { watch: 'a scene alone never exceeds watch', review: 'a name and a scene alone never exceed review' },
};
const limited = (signal: Signal, to: 'watch' | 'review'): Signal => ({
  ...signal,
  note: `${signal.note ?? ''}${LIMITED}${LIMITS[isPrice(signal) ? 'price' : isScene(signal) ? 'scene' : 'photo'][to]}`,
  limited: to,
});

const cut = (signal: Signal, room: number): Signal =>
  signal.logOdds > room ? { ...limited(signal, 'watch'), logOdds: room } : signal;

function sum(signals: readonly Signal[], prior: number, bands: Bands): Weighed {
  const score = probability(signals.reduce((total, { logOdds }) => total + logOdds, prior));
  return { score, band: bandOf(score, bands), signals: [...signals] };
}

import type { Signal } from '@marketsafe/terms';
import type { Bands } from './bands.ts';
import { logit, probability } from './odds.ts';

/** A hair under a border, so that rounding cannot lift a capped score over it. */
const HAIR = 0.01;
/** What names the brand, the price itself, and what every new shop has: none of them speaks for the others. */
const NAME_OR_PRICE: ReadonlySet<string> = new Set(['mark', 'weak-mark', 'price', 'shop']);
/** One letter off by no shape: as likely another word, so no reason of its own ("BAE" for Bape). */
const isGuess = ({ weight }: Signal): boolean => weight === 'disguise-near';

/** What the note of a price that was cut says behind its own words. */
export const LIMITED = '; limited: ';

/**
 * Adds the signals' log-odds to the prior. A price never lifts a finding over `review` that the other signals do not bring there,
 * nor to `act` one that has nothing against it but the brand's name: a sale is cheap too, and so is a price that was misread.
 * It is cut to what stays under the border, in the signal itself, so that the waterfall still adds up.
 */
export function fuse(signals: readonly Signal[], prior: number, bands: Bands): { score: number; signals: Signal[] } {
  let withoutPrice = prior;
  for (const signal of signals) if (signal.signal !== 'price') withoutPrice += signal.logOdds;
  const border = borderFor(withoutPrice, signals, bands);
  const capped = signals.map((signal) => {
    if (signal.signal !== 'price' || border === undefined) return signal;
    const room = Math.max(0, logit(border.from) - HAIR - withoutPrice);
    if (signal.logOdds <= room) return signal;
    return { ...signal, logOdds: room, note: `${signal.note ?? ''}${LIMITED}${border.why}` };
  });
  const total = capped.reduce((sum, signal) => sum + signal.logOdds, prior);
  return { score: probability(total), signals: capped };
}

/** The band that a price may not lift the rest into. */
function borderFor(
  withoutPrice: number,
  signals: readonly Signal[],
  { review, act }: Bands,
): { from: number; why: string } | undefined {
  if (withoutPrice < logit(review)) return { from: review, why: 'price alone never exceeds watch' };
  const hasMore = signals.some((signal) => signal.logOdds > 0 && !NAME_OR_PRICE.has(signal.signal) && !isGuess(signal));
  if (hasMore || withoutPrice >= logit(act)) return undefined;
  return { from: act, why: 'a name and a price alone never exceed review' };
}

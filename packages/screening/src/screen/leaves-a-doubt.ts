import type { Band, Listing, Signal } from '@marketsafe/terms';
import type { BrandBook } from '../book/index.ts';
import { reweigh, type WeightName } from '../fusion/index.ts';
import type { PictureFacts } from '../pictures/picture-facts.ts';
import { raise } from '../signals/index.ts';
import { type Assessment, assess, hintsOf, type ScreeningContext } from './screen.ts';

const RANK: Readonly<Record<Band | 'none', number>> = { none: 0, watch: 1, review: 2, act: 3 };

/**
 * Whether text in the listing's pictures is worth reading, which takes a third of a second each: a brand's name in one of them would lift the
 * listing to `review` or `act`, where words, price, seller and matches of pictures leave it lower. Not where they name the brand plainly, since the
 * name in a picture says no more; nor for a seller whose authorisation for the brand is known; nor where nothing at all speaks against a listing.
 * Pure, with the same arguments as `screen`.
 */
export function leavesADoubt(
  listing: Listing,
  book: BrandBook,
  context: ScreeningContext = {},
  pictures?: PictureFacts,
): boolean {
  return isDoubtful(listing, assess(listing, book, context, pictures), book, context);
}

/** As `leavesADoubt`, for a listing that was assessed already: with the same book, context and pictures. */
export function isDoubtful(
  listing: Listing,
  assessed: readonly Assessment[],
  book: BrandBook,
  context: ScreeningContext = {},
): boolean {
  if (listing.images.length === 0) return false;
  if (assessed.length === 0) return rises(hintsOf(listing, book, context), undefined, book);
  return assessed.some(({ signals, band }) => !isSettled(signals) && rises(signals, band, book));
}

function rises(signals: readonly Signal[], band: Band | undefined, book: BrandBook): boolean {
  const isNamed = signals.some(({ signal }) => signal === 'mark' || signal === 'weak-mark');
  const name = raise(book.weights, isNamed ? 'picture-text-too' : 'picture-text', { signal: 'text-in-picture' });
  const rest = signals.filter(({ weight }) => weight !== 'picture-only' && weight !== 'own-photo-only');
  const rank = RANK[reweigh([...rest, name], book.weights, book.bands).band ?? 'none'];
  return rank >= RANK.review && rank > RANK[band ?? 'none'];
}

type Weight = WeightName | undefined;
const PLAIN: ReadonlySet<Weight> = new Set<Weight>(['mark-title', 'mark-brand', 'mark-category']);
/** These leave it open whether a word names the brand. */
const OPEN: ReadonlySet<Weight> = new Set<Weight>([
  ...(['disguise-near', 'disguise-near-alike', 'disguise-glued'] as const),
  ...(['compatible', 'compared', 'common-word'] as const),
]);
const SETTLED: ReadonlySet<Weight> = new Set<Weight>(['authorised', 'cleared', 'picture-text', 'picture-text-too']);

/** Nothing is left to ask: the brand is named plainly, in words or in a picture that was read, or the seller is known. */
function isSettled(signals: readonly Signal[]): boolean {
  const has = (weights: ReadonlySet<Weight>): boolean => signals.some(({ weight }) => weights.has(weight as Weight));
  return has(SETTLED) || (has(PLAIN) && !has(OPEN));
}

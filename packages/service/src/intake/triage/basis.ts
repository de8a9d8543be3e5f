import type { ComebackReason, Finding, Listing } from '@marketsafe/terms';
import { z } from 'zod';

const bands = ['watch', 'review', 'act'] as const;
/** A price below this share of the former one is a new offer. */
const fallsBelow = 0.8;

/** The facts that a person saw when they dismissed or snoozed a finding. Another description or stock is no reason to look again. */
export const Basis = z.object({
  seller: z.string(),
  title: z.string(),
  brand: z.string().optional(),
  category: z.string().optional(),
  condition: z.string().optional(),
  pictures: z.array(z.string()),
  price: z.object({ amount: z.string(), currency: z.string() }).optional(),
  band: z.enum(bands),
  /**
   * Each reason against the listing, without its weight. Reasons in its favour, and notes on why a price is not compared, are no
   * reason to look again.
   */
  evidence: z.array(z.string()),
});
export type Basis = z.infer<typeof Basis>;

export const basisOf = (listing: Listing, { band, signals }: Finding): Basis => ({
  seller: listing.seller.id,
  title: listing.title,
  ...(listing.brand !== undefined && { brand: listing.brand }),
  ...(listing.category !== undefined && { category: listing.category }),
  ...(listing.condition !== undefined && { condition: listing.condition }),
  pictures: [...listing.images],
  ...(listing.price && { price: listing.price }),
  band,
  evidence: [
    ...new Set(
      signals
        .filter(({ logOdds }) => logOdds > 0)
        .map((one) =>
          [one.signal, one.manner ?? '', one.seen ?? '', ...(one.with === undefined ? [] : [one.with])].join(' '),
        ),
    ),
  ].sort(),
});

/** Reasons why the finding differs from the dismissed or snoozed one; none if it is the same in all that matters. */
export function changesBetween(before: Basis, now: Basis): ComebackReason[] {
  const differs = (what: 'seller' | 'title' | 'brand' | 'category' | 'condition') => before[what] !== now[what];
  const evidence = new Set(before.evidence);
  return [
    ...(differs('seller') ? (['seller'] as const) : []),
    ...(differs('title') ? (['title'] as const) : []),
    ...(differs('brand') ? (['brand-field'] as const) : []),
    ...(differs('category') ? (['category'] as const) : []),
    ...(differs('condition') ? (['condition'] as const) : []),
    ...(now.pictures.some((one) => !before.pictures.includes(one)) ? (['pictures'] as const) : []),
    ...(fell(before.price, now.price) ? (['price-fell'] as const) : []),
    ...(now.evidence.some((one) => !evidence.has(one)) ? (['evidence'] as const) : []),
    ...(bands.indexOf(now.band) > bands.indexOf(before.band) ? (['band-rose'] as const) : []),
  ];
}

type Price = Basis['price'];
const fell = (before: Price, now: Price): boolean =>
  before !== undefined &&
  now !== undefined &&
  before.currency === now.currency &&
  Number(now.amount) < fallsBelow * Number(before.amount);

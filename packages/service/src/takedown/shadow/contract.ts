import { reviewGaps } from '@marketsafe/procedure';
import { Lane, MeasureKind, Money, ReasonCode, RightType } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant, PageQuery } from '../../platform/contract.ts';
import { Id, MarketplaceId, Reasons } from '../../platform/fields.ts';

/** Agreement: the marketplace would have removed it, or says that it did. */
export const agreements = ['would-remove', 'removed'] as const;
/** Disagreement: the marketplace would not have removed it, or left it on sale for the days of the rules. */
export const disagreements = ['would-keep', 'still-there'] as const;
/**
 * How a shadow order compares with what the marketplace did. `gone`: it is off sale, and it is not known who took it down; these are
 * counted apart. `ended-otherwise`: the seller, or an order of the programme, took it off sale; `unclear`: it could not be looked at.
 * These three, and `open`, count for neither side.
 */
export const comparisons = [
  'open',
  ...agreements,
  ...disagreements,
  ...(['gone', 'ended-otherwise', 'unclear'] as const),
] as const;
export type Comparison = (typeof comparisons)[number];

const Holder = z.object({ id: z.string(), name: z.string() });
const words = ['would-remove', 'would-keep'] as const;
const Gap = z.enum(reviewGaps);

/** What would have been ordered; nothing was sent. */
export const ShadowOrder = z
  .object({
    id: z.string(),
    marketplace: z.string(),
    holder: Holder,
    target: z.string(),
    /** As the complaint saw it; absent once its retention has ended. */
    title: z.string().optional(),
    url: z.string().optional(),
    price: Money.optional(),
    seller: z.string(),
    sellerName: z.string().optional(),
    /** Office, number and mark are not for the marketplace. */
    right: z.object({
      type: RightType,
      office: z.string().optional(),
      number: z.string().optional(),
      mark: z.string().optional(),
    }),
    reason: ReasonCode,
    /** `expedited`: the order would have gone at once. Otherwise a reviewer would have looked first: it counts as no order. */
    lane: Lane,
    measure: MeasureKind,
    orderedAt: Instant,
    /** When it counts as left by the marketplace if it is still on sale. */
    lookAt: Instant.optional(),
    comparison: z.enum(comparisons),
    /** Of what is gone: since when. */
    comparedAt: Instant.optional(),
    /** What the people of the marketplace said last. */
    word: z
      .object({
        word: z.enum(words),
        /** The name, for the people of the marketplace; for the review team a stable alias (`#4f9a2c`). */
        by: z.string().optional(),
        reasons: z.string(),
        lacks: z.array(Gap),
        at: Instant,
      })
      .optional(),
    /** What you may say of it. */
    actions: z.array(z.enum(words)),
  })
  .meta({ id: 'ShadowOrder' });

const filter = {
  marketplace: MarketplaceId.optional(),
  /** Of this rights holder. */
  holder: Id.optional(),
  /** Only orders of which the marketplace's people have said nothing. */
  unsaid: z.enum(['true']).optional(),
};
export const ShadowOrderQuery = PageQuery.extend(filter);
export const ShadowTableQuery = z.strictObject(filter);

const counts = {
  /** Orders that would have gone at once. */
  orders: z.int(),
  compared: z.int(),
  agreed: z.int(),
  /** Orders whose target is gone, and it is not known who took it down: counted for neither side. */
  gone: z.int(),
  /** The share of the compared that the marketplace agreed with, and the interval of the true share (Wilson, 95 %). */
  agreement: z.object({ share: z.number(), low: z.number(), high: z.number() }).optional(),
  /** Milliseconds that the order was ahead of the marketplace, of what it took down: the median. */
  gainedMs: z.number().optional(),
};

/** What the latest time in the stage `shadow` has shown, of one rights holder on one marketplace. */
const ShadowNumbers = z
  .object({
    marketplace: z.string(),
    holder: Holder,
    /** When the stage began. */
    since: Instant,
    ...counts,
    /** Complaints that a reviewer would have looked at first. */
    reviewed: z.int(),
    comparisons: z.array(z.object({ comparison: z.enum(comparisons), count: z.int() })),
    /** Why the marketplace would not have removed it; a word may name several gaps. */
    gaps: z.array(z.object({ gap: Gap, count: z.int() })),
    groups: z.array(z.object({ rightType: RightType, reason: ReasonCode, ...counts })),
  })
  .meta({ id: 'ShadowNumbers' });

export const AllShadowNumbers = z.object({ items: z.array(ShadowNumbers) }).meta({ id: 'AllShadowNumbers' });

const orders = z.array(Id).min(1).max(300);
/** What the marketplace would have done with one or many shadow orders; the rights holder reads the reasons. */
export const ShadowSaying = z
  .discriminatedUnion('word', [
    z.strictObject({ word: z.literal('would-remove'), orders, reasons: Reasons }),
    z.strictObject({
      ...{ word: z.literal('would-keep'), orders, reasons: Reasons },
      /** What the complaint lacks. */
      lacks: z.array(Gap).min(1).max(reviewGaps.length),
    }),
  ])
  .meta({ id: 'ShadowSaying' });

/** `not-yours`: your marketplace has no such shadow order. */
export const ShadowSaid = z
  .object({ items: z.array(z.object({ id: z.string(), outcome: z.enum(['done', 'not-yours']) })) })
  .meta({ id: 'ShadowSaid' });

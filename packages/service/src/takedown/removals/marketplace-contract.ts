import { reviewGaps } from '@marketsafe/procedure';
import { MeasureKind, ReasonCode } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant, PageQuery } from '../../platform/contract.ts';
import { Id, Reasons } from '../../platform/fields.ts';
import { mostRefused, RemovalHeld, Stop, Use } from './contract.ts';

/** What the people of a marketplace may do with an order. `refuse` also restores what was taken down, until the case is decided. */
export const orderActs = ['release', 'hold', 'refuse'] as const;

/** An order to a marketplace, as its people see it. */
export const MarketplaceOrder = z
  .object({
    id: z.string(),
    target: z.string(),
    /** As the complaint saw it. */
    title: z.string().optional(),
    seller: z.string(),
    measure: MeasureKind,
    desired: z.enum(['down', 'up']),
    state: z.string(),
    orderedAt: Instant,
    updatedAt: Instant,
    /** It was not sent, and waits for people. */
    held: z.object({ why: RemovalHeld.shape.why, since: Instant }).optional(),
    /** The complaints behind it; none for what follows from strikes. */
    cases: z.array(z.object({ id: z.string(), status: z.string(), reason: ReasonCode, holderName: z.string() })),
    /** What your people decided last about it. */
    word: z
      .object({ word: z.enum(['held', 'released', 'refused']), by: z.string(), reasons: z.string(), at: Instant })
      .optional(),
    actions: z.array(z.enum(orderActs)),
  })
  .meta({ id: 'MarketplaceOrder' });

export const MarketplaceOrderQuery = PageQuery.extend({
  /** Only orders that wait for people. */
  waiting: z.enum(['true']).optional(),
});

const orders = z.array(Id).min(1).max(mostRefused);
/** One decision about one or many orders; both sides of a refused case read the reasons. */
export const OrderDecision = z
  .discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('release'), orders, reasons: Reasons }),
    z.strictObject({ decision: z.literal('hold'), orders, reasons: Reasons }),
    z.strictObject({
      ...{ decision: z.literal('refuse'), orders, reasons: Reasons },
      /** The gap of the complaints: the ground that the complainants see. */
      lacks: z.array(z.enum(reviewGaps)).min(1).max(reviewGaps.length),
    }),
  ])
  .meta({ id: 'OrderDecision' });

/**
 * `already-sent`: it cannot be held. `not-waiting`: it waits for nothing that your people may release, or was overtaken.
 * `still-wanted`: a case that was not refused asks for it too. `of-the-programme`: it follows from strikes, so there is no complaint
 * to refuse. `not-yours`: your marketplace has no such order.
 */
export const OrdersDecided = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        outcome: z.enum([
          ...(['done', 'already-sent', 'not-waiting', 'still-wanted', 'of-the-programme', 'not-yours'] as const),
        ]),
        cases: z.array(z.object({ case: z.string(), refused: z.boolean(), why: z.string().optional() })),
      }),
    ),
  })
  .meta({ id: 'OrdersDecided' });

const Cap = z.int().min(0).max(1_000_000);
/** The most listings that may be taken down on your marketplace for all rights holders together; without one, only the programme's caps hold. */
export const MarketplaceCap = z
  .strictObject({ cap: z.strictObject({ hour: Cap, day: Cap }).nullable() })
  .refine(({ cap }) => cap === null || cap.hour <= cap.day, {
    message: 'The cap of an hour is greater than the cap of a day.',
    path: ['cap', 'hour'],
  })
  .meta({ id: 'MarketplaceCap' });

export const MarketplaceRemovals = z
  .object({
    /** Present while your people have stopped removals. */
    stop: Stop.optional(),
    former: z.array(Stop),
    /** Removals on your marketplace that were not sent and wait for people. */
    held: z.int(),
    /** Your own cap. */
    cap: z.object({ hour: Use, day: Use, by: z.string(), at: Instant }).optional(),
  })
  .meta({ id: 'MarketplaceRemovals' });

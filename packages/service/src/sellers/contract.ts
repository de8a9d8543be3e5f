import { Gravity, MeasureKind, Target } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant, PageQuery } from '../platform/contract.ts';

const StrikeView = z
  .object({
    id: z.string(),
    track: z.string(),
    right: z.string(),
    mark: z.string().optional(),
    points: z.int(),
    gravity: Gravity,
    cases: z.array(z.object({ case: z.string(), settled: z.boolean(), contested: z.boolean() })),
    issuedAt: Instant,
    expiresAt: Instant,
    counted: z.boolean(),
  })
  .meta({ id: 'StrikeView' });

export const SellerCard = z
  .object({
    key: z.string(),
    marketplace: z.string(),
    id: z.string(),
    name: z.string().optional(),
    points: z.int(),
    closeAt: z.int(),
    status: z.enum(['open', 'closed', 'banned']),
    /** The closed storefront whose operator re-registered as this one. */
    recognisedAs: z.string().optional(),
  })
  .meta({ id: 'SellerCard' });

export const SellerDetail = SellerCard.extend({
  strikes: z.array(StrikeView),
  measures: z.array(z.object({ target: Target, case: z.string(), kind: MeasureKind, inForce: z.boolean() })),
  ban: z
    .object({
      /** Why a ban cannot be approved yet: `strike-contested`, `strike-unsettled`, ...; empty = it can. */
      blockedBy: z.array(z.string()),
      /** Desk users who approved. */
      approvals: z.array(z.string()),
      needed: z.int(),
    })
    .optional(),
  clearances: z.array(z.object({ holder: z.string(), until: Instant })),
}).meta({ id: 'SellerDetail' });

export const SellerQuery = PageQuery.extend({
  q: z.string().max(200).optional(),
  status: z.enum(['open', 'closed', 'banned']).optional(),
});

export const BanDecision = z
  .object({ approve: z.boolean(), reasons: z.string().trim().min(1).max(5000) })
  .meta({ id: 'BanDecision' });

export const ClearanceRequest = z.object({ holder: z.string(), until: Instant }).meta({ id: 'ClearanceRequest' });

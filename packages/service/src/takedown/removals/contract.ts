import { reviewGaps } from '@marketsafe/procedure';
import { z } from 'zod';
import { Instant, PageQuery } from '../../platform/contract.ts';
import { Id, Reasons } from '../../platform/fields.ts';

/**
 * `stopped-there`, `held-there`: the marketplace's people stopped all removals, or hold this one; `to-confirm`: they release each of
 * this rights holder; `above-there`: it is above their own cap.
 */
const Why = z.enum([
  ...(['stopped', 'stopped-there', 'held-there', 'to-confirm', 'above-there'] as const),
  ...(['above-hour', 'above-day', 'unusual'] as const),
]);

const Person = z.object({ user: z.string(), name: z.string() });

/** One person's approval of an act that needs two. */
const Approval = Person.extend({ at: Instant, reasons: z.string() }).meta({ id: 'RemovalApproval' });

export const Stop = z
  .object({
    since: Instant,
    by: Person,
    reasons: z.string(),
    until: Instant.optional(),
    approvals: z.array(Approval),
    /** The programme was restored: nothing leaves it, restorations and letters included, and no deadline runs. */
    restored: z
      .object({
        /** The instant of the backup. */
        from: Instant,
        /** Targets that were not looked at yet; while there are any, no one can resume. */
        unobserved: z.int(),
      })
      .optional(),
  })
  .meta({ id: 'RemovalStop' });

/** Listings taken down, and the cap. */
export const Use = z.object({ used: z.int(), cap: z.int() });

export const Removals = z
  .object({
    /** Present while all removals are stopped. */
    stop: Stop.optional(),
    /** Former stops, the latest first. */
    former: z.array(Stop),
    /** Marketplaces whose own people have stopped removals; they alone resume them. `by`: a stable alias of the person (`#4f9a2c`). */
    there: z.array(z.object({ marketplace: z.string(), since: Instant, by: z.string(), reasons: z.string() })),
    /** Removals that wait for people. */
    held: z.int(),
    /** Sent to a marketplace and not answered yet: they may still take effect. */
    underWay: z.int(),
    /** The caps nearest to their limit, and all caps with waiting removals. */
    limits: z.array(
      z.object({
        scope: z.enum(['programme', 'holder', 'seller', 'marketplace']),
        /** A participant's id, a seller's key, a marketplace whose people set a cap; empty for the programme. */
        key: z.string(),
        name: z.string(),
        hour: Use,
        day: Use,
        /** More removals in 24 hours need two approvals; absent for a marketplace's own cap. */
        unusualAbove: z.number().optional(),
        /** Removals that wait above it. */
        held: z.int(),
        approvals: z.array(Approval),
      }),
    ),
  })
  .meta({ id: 'Removals' });

export const HeldRemoval = z
  .object({
    /** The id of its order or submission. */
    id: z.string(),
    target: z.string(),
    seller: z.string(),
    why: Why,
    since: Instant,
    cases: z.array(z.string()),
    /** The participants whose claims these are. */
    holders: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .meta({ id: 'HeldRemoval' });

export const HeldRemovalQuery = PageQuery.extend({
  /** Only those of this rights holder. */
  holder: Id.optional(),
});

/** Maximum removals refused in one request, equal to the maximum listings of a filing. */
export const mostRefused = 300;

export const RemovalDecision = z.strictObject({ reasons: Reasons }).meta({ id: 'RemovalDecision' });

/** Releases removals that wait above a limit. */
export const RemovalRelease = RemovalDecision.extend({
  scope: z.enum(['programme', 'holder', 'seller']),
  key: z.string().max(400),
}).meta({ id: 'RemovalRelease' });

/** Refuses held removals: the named ones, or the oldest of a rights holder, for its claims only. */
export const RemovalRefusal = RemovalDecision.extend({
  /** The gap of the complaints: the ground that the complainants see. */
  lacks: z.array(z.enum(reviewGaps)).min(1).max(reviewGaps.length),
  /** Ids from the list of held removals. */
  removals: z.array(Id).min(1).max(mostRefused).optional(),
  /** A participant's id. */
  holder: Id.optional(),
})
  .refine(({ removals, holder }) => (removals === undefined) !== (holder === undefined), {
    message: 'Name either the removals or a rights holder.',
    path: ['removals'],
  })
  .meta({ id: 'RemovalRefusal' });

/**
 * `refused`: no case wants it any longer, and it is never sent. `still-wanted`: it still waits for a case that was not refused.
 * `not-held`: it was released or dropped meanwhile. `of-the-programme`: it follows from strikes, so there is no complaint to
 * refuse.
 */
const RefusalOutcome = z.enum(['refused', 'still-wanted', 'not-held', 'of-the-programme']);

export const RemovalsRefused = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        target: z.string().optional(),
        outcome: RefusalOutcome,
        cases: z.array(z.object({ case: z.string(), refused: z.boolean(), why: z.string().optional() })),
      }),
    ),
    /** Waiting removals of the rights holder beyond this request's maximum. */
    left: z.int(),
  })
  .meta({ id: 'RemovalsRefused' });

/** Why a case's removal has not been sent. Only the desk learns who stopped it and why. */
export const RemovalHeld = z
  .object({
    why: Why,
    since: Instant,
    by: z.string().optional(),
    reasons: z.string().optional(),
  })
  .meta({ id: 'RemovalHeld' });

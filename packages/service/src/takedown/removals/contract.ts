import { reviewGaps } from '@marketsafe/procedure';
import { z } from 'zod';
import { Instant, PageQuery } from '../../platform/contract.ts';
import { Id, Reasons } from '../../platform/fields.ts';

const Why = z.enum(['stopped', 'above-hour', 'above-day', 'unusual']);

const Person = z.object({ user: z.string(), name: z.string() });

/** One person's word, where it takes two. */
const Approval = Person.extend({ at: Instant, reasons: z.string() }).meta({ id: 'RemovalApproval' });

const Stop = z
  .object({ since: Instant, by: Person, reasons: z.string(), until: Instant.optional(), approvals: z.array(Approval) })
  .meta({ id: 'RemovalStop' });

/** Listings that were taken down, and how many may be. */
const Use = z.object({ used: z.int(), cap: z.int() });

export const Removals = z
  .object({
    /** All removals are stopped; absent: they go. */
    stop: Stop.optional(),
    /** Stops that are over, the latest first. */
    former: z.array(Stop),
    /** Removals that wait for people. */
    held: z.int(),
    /** Sent to a marketplace before, and not answered for yet: they may still take effect. */
    underWay: z.int(),
    /** The caps that come nearest to their ends, and all above which something waits. */
    limits: z.array(
      z.object({
        scope: z.enum(['programme', 'holder', 'seller']),
        /** A participant's id, a seller's key; empty for the programme. */
        key: z.string(),
        name: z.string(),
        hour: Use,
        day: Use,
        /** More in 24 hours waits for two people. */
        unusualAbove: z.number(),
        /** Removals that wait above it. */
        held: z.int(),
        approvals: z.array(Approval),
      }),
    ),
  })
  .meta({ id: 'Removals' });

export const HeldRemoval = z
  .object({
    /** The id of its order, or of its submission. */
    id: z.string(),
    target: z.string(),
    seller: z.string(),
    why: Why,
    since: Instant,
    cases: z.array(z.string()),
    /** Whose claims these are: participants. */
    holders: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .meta({ id: 'HeldRemoval' });

export const HeldRemovalQuery = PageQuery.extend({
  /** Only those of this rights holder. */
  holder: Id.optional(),
});

/** What one request refuses at most; a filing has as many listings at most. */
export const mostRefused = 300;

export const RemovalDecision = z.strictObject({ reasons: Reasons }).meta({ id: 'RemovalDecision' });

/** Lets go of what waits above a limit. */
export const RemovalRelease = RemovalDecision.extend({
  scope: z.enum(['programme', 'holder', 'seller']),
  key: z.string().max(400),
}).meta({ id: 'RemovalRelease' });

/** Refuses what is held: those that are named, or the oldest of a rights holder, for its claims alone. */
export const RemovalRefusal = RemovalDecision.extend({
  /** What the complaints lack: the ground that the complainants are told. */
  lacks: z.array(z.enum(reviewGaps)).min(1).max(reviewGaps.length),
  /** Ids as the list of held removals has them. */
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
 * `refused`: nobody asks for it any more, and it never leaves. `still-wanted`: it waits on for a case that was not refused.
 * `not-held`: it was let go or given up meanwhile. `of-the-programme`: it follows from strikes, and from no complaint that could be refused.
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
    /** Removals of the rights holder that wait beyond what one request refuses. */
    left: z.int(),
  })
  .meta({ id: 'RemovalsRefused' });

/** Why the removal that a case asks for has not been sent. Who and why is told to the desk alone. */
export const RemovalHeld = z
  .object({
    why: Why,
    since: Instant,
    by: z.string().optional(),
    reasons: z.string().optional(),
  })
  .meta({ id: 'RemovalHeld' });

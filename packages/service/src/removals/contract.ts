import { z } from 'zod';
import { Instant, PageQuery } from '../platform/contract.ts';

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
  })
  .meta({ id: 'HeldRemoval' });

export const HeldRemovalQuery = PageQuery;

export const RemovalDecision = z
  .object({ reasons: z.string().trim().min(1).max(5000) })
  .meta({ id: 'RemovalDecision' });

/** Lets go of what waits above a limit. */
export const RemovalRelease = RemovalDecision.extend({
  scope: z.enum(['programme', 'holder', 'seller']),
  key: z.string().max(400),
}).meta({ id: 'RemovalRelease' });

/** Why the removal that a case asks for has not been sent. Who and why is told to the desk alone. */
export const RemovalHeld = z
  .object({
    why: Why,
    since: Instant,
    by: z.string().optional(),
    reasons: z.string().optional(),
  })
  .meta({ id: 'RemovalHeld' });

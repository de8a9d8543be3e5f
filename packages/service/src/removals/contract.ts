import { z } from 'zod';
import { Instant, PageQuery } from '../platform/contract.ts';

const Person = z.object({ user: z.string(), name: z.string() });

/** One person's word, where it takes two. */
const Approval = Person.extend({ at: Instant, reasons: z.string() }).meta({ id: 'RemovalApproval' });

const Stop = z
  .object({ since: Instant, by: Person, reasons: z.string(), until: Instant.optional(), approvals: z.array(Approval) })
  .meta({ id: 'RemovalStop' });

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
  })
  .meta({ id: 'Removals' });

export const HeldRemoval = z
  .object({
    /** The id of its order, or of its submission. */
    id: z.string(),
    target: z.string(),
    seller: z.string(),
    why: z.enum(['stopped']),
    since: Instant,
    cases: z.array(z.string()),
  })
  .meta({ id: 'HeldRemoval' });

export const HeldRemovalQuery = PageQuery;

export const RemovalDecision = z
  .object({ reasons: z.string().trim().min(1).max(5000) })
  .meta({ id: 'RemovalDecision' });

/** Why the removal that a case asks for has not been sent. Who and why is told to the desk alone. */
export const RemovalHeld = z
  .object({
    why: z.enum(['stopped']),
    since: Instant,
    by: z.string().optional(),
    reasons: z.string().optional(),
  })
  .meta({ id: 'RemovalHeld' });

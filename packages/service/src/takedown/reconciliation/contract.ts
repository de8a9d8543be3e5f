import { z } from 'zod';
import { Instant, PageQuery } from '../../platform/contract.ts';

/** What shoppers meet, or the marketplace's books for money. `not-asked`: the programme has no such marketplace any more. */
const Found = z.enum(['down', 'up', 'absent', 'other-seller', 'unclear', 'not-asked']);
export type Found = z.infer<typeof Found>;

/** `settled`: an order with a lost answer turned out to be done. `waits`: it is sent when work resumes. `differs`: for people. */
const Result = z.enum(['as-believed', 'settled', 'waits', 'differs']);
export type Result = z.infer<typeof Result>;

/** A target as the programme's books have it, and as its marketplace shows it. */
const Looked = z
  .object({
    order: z.string(),
    marketplace: z.string(),
    target: z.string(),
    seller: z.string(),
    measure: z.string(),
    believed: z.enum(['down', 'up']),
    state: z.string(),
    found: Found,
    result: Result,
    at: Instant,
    cases: z.array(z.string()),
  })
  .meta({ id: 'LookedTarget' });

const counts = {
  /** Targets that were not looked at yet. */
  left: z.int(),
  looked: z.int(),
  settled: z.int(),
  waits: z.int(),
  differs: z.int(),
};

export const Reconciliation = z
  .object({
    /** The instant of the backup; absent where the programme was not restored, or goes on again. */
    restoredFrom: Instant.optional(),
    ...counts,
    /** What was looked at and has the asked result, by order. */
    items: z.array(Looked),
    next: z.string().optional(),
  })
  .meta({ id: 'Reconciliation' });

export const ReconciliationQuery = PageQuery.extend({ result: Result.default('differs') });

export const LookedOn = z
  .object({
    ...counts,
    /** Marketplaces that did not answer; their targets are left. */
    unreachable: z.array(z.object({ marketplace: z.string(), why: z.string() })),
  })
  .meta({ id: 'LookedOn' });

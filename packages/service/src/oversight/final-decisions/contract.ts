import { ReasonCode } from '@marketsafe/terms';
import { z } from 'zod';
import { Bilingual } from '../../platform/contract.ts';
import { Day } from '../../platform/fields.ts';

/** The address of a listing or shop, or a shop’s name as its marketplace writes it. */
export const DecisionsQuery = z.strictObject({ about: z.string().trim().min(1).max(2000) });

/** Final decisions alone: nothing is said of what is open, and silence says nothing about the goods. */
export const FinalDecisions = z
  .object({
    /** What the question was read as. */
    read: z.enum(['listing', 'shop', 'name']),
    /** The newest first; fifty at most. */
    items: z.array(
      z.object({
        about: z.enum(['listing', 'shop']),
        marketplace: z.object({ id: z.string(), name: Bilingual }),
        reason: ReasonCode,
        /** `upheld`: the complaint stood. `overturned`: it was wrong. */
        outcome: z.enum(['upheld', 'overturned']),
        /** Days in the marketplace’s time zone. */
        on: Day,
        /** From then on it is no longer shown. */
        until: Day,
      }),
    ),
  })
  .meta({ id: 'FinalDecisions' });

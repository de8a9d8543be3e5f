import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';

export const Digest = z
  .object({
    on: z.boolean(),
    /** When the next is due, if anything ends then. */
    nextAt: Instant.optional(),
  })
  .meta({ id: 'Digest' });

export const DigestChoice = z.strictObject({ on: z.boolean() }).meta({ id: 'DigestChoice' });

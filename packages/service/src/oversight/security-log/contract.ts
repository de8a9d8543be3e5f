import { z } from 'zod';
import { Instant, PageQuery } from '../../platform/contract.ts';
import { securityKinds } from '../../platform/security-log.ts';

export const SecurityEventView = z
  .object({
    number: z.int(),
    at: Instant,
    kind: z.enum(securityKinds),
    /** The account, with a name if it belongs to the desk. */
    person: z.object({ id: z.string(), name: z.string().optional() }).optional(),
    /** The party that they act for: the desk, a participant or a seller. */
    party: z.object({ id: z.string(), name: z.string().optional() }).optional(),
    address: z.string().optional(),
    /** The operation and its object, or the role and position of an account. */
    detail: z.string().optional(),
  })
  .meta({ id: 'SecurityEventView' });

export const SecurityLogQuery = PageQuery.extend({
  kind: z.enum(securityKinds).optional(),
  person: z.string().max(64).optional(),
});

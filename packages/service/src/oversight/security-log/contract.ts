import { z } from 'zod';
import { Instant, PageQuery } from '../../platform/contract.ts';
import { securityKinds } from '../../platform/security-log.ts';

export const SecurityEventView = z
  .object({
    number: z.int(),
    at: Instant,
    kind: z.enum(securityKinds),
    /** Whose account; a name where it is of the desk. */
    person: z.object({ id: z.string(), name: z.string().optional() }).optional(),
    /** Whom they act for: the desk, a participant or a seller. */
    party: z.object({ id: z.string(), name: z.string().optional() }).optional(),
    address: z.string().optional(),
    /** The operation and what it was about, or the role of an account. */
    detail: z.string().optional(),
  })
  .meta({ id: 'SecurityEventView' });

export const SecurityLogQuery = PageQuery.extend({
  kind: z.enum(securityKinds).optional(),
  person: z.string().max(64).optional(),
});

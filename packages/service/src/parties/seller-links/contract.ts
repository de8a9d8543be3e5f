import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';
import { Reasons } from '../../platform/fields.ts';

export const LinkRevocationRequest = z.strictObject({ reasons: Reasons }).meta({ id: 'LinkRevocationRequest' });

/** Links sent before `at` no longer open; a new one is on its way to the seller only. */
export const LinkRevocation = z.object({ at: Instant }).meta({ id: 'LinkRevocation' });

export const LinkSent = z.object({ sent: z.literal(true) }).meta({ id: 'LinkSent' });

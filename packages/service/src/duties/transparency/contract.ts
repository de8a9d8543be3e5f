import { MeasureKind } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant, PageQuery } from '../../platform/contract.ts';

/** `waiting`: on its way. `invalid`: never sent, since the database would refuse it. `refused`: the database refused it. */
const TransparencyState = z.enum(['waiting', 'accepted', 'refused', 'invalid']);

export const TransparencyStatementView = z
  .object({
    puid: z.string(),
    marketplace: z.string(),
    seller: z.string(),
    target: z.string(),
    measure: MeasureKind,
    /** The case that asked for the measure. */
    case: z.string().optional(),
    state: TransparencyState,
    /** Its faults, field by field. */
    faults: z.array(z.object({ field: z.string(), why: z.string() })),
    attempts: z.int(),
    queuedAt: Instant,
    nextAttemptAt: Instant.optional(),
    /** Why the last attempt failed. */
    lastError: z.string().optional(),
    permalink: z.string().optional(),
    /** The measure has ended. The database keeps what it received. */
    liftedAt: Instant.optional(),
  })
  .meta({ id: 'TransparencyStatement' });

export const TransparencyQuery = PageQuery.extend({ state: TransparencyState.optional() });

export const TransparencyRetry = z.strictObject({ puid: z.string().min(1).max(500) }).meta({ id: 'TransparencyRetry' });

import { Model } from '@marketsafe/screening';
import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';
import { Reasons } from '../../platform/fields.ts';

const Act = z.object({ by: z.object({ id: z.string(), name: z.string() }), at: Instant, reasons: z.string() });

const ScreeningModel = z
  .object({
    /** 0: the shipped model. */
    number: z.int(),
    /** The name that findings give. */
    version: z.string(),
    /** Its values were changed in the database and no longer match its version, so it is not used. */
    changed: z.literal(true).optional(),
    /** Absent for the shipped model. */
    proposed: Act.optional(),
    /** Each activation. */
    putInForce: z.array(Act),
  })
  .meta({ id: 'ScreeningModel' });

export const ScreeningModels = z
  .object({
    inForce: z.int(),
    /** The latest first. */
    items: z.array(ScreeningModel),
  })
  .meta({ id: 'ScreeningModels' });

export const ModelProposal = z.strictObject({ model: Model, reasons: Reasons }).meta({ id: 'ModelProposal' });
export const ModelReasons = z.strictObject({ reasons: Reasons }).meta({ id: 'ModelReasons' });

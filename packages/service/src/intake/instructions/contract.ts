import { Band } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';
import { MarketplaceId } from '../../platform/fields.ts';

/** What a finding has to meet, all of it. */
export const InstructionConditions = z
  .strictObject({
    /** A picture of the listing is that of a page which an upheld case of theirs took down. */
    samePicture: z.literal(true).optional(),
    /** The price is below so many percent of the brand's typical price for these goods. */
    belowTypical: z.int().min(1).max(99).optional(),
    /** The goods came back after an upheld case. */
    cameBack: z.literal(true).optional(),
    /** This band or a higher one. */
    band: Band.optional(),
    /** Probability in percent, at least. */
    score: z.int().min(1).max(99).optional(),
    brand: MarketplaceId.optional(),
    marketplace: MarketplaceId.optional(),
  })
  .refine(
    ({ brand: _, marketplace: __, ...goods }) => Object.keys(goods).length > 0,
    'name a condition about the goods, beside the brand and the marketplace',
  )
  .meta({ id: 'InstructionConditions' });
export type InstructionConditions = z.output<typeof InstructionConditions>;

const Said = z.strictObject({
  name: z.string().trim().min(1).max(60),
  on: z.boolean(),
  conditions: InstructionConditions,
});
export const NewInstruction = Said.meta({ id: 'NewInstruction' });

/** It prepares filings: findings that meet it are shown as prepared. A person signs each. */
export const Instruction = z
  .object({
    id: z.string(),
    name: z.string(),
    on: z.boolean(),
    conditions: InstructionConditions,
    /** Who wrote or changed it last, and when. */
    by: z.string(),
    at: Instant,
  })
  .meta({ id: 'Instruction' });

export const Instructions = z.object({ items: z.array(Instruction) }).meta({ id: 'Instructions' });

/** Of a finding: the instruction that it meets. */
export const Preparation = Instruction.pick({ id: true, name: true, conditions: true }).meta({ id: 'Preparation' });

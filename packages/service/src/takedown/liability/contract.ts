import { MaliceIndicator, Money } from '@marketsafe/terms';
import { z } from 'zod';
import { Bilingual } from '../../platform/contract.ts';
import { Day, Reasons, ShortText, uploads, Words } from '../../platform/fields.ts';
import { StatementLine } from '../reasons/index.ts';

/** The records about a wrong complaint, as far as the reader may know them. The programme awards no money. */
export const LiabilityView = z
  .object({
    /** The same in words. */
    lines: z.array(StatementLine),
    law: z.object({
      pack: z.string(),
      /** The factor by which malice multiplies the loss. */
      multiplier: z.int(),
      text: Bilingual,
      where: Bilingual,
    }),
    /** Signs of malice, with source. `toCheck`: counsel must still check it. `indicated`, for the desk: the case itself shows it. */
    indicators: z.array(
      z.object({
        code: MaliceIndicator,
        text: Bilingual,
        where: Bilingual,
        toCheck: z.boolean(),
        indicated: z.boolean().optional(),
      }),
    ),
  })
  .meta({ id: 'Liability' });

export const LossDeclaration = z
  .strictObject({
    amount: Money,
    /** Calendar days, both inclusive. */
    from: Day,
    until: Day,
    words: Words.optional(),
    /** Accounts, orders or other proof; ids of uploaded files. */
    documents: uploads(20).default([]),
  })
  .meta({ id: 'LossDeclaration' });

export const MaliceDecision = z
  .strictObject({
    finding: z.enum(['malicious', 'not-malicious']),
    /** At least one if the complaint is malicious, otherwise none. */
    indicators: z.array(MaliceIndicator).max(MaliceIndicator.options.length).default([]),
    reasons: Reasons,
  })
  .meta({ id: 'MaliceDecision' });

export const AwardEntry = z
  .strictObject({
    /** The court and its case number. */
    before: ShortText,
    number: z.string().trim().min(1).max(100),
    on: Day,
    malicious: z.boolean(),
    amount: Money.optional(),
    /** The amount is already doubled. */
    doubled: z.boolean().default(false),
  })
  .meta({ id: 'AwardEntry' });

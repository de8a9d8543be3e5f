import { MaliceIndicator, Money } from '@marketsafe/terms';
import { z } from 'zod';
import { Bilingual } from '../../platform/contract.ts';
import { Day, Reasons, ShortText, uploads, Words } from '../../platform/fields.ts';
import { StatementLine } from '../reasons/index.ts';

/** What is recorded of a complaint that was wrong, as far as the reader may know of it. The programme awards nothing. */
export const LiabilityView = z
  .object({
    /** All of it in words. */
    lines: z.array(StatementLine),
    law: z.object({
      pack: z.string(),
      /** What a malicious complaint costs, in times of the loss. */
      multiplier: z.int(),
      text: Bilingual,
      where: Bilingual,
    }),
    /** What malice is told by, with its source; `toCheck`: counsel has yet to check it. `indicated`, for the desk: the case itself says so. */
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
    /** Calendar days, both counted. */
    from: Day,
    until: Day,
    words: Words.optional(),
    /** Accounts, orders, whatever shows it: uploaded before. */
    documents: uploads(20).default([]),
  })
  .meta({ id: 'LossDeclaration' });

export const MaliceDecision = z
  .strictObject({
    finding: z.enum(['malicious', 'not-malicious']),
    /** At least one where it is malicious, none otherwise. */
    indicators: z.array(MaliceIndicator).max(MaliceIndicator.options.length).default([]),
    reasons: Reasons,
  })
  .meta({ id: 'MaliceDecision' });

export const AwardEntry = z
  .strictObject({
    /** The court, and its number. */
    before: ShortText,
    number: z.string().trim().min(1).max(100),
    on: Day,
    malicious: z.boolean(),
    amount: Money.optional(),
    /** The amount is the doubled one. */
    doubled: z.boolean().default(false),
  })
  .meta({ id: 'AwardEntry' });

import { MaliceIndicator } from '@marketsafe/terms';
import { z } from 'zod';
import { Bilingual } from '../../platform/contract.ts';
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

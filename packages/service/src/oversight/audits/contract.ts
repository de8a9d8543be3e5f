import { KnowledgeChip, Money, ReasonCode, RightType } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';
import { Reasons } from '../../platform/fields.ts';

/** What somebody reads who is to find whether a complaint was right: not whose it is, nor how it went. */
export const Audit = z
  .object({
    id: z.string(),
    drawnAt: Instant,
    due: Instant,
    /** `read`: by whoever asks, who has said what it finds; `over`: by all who had to. */
    state: z.enum(['to-read', 'read', 'over']),
    reason: ReasonCode,
    chips: z.array(KnowledgeChip),
    right: z.object({
      type: RightType.optional(),
      office: z.string(),
      number: z.string(),
      mark: z.string().optional(),
      classes: z.array(z.int()),
      territories: z.array(z.string()),
    }),
    /** The page as the packet has it. */
    listing: z.object({
      seenAt: Instant,
      title: z.string().optional(),
      description: z.string().optional(),
      image: z.string().optional(),
      price: Money.optional(),
      sold: z.int().optional(),
      shipsTo: z.array(z.string()),
    }),
  })
  .meta({ id: 'Audit' });

/** `unclear`: it cannot be told from what was filed. */
export const AuditReading = z
  .strictObject({ finding: z.enum(['right', 'wrong', 'unclear']), reasons: Reasons })
  .meta({ id: 'AuditReading' });

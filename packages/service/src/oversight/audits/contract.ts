import { KnowledgeChip, Money, ReasonCode, RightType } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';
import { Reasons } from '../../platform/fields.ts';

/** The reader's page of an audit: the complaint without its parties and its outcome. */
export const Audit = z
  .object({
    id: z.string(),
    drawnAt: Instant,
    due: Instant,
    /** `read`: the caller has given a finding; `over`: all readers have. */
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
    /** The page from the packet. */
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

/** `unclear`: the filing does not show it. */
export const AuditReading = z
  .strictObject({ finding: z.enum(['right', 'wrong', 'unclear']), reasons: Reasons })
  .meta({ id: 'AuditReading' });

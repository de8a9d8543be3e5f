import { ConsumersInformed } from '@marketsafe/terms';
import { z } from 'zod';
import { Bilingual, Instant, PageQuery } from '../../platform/contract.ts';

/** `withdrawn`: the case is no longer in force. An earlier answer stays with it. */
const ConsumerTaskState = z.enum(['open', 'answered', 'withdrawn']);

export const ConsumerTask = z
  .object({
    id: z.string(),
    case: z.string(),
    marketplace: z.string(),
    target: z.string(),
    title: z.string().optional(),
    /** The legal pack that requires it, and its text. */
    law: z.string(),
    says: Bilingual,
    source: Bilingual,
    /** When the case was upheld, since when the product is known to be illegal. */
    awareAt: Instant,
    /** Buyers on this local day or later are concerned, and how the day is counted. */
    since: z.string(),
    counted: Bilingual,
    /** The text for consumers. */
    tell: z.object({ illegality: Bilingual, trader: Bilingual, redress: Bilingual }),
    state: ConsumerTaskState,
    /** After that it is overdue. */
    due: Instant,
    /** `by-hand`: the marketplace's connector accepts no such tasks. */
    handed: z.enum(['on-its-way', 'with-marketplace', 'by-hand', 'refused']),
    handedAt: Instant.optional(),
    /** The marketplace's own number. */
    reference: z.string().optional(),
    /** Why the marketplace refused it. */
    refused: z.string().optional(),
    answer: z
      .object({
        said: ConsumersInformed,
        by: z.enum(['marketplace', 'desk']),
        at: Instant,
        /** Duties of the pack that bind under this answer. */
        owed: z.array(z.object({ duty: z.string(), text: Bilingual })),
      })
      .optional(),
    withdrawnAt: Instant.optional(),
  })
  .meta({ id: 'ConsumerTask' });

export const ConsumerTaskQuery = PageQuery.extend({ state: ConsumerTaskState.optional() });

export const ConsumerTaskAnswer = z.strictObject({ said: ConsumersInformed }).meta({ id: 'ConsumerTaskAnswer' });

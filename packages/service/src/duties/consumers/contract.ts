import { ConsumersInformed } from '@marketsafe/terms';
import { z } from 'zod';
import { Bilingual, Instant, PageQuery } from '../../platform/contract.ts';

/** `withdrawn`: the case no longer stands. What was answered before stays with it. */
const ConsumerTaskState = z.enum(['open', 'answered', 'withdrawn']);

export const ConsumerTask = z
  .object({
    id: z.string(),
    case: z.string(),
    marketplace: z.string(),
    target: z.string(),
    title: z.string().optional(),
    /** The legal pack that asks it, and what it says. */
    law: z.string(),
    says: Bilingual,
    source: Bilingual,
    /** When the case was upheld: the product is known to be illegal since. */
    awareAt: Instant,
    /** Whoever bought on this local day or later is concerned, and how that is counted. */
    since: z.string(),
    counted: Bilingual,
    /** What consumers have to be told. */
    tell: z.object({ illegality: Bilingual, trader: Bilingual, redress: Bilingual }),
    state: ConsumerTaskState,
    /** From then on it is overdue. */
    due: Instant,
    /** `by-hand`: the marketplace takes no such task through its connector. */
    handed: z.enum(['on-its-way', 'with-marketplace', 'by-hand', 'refused']),
    handedAt: Instant.optional(),
    /** The marketplace's own number. */
    reference: z.string().optional(),
    /** Why the marketplace did not take it. */
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

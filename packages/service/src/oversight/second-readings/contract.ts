import { brandAnswers, itemFindings } from '@marketsafe/procedure';
import { AnswerKind, boundedRecord, ReasonCode } from '@marketsafe/terms';
import { z } from 'zod';
import { Bilingual, Instant } from '../../platform/contract.ts';
import { Id, ShortText } from '../../platform/fields.ts';

const Outcome = z.enum(['upheld', 'overturned']);

/** A decided case without its parties, its decision and the person who decided. */
export const SecondReading = z
  .object({
    id: z.string(),
    drawnAt: Instant,
    reason: ReasonCode,
    answer: AnswerKind,
    brand: z.object({ answer: z.enum(brandAnswers), text: Bilingual.optional() }),
    title: z.string().optional(),
    description: z.string().optional(),
    statement: z.string().optional(),
    checklist: z.array(z.object({ item: z.string(), text: Bilingual, required: z.string() })),
    /** `item`: of the checklist; those of the complaint's side have none. */
    papers: z.array(z.object({ id: z.string(), item: z.string().optional(), pages: z.int() })),
  })
  .meta({ id: 'SecondReading' });

/** `again`: second readings of the person's rulings. `known`: readings of cases whose outcome two others had found alike. */
const Agreement = z.object({
  again: z.object({ count: z.int(), agree: z.int() }),
  known: z.object({ count: z.int(), agree: z.int() }),
});

export const OwnReadings = z
  .object({ open: SecondReading.optional(), read: z.int(), agreement: Agreement })
  .meta({ id: 'OwnReadings' });

export const SecondReadingFinding = z
  .strictObject({ outcome: Outcome, checklist: boundedRecord(ShortText, z.enum(itemFindings), 50) })
  .meta({ id: 'SecondReadingFinding' });

export const SecondReadingResult = z
  .object({ agrees: z.boolean(), outcome: Outcome })
  .meta({ id: 'SecondReadingResult' });

export const Quality = z
  .object({
    people: z.array(
      Agreement.extend({ id: z.string(), name: z.string(), read: z.int(), practiceUntil: Instant.optional() }),
    ),
  })
  .meta({ id: 'Quality' });

export const readingParams = z.strictObject({ reading: Id });

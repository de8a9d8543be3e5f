import { brandAnswers, itemFindings } from '@marketsafe/procedure';
import { AnswerKind, boundedRecord, ReasonCode } from '@marketsafe/terms';
import { z } from 'zod';
import { Bilingual, Instant } from '../../platform/contract.ts';
import { ShortText } from '../../platform/fields.ts';

const Outcome = z.enum(['upheld', 'overturned']);
const Findings = boundedRecord(ShortText, z.enum(itemFindings), 50);

export const Practice = z
  .object({
    /** How many different cases a reviewer must pass within a year before they rule. */
    needed: z.int(),
    /** How many the caller has passed within a year. Nothing is kept of others than the desk's people. */
    passed: z.int(),
    /** Until when the caller's practice counts, if it does. */
    validUntil: Instant.optional(),
    items: z.array(
      z.object({
        id: z.string(),
        reason: ReasonCode,
        answer: AnswerKind,
        brand: z.object({ answer: z.enum(brandAnswers), text: Bilingual.optional() }),
        goods: Bilingual,
        story: Bilingual,
        papers: z.array(z.object({ item: z.string(), text: Bilingual })),
        checklist: z.array(z.object({ item: z.string(), text: Bilingual, required: z.string() })),
        state: z.enum(['open', 'passed', 'failed']),
        /** Of a failed one: from then on it can be tried again. */
        again: Instant.optional(),
      }),
    ),
  })
  .meta({ id: 'Practice' });

export const PracticeDecision = z
  .strictObject({ outcome: Outcome, checklist: Findings })
  .meta({ id: 'PracticeDecision' });

/** What the programme would have decided, and why. */
export const PracticeResult = z
  .object({
    passed: z.boolean(),
    outcome: Outcome,
    /** For each item the findings that are right. */
    findings: z.array(z.object({ item: z.string(), right: z.array(z.enum(itemFindings)), isRight: z.boolean() })),
    why: Bilingual,
    /** The pack's words: how good the proof is, and the rule. */
    proof: Bilingual.optional(),
    rule: Bilingual.optional(),
  })
  .meta({ id: 'PracticeResult' });

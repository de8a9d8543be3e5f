import { z } from 'zod';
import { Bilingual } from '../../platform/contract.ts';

const Reference = z
  .object({
    kind: z.enum(['programme', 'law', 'precedent', 'choice']),
    where: Bilingual,
    url: z.string().optional(),
    confidence: z.enum(['read', 'secondary', 'background']).optional(),
  })
  .meta({ id: 'RuleReference' });

/** One value as the pack has it: a number, a word, a list, a period `{count, unit}`. */
const RuleValue = z.object({ value: z.unknown(), reference: Reference.optional() }).meta({ id: 'RuleValue' });

export const RuleVersion = z
  .object({
    pack: z.string(),
    title: Bilingual,
    /** SHA-256 (hex) of the text, which the programme keeps for ever. */
    hash: z.string(),
    /** Calendar dates: the first on which it holds, and the first on which it no longer does. */
    from: z.string(),
    until: z.string().optional(),
    announced: z.string().optional(),
  })
  .meta({ id: 'RuleVersion' });

/** What a version has otherwise than another, by path. */
export const RuleChange = z
  .object({ path: z.string(), before: RuleValue.optional(), after: RuleValue.optional() })
  .meta({ id: 'RuleChange' });

const Period = z
  .object({
    count: z.int(),
    unit: z.enum(['hour', 'calendar-day', 'business-day', 'month']),
    lastDayOff: z.string().optional(),
  })
  .meta({ id: 'LegalPeriod' });

/** A rule of law that is in force today. A bound or a duty may have no period of its own. */
const LegalRule = z
  .object({
    part: z.enum(['clocks', 'bounds', 'duties', 'tasks', 'liability']),
    name: z.string(),
    ground: z.enum(['statutory-notice', 'breach-of-contract', 'either']).optional(),
    who: z.enum(['platform', 'complainant', 'seller', 'programme']).optional(),
    /** Of a duty; one that has a clock has its period and start instead. */
    when: z.enum(['before', 'at-the-start', 'promptly', 'always']).optional(),
    starts: Bilingual.optional(),
    exactly: Period.optional(),
    atLeast: Period.optional(),
    atMost: Period.optional(),
    says: Bilingual,
    reference: Reference.optional(),
  })
  .meta({ id: 'LegalRule' });

const PublishedLaw = z
  .object({
    id: z.string(),
    title: Bilingual,
    territories: z.array(z.string()),
    from: z.string(),
    /** Marketplaces of the programme that offer goods where it is the law. */
    marketplaces: z.array(z.string()),
    rules: z.array(LegalRule),
  })
  .meta({ id: 'PublishedLaw' });

/** The rules that complaints are judged by, and those that are announced. Days begin by the clocks of each marketplace. */
export const PublishedRules = z
  .object({
    current: RuleVersion,
    values: z.array(RuleValue.extend({ path: z.string() })),
    /** What the law says to a programme and its marketplaces, where it is known here: each pack with its rules of today. */
    laws: z.array(PublishedLaw),
    announced: z.array(
      z.object({
        version: RuleVersion,
        /** What it has otherwise than the version before it. */
        changes: z.array(RuleChange),
      }),
    ),
  })
  .meta({ id: 'PublishedRules' });

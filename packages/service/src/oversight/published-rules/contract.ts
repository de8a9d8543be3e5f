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

/** One value of the pack: a number, a word, a list, a period `{count, unit}`. */
const RuleValue = z.object({ value: z.unknown(), reference: Reference.optional() }).meta({ id: 'RuleValue' });

export const RuleVersion = z
  .object({
    pack: z.string(),
    title: Bilingual,
    /** SHA-256 (hex) of the text, which the programme stores permanently. */
    hash: z.string(),
    /** Calendar dates: the first on which it applies, and the first on which it no longer does. */
    from: z.string(),
    until: z.string().optional(),
    announced: z.string().optional(),
  })
  .meta({ id: 'RuleVersion' });

/** The differences between two versions, by path. */
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
    /** For a duty without a clock; one with a clock has its period and start instead. */
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

/** The rules that judge complaints, and announced versions. Days begin in the time zone of each marketplace. */
export const PublishedRules = z
  .object({
    current: RuleVersion,
    values: z.array(RuleValue.extend({ path: z.string() })),
    /** The known law for the programme and its marketplaces: each pack with its rules of today. */
    laws: z.array(PublishedLaw),
    announced: z.array(
      z.object({
        version: RuleVersion,
        /** Its differences from the version before it. */
        changes: z.array(RuleChange),
      }),
    ),
  })
  .meta({ id: 'PublishedRules' });

import { z } from 'zod';

const Reference = z
  .object({
    kind: z.enum(['programme', 'law', 'precedent', 'choice']),
    where: z.string(),
    url: z.string().optional(),
    confidence: z.enum(['read', 'secondary', 'background']).optional(),
  })
  .meta({ id: 'RuleReference' });

/** One value as the pack has it: a number, a word, a list, a period `{count, unit}`. */
const RuleValue = z.object({ value: z.unknown(), reference: Reference.optional() }).meta({ id: 'RuleValue' });

export const RuleVersion = z
  .object({
    pack: z.string(),
    title: z.string(),
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

/** The rules that complaints are judged by, and those that are announced. Days begin by the clocks of each marketplace. */
export const PublishedRules = z
  .object({
    current: RuleVersion,
    values: z.array(RuleValue.extend({ path: z.string() })),
    announced: z.array(
      z.object({
        version: RuleVersion,
        /** What it has otherwise than the version before it. */
        changes: z.array(RuleChange),
      }),
    ),
  })
  .meta({ id: 'PublishedRules' });

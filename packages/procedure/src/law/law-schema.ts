/** The schema of `law.yaml`: the rules of `legal-pack.ts`, each version with its reference. */
import { ConsumerAnswer, MaliceIndicator, RightType } from '@marketsafe/terms';
import { z } from 'zod';
import { Id, period, Territory } from '../policy/pack-schema.ts';
import { CalendarDate, NamedReferences, sourced } from '../policy/sourced.ts';
import { Texts } from '../policy/texts.ts';

const Period = z.strictObject({ ...period, leastBusinessDays: z.int().min(1).optional() });
const Ground = z.enum(['statutory-notice', 'breach-of-contract', 'either']);

const version = {
  from: CalendarDate,
  until: CalendarDate.optional(),
  checkBy: CalendarDate.optional(),
  texts: Texts,
};
const rightTypes = z.array(RightType).min(1);

/** By name; each with its versions, in any order. */
const versions = <S extends z.ZodRawShape>(shape: S) => z.record(Id, z.array(sourced({ ...version, ...shape })).min(1));

const PeriodOrClock = z.union([Period, Id], { error: 'must be a period {count, unit}, or the name of a clock' });

export const LawSchema = z.strictObject({
  id: Id,
  title: Texts,
  from: CalendarDate,
  until: CalendarDate.optional(),
  territories: z.array(Territory).min(1),
  rightTypes,
  calendar: Id,
  zone: z.string().min(1),
  references: NamedReferences,
  events: z.record(Id, Texts),
  facts: z.record(Id, Texts),

  clocks: versions({
    ground: Ground,
    starts: Texts,
    exactly: Period.optional(),
    atLeast: Period.optional(),
    atMost: Period.optional(),
    excluded: sourced({
      atMost: z.strictObject({ count: z.int().min(1), unit: z.literal('business-day') }),
      reading: z.enum(['cap-on-total', 'on-top']),
      readings: z.strictObject({ 'cap-on-total': Texts, 'on-top': Texts }),
    }).optional(),
  }),

  bounds: versions({
    ground: Ground,
    about: z.string().min(1),
    rightTypes: rightTypes.optional(),
    atLeast: PeriodOrClock.optional(),
    atMost: PeriodOrClock.optional(),
    oneOf: z
      .array(z.union([z.string(), z.boolean()]))
      .min(1)
      .optional(),
    breach: z.enum(['conflict', 'unsettled', 'note']),
  }),

  duties: versions({
    who: z.enum(['platform', 'complainant', 'seller', 'programme']),
    ground: Ground,
    on: Id,
    when: z.union([z.enum(['before', 'at-the-start', 'promptly', 'always']), z.strictObject({ clock: Id })], {
      error: 'must be "before", "at-the-start", "promptly", "always" or {clock: <name>}',
    }),
    if: z.array(Id).optional(),
    unless: z.array(Id).optional(),
    rightTypes: rightTypes.optional(),
  }),

  tasks: versions({
    on: Id,
    bought: Id,
    within: Period,
    answers: z.record(ConsumerAnswer, z.array(Id)),
  }).default({}),

  settlement: versions({ within: Id, complex: Id }).default({}),

  liability: versions({
    on: Id,
    malice: Id,
    multiplier: z.int().min(1).max(10),
    indicators: z.partialRecord(MaliceIndicator, sourced({ texts: Texts })),
  }).default({}),
});
export type LawFile = z.infer<typeof LawSchema>;

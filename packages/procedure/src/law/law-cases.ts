/** Worked cases of a legal pack: an article, the facts, and the resulting day, duties or finding. */
import { ConsumerAnswer, MaliceIndicator, RightType } from '@marketsafe/terms';
import { z } from 'zod';
import type { PolicyProblem } from '../policy/index.ts';
import { Id } from '../policy/pack-schema.ts';
import { CalendarDate } from '../policy/sourced.ts';
import { canonicalText, readYaml, schemaProblems } from '../policy/yaml-text.ts';
import { Moment } from '../stories/time.ts';

const head = {
  title: z.string().min(10),
  /** "E-Commerce Law Art. 43(2)" */
  article: z.string().min(3),
  /** The facts, for a reader. */
  facts: z.string().min(20),
};

const ClockCase = z.strictObject({
  ...head,
  ask: z.literal('clock'),
  clock: Id,
  /** Local time of the zone. */
  from: Moment,
  zone: z.string().optional(),
  calendar: Id.optional(),
  /** Business days of uncounted delay. */
  excluded: z.int().min(0).default(0),
  /** Last days: of an exact period, or of the minimum and maximum of a bounded one; by reading if there are two. */
  expect: z.strictObject({
    until: CalendarDate.optional(),
    atLeastUntil: CalendarDate.optional(),
    atMostUntil: CalendarDate.optional(),
    readings: z.strictObject({ 'cap-on-total': CalendarDate, 'on-top': CalendarDate }).optional(),
  }),
});

const DutyCase = z.strictObject({
  ...head,
  ask: z.literal('duties'),
  event: Id,
  given: z.array(Id).default([]),
  right: RightType.default('trademark'),
  on: CalendarDate,
  /** Every duty that follows, and no others. */
  expect: z.array(Id),
});

const TaskCase = z.strictObject({
  ...head,
  ask: z.literal('tasks'),
  event: Id,
  right: RightType.default('trademark'),
  /** Local time of the event in the zone. */
  at: Moment,
  zone: z.string().optional(),
  calendar: Id.optional(),
  /** Every task of a marketplace: its first day of purchases, its deadline, and the duties owed under each answer. */
  expect: z.record(
    Id,
    z.strictObject({
      since: CalendarDate,
      overdueAfter: CalendarDate,
      owed: z.partialRecord(ConsumerAnswer, z.array(Id)),
    }),
  ),
});

const LiabilityCase = z.strictObject({
  ...head,
  ask: z.literal('liability'),
  on: CalendarDate,
  /** The findings, in the pack's terms. */
  found: z.array(MaliceIndicator).default([]),
  /** The multiple of the loss that is owed, if any; and the findings that counsel must check first. */
  expect: z.strictObject({ times: z.int(), toCheck: z.array(MaliceIndicator).default([]) }),
});

const BoundCase = z.strictObject({
  ...head,
  ask: z.literal('bounds'),
  /** A programme pack, with values that are changed here. */
  pack: Id,
  with: z.record(z.string(), z.unknown()).default({}),
  territory: z.string().length(2).optional(),
  on: CalendarDate,
  /** The finding for each named bound; `none` if the pack fits. */
  expect: z.record(Id, z.enum(['conflict', 'unsettled', 'note', 'none'])),
});

const LawCasesSchema = z.strictObject({
  title: z.string().min(10),
  cases: z.array(z.discriminatedUnion('ask', [ClockCase, DutyCase, TaskCase, LiabilityCase, BoundCase])).min(1),
});

export type LawCase = z.infer<typeof LawCasesSchema>['cases'][number] & { readonly line?: number };
export interface LawCases {
  readonly file: string;
  readonly title: string;
  readonly cases: readonly LawCase[];
}

/** Reads a file of worked cases; reports every problem at once, with file, path and line. */
export function loadLawCases(
  text: string,
  file: string,
): { readonly cases: LawCases } | { readonly problems: readonly PolicyProblem[] } {
  const yaml = readYaml(canonicalText(text), file);
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  const parsed = LawCasesSchema.safeParse(yaml.data, { reportInput: true });
  if (!parsed.success) return { problems: schemaProblems(parsed.error.issues, yaml, file) };
  const { title, cases } = parsed.data;
  const placed = cases.map((one, index): LawCase => {
    const line = yaml.lineOf(['cases', index]);
    return { ...one, ...(line === undefined ? {} : { line }) };
  });
  return { cases: { file, title, cases: placed } };
}

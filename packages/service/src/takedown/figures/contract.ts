import { Money, ReasonCode } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';
import { Day } from '../../platform/fields.ts';
import { ScopeQuery } from '../case-lists/index.ts';

const counts = {
  /** Complaints that were filed. */
  filed: z.int(),
  /** Of these: the seller answered. */
  answered: z.int(),
  /** Of these: the listing or shop was seen gone. */
  gone: z.int(),
};
/** Milliseconds from the filing until it was seen gone: of half of these, and of nine in ten. Absent: none is gone. */
const times = { medianMs: z.int().optional(), ninetyMs: z.int().optional() };
/** Of what is gone for 30 days: how many came back within them, by a complaint of the participant’s own about the same goods. */
const Returned = z.object({ of: z.int(), back: z.int() });

/** Complaints that were filed in 30 days, and how they stand now. */
const Days = z
  .object({
    ...counts,
    ...times,
    ...{ upheld: z.int(), overturned: z.int(), withdrawn: z.int() },
    /** Of what was gone for 30 days by then, and not before these days. */
    returned: Returned,
    /** By the participant’s own rates; absent without any. */
    costPerCase: Money.optional(),
  })
  .meta({ id: 'DaysInFigures' });

export const HolderFigures = z
  .object({
    /** The last 30 days, and the 30 before them. */
    days: z.object({ last: Days, before: Days }),
    /** IANA zone in which weeks begin. */
    zone: z.string(),
    /** The last twelve calendar weeks, by their Mondays, the present one last. */
    weeks: z.array(z.object({ week: Day, ...counts, ...times, returned: Returned })),
  })
  .meta({ id: 'HolderFigures' });

/** What the participant says that its people’s work costs. */
export const WorkRates = z
  .strictObject({
    /** Of an hour. */
    hour: Money,
    /** Minutes for a complaint, and more for one that its seller answers. */
    minutes: z.int().min(0).max(10_000),
    minutesAnswered: z.int().min(0).max(10_000),
  })
  .meta({ id: 'WorkRates' });

const worked = {
  /** By the participant’s own rates; absent without any. */
  minutes: z.int().optional(),
  cost: Money.optional(),
  costPerCase: Money.optional(),
};
const outcomes = {
  /** How they stand now. */
  upheld: z.int(),
  overturned: z.int(),
  withdrawn: z.int(),
  refused: z.int(),
  /** Ended without a decision about the claim. */
  ended: z.int(),
  undecided: z.int(),
};

/** About the complaints that were filed in one calendar month. */
export const MonthlyReport = z
  .object({
    zone: z.string(),
    month: z.string(),
    /** When it was counted. */
    at: Instant,
    ...{ ...counts, ...times, ...outcomes, returned: Returned, ...worked },
    reasons: z.array(z.object({ reason: ReasonCode, ...counts, ...times, ...outcomes, ...worked })),
    rates: WorkRates.optional(),
  })
  .meta({ id: 'MonthlyReport' });

export const MonthQuery = z.strictObject({
  ...ScopeQuery.shape,
  /** By default the latest in which a complaint was filed. */
  month: z
    .string()
    .length(7)
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'Write the month as 2026-11.')
    .optional(),
});

/** What a participant may want to know of when it comes back. */
export const changeTypes = [
  ...(['removal-confirmed', 'removal-unconfirmed', 'answer-received', 'complaint-refused', 'review-refused'] as const),
  ...(['case-upheld', 'case-overturned', 'case-withdrawn', 'case-discontinued', 'case-unanswered'] as const),
  ...(['case-restored', 'case-held', 'case-released', 'appeal-opened', 'appeal-dismissed', 'appeal-allowed'] as const),
] as const;

export const ChangeQuery = z.strictObject({
  ...ScopeQuery.shape,
  /** At most 31 days ago; earlier ones count from there. */
  since: Instant,
});

export const Changes = z
  .object({
    since: Instant,
    /** The latest first. */
    items: z.array(
      z.object({
        type: z.enum(changeTypes),
        cases: z.int(),
        /** When it happened last, and in which case. */
        at: Instant,
        latest: z.object({ id: z.string(), title: z.string().optional() }),
      }),
    ),
  })
  .meta({ id: 'Changes' });

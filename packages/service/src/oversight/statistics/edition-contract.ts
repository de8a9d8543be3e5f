import { z } from 'zod';
import { Bilingual, Instant } from '../../platform/contract.ts';
import { cuts, type Measure, measureCodes } from './counts.ts';
import { definitionCodes } from './definitions.ts';

/** `below`: there are some, but fewer than that. `withheld`: it is not stated, since another count would follow from it. */
export const FigureView = z
  .object({ value: z.int().optional(), below: z.int().optional(), withheld: z.literal(true).optional() })
  .meta({ id: 'Figure' });

const byMeasure = Object.fromEntries(measureCodes.map((one) => [one, FigureView])) as Record<
  Measure,
  typeof FigureView
>;

/** A share, 0..1, with its 95 % interval. */
const EstimateView = z.object({ share: z.number(), low: z.number(), high: z.number() });

const Span = { from: Instant, until: Instant };

const Errors = z.object({
  ...Span,
  wrong: FigureView,
  removed: FigureView,
  /** Wrong of removed, 0..1; absent while either is fewer than 5. */
  share: z.number().optional(),
  audited: FigureView,
  /** Of the cases that silence decided; absent before the first is read. */
  error: EstimateView.optional(),
  /** Milliseconds; each absent while fewer than five times lie on either side of it. */
  restore: z.object({ median: z.number().optional(), slowestTenth: z.number().optional() }),
  /** Milliseconds: half of the filings that were signed on a card followed a shorter look at it; absent while they are too few. */
  cardTime: z.number().optional(),
});

/** The figures of one calendar month of UTC. That of a month that is over is stored once, and never changes. */
export const Edition = z
  .object({
    month: z.string(),
    ...Span,
    /** The month is over. */
    closed: z.boolean(),
    counts: z.object(byMeasure),
    /** Of the twelve months to its end. */
    errors: Errors,
    /** Of the calendar quarter to its end. */
    quarter: Errors.pick({ from: true, until: true, share: true, error: true }),
    /** Of the twelve months to its end, in steps of five; absent in a month that is not over. */
    cuts: z
      .array(
        z.object({
          by: z.enum(cuts),
          rows: z.array(
            z.object({
              code: z.string(),
              counts: z.object(byMeasure),
              /** Wrong of removed, 0..1. */
              share: z.number().optional(),
              /** Milliseconds from the complaint to the removal, in the fast lane. */
              removal: z.number().optional(),
            }),
          ),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Edition' });

export const DefinitionView = z
  .object({ code: z.enum(definitionCodes), name: Bilingual, counted: Bilingual })
  .meta({ id: 'Definition' });

/** The transparency page: this month so far, and the editions of the months before it. */
export const Transparency = z
  .object({
    simulated: z.boolean(),
    marketplaces: z.array(z.object({ id: z.string(), name: Bilingual })),
    /** This month up to now. */
    current: Edition,
    /** The latest 36, the oldest first. */
    editions: z.array(Edition.omit({ cuts: true })),
    /** The last edition, with its cuts; absent before the first month is over. */
    last: Edition.optional(),
    definitions: z.array(DefinitionView),
  })
  .meta({ id: 'Transparency' });

export const EditionParams = z.strictObject({
  edition: z
    .string()
    .max(12)
    .regex(/^\d{4}-(0[1-9]|1[0-2])\.(csv|json)$/, 'Name a month and a form, for example 2026-11.csv.'),
});

import {
  type ComplainantState,
  explainReview,
  type FiledCase,
  type ReviewExplained,
  type RightState,
  type Rules,
  reviewReasons,
} from '@marketsafe/procedure';
import { isInnocentReading } from '@marketsafe/screening';
import type { Signal } from '@marketsafe/terms';
import { KnowledgeChip, ReasonCode } from '@marketsafe/terms';
import { z } from 'zod';
import { Bilingual, Instant } from '../../platform/contract.ts';
import { reviewTexts } from '../reasons/index.ts';

/** Why a person looks first: one reason, its numbers with the bounds that they are held against, its source, and what would change it. */
export const ReviewReasonView = z
  .object({
    reason: z.enum(reviewReasons),
    says: Bilingual,
    /** Of one's own record as it was at filing. */
    numbers: z.array(
      z.object({
        what: z.enum(['upheld-share', 'mistaken-share', 'on-trust', 'ruling-wait']),
        number: z.number(),
        bound: z.number(),
        holds: z.enum(['at-least', 'at-most', 'below']),
        text: Bilingual,
      }),
    ),
    /** What on the page could be innocent. */
    readings: z.array(z.string()),
    changes: z.array(
      z.object({
        change: z.enum([
          'other-reason-code',
          'page-changes',
          'whole-listing',
          'by-listing',
          'desk-catches-up',
          'clearance-ends',
          'lane-returns',
          'within-bounds',
          'say-how-you-know',
          'comes-of-age',
          'register-dated',
          'challenge-ends',
          'look-longer',
          'accept-terms',
          'terms-adapted',
          'borne-out',
          'graduates',
        ]),
        codes: z.array(ReasonCode).optional(),
        at: Instant.optional(),
        /** What of it would let the complaint take effect at once, if you know it so. */
        chips: z.array(KnowledgeChip).optional(),
        /** As so many complaints one that rests on such a word counts in your record, if it falls. */
        countsAs: z.int().optional(),
        on: z.iso.date().optional(),
        /** So many filings, each signed in less than so many seconds. */
        count: z.int().optional(),
        seconds: z.int().optional(),
        upheld: z.int().optional(),
        text: Bilingual,
      }),
    ),
    /** The rule of the pack, by its path, and where it comes from. `terms`: those of participation, whatever the pack says. */
    rule: z.string(),
    source: z.object({ kind: z.string(), where: Bilingual, url: z.string().optional() }).optional(),
  })
  .meta({ id: 'ReviewReason' });

/** The explanation of its lane for a filing, from the records as they were before it. */
export const explainFiling = (
  {
    lane,
    reason,
    laneReasons,
    shown,
    namesOther,
    terms,
  }: Pick<FiledCase, 'lane' | 'reason' | 'laneReasons' | 'shown' | 'namesOther' | 'terms'>,
  {
    records,
    signals,
    right,
  }: {
    readonly records: readonly ComplainantState[];
    readonly signals: readonly Signal[];
    readonly right: RightState | undefined;
  },
  { rules, now, rulingWait }: { readonly rules: Rules; readonly now: string; readonly rulingWait: number },
): readonly ReviewExplained[] => {
  if (lane !== 'review') return [];
  const readings = [...new Set(signals.filter(isInnocentReading).map(({ signal }) => signal))];
  const filing = { reason, laneReasons, readings, records, shown, namesOther, right, rulingWait, terms };
  return explainReview(filing, rules, now);
};

/** As it is read; `zone`: IANA zone that instants are told in. */
export const reviewViews = (all: readonly ReviewExplained[], zone: string): z.input<typeof ReviewReasonView>[] =>
  all.map((one) => ({
    ...{ reason: one.reason, rule: one.rule, readings: [...one.readings] },
    ...(one.source && {
      source: {
        ...{ kind: one.source.kind, where: one.source.where },
        ...(one.source.url !== undefined && { url: one.source.url }),
      },
    }),
    ...reviewTexts(one, zone),
  }));

import { standingDecisionKinds, standingRules } from '@marketsafe/procedure';
import { ReasonCode, WithdrawalKind } from '@marketsafe/terms';
import { z } from 'zod';
import { WrittenReason } from '../../oversight/written-reasons/index.ts';
import { Bilingual, Instant } from '../../platform/contract.ts';

const StandingCode = z.enum(['newcomer', 'good', 'restricted', 'suspended']);
const Share = z.number().min(0).max(1);
const Day = z.iso.date();

const Rule = z.enum(standingRules);

const StandingOfReason = z
  .object({
    reason: ReasonCode,
    standing: StandingCode,
    /** Complaints of this reason code that may be filed a day in this standing. */
    perDay: z.int(),
    filed: z.int(),
    /** Cases with an answer of the seller. */
    countered: z.int(),
    decided: z.int(),
    upheld: z.int(),
    mistaken: z.int(),
    upheldShare: Share,
    mistakenShare: Share,
    /** Whether there are enough decided cases to compare the shares with the bounds. */
    judged: z.boolean(),
    outcomes: z.array(
      z.object({
        outcome: z.enum([
          'upheld',
          'overturned',
          'withdrawn-mistake',
          'withdrawn-other',
          'withdrawn-too-often',
          'restored-by-silence',
          'extortion',
          'refused',
        ]),
        count: z.int(),
      }),
    ),
    withdrawals: z.array(z.object({ withdrawal: WithdrawalKind, count: z.int() })),
  })
  .meta({ id: 'StandingOfReason' });

const StandingStep = z
  .object({
    step: z.enum(['lane-lost', 'warned', 'suspended']),
    since: Instant,
    until: Instant.optional(),
    reason: ReasonCode.optional(),
    by: z.enum(['rule', 'desk']),
    rule: Rule.optional(),
    /** The cases that it still rests on, without those that were decided differently later. */
    rests: z.object({ decided: z.int(), mistaken: z.int() }).optional(),
  })
  .meta({ id: 'StandingStep' });

const StandingChange = z
  .discriminatedUnion('change', [
    z.object({ change: z.literal('graduates'), upheld: z.int() }),
    z.object({ change: z.literal('suspension-ends'), at: Instant }),
    z.object({ change: z.literal('lane-returns'), reason: ReasonCode, at: Instant }),
    z.object({ change: z.literal('within-bounds'), reason: ReasonCode, upheld: z.int() }),
    z.object({ change: z.literal('lane-lost'), reason: ReasonCode, mistakes: z.int() }),
    /** The counts of `day` expire at `at`. */
    z.object({
      change: z.literal('mistakes-leave'),
      reason: ReasonCode,
      day: Day,
      at: Instant,
      mistakes: z.int(),
    }),
  ])
  .meta({ id: 'StandingChange' });

/** The reasons of a participant's standing: each figure, its bound in the pack, and what would change it. Contains nothing about others. */
export const StandingExplained = z
  .object({
    participant: z.string(),
    name: z.string(),
    kind: z.string(),
    /** The worst over all reason codes. */
    standing: StandingCode,
    /** IANA zone in which days are counted. */
    zone: z.string(),
    /** How much of the past counts. */
    window: z.object({ count: z.int(), unit: z.string() }),
    bounds: z.object({
      upheldAtLeast: Share,
      mistakenAtMost: Share,
      minimumVolume: z.int(),
      warnAbove: Share,
      suspendAbove: Share,
    }),
    newcomer: z
      .object({
        upheld: z.int(),
        needed: z.int(),
        /** Complaints that took effect on its word without proof so far, and the maximum. */
        onTrust: z.object({ now: z.int(), most: z.int() }).optional(),
      })
      .optional(),
    today: z.object({ filed: z.int(), cap: z.int() }),
    /** For a rights holder: listings taken down for it in the last hour and day, and the caps. Removals above a cap wait. */
    removals: z
      .object({
        hour: z.object({ used: z.int(), cap: z.int() }),
        day: z.object({ used: z.int(), cap: z.int() }),
        /** If none may go now: when the next may, under these two caps. */
        roomAt: Instant.optional(),
      })
      .optional(),
    /** Its complaints that are known to be wrong, where a law makes complainants liable, with findings and judgments. */
    liability: z
      .object({ wrong: z.int(), malicious: z.int(), judgments: z.int(), doubled: z.int(), texts: z.array(Bilingual) })
      .optional(),
    reasons: z.array(StandingOfReason).max(ReasonCode.options.length),
    steps: z.array(StandingStep),
    ahead: z.array(StandingChange),
    /** For the desk: possible decisions about the standing. */
    decisions: z.array(z.enum(standingDecisionKinds)),
    /** For the desk only: its written reasons for changes of the standing, the newest first. */
    written: z.array(WrittenReason),
    /** The source of each rule, in the source's language. */
    sources: z.array(z.object({ rule: Rule, kind: z.string(), where: Bilingual, url: z.string().optional() })),
  })
  .meta({ id: 'StandingExplained' });

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
    /** Complaints of this reason code that may be filed in a day, as it stands. */
    perDay: z.int(),
    filed: z.int(),
    /** Cases that the seller answered. */
    countered: z.int(),
    decided: z.int(),
    upheld: z.int(),
    mistaken: z.int(),
    upheldShare: Share,
    mistakenShare: Share,
    /** Whether there are enough decided cases for the shares to be held against the bounds. */
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
    /** What it rests on still: cases that were decided otherwise since are not counted. */
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
    /** What was counted on `day` is not read any more from `at` on. */
    z.object({
      change: z.literal('mistakes-leave'),
      reason: ReasonCode,
      day: Day,
      at: Instant,
      mistakes: z.int(),
    }),
  ])
  .meta({ id: 'StandingChange' });

/** Why a participant stands as it does: each number with the bound of the pack, and what would change it. Nobody else's doings are in it. */
export const StandingExplained = z
  .object({
    participant: z.string(),
    name: z.string(),
    kind: z.string(),
    /** The worst over all reason codes. */
    standing: StandingCode,
    /** IANA zone whose days count. */
    zone: z.string(),
    /** How much of the past is read. */
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
        /** Complaints that took effect on its word and are not borne out, of the most that may. */
        onTrust: z.object({ now: z.int(), most: z.int() }).optional(),
      })
      .optional(),
    today: z.object({ filed: z.int(), cap: z.int() }),
    /** Of a rights holder: listings that were taken down for it in the last hour and day, of those that may be. What is above waits. */
    removals: z
      .object({
        hour: z.object({ used: z.int(), cap: z.int() }),
        day: z.object({ used: z.int(), cap: z.int() }),
        /** Where none may go now: when one may again, by these two bounds. */
        roomAt: Instant.optional(),
      })
      .optional(),
    /** Its complaints that are known to have been wrong, where a law has whoever files answer for that; and what was found or ruled of them. */
    liability: z
      .object({ wrong: z.int(), malicious: z.int(), judgments: z.int(), doubled: z.int(), texts: z.array(Bilingual) })
      .optional(),
    reasons: z.array(StandingOfReason).max(ReasonCode.options.length),
    steps: z.array(StandingStep),
    ahead: z.array(StandingChange),
    /** For the desk: what it can do about the standing as it is. */
    decisions: z.array(z.enum(standingDecisionKinds)),
    /** For the desk: what it wrote when it changed the standing, the newest first. Nobody else is shown any. */
    written: z.array(WrittenReason),
    /** Where each rule comes from, in the language of its source. */
    sources: z.array(z.object({ rule: Rule, kind: z.string(), where: Bilingual, url: z.string().optional() })),
  })
  .meta({ id: 'StandingExplained' });

/** The schema of `pack.yaml`: the rules of `rules.ts`, each value with its reference. */
import {
  AnswerKind,
  Band,
  Challenge,
  Gravity,
  KnowledgeChip,
  MeasureKind,
  ReasonCode,
  RightType,
  WithdrawalKind,
} from '@marketsafe/terms';
import { z } from 'zod';
import { delayReadings } from '../clock/index.ts';
import { brandAnswers, proofQualities, rulingBounds, rulingReasons } from './contest-rules.ts';
import { arrivalChannels, priorRisks, proceedingsKinds, reviewCauses } from './rules.ts';
import { CalendarDate, NamedReferences, sourced, sourcedValue } from './sourced.ts';
import { eachKey, Texts } from './texts.ts';

export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case: lower-case words joined by "-"');
export const Territory = z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters (ISO 3166-1)');
const share = z.number().min(0).max(1);
const count = z.int().min(1);
const minutes = z.number().positive();

export const period = {
  count,
  unit: z.enum(['hour', 'calendar-day', 'business-day', 'month']),
  lastDayOff: z.enum(['keep', 'next-business-day']).default('keep'),
};
const Period = z.strictObject(period);

const ChecklistItem = z.strictObject({
  item: Id,
  required: z.union([z.enum(['always', 'optional']), z.templateLiteral(['one-of:', z.string().min(1)])], {
    error: 'must be "always", "optional" or "one-of:<group>"',
  }),
  accepts: z.array(z.enum(['file', 'statement', 'identifier'])).min(1),
  texts: Texts,
});

const removalCap = { hour: count, day: count };

const standings = ['newcomer', 'good', 'restricted'] as const;
const measureOf = () => sourced(eachKey(standings, () => MeasureKind));
const measureRow = eachKey(standings, () =>
  z.strictObject(eachKey(priorRisks, () => z.array(MeasureKind).min(1, 'must name at least one measure'))),
);

/** The deadlines of a pack, each with its reference. */
const clocks = {
  review: sourced(period),
  unconfirmedAlarm: sourced(period),
  arrival: sourced(period),
  arrivalReminders: sourcedValue(z.array(Period).min(1)),
  answer: sourced(period),
  incompleteReturn: sourced(period),
  brand: sourced(period),
  brandReminders: sourcedValue(z.array(Period)),
  ruling: sourced(period),
  lateProof: sourced(period),
  appeal: sourced(period),
  appealDecision: sourced(period),
  banDecision: sourced(period),
  extension: sourced(period),
};

const silence = {
  seller: sourcedValue(z.enum(['upheld', 'ruling'])),
  complainant: sourcedValue(z.enum(['withdrawn', 'ruling'])),
};

/** `reopens`: the law sets the seller no deadline, and their answer starts the rights holder's at any time. */
const afterWindow = {
  effect: sourcedValue(z.enum(['recorded', 'reopens'])),
  most: sourcedValue(count),
};

const standBehind = sourcedValue(z.enum(['ruling', 'upheld', 'proceedings']));

export const PackSchema = z.strictObject({
  id: Id,
  title: Texts,
  from: CalendarDate,
  until: CalendarDate.optional(),
  announced: CalendarDate.optional(),
  references: NamedReferences,

  membershipRequired: sourcedValue(z.boolean()),
  evidence: sourcedValue(z.enum(['none', 'required'])),
  evidenceKinds: sourcedValue(z.array(z.strictObject({ kind: Id, texts: Texts }))),
  bundleMax: sourcedValue(count),

  lanes: z.strictObject({
    expedited: sourcedValue(z.array(ReasonCode)),
    reviewWhen: sourcedValue(z.array(z.enum(reviewCauses))),
    notShown: z
      .strictObject({ liftedBy: sourcedValue(z.array(KnowledgeChip)), countsAs: sourcedValue(count) })
      .optional(),
    youngMark: sourcedValue(count).optional(),
    challengedMark: sourcedValue(z.array(Challenge).min(1)).optional(),
    quickSignatures: sourced({ filings: count, seconds: count }).optional(),
    texts: sourced({ expedited: Texts, review: Texts }),
  }),

  measures: z.strictObject({
    listing: measureOf(),
    storefront: measureOf(),
    priorRisk: sourced({ repeated: count, grave: count }).optional(),
    heldFor: sourced(period).optional(),
    byReason: z.strictObject(eachKey(ReasonCode.options, () => sourced(measureRow).optional())).optional(),
    variants: z.strictObject({ notSeparable: sourcedValue(z.enum(['review', 'refuse'])) }).optional(),
    replacePicture: sourced(period).optional(),
  }),

  reasons: z.strictObject(
    eachKey(ReasonCode.options, () =>
      sourced({
        rightTypes: z.array(RightType).min(1),
        track: z.enum(['counterfeit', 'general']),
        gravity: Gravity,
        texts: Texts,
      }),
    ),
  ),

  answers: z.strictObject(
    eachKey(AnswerKind.options, () => sourced({ texts: Texts, checklist: z.array(ChecklistItem).min(1) })),
  ),

  silence: z.strictObject(silence),

  confirmsArrival: sourcedValue(z.array(z.enum(arrivalChannels)).min(1)),

  afterWindow: z.strictObject(afterWindow).optional(),

  standBehind,

  contest: z
    .strictObject({
      texts: sourcedValue(Texts),
      proof: sourced(eachKey(proofQualities, () => z.strictObject({ texts: Texts }))),
      brand: sourced(columns(() => z.strictObject({ texts: Texts }))),
      rulings: z.strictObject(eachKey(proofQualities, () => sourced(columns(() => z.enum(rulingBounds))))),
      against: z.partialRecord(
        z.enum(rulingReasons),
        sourced({ to: z.enum(['upheld', 'overturned']), when: z.array(z.enum(brandAnswers)).min(1), texts: Texts }),
      ),
    })
    .optional(),

  reports: z.strictObject({ reply: sourced(period), reminder: sourced(period) }).optional(),

  sensitive: z
    .strictObject({
      texts: sourcedValue(Texts),
      goods: sourcedValue(
        z
          .array(
            z.strictObject({
              kind: Id,
              classes: z.array(z.int().min(1).max(45)),
              words: z.array(z.string().min(1).toLowerCase()),
              texts: Texts,
            }),
          )
          .min(1),
      ),
    })
    .optional(),

  lateDesk: z.strictObject({ administrator: sourced(period), longestWait: sourcedValue(count) }).optional(),

  withdrawals: z.strictObject(
    eachKey(WithdrawalKind.options, () => sourced({ countsAgainst: z.boolean(), mayStayDown: z.boolean() })),
  ),

  clocks: z.strictObject(clocks),

  proceedings: z
    .strictObject({ kinds: sourcedValue(z.array(z.enum(proceedingsKinds)).min(1)), decision: sourced(period) })
    .optional(),

  excludedDelay: z
    .strictObject({
      atMost: sourced(period),
      reading: sourcedValue(z.enum(delayReadings)),
      decision: sourced(period),
    })
    .optional(),

  extendable: sourcedValue(z.array(z.enum(['seller', 'complainant'])).min(1)).optional(),

  complainants: z.strictObject({
    window: sourced(period),
    minimumVolume: sourcedValue(count),
    good: sourced({ upheldAtLeast: share, mistakenAtMost: share }),
    excused: sourced({ free: z.int().min(0), share }).optional(),
    outFor: sourced(period),
    warnAbove: sourcedValue(share),
    suspendAbove: sourcedValue(share),
    suspendedFor: sourced(period),
    dailyCap: z.strictObject(eachKey(standings, () => sourcedValue(count))),
    graduateAfter: sourcedValue(count),
    unproven: sourcedValue(count).optional(),
  }),

  strikes: z.strictObject({
    points: sourced(eachKey(Gravity.options, () => count)),
    validDays: sourcedValue(count),
    mergeDays: sourcedValue(z.int().min(0)),
    volumeGrave: sourcedValue(z.int().min(2)),
    repeatGrave: sourcedValue(z.int().min(2)),
    returned: sourcedValue(Gravity),
    accepted: sourcedValue(Gravity),
    closeAt: sourcedValue(count),
    warnAt: sourcedValue(z.array(count)),
  }),

  ban: z.strictObject({
    approvals: sourcedValue(z.int().min(2, 'must be at least 2: nobody bans for good alone')),
  }),

  audit: z.strictObject({ share: sourcedValue(share), reading: sourced(period) }).optional(),

  removals: z.strictObject({
    programme: sourced(removalCap),
    seller: sourced(removalCap),
    holder: z.strictObject(eachKey(standings, () => sourced(removalCap))),
    unusual: sourced({ times: z.number().min(1), days: z.int().min(7) }),
    unusualFloor: sourced({ programme: count, seller: count, holder: count }),
  }),

  stages: z
    .strictObject({
      compared: sourcedValue(count),
      agreement: sourcedValue(share),
      daysInShadow: sourcedValue(z.int().min(1).max(90)).optional(),
    })
    .optional(),

  demands: z
    .strictObject({ decision: sourced(period), costs: sourcedValue(z.enum(['mistake', 'warning', 'suspension'])) })
    .optional(),

  storefronts: z
    .strictObject({
      screened: sourcedValue(count),
      share: sourcedValue(share),
      band: sourcedValue(Band),
      days: sourcedValue(count),
      answer: sourced(period),
      checklist: sourcedValue(z.array(ChecklistItem)),
    })
    .optional(),

  screening: z
    .strictObject({ costs: sourced({ look: minutes, glance: minutes, missed: minutes, wrongRemoval: minutes }) })
    .optional(),

  clearance: z
    .strictObject({
      documents: sourcedValue(z.array(ChecklistItem).min(1)),
      answer: sourced(period),
      reminders: sourcedValue(z.array(Period)),
      decision: sourced(period),
      longest: sourced(period),
      remindBefore: sourcedValue(z.array(count)),
      inviteAgainAfter: sourced(period),
    })
    .optional(),

  retention: z.strictObject({ case: sourced(period), enrolment: sourced(period) }).optional(),

  exceptions: z
    .record(
      Id,
      sourced({
        territories: z.array(Territory).min(1),
        rightTypes: z.array(RightType).min(1),
        clocks: z.strictObject(clocks).partial().optional(),
        silence: z.strictObject(silence).partial().optional(),
        standBehind: standBehind.optional(),
        afterWindow: z.strictObject(afterWindow).partial().optional(),
      }),
    )
    .optional(),
});

/** `backed` only if the pack accepts reports; `checkContest` checks that. */
function columns<S extends z.ZodType>(make: () => S) {
  const { backed, ...others } = eachKey(brandAnswers, make);
  return { backed: backed.optional(), ...others };
}

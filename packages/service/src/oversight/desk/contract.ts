import {
  brandAnswers,
  itemFindings,
  proofQualities,
  reviewGaps,
  rulingReasons,
  standingDecisionKinds,
} from '@marketsafe/procedure';
import { boundedRecord, Challenge, Gravity, Language } from '@marketsafe/terms';
import { z } from 'zod';
import { RegisterEntry, RightVerification } from '../../parties/rights/index.ts';
import { Bilingual, Instant, PageQuery, pageOf } from '../../platform/contract.ts';
import { Day, Id, Reasons, ReasonsForBoth, ShortText } from '../../platform/fields.ts';
import { Scope } from '../../takedown/cases/index.ts';
import { RemovalHeld } from '../../takedown/removals/index.ts';

const DeskTask = z
  .object({
    id: z.string(),
    kind: z.string(),
    case: z.string().optional(),
    seller: z.string().optional(),
    participant: z.string().optional(),
    enrolment: z.string().optional(),
    right: z.string().optional(),
    audit: z.string().optional(),
    title: z.string(),
    openedAt: Instant,
    due: Instant.optional(),
    /** The reason for its hold. */
    held: z.string().optional(),
    /** Of a case: its goods, both sides, and the language that its marketplace's sellers read. */
    about: z
      .object({
        goods: z.string().optional(),
        image: z.string().optional(),
        holder: z.string(),
        seller: z.string(),
        language: Language,
      })
      .optional(),
    /** Who works on it, and until when. Then it is free again. */
    claim: z.object({ by: z.string(), mine: z.boolean(), until: Instant }).optional(),
  })
  .meta({ id: 'DeskTask' });

export const DeskTaskQuery = PageQuery.extend({
  kind: z.string().max(40).optional(),
  /** Of the case's sellers. Work without a case has none. */
  language: Language.optional(),
  overdue: z.literal('yes').optional(),
  /** Only what is about this case. */
  case: Id.optional(),
});

export const DeskTasks = pageOf(DeskTask).extend({
  /** All open work, counted by what it can be filtered by. */
  counts: z.array(z.object({ kind: z.string(), language: Language.optional(), overdue: z.boolean(), count: z.int() })),
});

/** Milliseconds. */
const Age = z.number();

export const DeskOverview = z
  .object({
    at: Instant,
    /** `sensitive`: about goods that may hurt people. Work without a case has no language. */
    load: z.array(
      z.object({
        kind: z.string(),
        language: Language.optional(),
        sensitive: z.boolean(),
        count: z.int(),
        overdue: z.int(),
      }),
    ),
    /** How long open work waits, by kind. */
    ages: z.array(z.object({ kind: z.string(), count: z.int(), oldest: Age, median: Age, ninety: Age })),
    /** The last thirty days of UTC: tasks that came in, and that were done. */
    days: z.array(z.object({ day: Day, opened: z.int(), done: z.int() })),
    /** At the pace of those days, without the current one. */
    forecast: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('empty') }),
      z.object({ kind: z.literal('steady') }),
      z.object({ kind: z.literal('grows'), perDay: z.int() }),
      z.object({ kind: z.literal('empties'), on: Day }),
    ]),
    /** `claimed`: tasks that they hold now. `week`, `month`: decisions of the last 7 and 30 days. */
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        position: z.string(),
        claimed: z.int(),
        week: z.int(),
        month: z.int(),
        /** From the opening of the task to the decision. */
        median: Age.optional(),
      }),
    ),
  })
  .meta({ id: 'DeskOverview' });

export const TaskClaimRequest = z
  .strictObject({
    /** `true`: for the next half an hour, and again for one that is already the caller's. `false`: gives it back. */
    claim: z.boolean(),
  })
  .meta({ id: 'TaskClaimRequest' });

export const TaskClaimed = z.object({ id: z.string(), until: Instant.optional() }).meta({ id: 'TaskClaimed' });

export const EnrolmentForDesk = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    email: z.string(),
    right: z.object({ office: z.string(), number: z.string() }).optional(),
    /** The register's entry of that right. */
    entry: RegisterEntry.optional(),
    status: z.string(),
    askedAt: Instant,
  })
  .meta({ id: 'EnrolmentForDesk' });

export const EnrolmentDecision = z
  .strictObject({
    approve: z.boolean(),
    /** For a refusal; the applicant reads them. */
    reasons: z.union([ReasonsForBoth, z.literal('')]).default(''),
    /** For an approval: how the applicant's right was verified. Without it they take part without the right. */
    verification: RightVerification.optional(),
  })
  .refine(({ approve, reasons }) => approve || reasons !== '', {
    path: ['reasons'],
    message: 'Say why you refuse; the applicant reads it',
  })
  .meta({ id: 'EnrolmentDecision' });

export const ReviewRequest = z
  .strictObject({
    decision: z.enum(['proceed', 'refuse']),
    /** The gaps of the complaint, at least one for a refusal. The refusal's text and any appeal rest on them. */
    lacks: z.array(z.enum(reviewGaps)).max(reviewGaps.length).default([]),
    reasons: ReasonsForBoth,
    scope: Scope,
  })
  .refine(({ decision, lacks }) => decision === 'proceed' || lacks.length > 0, {
    path: ['lacks'],
    message: 'Name at least one thing that the complaint lacks.',
  })
  .meta({ id: 'ReviewRequest' });

const Verdicts = boundedRecord(ShortText, z.enum(itemFindings), 50);
/** Why the ruling differs from the pack's result for the findings: required in that case, and only then. */
const Against = z.enum(rulingReasons);
const RulingOutcome = z.enum(['upheld', 'overturned']);

export const RulingCheckRequest = z.strictObject({ checklist: Verdicts }).meta({ id: 'RulingCheckRequest' });

/** The result of findings: a cell of the pack's table of proof and stand. A check decides nothing. */
export const RulingCheck = z
  .object({
    proof: z.object({ level: z.enum(proofQualities), text: Bilingual.optional() }),
    brand: z.object({ answer: z.enum(brandAnswers), text: Bilingual.optional() }),
    /** The usual ruling. */
    usual: RulingOutcome,
    /** Reasons that allow the other ruling; empty if it is not allowed. */
    against: z.array(z.object({ reason: Against, text: Bilingual })),
    rule: Bilingual.optional(),
  })
  .meta({ id: 'RulingCheck' });

export const RulingRequest = z
  .strictObject({
    outcome: RulingOutcome,
    checklist: Verdicts,
    against: Against.optional(),
    reasons: ReasonsForBoth,
    scope: Scope,
    /** If it upholds and finds more than was claimed: an organised sale, or unsafe goods. The reasons explain it. */
    gravity: Gravity.extract(['organised']).optional(),
    /** Exceptions for single listings: case id -> its own outcome with its own findings. */
    except: boundedRecord(
      Id,
      z.strictObject({ outcome: RulingOutcome, checklist: Verdicts, against: Against.optional() }),
      300,
    ).default({}),
  })
  .meta({ id: 'RulingRequest' });

export const AppealDecision = z
  .strictObject({ outcome: z.enum(['confirmed', 'reversed']), reasons: ReasonsForBoth })
  .meta({ id: 'AppealDecision' });

export const HoldRequest = z
  .strictObject({ ground: z.enum(['in-litigation', 'authority-hold']), reasons: Reasons })
  .meta({ id: 'HoldRequest' });

export const ReleaseRequest = z
  .strictObject({ outcome: z.enum(['go-on', 'upheld', 'overturned']), reasons: ReasonsForBoth })
  .meta({ id: 'ReleaseRequest' });

export const ResumeRequest = z
  .strictObject({ decision: z.enum(['go-on', 'restore']), reasons: ReasonsForBoth })
  .meta({ id: 'ResumeRequest' });

/** A call that told the seller why the goods are down: when, and with whom. */
export const DeliveryRequest = z
  .strictObject({ calledAt: Instant, spokeWith: z.string().trim().min(1).max(200), reasons: Reasons })
  .meta({ id: 'DeliveryRequest' });

/** The desk's own note about its act. */
export const DeskNote = z.strictObject({ reasons: Reasons }).meta({ id: 'DeskNote' });

export const OrderRetry = z.strictObject({ order: Id }).meta({ id: 'OrderRetry' });

export const StandingDecision = z
  .strictObject({ decision: z.enum(standingDecisionKinds), reasons: Reasons })
  .meta({ id: 'StandingDecision' });

export const RightChange = z
  .discriminatedUnion('change', [
    z.strictObject({ change: z.literal('lapsed'), cause: z.enum(['surrendered', 'cancelled', 'not-renewed']) }),
    z.strictObject({ change: z.literal('renewed'), validUntil: Instant }),
    z.strictObject({ change: z.literal('assigned'), to: Id }),
    /** The register's data on its age and on attacks; omitted data stay as they are. */
    z.strictObject({
      change: z.literal('register-noted'),
      registeredOn: Day.optional(),
      challenge: z.enum(['none', ...Challenge.options]).optional(),
    }),
  ])
  .meta({ id: 'RightChange' });

/** Work that waits longer than it should, from one query. */
export const StuckItem = z
  .object({
    kind: z.enum(['order', 'notice', 'outbox', 'case', 'statement']),
    id: z.string(),
    state: z.string(),
    since: Instant,
    attempts: z.int(),
    detail: z.string().optional(),
    /** What a person can do about it. */
    todo: z.enum([
      'retry-order',
      'ask-marketplace',
      'reach-by-hand',
      'mend-the-way-out',
      'look-at-the-page',
      'mend-the-statement',
    ]),
  })
  .meta({ id: 'StuckItem' });

export const OrderView = z
  .object({
    id: z.string(),
    target: z.string(),
    measure: z.string(),
    desired: z.enum(['down', 'up']),
    epoch: z.int(),
    state: z.string(),
    attempts: z.int(),
    updatedAt: Instant,
    reason: z.string().optional(),
    /** In a trial, for a marketplace with imported listings: it changed what is shown here, and was sent to no one. */
    notSent: z.literal(true).optional(),
    /** It was not sent, and waits for people. */
    held: z.object({ why: RemovalHeld.shape.why, since: Instant }).optional(),
    /** What a person of the marketplace decided last about it; `by`: their stable alias (`#4f9a2c`). */
    word: z
      .object({ word: z.enum(['held', 'released', 'refused']), by: z.string(), reasons: z.string(), at: Instant })
      .optional(),
  })
  .meta({ id: 'OrderView' });

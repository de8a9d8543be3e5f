import {
  brandAnswers,
  itemFindings,
  proofQualities,
  reviewGaps,
  rulingReasons,
  standingDecisionKinds,
} from '@marketsafe/procedure';
import { boundedRecord, Challenge, Gravity } from '@marketsafe/terms';
import { z } from 'zod';
import { Bilingual, Instant, PageQuery } from '../../platform/contract.ts';
import { Day, Id, Reasons, ShortText } from '../../platform/fields.ts';
import { Scope } from '../../takedown/cases/index.ts';
import { RemovalHeld } from '../../takedown/removals/index.ts';

export const DeskTask = z
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
    /** What stopped its clock. */
    held: z.string().optional(),
  })
  .meta({ id: 'DeskTask' });

export const DeskTaskQuery = PageQuery.extend({ kind: z.string().max(40).optional() });

export const EnrolmentForDesk = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    email: z.string(),
    right: z.object({ office: z.string(), number: z.string() }).optional(),
    status: z.string(),
    askedAt: Instant,
  })
  .meta({ id: 'EnrolmentForDesk' });

export const EnrolmentDecision = z
  .strictObject({ approve: z.boolean(), reasons: Reasons })
  .meta({ id: 'EnrolmentDecision' });

export const ReviewRequest = z
  .strictObject({
    decision: z.enum(['proceed', 'refuse']),
    /** What the complaint lacks, at least one thing where it is refused: the ground that both its words and any appeal stand on. */
    lacks: z.array(z.enum(reviewGaps)).max(reviewGaps.length).default([]),
    reasons: Reasons,
    scope: Scope,
  })
  .refine(({ decision, lacks }) => decision === 'proceed' || lacks.length > 0, {
    path: ['lacks'],
    message: 'Name at least one thing that the complaint lacks.',
  })
  .meta({ id: 'ReviewRequest' });

const Verdicts = boundedRecord(ShortText, z.enum(itemFindings), 50);
/** Why it goes against what would follow from the findings under the pack: needed there, and only there. */
const Against = z.enum(rulingReasons);
const RulingOutcome = z.enum(['upheld', 'overturned']);

export const RulingCheckRequest = z.strictObject({ checklist: Verdicts }).meta({ id: 'RulingCheckRequest' });

/** What follows from findings: a cell of the pack's table of proof and stand. Nothing is decided by asking. */
export const RulingCheck = z
  .object({
    proof: z.object({ level: z.enum(proofQualities), text: Bilingual.optional() }),
    brand: z.object({ answer: z.enum(brandAnswers), text: Bilingual.optional() }),
    /** What the ruling is. */
    usual: RulingOutcome,
    /** Reasons for which it may be the other; none: it may not. */
    against: z.array(z.object({ reason: Against, text: Bilingual })),
    rule: Bilingual.optional(),
  })
  .meta({ id: 'RulingCheck' });

export const RulingRequest = z
  .strictObject({
    outcome: RulingOutcome,
    checklist: Verdicts,
    against: Against.optional(),
    reasons: Reasons,
    scope: Scope,
    /** Where it upholds and finds more than was claimed: an organised sale, or unsafe goods. The reasons say why. */
    gravity: Gravity.extract(['organised']).optional(),
    /** Exceptions per listing: case id -> its own outcome with its own verdicts. */
    except: boundedRecord(
      Id,
      z.strictObject({ outcome: RulingOutcome, checklist: Verdicts, against: Against.optional() }),
      300,
    ).default({}),
  })
  .meta({ id: 'RulingRequest' });

export const AppealDecision = z
  .strictObject({ outcome: z.enum(['confirmed', 'reversed']), reasons: Reasons })
  .meta({ id: 'AppealDecision' });

export const HoldRequest = z
  .strictObject({ ground: z.enum(['in-litigation', 'authority-hold']), reasons: Reasons })
  .meta({ id: 'HoldRequest' });

export const ReleaseRequest = z
  .strictObject({ outcome: z.enum(['go-on', 'upheld', 'overturned']), reasons: Reasons })
  .meta({ id: 'ReleaseRequest' });

export const ResumeRequest = z
  .strictObject({ decision: z.enum(['go-on', 'restore']), reasons: Reasons })
  .meta({ id: 'ResumeRequest' });

/** A call in which the seller was told why the goods are down: when, and with whom. */
export const DeliveryRequest = z
  .strictObject({ calledAt: Instant, spokeWith: z.string().trim().min(1).max(200), reasons: Reasons })
  .meta({ id: 'DeliveryRequest' });

/** The desk's own words about what it did. */
export const DeskNote = z.strictObject({ reasons: Reasons }).meta({ id: 'DeskNote' });

export const DemandDecision = z
  .strictObject({ demand: Id, finding: z.enum(['extortion-found', 'not-found']), reasons: Reasons })
  .meta({ id: 'DemandDecision' });

export const OrderRetry = z.strictObject({ order: Id }).meta({ id: 'OrderRetry' });

export const StandingDecision = z
  .strictObject({ decision: z.enum(standingDecisionKinds), reasons: Reasons })
  .meta({ id: 'StandingDecision' });

export const RightChange = z
  .discriminatedUnion('change', [
    z.strictObject({ change: z.literal('lapsed'), cause: z.enum(['surrendered', 'cancelled', 'not-renewed']) }),
    z.strictObject({ change: z.literal('renewed'), validUntil: Instant }),
    z.strictObject({ change: z.literal('assigned'), to: Id }),
    /** What the register says of its age and of attacks on it; what is left out stays as it was. */
    z.strictObject({
      change: z.literal('register-noted'),
      registeredOn: Day.optional(),
      challenge: z.enum(['none', ...Challenge.options]).optional(),
    }),
  ])
  .meta({ id: 'RightChange' });

/** Anything that waits longer than it should: one query. */
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
    /** It has not been sent, and waits for people. */
    held: z.object({ why: RemovalHeld.shape.why, since: Instant }).optional(),
  })
  .meta({ id: 'OrderView' });

import { yamlLimits } from '@marketsafe/procedure';
import { z } from 'zod';
import { Bilingual, Instant } from '../../platform/contract.ts';
import { Reasons, ShortText } from '../../platform/fields.ts';
import { RuleChange, RuleVersion } from '../published-rules/index.ts';

/** `below`: there are some, but fewer than that. Neither: no data, or too few. */
const Figure = z.object({ value: z.number().optional(), below: z.int().optional() }).meta({ id: 'SimulatedFigure' });
const Ending = z.enum(['refused', 'stays-down', 'restored', 'withdrawn-before', 'open']);

/**
 * All past cases decided again under the rules in force and under the proposed ones. It contains no names. Counts are rounded to
 * fives, and days are given if at least five cases are on both sides.
 */
export const SimulatedRules = z
  .object({
    from: Instant,
    until: Instant,
    /** Both sides of the comparison, under the same assumptions. Days are of 24 hours. */
    lines: z.array(z.object({ what: z.string(), words: Bilingual, now: Figure, proposed: Figure })),
    /** Cases with a different end, by the two ends. */
    changed: z.array(z.object({ from: Ending, to: Ending, words: Bilingual, cases: Figure })),
    /** Share (0..1) of the decided cases that end under the rules in force as they really did. */
    faithful: z.number().optional(),
    /** Additional reviews, each assumed to let the complaint proceed. */
    assumedReviews: Figure,
  })
  .meta({ id: 'SimulatedRules' });

const Person = z.object({ id: z.string(), name: z.string() });

const Simulation = z
  .object({
    state: z.enum(['waiting', 'reading', 'running', 'done', 'failed']),
    askedAt: Instant,
    /** Share (0..1) of the work that is done, while it runs. */
    progress: z.number().optional(),
    /** The simulation used the record until then. */
    recordUntil: Instant.optional(),
    finishedAt: Instant.optional(),
    /** Why it failed; for the operator. */
    error: z.string().optional(),
  })
  .meta({ id: 'RuleSimulation' });

export const RuleProposalHead = z
  .object({
    id: z.string(),
    version: RuleVersion,
    /** The name of its proposer's file. */
    file: z.string(),
    state: z.enum(['open', 'announced', 'dropped']),
    proposedBy: Person,
    proposedAt: Instant,
    simulation: Simulation,
    /** Who announced or dropped it. */
    ended: z.object({ by: Person, at: Instant, reasons: z.string().optional() }).optional(),
  })
  .meta({ id: 'RuleProposalHead' });

export const RuleProposal = RuleProposalHead.extend({
  /** Its differences from the rules in force at its last simulation, or now. */
  changes: z.array(RuleChange),
  /** Points to know before announcing it, such as disputed law or an unused reference. Each names file, line and path. */
  warnings: z.array(z.object({ path: z.string(), text: z.string() })),
  result: SimulatedRules.optional(),
}).meta({ id: 'RuleProposal' });

export const ProposedRules = z
  .strictObject({
    /** Name of the file, for messages. */
    file: ShortText,
    /** The pack as YAML. */
    text: z.string().min(1).max(yamlLimits.characters),
  })
  .meta({ id: 'ProposedRules' });

export const ProposalDropped = z.strictObject({ reasons: Reasons }).meta({ id: 'ProposalDropped' });

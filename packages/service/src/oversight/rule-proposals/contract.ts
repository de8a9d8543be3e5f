import { yamlLimits } from '@marketsafe/procedure';
import { z } from 'zod';
import { Bilingual, Instant } from '../../platform/contract.ts';
import { Reasons, ShortText } from '../../platform/fields.ts';
import { RuleChange, RuleVersion } from '../published-rules/index.ts';

/** `below`: there are some, and fewer than that. Neither: there is nothing, or too little, to take it from. */
const Figure = z.object({ value: z.number().optional(), below: z.int().optional() }).meta({ id: 'SimulatedFigure' });
const Ending = z.enum(['refused', 'stays-down', 'restored', 'withdrawn-before', 'open']);

/**
 * All past cases decided again under the rules in force and under the proposed ones. Names are in none of it; counts are
 * rounded to fives, and days are told where at least five cases lie on both sides.
 */
export const SimulatedRules = z
  .object({
    from: Instant,
    until: Instant,
    /** Both sides of the comparison, under the same assumptions. Days are of 24 hours. */
    lines: z.array(z.object({ what: z.string(), words: Bilingual, now: Figure, proposed: Figure })),
    /** Cases that would have ended otherwise, by how. */
    changed: z.array(z.object({ from: Ending, to: Ending, words: Bilingual, cases: Figure })),
    /** Share (0..1) of the decided cases that end under the rules in force as they really did. */
    faithful: z.number().optional(),
    /** Reviews that the past did not ask for, each taken to let the complaint go on. */
    assumedReviews: Figure,
  })
  .meta({ id: 'SimulatedRules' });

const Person = z.object({ id: z.string(), name: z.string() });

const Simulation = z
  .object({
    state: z.enum(['waiting', 'reading', 'running', 'done', 'failed']),
    askedAt: Instant,
    /** Share (0..1) of the work that is done; while it runs. */
    progress: z.number().optional(),
    /** What was known then is what was decided again. */
    recordUntil: Instant.optional(),
    finishedAt: Instant.optional(),
    /** Why it came to nothing; for whoever runs the service. */
    error: z.string().optional(),
  })
  .meta({ id: 'RuleSimulation' });

export const RuleProposalHead = z
  .object({
    id: z.string(),
    version: RuleVersion,
    /** What its proposer's file is called. */
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
  /** What it has otherwise than the rules in force when it was last simulated, or now. */
  changes: z.array(RuleChange),
  /** What somebody should know of it: lawyers differ, a reference that nothing uses. Each names file, line and path. */
  warnings: z.array(z.object({ path: z.string(), text: z.string() })),
  result: SimulatedRules.optional(),
}).meta({ id: 'RuleProposal' });

export const ProposedRules = z
  .strictObject({
    /** Of the file, for messages. */
    file: ShortText,
    /** The pack, YAML. */
    text: z.string().min(1).max(yamlLimits.characters),
  })
  .meta({ id: 'ProposedRules' });

export const ProposalDropped = z.strictObject({ reasons: Reasons }).meta({ id: 'ProposalDropped' });

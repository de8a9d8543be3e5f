import { stages } from '@marketsafe/procedure';
import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';
import { Id, MarketplaceId, Reasons } from '../../platform/fields.ts';

const Stage = z.enum(stages);
const Side = z.enum(['marketplace', 'desk']);

/** The stage of a rights holder on a marketplace, and what its removals there show. */
export const StageView = z
  .object({
    marketplace: z.string(),
    /** Absent: all that have no stage of their own, and what follows from strikes. */
    holder: z.object({ id: z.string(), name: z.string() }).optional(),
    stage: Stage,
    since: Instant.optional(),
    /**
     * Removals that a person of the marketplace released or refused since then, and those that they released; in `shadow`, shadow orders
     * that were compared, and those that the marketplace agreed with.
     */
    compared: z.int(),
    agreed: z.int(),
    /** What the rules ask before it is raised; absent if they ask for no numbers. */
    needed: z.object({ compared: z.int(), agreement: z.number() }).optional(),
    /** One side wants to raise it; the other has not agreed yet. `by`: a name, or of the other side's people a stable alias (`#4f9a2c`). */
    raise: z.object({ stage: Stage, side: Side, by: z.string(), reasons: z.string(), at: Instant }).optional(),
    /** The stages that you may ask for now. `wait`: take your wish to raise it back. */
    actions: z.array(z.object({ act: z.enum(['raise', 'lower', 'wait']), stage: Stage })),
    /** What was said before, the latest first. */
    words: z.array(z.object({ stage: Stage, side: Side, by: z.string(), reasons: z.string(), at: Instant })),
  })
  .meta({ id: 'StageView' });

export const Stages = z.object({ items: z.array(StageView) }).meta({ id: 'Stages' });

/** A side wants a stage. One side lowers it at once; both raise it, one stage at a time. The stage in force: take your wish to raise it back. */
export const StageRequest = z
  .strictObject({
    /** A participant's id; absent: all that have no stage of their own. */
    holder: Id.optional(),
    stage: Stage,
    reasons: Reasons,
  })
  .meta({ id: 'StageRequest' });

export const StageRequestByDesk = StageRequest.extend({ marketplace: MarketplaceId }).meta({
  id: 'StageRequestByDesk',
});

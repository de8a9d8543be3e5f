import { LABEL_KINDS, type LabelKind, WEIGHTS, type WeightName } from '@marketsafe/screening';
import { Band } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';
import { Reasons } from '../../platform/fields.ts';
import { ListingCard } from '../listings/index.ts';

const Person = z.object({ id: z.string(), name: z.string() });
const Kind = z.enum(Object.keys(LABEL_KINDS) as [LabelKind, ...LabelKind[]]);
/** A weight by its name; `prior`: the odds before anything is known. */
const Weight = z.enum(Object.keys(WEIGHTS) as [WeightName, ...WeightName[]]);
const BandOrNone = z.union([Band, z.literal('none')]);
const State = z.enum(['learning', 'failed', 'shadow', 'in-force', 'retired', 'dropped']);

/** How good scores are on labels; shares in [0, 1], absent where there is nothing to take one from. */
const Figures = z
  .object({
    calibrationError: z.number(),
    /** Of what is at the band or above. */
    bands: z.array(z.object({ band: Band, precision: z.number().optional(), recall: z.number().optional() })),
  })
  .meta({ id: 'ModelFigures' });

export const ScreeningModelHead = z
  .object({
    /** 0: the one that comes with the service. */
    number: z.int(),
    /** What findings name; absent while it is learned. */
    version: z.string().optional(),
    state: State,
    /** Its values are not those that its version was made from: somebody changed them in the database, and it is used for nothing. */
    changed: z.literal(true).optional(),
    proposedBy: Person.optional(),
    proposedAt: Instant.optional(),
  })
  .meta({ id: 'ScreeningModelHead' });

export const ScreeningModels = z
  .object({
    inForce: ScreeningModelHead,
    /** How much it takes to learn: labels that count as so many rulings on each side, of so many rights holders. */
    needed: z.object({ each: z.int(), holders: z.int() }),
    /** For so many days a model is tried before it can be put in force. */
    leastDays: z.int(),
    /** The latest first. */
    items: z.array(ScreeningModelHead),
  })
  .meta({ id: 'ScreeningModels' });

/** Labels that are known by now: on either side how many rulings they count as, and of how many rights holders. */
export const LabelsByNow = z
  .object({ infringing: z.number(), genuine: z.number(), holders: z.int() })
  .meta({ id: 'LabelsByNow' });

/** `below`: there are some, and fewer than that. */
const Rounded = z.object({ value: z.int().optional(), below: z.int().optional() }).meta({ id: 'RoundedCount' });

/** What a model that is tried would have otherwise. */
const Shadow = z
  .object({
    since: Instant,
    /** It may be put in force from then on; absent while what was found before has not all been compared. */
    mayActivateFrom: Instant.optional(),
    /** Existing findings that were compared, and assessments made since. */
    compared: z.int(),
    live: z.int(),
    moved: z.array(z.object({ from: BandOrNone, to: BandOrNone, findings: z.int() })),
    /** By whose brand, rounded to fives: what of a holder is found is its own. */
    holders: z.array(z.object({ holder: z.string(), name: z.string(), up: Rounded, down: Rounded })),
    /** By the weight that makes most of the change, or `calibration`, which stretches all alike. */
    movers: z.array(z.object({ weight: z.string(), findings: z.int() })),
    /** Those that move the farthest, at most ten; none with a price or an authorisation in it, which would tell of a brand’s own book. */
    examples: z.array(
      z.object({
        listing: ListingCard,
        from: BandOrNone,
        to: BandOrNone,
        before: z.number(),
        after: z.number(),
        steps: z.array(z.object({ weight: z.string(), before: z.number(), after: z.number() })),
      }),
    ),
  })
  .meta({ id: 'ModelShadow' });

export const ScreeningModel = ScreeningModelHead.extend({
  /** Why learning came to nothing; for whoever runs the service. */
  error: z.string().optional(),
  /** SHA-256 of the file of its labels, hex. */
  labelsHash: z.string().optional(),
  /** How many of each kind, and how many rulings they count as. */
  labels: z.array(z.object({ kind: Kind, count: z.int(), weight: z.number() })),
  holders: z.int().optional(),
  /** On sellers that were held out of learning. */
  heldOut: Figures.optional(),
  /** Of the model that was in force, on the same labels. */
  beside: Figures.optional(),
  /** What all reasons are multiplied by, and what is added. */
  line: z.object({ slope: z.number(), shift: z.number() }).optional(),
  /** What each reason is worth, in log-odds as findings tell them; absent while it is learned, and where that came to nothing. */
  weights: z.array(z.object({ name: Weight, logOdds: z.number() })).optional(),
  /** Weights that were learned, in log-odds as findings tell them, and how many labels use each. */
  moved: z.array(z.object({ name: Weight, before: z.number(), after: z.number(), labels: z.int() })),
  /** While it is tried, and as it was when that ended. */
  shadow: Shadow.optional(),
  acts: z.array(
    z.object({
      act: z.enum(['proposed', 'activated', 'returned-to', 'dropped']),
      by: Person,
      at: Instant,
      reasons: z.string().optional(),
    }),
  ),
}).meta({ id: 'ScreeningModel' });

export const ModelReasons = z.strictObject({ reasons: Reasons }).meta({ id: 'ModelReasons' });

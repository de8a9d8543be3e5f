import { actsOf, type FindMatter, matterKinds, matterRule, type Raiser } from '@marketsafe/procedure';
import { EvidenceGrade, type MaliceIndicator, ReasonCode, Target } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';
import { Id, ReasonsForBoth } from '../../platform/fields.ts';
import { MatterView, Scope } from '../cases/index.ts';
import { finding, type RaisedKind, raising, type Said } from '../matter-kinds/index.ts';
import { RemovalHeld } from '../removals/index.ts';

export interface Raised {
  readonly kind: RaisedKind;
  readonly said: Said;
  readonly documents?: readonly string[];
  readonly scope?: z.output<typeof Scope>;
}

interface Found {
  readonly kind: FindMatter['kind'];
  /** The matter that it is about; absent where the desk finds unasked. */
  readonly matter?: string;
  readonly finding: FindMatter['finding'];
  readonly lacks?: readonly string[];
  readonly days?: number;
  readonly indicators?: readonly MaliceIndicator[];
  readonly reasons: z.output<typeof ReasonsForBoth>;
}

/** One of its kinds. */
const oneOf = <Body>(id: string, kinds: readonly z.ZodObject[]): z.ZodType<Body> =>
  z.discriminatedUnion('kind', kinds as [z.ZodObject]).meta({ id }) as unknown as z.ZodType<Body>;

/** How a party raises a matter, of each kind that is its to raise. */
const raisedBy = (by: Raiser, id: string, more: z.ZodRawShape = {}): z.ZodType<Raised> =>
  oneOf(
    id,
    matterKinds
      .filter((kind): kind is RaisedKind => matterRule(kind).raise?.by === by)
      .map((kind) => {
        const { said, documents } = raising[kind];
        return z.strictObject({ kind: z.literal(kind), said, ...(documents && { documents }), ...more });
      }),
  );

export const MatterByComplainant = raisedBy('complainant', 'MatterByComplainant', { scope: Scope });
export const MatterBySeller = raisedBy('seller', 'MatterBySeller');
export const MatterByDesk = raisedBy('desk', 'MatterByDesk');
export const MatterByMarketplace = raisedBy('marketplace', 'MatterByMarketplace');

/** A case as the marketplace knows it, with what its people put before the desk. */
export const MarketplaceCase = z
  .object({
    ...{ id: z.string(), status: z.string(), target: Target, title: z.string().optional(), reason: ReasonCode },
    holderName: z.string(),
    /** How well it is shown that the complaint is right: `reason` is what it claims. */
    grade: EvidenceGrade.optional(),
    filedAt: Instant,
    removalHeld: RemovalHeld.optional(),
    matters: z.array(MatterView.omit({ documents: true, lacks: true })),
    actions: z.array(z.enum(actsOf('marketplace'))),
  })
  .meta({ id: 'MarketplaceCase' });

/** What the desk finds, of each kind that it finds in. */
export const MatterFinding = oneOf<Found>(
  'MatterFinding',
  (Object.keys(finding) as Found['kind'][]).map((kind) => {
    const { raise, find } = matterRule(kind);
    const { fields, needs } = finding[kind];
    const said = z.strictObject({
      ...{ kind: z.literal(kind), ...(raise && { matter: Id }) },
      ...{
        finding: z.enum(Object.keys(find?.findings ?? {}) as Found['finding'][]),
        ...fields,
        reasons: ReasonsForBoth,
      },
    });
    return Object.entries(needs ?? {}).reduce(
      (all, [found, [path, message]]) =>
        all.refine((one) => one.finding !== found || (one as Said)[path] !== undefined, { path: [path], message }),
      said,
    );
  }),
);

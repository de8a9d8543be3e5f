import { publicationKinds, publicationOutcomes } from '@marketsafe/procedure';
import { ReasonCode, RightType } from '@marketsafe/terms';
import { z } from 'zod';
import { Bilingual, PageQuery } from '../../platform/contract.ts';
import { Day, MarketplaceId } from '../../platform/fields.ts';

export const PublicationQuery = PageQuery.extend({
  /** Days on which it happened, by the marketplace's own; both belong to the range. */
  from: Day.optional(),
  to: Day.optional(),
  marketplace: MarketplaceId.optional(),
  rightType: RightType.optional(),
  kind: z.enum(publicationKinds).optional(),
});

const Outcome = z.enum(publicationOutcomes);

export const Publication = z
  .object({
    id: z.string(),
    /** The same for everything about one case or one shop. */
    reference: z.string(),
    kind: z.enum(publicationKinds),
    marketplace: z.object({ id: z.string(), name: Bilingual }),
    rightType: RightType.optional(),
    reason: ReasonCode.optional(),
    outcome: Outcome.optional(),
    /** Day on which it happened, on the marketplace. */
    on: Day,
    /** The law that has it published. */
    law: z.string(),
    /** How the dispute stands by what is published: the last of its outcomes. */
    standing: z.object({ outcome: Outcome, on: Day }).optional(),
  })
  .meta({ id: 'Publication' });

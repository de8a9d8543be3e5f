import { publicationKinds, publicationOutcomes } from '@marketsafe/procedure';
import { EvidenceGrade, ReasonCode, RightType } from '@marketsafe/terms';
import { z } from 'zod';
import { Bilingual, PageQuery } from '../../platform/contract.ts';
import { Day, MarketplaceId } from '../../platform/fields.ts';

export const PublicationQuery = PageQuery.extend({
  /** Days of the events in the marketplace's time zone, both inclusive. */
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
    /** The same for everything about one case or shop. */
    reference: z.string(),
    kind: z.enum(publicationKinds),
    marketplace: z.object({ id: z.string(), name: Bilingual }),
    rightType: RightType.optional(),
    reason: ReasonCode.optional(),
    outcome: Outcome.optional(),
    /** Of a complaint that was upheld: how well it was shown then. Only `confirmed` says that the goods infringe. */
    grade: EvidenceGrade.optional(),
    /** The organisation of the review team's person who decided it; absent if no person did. */
    organisation: z.string().optional(),
    /** Day of the event in the marketplace's time zone. */
    on: Day,
    /** The law that requires the publication. */
    law: z.string(),
    /** The dispute's published state: its latest outcome. */
    standing: z.object({ outcome: Outcome, on: Day }).optional(),
  })
  .meta({ id: 'Publication' });

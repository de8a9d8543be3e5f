import { publicationOutcomes } from '@marketsafe/procedure';
import { z } from 'zod';
import { Instant, PageQuery } from '../../platform/contract.ts';
import { Day, Id } from '../../platform/fields.ts';
import { ScopeQuery } from '../case-lists/index.ts';

export const OwnSellerQuery = PageQuery.extend({
  ...ScopeQuery.shape,
  /** A seller’s key: this one alone. */
  seller: Id.optional(),
});

/** A seller as one participant knows it: by its own findings and cases, and by what a law has published. */
export const OwnSeller = z
  .object({
    key: z.string(),
    marketplace: z.string(),
    id: z.string(),
    name: z.string().optional(),
    /** Open findings. */
    findings: z.int(),
    cases: z.int(),
    upheld: z.int(),
    /** Refused by the programme or declined by the marketplace. */
    dismissed: z.int(),
    restored: z.int(),
    /** Still open. */
    running: z.int(),
    lastFiledAt: Instant.optional(),
    /** The latest published measure on the shop, and its day in the marketplace’s time zone. */
    sanction: z.object({ outcome: z.enum(publicationOutcomes), on: Day }).optional(),
  })
  .meta({ id: 'OwnSeller' });

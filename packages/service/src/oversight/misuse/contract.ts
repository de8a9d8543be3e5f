import { z } from 'zod';
import { Instant, PageQuery, pageOf } from '../../platform/contract.ts';
import { Day, Id } from '../../platform/fields.ts';

/** What a participant filed in the last days, and what became of it. */
const Filer = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string().optional(),
  filed: z.int(),
  contested: z.int(),
  /** Refused at the filing or by a reviewer. */
  refused: z.int(),
  overturned: z.int(),
  /** Removed, and restored because the complaint was wrong. */
  wronglyRemoved: z.int(),
  /** Complaints on a day on which there was one: half of these days had no more. */
  median: z.number(),
  /** The busiest day of the last thirty. */
  busiest: z.object({ day: Day, filed: z.int() }).optional(),
  /** `day`: its busiest day is an outlier; `wrong`: its share of wrong removals is. */
  outlier: z.array(z.enum(['day', 'wrong'])),
});

export const Misuse = z
  .object({
    since: Instant,
    /** A day counts as an outlier from `times` the participant's own median on, and from `least` complaints on. */
    day: z.object({ times: z.number(), least: z.int() }),
    /** A share of wrong removals does from `times` that of all on, and from `least` such removals on. */
    wrong: z.object({ times: z.number(), least: z.int() }),
    filers: z.array(Filer),
  })
  .meta({ id: 'Misuse' });

export const SameDocumentQuery = PageQuery.extend({
  /** Only documents of this case. */
  case: Id.optional(),
});

const SameDocument = z
  .object({
    /** SHA-256 of the cleaned copy. */
    copy: z.string(),
    pages: z.int(),
    /** How many sellers and complainants sent it. */
    senders: z.int(),
    latest: Instant,
    /** One for each filing, the latest first. */
    cases: z.array(
      z.object({
        case: z.string(),
        document: z.string(),
        part: z.enum(['answer', 'report', 'reply', 'evidence']),
        goods: z.string().optional(),
        holder: z.string(),
        seller: z.string(),
        status: z.string(),
        filedAt: Instant,
      }),
    ),
  })
  .meta({ id: 'SameDocument' });

export const SameDocuments = pageOf(SameDocument);

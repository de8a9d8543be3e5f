import { z } from 'zod';
import { Bilingual } from '../../platform/contract.ts';

/** The numbers that it rests on with their bounds, what was held against what, what would change it, and where the rule comes from. */
const ShortfallWhy = z
  .object({
    numbers: z.array(
      z.object({
        what: z.enum(['filed-today']),
        number: z.number(),
        bound: z.number(),
        holds: z.enum(['below']),
        text: Bilingual,
      }),
    ),
    /** Territories or classes of the listing, and those of the right. */
    compared: z.object({ listing: z.array(z.string()), right: z.array(z.string()), text: Bilingual }).optional(),
    changes: z.array(
      z.object({
        change: z.enum(['next-day', 'graduates', 'verify-right', 'other-right']),
        on: z.string().optional(),
        upheld: z.int().optional(),
        covers: z.array(z.string()).optional(),
        text: Bilingual,
      }),
    ),
    /** The rule of the pack, by its path, and where it comes from. */
    rule: z.string(),
    source: z.object({ kind: z.string(), where: Bilingual, url: z.string().optional() }).optional(),
  })
  .meta({ id: 'ShortfallWhy' });

/** One thing that is missing or wrong with a complaint. `message` is in the asker's language. */
export const Shortfall = z
  .object({
    code: z.string(),
    field: z.string().optional(),
    message: z.string(),
    /** The other case that it is about, where you may read that. */
    case: z.string().optional(),
    /** What stands behind it, where more does than that something is missing. Numbers are of one's own record. */
    why: ShortfallWhy.optional(),
  })
  .meta({ id: 'Shortfall' });

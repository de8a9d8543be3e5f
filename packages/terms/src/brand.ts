import { z } from 'zod';
import { Money } from './money.ts';

/** One brand of a brand book: what screening looks for, and who is entitled to sell it. */
export const Brand = z.object({
  id: z.string().min(1).max(128),
  name: z.string().min(1).max(200),
  owner: z.string().max(300).optional(),
  /** `weak` marks (short, or common words) need support from another signal. */
  marks: z.array(z.object({ text: z.string().min(1).max(200), weak: z.boolean().default(false) })).min(1),
  classes: z.array(z.int().min(1).max(45)).default([]),
  territories: z.array(z.string().length(2)).default([]),
  prices: z
    .array(
      z.object({
        category: z.string().max(500),
        currency: Money.shape.currency,
        /** What most of the genuine goods cost. */
        typical: Money.shape.amount,
        /** What hardly any genuine goods go below, sales included: from here on nothing is held against a price. */
        low: Money.shape.amount.optional(),
        /** Of new goods, where it is not said. */
        condition: z.enum(['new', 'used']).optional(),
      }),
    )
    .default([]),
  authorised: z.array(z.object({ marketplace: z.string().max(128), seller: z.string().max(128) })).default([]),
  photos: z.array(z.string().max(2000)).default([]),
});
export type Brand = z.infer<typeof Brand>;

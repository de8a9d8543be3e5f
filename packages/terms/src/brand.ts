import { z } from 'zod';
import { Money } from './money.ts';

/** One brand of a brand book: its marks for screening, and its authorised sellers. */
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
        /** The usual price of the genuine goods. */
        typical: Money.shape.amount,
        /** The lowest price of nearly all genuine goods, sales included: from here on a price never counts against the listing. */
        low: Money.shape.amount.optional(),
        /** By default new goods. */
        condition: z.enum(['new', 'used']).optional(),
      }),
    )
    .default([]),
  authorised: z.array(z.object({ marketplace: z.string().max(128), seller: z.string().max(128) })).default([]),
  /** The brand's own photos of its goods, as files or addresses. */
  photos: z.array(z.string().max(2000)).default([]),
  /** Its logos as pictures or SVG, as files or addresses. */
  logos: z.array(z.string().max(2000)).optional(),
});
export type Brand = z.infer<typeof Brand>;

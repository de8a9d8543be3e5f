import { z } from 'zod';
import { Money } from './money.ts';

/** One variant of a listing: a colour, a print, a size. `id`: the marketplace's own (a SKU). */
export const Variant = z.object({
  id: z.string().min(1).max(128),
  title: z.string().max(1000).optional().catch(undefined),
  price: Money.optional().catch(undefined),
});
export type Variant = z.infer<typeof Variant>;

/** One offer on a marketplace; the unit of screening and one line of a `.jsonl` feed. */
export const Listing = z.object({
  marketplace: z.string().min(1).max(128),
  id: z.string().min(1).max(128),
  title: z.string().max(1000),
  description: z.string().max(20_000).optional(),
  brand: z.string().max(200).optional(),
  category: z.string().max(500).optional(),
  /** Nice classes of the goods, if the marketplace's category maps to them. */
  classes: z.array(z.int().min(1).max(45)).optional(),
  price: Money.optional(),
  seller: z.object({
    id: z.string().min(1).max(128),
    name: z.string().max(300).optional(),
    /** The marketplace itself marks the shop as official (LazMall, a flagship store of Tmall). Never what the seller says of the shop. */
    official: z.boolean().optional(),
  }),
  images: z.array(z.string().max(2000)).default([]),
  url: z.string().max(2000).optional(),
  condition: z.enum(['new', 'used', 'refurbished']).optional(),
  sold: z.int().min(0).optional(),
  stock: z.int().min(0).optional(),
  /** ISO 3166-1 alpha-2 territories. */
  shipsTo: z.array(z.string().length(2)).default([]),
  variants: z.array(z.record(z.string(), z.unknown())).default([]),
  attributes: z.record(z.string(), z.unknown()).default({}),
});
export type Listing = z.infer<typeof Listing>;

/** The variants of a listing that can be targets: those with an id. A feed may have others. */
export const variantsOf = ({ variants = [] }: Pick<Listing, 'variants'>): readonly Variant[] =>
  variants.flatMap((row) => {
    const { success, data } = Variant.safeParse(row);
    return success ? [data] : [];
  });

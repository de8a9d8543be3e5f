import { z } from 'zod';
import { Band } from './vocabulary.ts';

const Share = z.number().min(0).max(1);

/** A rectangle in a picture, in shares of its width and height from the top left. */
export const Region = z.object({ left: Share, top: Share, width: Share, height: Share });
export type Region = z.infer<typeof Region>;

/**
 * One weighted reason. `logOdds` is a natural logarithm; `span` is [start, end) in UTF-16 units of `field`.
 * The last fields are those of a picture's reasons (`same-picture`, `same-scene`, `logo`, `text-in-picture`): with them a reader can draw both
 * pictures and the part that agrees.
 */
export const Signal = z.object({
  signal: z.string(),
  logOdds: z.number(),
  field: z.string().optional(),
  span: z.tuple([z.int(), z.int()]).optional(),
  seen: z.string().optional(),
  note: z.string().optional(),
  /** For a `disguise`: how the name was written (`starred`, `pinyin`, …), as a code. */
  manner: z.string().optional(),
  /** The name of the model's weight that gave the log-odds, and how many times (by default once). */
  weight: z.string().optional(),
  times: z.number().optional(),
  /** For a `price` and a brand's own photo: the highest band that it may lift the finding to, if a rule limited it. */
  limited: z.enum(['watch', 'review']).optional(),
  /** For a `price` in another currency than its range: the converted amount, and the day of the rates. */
  atRates: z.object({ asOf: z.iso.date(), amount: z.string(), currency: z.string() }).optional(),
  /** For a `price`: its share of the brand's typical price for these goods, if their kind is told (1: the same). */
  ofTypical: z.number().optional(),
  /** For a `price`: the entry of the brand's price list that it was compared with, if the kind of goods is told. */
  range: z
    .object({
      category: z.string(),
      condition: z.enum(['new', 'used']).optional(),
      currency: z.string(),
      typical: z.string(),
      low: z.string().optional(),
    })
    .optional(),
  /** For a `price` in another currency: why it is not compared. */
  notCompared: z.enum(['no-rate', 'rates-too-old']).optional(),
  /** The listing's image, as the listing names it. */
  image: z.string().optional(),
  /** The image's place among those of the listing, from 1. */
  nth: z.int().min(1).optional(),
  /** The bank's photo or logo that the image agrees with, by its name in the bank. Absent for `text-in-picture`. */
  with: z.string().optional(),
  /** The bank: the `brand`'s own photos, its `logo`s, or photos of an upheld `case`. It decides what a match means. */
  bank: z.enum(['brand', 'logo', 'case']).optional(),
  /** The right that the photo or logo belongs to, by its id, if it was checked: that of the upheld case, or of a registered picture. */
  right: z.string().optional(),
  /** Key points of both pictures that agree. */
  points: z.int().min(0).optional(),
  /** Whether the image is the mirror image of the other picture. The regions are those of the pictures as they are, not turned over. */
  mirrored: z.boolean().optional(),
  /** The part of the image that agrees, or that has the text. */
  region: Region.optional(),
  /** The part of the bank's picture that agrees. */
  withRegion: Region.optional(),
  /** The part of the image that does not agree, where that was told: another print, another article. */
  differs: Region.optional(),
});
export type Signal = z.infer<typeof Signal>;

/** The scored result for one listing and one brand. A finding causes no measure. */
export const Finding = z.object({
  marketplace: z.string(),
  listing: z.string(),
  brand: z.string(),
  score: z.number().min(0).max(1),
  band: Band,
  signals: z.array(Signal),
  /** The version of the scoring model. */
  model: z.string(),
});
export type Finding = z.infer<typeof Finding>;

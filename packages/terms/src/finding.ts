import { z } from 'zod';
import { Band } from './vocabulary.ts';

/** One weighted reason. `logOdds` is a natural logarithm; `span` is [start, end) in UTF-16 units of `field`. */
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
  /** For a `price`: the highest band that it may lift the finding to, if a rule limited it. */
  limited: z.enum(['watch', 'review']).optional(),
  /** For a `price` in another currency than its range: the converted amount, and the day of the rates. */
  atRates: z.object({ asOf: z.iso.date(), amount: z.string(), currency: z.string() }).optional(),
  /** For a `price`: its share of the brand's typical price for these goods, if their kind is told (1: the same). */
  ofTypical: z.number().optional(),
  /** For a `price` in another currency: why it is not compared. */
  notCompared: z.enum(['no-rate', 'rates-too-old']).optional(),
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

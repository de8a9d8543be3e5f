import { z } from 'zod';
import { Band } from './vocabulary.ts';

/** One reason with a weight. `logOdds` is a natural logarithm; `span` is [start, end) in UTF-16 units of `field`. */
export const Signal = z.object({
  signal: z.string(),
  logOdds: z.number(),
  field: z.string().optional(),
  span: z.tuple([z.int(), z.int()]).optional(),
  seen: z.string().optional(),
  note: z.string().optional(),
  /** Of a `disguise`: how the name was written (`starred`, `pinyin`, …), as a code. */
  manner: z.string().optional(),
  /** Which weight of the model gave the log-odds, by its name, and how many times over (once, where it is not said). */
  weight: z.string().optional(),
  times: z.number().optional(),
  /** Of a `price`: the highest band that it may bring the rest to, where a rule held it there. */
  limited: z.enum(['watch', 'review']).optional(),
  /** Of a `price` in another currency than the range that it is compared with: what it comes to, at the rates of which day. */
  atRates: z.object({ asOf: z.iso.date(), amount: z.string(), currency: z.string() }).optional(),
  /** Of a `price` in another currency: why it is not compared. */
  notCompared: z.enum(['no-rate', 'rates-too-old']).optional(),
});
export type Signal = z.infer<typeof Signal>;

/** The scored result for one listing and one brand. A finding never acts. */
export const Finding = z.object({
  marketplace: z.string(),
  listing: z.string(),
  brand: z.string(),
  score: z.number().min(0).max(1),
  band: Band,
  signals: z.array(Signal),
  /** The version of the model that it was weighed with. */
  model: z.string(),
});
export type Finding = z.infer<typeof Finding>;

import type { Brand } from '@marketsafe/terms';
import { z } from 'zod';

/** The listings that a change of one brand can affect: those that name it already, and those that contain one of these marks. */
export const Touch = z.object({
  sighted: z.boolean(),
  /** Among listings that name it already, those whose price is in one of these currencies. */
  priced: z.array(z.string()).default([]),
  marks: z.array(z.object({ text: z.string(), weak: z.boolean() })),
});
export type Touch = z.infer<typeof Touch>;

/**
 * The effect of a new or changed brand on earlier results. A new mark is searched in every text. All other changes (prices,
 * authorised sellers, a removed mark, …) matter only where the brand was seen. The photo bank makes due what shows its pictures.
 */
export function touchOf(before: Brand | undefined, after: Brand): Touch {
  if (!before) return { sighted: false, priced: [], marks: after.marks };
  const marks = after.marks.filter((mark) => !before.marks.some((one) => isSame(one, mark)));
  const gone = before.marks.some((mark) => !after.marks.some((one) => isSame(one, mark)));
  return { sighted: gone || restOf(before) !== restOf(after), priced: [], marks };
}

/** Merges two changes, if the second comes before the sweep for the first has ended. */
export const together = (one: Touch, other: Touch): Touch => ({
  sighted: one.sighted || other.sighted,
  priced: [...new Set([...one.priced, ...other.priced])],
  marks: [...one.marks, ...other.marks.filter((mark) => !one.marks.some((known) => isSame(known, mark)))],
});

type Mark = Brand['marks'][number];
const isSame = (one: Mark, other: Mark): boolean => one.text === other.text && one.weak === other.weak;

const restOf = ({ marks: _, photos: __, ...rest }: Brand): string => JSON.stringify(rest);

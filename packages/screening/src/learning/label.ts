import { z } from 'zod';
import { WEIGHTS, type WeightName } from '../fusion/index.ts';

/**
 * How it came to be known whether a listing infringed, and how much that counts beside a reasoned ruling.
 *
 * Silence is not truth: of automated takedown requests nearly 30 % were found questionable (Urban, Karaganis and Schofield 2016), so
 * an uncontested case is taken to be right with a probability of 0.7. Such a label carries 1 − H(0.7) = 0.12 of the bit that a certain
 * one carries; 0.1 is that, rounded down. The other two are judgements: a seller that accepts a complaint admits it, or takes
 * the cheapest way out; a dismissal is one look by somebody who knows the goods, with nobody heard and no reasons written, and
 * four of them count as one ruling.
 */
export const LABEL_KINDS = {
  /** Upheld by a reasoned decision: a ruling, an appeal, a court. */
  upheld: { infringing: true, weight: 1 },
  /** Upheld by silence, and found right when it was read blind. */
  'audited-right': { infringing: true, weight: 1 },
  /** The seller accepted the complaint. */
  accepted: { infringing: true, weight: 0.5 },
  /** Upheld because the seller was silent. */
  silent: { infringing: true, weight: 0.1 },
  /** Overturned on the merits, by whomever. */
  overturned: { infringing: false, weight: 1 },
  /** Withdrawn by its complainant as a mistake. */
  mistake: { infringing: false, weight: 1 },
  /** Put aside by its brand as no infringement. */
  dismissed: { infringing: false, weight: 0.25 },
} as const;
export type LabelKind = keyof typeof LABEL_KINDS;

const kinds = Object.keys(LABEL_KINDS) as [LabelKind, ...LabelKind[]];
const names = Object.keys(WEIGHTS) as WeightName[];

/** One listing of which it is known whether it infringed, with what screening said of it then. Names nobody. */
export const Label = z.strictObject({
  kind: z.enum(kinds),
  /** At most that of its kind: less where one act made many, or one rights holder most. */
  weight: z.number().positive().max(1),
  /** Whose mark it is: `r1`, `r2`, … */
  holder: z.string().max(100),
  /** Whose offer it is: `s1`, `s2`, … What is held out of learning is held out with all of its seller. */
  seller: z.string().max(100),
  /** How many times each weight was used. */
  features: z.partialRecord(z.enum(names as [WeightName, ...WeightName[]]), z.number()),
});
export type Label = z.infer<typeof Label>;

/** A label as one line of JSON, the same for the same label however it was made. */
export const labelLine = ({ kind, weight, holder, seller, features }: Label): string =>
  JSON.stringify({
    ...{ kind, weight, holder, seller },
    features: Object.fromEntries(Object.entries(features).sort(([a], [b]) => (a < b ? -1 : 1))),
  });

/** Labels in an order that does not depend on the one they are given in. */
export const inOrder = (labels: readonly Label[]): Label[] =>
  labels
    .map((label) => ({ label, line: labelLine(label) }))
    .sort((a, b) => (a.line < b.line ? -1 : a.line > b.line ? 1 : 0))
    .map(({ label }) => label);

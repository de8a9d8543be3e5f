import { z } from 'zod';
import { WEIGHTS, type WeightName } from '../fusion/index.ts';

/**
 * The source of a label, and its weight relative to a reasoned ruling.
 * Silence is weak evidence: nearly 30 % of automated takedown requests were questionable (Urban, Karaganis and Schofield 2016), so
 * an uncontested case is right with an assumed probability of 0.7. Such a label carries 1 − H(0.7) = 0.12 of the bit of a certain
 * one; 0.1 is that, rounded down. Two more are judgements. A seller who accepts a complaint admits it, or takes
 * the cheapest way out. A dismissal is one look by a person who knows the goods, without a hearing or reasons, and
 * four of them count as one ruling.
 */
export const LABEL_KINDS = {
  /** Upheld by a reasoned decision: a ruling, an appeal, a court. */
  upheld: { infringing: true, weight: 1 },
  /** Upheld by silence, and found right in a blind audit. */
  'audited-right': { infringing: true, weight: 1 },
  /** The seller accepted the complaint. */
  accepted: { infringing: true, weight: 0.5 },
  /** Upheld because the seller was silent. */
  silent: { infringing: true, weight: 0.1 },
  /** Overturned on the merits, by any body. */
  overturned: { infringing: false, weight: 1 },
  /** Withdrawn by its complainant as a mistake. */
  mistake: { infringing: false, weight: 1 },
  /** Dismissed by its brand as no infringement. */
  dismissed: { infringing: false, weight: 0.25 },
} as const;
export type LabelKind = keyof typeof LABEL_KINDS;

const kinds = Object.keys(LABEL_KINDS) as [LabelKind, ...LabelKind[]];
const names = Object.keys(WEIGHTS) as WeightName[];

/** One listing that is known to infringe or not, with its screening result at the time. Contains no names. */
export const Label = z.strictObject({
  kind: z.enum(kinds),
  /** At most the weight of its kind: less where one act made many, or one rights holder made most. */
  weight: z.number().positive().max(1),
  /** The rights holder: `r1`, `r2`, … */
  holder: z.string().max(100),
  /** The seller: `s1`, `s2`, … Labels are held out of training by whole sellers. */
  seller: z.string().max(100),
  /** The number of uses of each weight. */
  features: z.partialRecord(z.enum(names as [WeightName, ...WeightName[]]), z.number()),
});
export type Label = z.infer<typeof Label>;

/** A label as one line of JSON, always the same for the same label. */
export const labelLine = ({ kind, weight, holder, seller, features }: Label): string =>
  JSON.stringify({
    ...{ kind, weight, holder, seller },
    features: Object.fromEntries(Object.entries(features).sort(([a], [b]) => (a < b ? -1 : 1))),
  });

/** Sorts labels into an order that does not depend on the given one. */
export const inOrder = (labels: readonly Label[]): Label[] =>
  labels
    .map((label) => ({ label, line: labelLine(label) }))
    .sort((a, b) => (a.line < b.line ? -1 : a.line > b.line ? 1 : 0))
    .map(({ label }) => label);

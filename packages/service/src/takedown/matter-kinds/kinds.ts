/**
 * What requests say of each kind of matter: what a party says to raise one, which of it is sealed, and what the desk says beside its
 * finding. Who may do so and when, and what follows, is in the procedure.
 */
import {
  delayGaps,
  delayGrounds,
  demandChannels,
  type FindingOf,
  type FoundKind,
  type MatterKind,
  proceedingsGaps,
  proceedingsKinds,
} from '@marketsafe/procedure';
import { MaliceIndicator, Money } from '@marketsafe/terms';
import { z } from 'zod';
import { Day, Reasons, ShortText, uploads, Words } from '../../platform/fields.ts';
import type { FactKind } from '../../platform/schema/index.ts';

interface Raising {
  /** Days are calendar days. */
  readonly said: z.ZodObject;
  /** Fields of it that are sealed, each by itself. */
  readonly sealed?: readonly string[];
  /** Fields that are sealed as one. */
  readonly together?: readonly string[];
  /** Uploaded before. Absent: it takes none. */
  readonly documents?: z.ZodType<readonly string[]>;
  /** What its documents are kept as; the name of the kind without it. */
  readonly documentsAs?: string;
  /** As which sums of the transparency report its amount counts. */
  readonly sums?: (said: Said) => readonly Extract<FactKind, 'loss-declared' | 'award' | 'award-doubled'>[];
}
export type Said = Readonly<Record<string, unknown>>;

/** The court or authority, and its number of the proceedings. */
const atCourt = { before: ShortText, number: z.string().trim().min(1).max(100), on: Day };

/** The desk finds malice unasked. */
export type RaisedKind = Exclude<MatterKind, 'malice'>;

export const raising: Readonly<Record<RaisedKind, Raising>> = {
  proceedings: {
    said: z.strictObject({ kind: z.enum(proceedingsKinds), ...atCourt }),
    sealed: ['before', 'number'],
    documents: uploads(10).default([]),
  },
  delay: { said: z.strictObject({ ground: z.enum(delayGrounds) }), documents: uploads(10).min(1) },
  demand: {
    said: z.strictObject({
      ...{ amount: Money.optional(), channel: z.enum(demandChannels), on: Day },
      words: Words.optional(),
    }),
    ...{ sealed: ['words'], documents: uploads(20).default([]), documentsAs: 'screenshot' },
  },
  loss: {
    said: z.strictObject({ amount: Money, from: Day, until: Day, words: Words.optional() }),
    ...{ together: ['amount', 'words'], documents: uploads(20).default([]) },
    sums: () => ['loss-declared'],
  },
  award: {
    // Without an amount the court awarded nothing; `doubled`: the amount is the doubled one.
    said: z.strictObject({
      ...{ ...atCourt, malicious: z.boolean() },
      ...{ amount: Money.optional(), doubled: z.boolean().default(false) },
    }),
    sealed: ['before', 'number'],
    sums: ({ doubled }) => (doubled ? ['award', 'award-doubled'] : ['award']),
  },
  statement: { said: z.strictObject({ words: Reasons, until: Day }), sealed: ['words'] },
  message: { said: z.strictObject({ words: Words.optional() }), sealed: ['words'], documentsAs: 'attachment' },
};

/** Whatever a matter of any kind says, as a view has it. */
export const saidFields: z.ZodRawShape = Object.fromEntries(
  Object.values(raising)
    .flatMap(({ said }) => Object.entries(said.shape))
    .map(([name, field]) => [name, field instanceof z.ZodDefault ? field.unwrap() : field]),
);

interface FindingFields {
  readonly fields: z.ZodRawShape;
  /** A field that a finding needs, and what is said where it is missing. */
  readonly needs?: { readonly [F in FindingOf<FoundKind>]?: readonly [field: string, message: string] };
}

/** At least one where the finding names gaps. */
const lacks = <const Gap extends string>(gaps: readonly Gap[]) => z.array(z.enum(gaps)).max(gaps.length).default([]);

export const finding: Readonly<Record<FoundKind, FindingFields>> = {
  demand: { fields: {} },
  proceedings: { fields: { lacks: lacks(proceedingsGaps) } },
  delay: {
    // Business days that are not counted.
    fields: { days: z.int().min(1).max(100).optional(), lacks: lacks(delayGaps) },
    needs: { granted: ['days', 'Say how many business days are not counted.'] },
  },
  malice: {
    // At least one where it is malicious, none otherwise.
    fields: { indicators: z.array(MaliceIndicator).max(MaliceIndicator.options.length).default([]) },
  },
  statement: { fields: {} },
  message: { fields: {} },
};

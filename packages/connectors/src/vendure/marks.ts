/**
 * Vendure has no field for a measure, and a listing that is taken from its seller's channel forgets its seller. Both are kept
 * there as values of a private facet in the default channel, which sellers neither see nor change.
 */
export const FACET = 'marketsafe-measures';

/** `closed`: hidden with its storefront. `off`: the seller had it off sale before our first measure. */
export type MarkKind = 'hidden' | 'removed' | 'closed' | 'off';

export interface Mark {
  readonly kind: MarkKind;
  /** The id of the seller's channel. */
  readonly channel: string;
}

const CODE = /^marketsafe-(hidden|removed|closed|off)-(.{1,128})$/;

export const codeOf = ({ kind, channel }: Mark): string => `marketsafe-${kind}-${channel}`;

export const readMark = (code: string): Mark | undefined => {
  const [, kind, channel] = CODE.exec(code) ?? [];
  return kind === undefined || channel === undefined ? undefined : { kind: kind as MarkKind, channel };
};

export const isMarked = (marks: readonly Mark[], ...kinds: MarkKind[]): boolean =>
  marks.some(({ kind }) => kinds.includes(kind));

/** The marks and the switch that an action leaves on a listing. */
export interface Marked {
  readonly marks: readonly Mark[];
  readonly enabled: boolean;
}

const without = (marks: readonly Mark[], ...kinds: MarkKind[]): Mark[] =>
  marks.filter(({ kind }) => !kinds.includes(kind));

const all = (kind: MarkKind, channels: readonly string[]): Mark[] => channels.map((channel) => ({ kind, channel }));

/** With a measure more. `channels`: those that it is of. */
export const withMark = (
  { marks, enabled }: Marked,
  kind: 'hidden' | 'removed' | 'closed',
  channels: readonly string[],
): Marked => {
  const wasOff = !enabled && !isMarked(marks, 'hidden', 'removed', 'closed', 'off');
  const others = kind === 'closed' ? without(marks, 'closed') : without(marks, 'hidden', 'removed');
  return { marks: [...others, ...all(kind, channels), ...(wasOff ? all('off', channels) : [])], enabled: false };
};

/** Without some measures: on sale again when none is left, unless the seller had it off. */
export const withoutMarks = (
  { marks }: Pick<Marked, 'marks'>,
  ...kinds: ('hidden' | 'removed' | 'closed')[]
): Marked => {
  const left = without(marks, ...kinds);
  if (isMarked(left, 'hidden', 'removed', 'closed')) return { marks: left, enabled: false };
  return { marks: without(left, 'off'), enabled: !isMarked(left, 'off') };
};

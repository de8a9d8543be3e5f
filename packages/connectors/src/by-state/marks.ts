/** `closed`: hidden with its storefront. `off`: the seller had it off sale before our first measure. */
export const markKinds = ['hidden', 'removed', 'closed', 'off'] as const;
export type MarkKind = (typeof markKinds)[number];

/** What the marketplace keeps about a measure on a listing. */
export interface Mark {
  readonly kind: MarkKind;
  /** Whose measure it is: the id of the seller, or of the seller's channel. Marks of an earlier seller are none on a later one. */
  readonly home: string;
}

export const isMarked = (marks: readonly Mark[], ...kinds: MarkKind[]): boolean =>
  marks.some(({ kind }) => kinds.includes(kind));

/** The marks and the switch that an action leaves on a listing. */
export interface Marked {
  readonly marks: readonly Mark[];
  readonly enabled: boolean;
}

const without = (marks: readonly Mark[], ...kinds: MarkKind[]): Mark[] =>
  marks.filter(({ kind }) => !kinds.includes(kind));

const all = (kind: MarkKind, homes: readonly string[]): Mark[] => homes.map((home) => ({ kind, home }));

/** With a measure more. `homes`: those that it is of. */
export const withMark = (
  { marks, enabled }: Marked,
  kind: 'hidden' | 'removed' | 'closed',
  homes: readonly string[],
): Marked => {
  const wasOff = !enabled && !isMarked(marks, 'hidden', 'removed', 'closed', 'off');
  const others = kind === 'closed' ? without(marks, 'closed') : without(marks, 'hidden', 'removed');
  return { marks: [...others, ...all(kind, homes), ...(wasOff ? all('off', homes) : [])], enabled: false };
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

import type { Mark, MarkKind } from '../by-state/marks.ts';

/**
 * Vendure has no field for a measure, and a listing that is taken from its seller's channel forgets its seller. Both are kept
 * there as values of a private facet in the default channel, which sellers neither see nor change. A mark's home is a channel.
 */
export const FACET = 'marketsafe-measures';

const CODE = /^marketsafe-(hidden|removed|closed|off)-(.{1,128})$/;

export const codeOf = ({ kind, home }: Mark): string => `marketsafe-${kind}-${home}`;

export const readMark = (code: string): Mark | undefined => {
  const [, kind, home] = CODE.exec(code) ?? [];
  return kind === undefined || home === undefined ? undefined : { kind: kind as MarkKind, home };
};

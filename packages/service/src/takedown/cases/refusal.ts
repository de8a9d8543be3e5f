import {
  explainGap,
  type FiledCase,
  type FilingGap,
  gapFor,
  type Missing,
  type ReviewGap,
  type Rules,
} from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import { type GapView, gapText, gapView } from '../reasons/index.ts';

export const isRefused = (state: FiledCase): boolean => state.status === 'refused';

export interface ShortfallText {
  readonly code: string;
  readonly field?: string;
  readonly message: string;
  /** The other case that it is about. */
  readonly case?: string;
  /** What stands behind it. */
  readonly why?: GapView;
}

/** Under what it was refused, and who reads it: of numbers each side has its own. */
export interface Behind {
  readonly rules: Rules;
  readonly reader: 'complainant' | 'agent' | 'desk';
}

/** The case that a missing thing is about, if it is about one. */
export const caseIn = (detail: Missing['detail']): string | undefined =>
  typeof detail?.case === 'string' ? detail.case : undefined;

/** Each thing that a refused complaint lacks, in the reader's language; other cases are named of those that it may read. */
export const textsOf = (
  missing: readonly Missing<FilingGap | ReviewGap>[],
  language: Language,
  { known = new Set(), behind }: { readonly known?: ReadonlySet<string>; readonly behind?: Behind } = {},
): ShortfallText[] =>
  missing.map((one) => {
    const { code, field, detail } = one;
    const other = caseIn(detail);
    const explained = behind && explainGap(one, behind.rules);
    const isOwn = explained !== undefined && explained.of === behind?.reader;
    return {
      code,
      ...(field !== undefined && { field }),
      message: gapText(code, language, { ...(detail && { detail }), isOwn }),
      ...(other !== undefined && known.has(other) && { case: other }),
      ...(explained && { why: gapView(gapFor(explained, behind.reader), behind.rules) }),
    };
  });

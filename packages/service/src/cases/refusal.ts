import type { FiledCase, FilingGap, Missing, ReviewGap } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import { gapText } from '../complaints/texts.ts';

export const isRefused = (state: FiledCase): boolean => state.status === 'refused';

export interface ShortfallText {
  readonly code: string;
  readonly field?: string;
  readonly message: string;
  /** The other case that it is about. */
  readonly case?: string;
}

/** The case that a missing thing is about, if it is about one. */
export const caseIn = (detail: Missing['detail']): string | undefined =>
  typeof detail?.case === 'string' ? detail.case : undefined;

/** Each thing that a refused complaint lacks, in the reader's language; other cases are named of those that it may read. */
export const textsOf = (
  missing: readonly Missing<FilingGap | ReviewGap>[],
  language: Language,
  known: ReadonlySet<string> = new Set(),
): ShortfallText[] =>
  missing.map(({ code, field, detail }) => {
    const other = caseIn(detail);
    return {
      code,
      ...(field !== undefined && { field }),
      message: gapText(code, language, detail),
      ...(other !== undefined && known.has(other) && { case: other }),
    };
  });

export const shortfallsOf = (state: FiledCase, language: Language, known: ReadonlySet<string>): ShortfallText[] =>
  isRefused(state) ? textsOf(state.decision?.missing ?? [], language, known) : [];

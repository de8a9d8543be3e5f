import type { FiledCase, FilingGap, Missing, ReviewGap } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import { gapText } from '../complaints/texts.ts';

export const isRefused = (state: FiledCase): boolean => state.status === 'refused';

export interface ShortfallText {
  readonly code: string;
  readonly field?: string;
  readonly message: string;
}

/** Each thing that a refused complaint lacks, in the reader's language. */
export const textsOf = (missing: readonly Missing<FilingGap | ReviewGap>[], language: Language): ShortfallText[] =>
  missing.map(({ code, field, detail }) => ({
    code,
    ...(field !== undefined && { field }),
    message: gapText(code, language, detail),
  }));

export const shortfallsOf = (state: FiledCase, language: Language): ShortfallText[] =>
  isRefused(state) ? textsOf(state.decision?.missing ?? [], language) : [];

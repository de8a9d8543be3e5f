import type { ComplainantState } from './state.ts';

/** Accepted complaints that no event counts yet: those of earlier parts of a check. */
export interface CountedToo {
  /** Local day on which they count, such as `2026-03-02`. */
  readonly day: string;
  readonly filings: number;
  /** How many of them take effect on a newcomer's word. */
  readonly onTrust: number;
}

/** The record as if they were counted. */
export function countingToo(state: ComplainantState, { day, filings, onTrust }: CountedToo): ComplainantState {
  const before = state.filings.day === day ? state.filings.count : 0;
  const word = Array.from({ length: state.newcomer ? onTrust : 0 }, (_, index) => `checked ${index}`);
  return {
    ...state,
    filings: { day, count: before + filings },
    ...(word.length > 0 && { unproven: [...(state.unproven ?? []), ...word] }),
  };
}

/** The difference between two counts of a record. */
export function countedSince(before: ComplainantState, after: ComplainantState): CountedToo {
  const { day, count } = after.filings;
  return {
    day,
    filings: count - (before.filings.day === day ? before.filings.count : 0),
    onTrust: (after.unproven?.length ?? 0) - (before.unproven?.length ?? 0),
  };
}

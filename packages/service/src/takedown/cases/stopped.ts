import type { FiledCase } from '@marketsafe/procedure';

/** What stops the case until the desk enters the outcome: a hold's ground or a referral's cause. */
export const stoppedBy = (state: FiledCase): string | undefined => state.hold?.ground ?? state.referral?.cause;

/** A case that stood aside while its bundle went on, as an answer tells of it. */
export interface WaitingCase {
  readonly case: string;
  readonly status: string;
  readonly held: string;
}

export function waitingCase(state: FiledCase): WaitingCase | undefined {
  const held = stoppedBy(state);
  return held === undefined ? undefined : { case: state.case, status: state.status, held };
}

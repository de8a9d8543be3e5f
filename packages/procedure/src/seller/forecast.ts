import type { Circumstances } from '../circumstances.ts';
import type { SellerCommand } from './commands.ts';
import { Draft } from './draft.ts';
import { validPoints } from './points.ts';
import type { SellerState } from './state.ts';
import { recordStrike } from './strikes.ts';

/** A case in the form in which it would enter a strike. */
export type Claimed = Omit<Extract<SellerCommand, { type: 'record-strike' }>, 'type' | 'settledBy'>;

/**
 * The seller's valid points of their track if these cases (of one reason) were upheld at `at.now`, by the same rules that would
 * count them, including merging, volume and repetition. Decides nothing.
 */
export function pointsIfUpheld(state: SellerState, cases: readonly Claimed[], at: Circumstances): number {
  const draft = new Draft(state);
  for (const one of cases) recordStrike(draft, { type: 'record-strike', settledBy: 'silence', ...one }, at);
  const [first] = cases;
  return first === undefined ? 0 : validPoints(draft.state, at.rules.reasons[first.reason].track, at.now);
}

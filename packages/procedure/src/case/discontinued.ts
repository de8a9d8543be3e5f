import type { Circumstances } from '../circumstances.ts';
import type { CaseEvent } from './events.ts';
import { isWithMarketplace } from './marketplace-decides.ts';
import type { FiledCase } from './state.ts';
import { isDown } from './transitions.ts';

type Discontinued = Extract<CaseEvent, { type: 'case-discontinued' }>;

/** The desk ends a case without a decision on the claim: what is down goes back up, what was handed in is taken back. */
export const discontinued = (
  state: FiledCase,
  why: Pick<Discontinued, 'cause' | 'decider' | 'missing' | 'reasons'>,
  at: Circumstances,
): Discontinued => ({
  type: 'case-discontinued',
  ...why,
  to: isDown(state.status) ? 'restoring' : 'closed',
  at: at.now,
  ...(isWithMarketplace(state) && { recall: true }),
});

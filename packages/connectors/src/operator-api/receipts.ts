import type { Outcome } from '@marketsafe/terms';
import type { Action, Observation, Receipt } from '../contract.ts';

type Rest = Pick<Partial<Receipt>, 'observed' | 'reference' | 'reason' | 'retryAfterMs'>;

/** Soon enough for a waiting person, late enough to spare the marketplace. */
export const LOOK_AGAIN_MS = 500;

/** The receipt of an action. It repeats the undo data, so that no answer can lose it. */
export const receiptOf = (action: Action, outcome: Outcome, at: string, rest: Rest = {}): Receipt => ({
  actionId: action.id,
  type: action.type,
  target: action.target,
  outcome,
  ...(action.before === undefined ? {} : { undo: action.before }),
  ...rest,
  at,
});

export const withObserved = (observed: Observation | undefined): Rest => (observed === undefined ? {} : { observed });

export const withReason = (reason: string | undefined): Rest => (reason === undefined ? {} : { reason });

import type { Action, Observation, Receipt } from '../contract.ts';
import { type Desk, isNotice } from './desk.ts';
import { judge } from './judge.ts';
import { lookAll } from './observe.ts';
import { LOOK_AGAIN_MS, receiptOf, withObserved, withReason } from './receipts.ts';
import type { TargetState } from './wire.ts';

const receiptFor = (
  desk: Desk,
  action: Action,
  state: TargetState,
  observed: Observation | undefined,
): Receipt | undefined => {
  // The withdrawn notice may concern a listing that is gone; the marketplace knows.
  if (action.type === 'notice.withdraw' || action.type === 'consumers.inform') return undefined;
  if (isNotice(action))
    return state.exists ? undefined : receiptOf(action, 'not-found', desk.at(), { reason: 'no such seller' });
  const found = judge(desk.capabilities, action.type, state, observed, action.expectSeller);
  const seen = withObserved(observed);
  switch (found.is) {
    case 'not-found':
      return receiptOf(action, 'not-found', desk.at(), { ...seen, reason: found.reason });
    case 'reached':
      return receiptOf(action, 'already', desk.at(), { ...seen, ...withReason(found.reason) });
    case 'recorded':
      return receiptOf(action, 'pending', desk.at(), { ...seen, retryAfterMs: LOOK_AGAIN_MS });
    case 'open':
      return undefined;
  }
};

/** Receipts of actions that need no write: the target is as wanted already, or is not there. Undefined: it must be sent. */
export const beforeSending = async (desk: Desk, actions: readonly Action[]): Promise<(Receipt | undefined)[]> => {
  const states = await desk.client.states(actions.map(({ target }) => target));
  const rows = actions.flatMap((action, index) => {
    const state = states[index];
    return state === undefined ? [] : [{ action, state }];
  });
  // Observes only targets that are as wanted by the records: `already` needs an observation.
  const recorded = rows.filter(
    ({ action, state }) =>
      !isNotice(action) &&
      judge(desk.capabilities, action.type, state, undefined, action.expectSeller).is === 'recorded',
  );
  const looks = await lookAll(
    desk,
    recorded.map(({ action }) => action),
  );
  const seen = new Map(recorded.map(({ action }, index) => [action, looks[index]]));
  return rows.map(({ action, state }) => receiptFor(desk, action, state, seen.get(action)));
};

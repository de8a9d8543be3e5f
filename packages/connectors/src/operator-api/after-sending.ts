import type { Outcome } from '@marketsafe/terms';
import type { Action, Observation, Receipt } from '../contract.ts';
import { type Desk, isNotice, orNothing } from './desk.ts';
import { judge } from './judge.ts';
import { lookAll } from './observe.ts';
import { LOOK_AGAIN_MS, receiptOf, withObserved, withReason } from './receipts.ts';
import type { ActionState, TargetState } from './wire.ts';

/** Answers that are an outcome by themselves. */
export const OUTCOMES: Readonly<Partial<Record<ActionState['status'], Outcome>>> = {
  'not-found': 'not-found',
  refused: 'rejected',
  'needs-info': 'needs-info',
};

/** Whether a notice or a task is where it was to go. */
export const isDelivered = (view: ActionState | undefined): boolean =>
  view?.status === 'effective' || view?.status === 'already';

const toldBy = ({ reference, reason }: ActionState) => ({
  ...(reference === undefined ? {} : { reference }),
  ...withReason(reason),
});

/** A refusal or a question of the marketplace, which needs no observation. */
const refusal = (desk: Desk, action: Action, result: ActionState, observed?: Observation): Receipt | undefined => {
  const told = { ...withObserved(observed), ...toldBy(result) };
  const outcome = OUTCOMES[result.status];
  return outcome === undefined ? undefined : receiptOf(action, outcome, desk.at(), told);
};

/** The answer is only a claim: the receipt states the observation. */
const measureReceipt = (
  desk: Desk,
  action: Action,
  result: ActionState,
  state: TargetState | undefined,
  observed: Observation | undefined,
): Receipt => {
  const refused = refusal(desk, action, result, observed);
  if (refused !== undefined) return refused;
  const told = { ...withObserved(observed), ...toldBy(result) };
  const later = receiptOf(action, 'pending', desk.at(), { ...told, retryAfterMs: LOOK_AGAIN_MS });
  if (result.status === 'accepted' || state === undefined) return later;
  const found = judge(desk.capabilities, action.type, state, observed, action.expectSeller);
  if (found.is === 'not-found') return receiptOf(action, 'not-found', desk.at(), { ...told, reason: found.reason });
  if (found.is !== 'reached') return later;
  const outcome = result.status === 'already' ? 'already' : 'done';
  return receiptOf(action, outcome, desk.at(), { ...told, ...withReason(found.reason) });
};

/** A notice is done when a second request finds that the marketplace has it, or the message is in the inbox. */
const noticeReceipt = async (desk: Desk, action: Action, result: ActionState): Promise<Receipt> => {
  const refused = refusal(desk, action, result);
  if (refused !== undefined) return refused;
  const view = await orNothing(desk.client.action(action.id));
  return isDelivered(view)
    ? receiptOf(action, 'done', desk.at(), toldBy(result))
    : receiptOf(action, 'pending', desk.at(), { ...toldBy(result), retryAfterMs: LOOK_AGAIN_MS });
};

/** A receipt for each action that was sent and answered, in order. */
export const afterSending = async (
  desk: Desk,
  actions: readonly Action[],
  results: readonly ActionState[],
): Promise<Receipt[]> => {
  const measures = actions.filter((action) => !isNotice(action));
  const [states, looks] = await Promise.all([
    orNothing(desk.client.states(measures.map(({ target }) => target))),
    lookAll(desk, measures),
  ]);
  return Promise.all(
    actions.map((action, index) => {
      const result = results[index] ?? { id: action.id, status: 'accepted' };
      const place = measures.indexOf(action);
      return place < 0
        ? noticeReceipt(desk, action, result)
        : measureReceipt(desk, action, result, states?.[place], looks[place]);
    }),
  );
};

import type { Action, Observation, Receipt } from '../../contract.ts';
import type { TargetState } from '../wire.ts';
import type { InstructionResult } from './client.ts';
import { type Desk, isNotice, lookAll, orNothing } from './desk.ts';
import { judge } from './judge.ts';
import { LOOK_AGAIN_MS, receiptOf, withObserved, withReason } from './receipts.ts';

const toldBy = ({ reference, reason }: InstructionResult) => ({
  ...(reference === undefined ? {} : { reference }),
  ...withReason(reason),
});

/** A refusal by the marketplace, which needs no observation. */
const refusal = (
  desk: Desk,
  action: Action,
  result: InstructionResult,
  observed?: Observation,
): Receipt | undefined => {
  const told = { ...withObserved(observed), ...toldBy(result) };
  if (result.result === 'not-found') return receiptOf(action, 'not-found', desk.at(), told);
  return result.result === 'refused' ? receiptOf(action, 'rejected', desk.at(), told) : undefined;
};

/** The answer is only a claim: the receipt states the observation. */
const measureReceipt = (
  desk: Desk,
  action: Action,
  result: InstructionResult,
  state: TargetState | undefined,
  observed: Observation | undefined,
): Receipt => {
  const refused = refusal(desk, action, result, observed);
  if (refused !== undefined) return refused;
  const told = { ...withObserved(observed), ...toldBy(result) };
  const later = receiptOf(action, 'pending', desk.at(), { ...told, retryAfterMs: LOOK_AGAIN_MS });
  if (result.result === 'accepted' || state === undefined) return later;
  const found = judge(action.type, state, observed, action.expectSeller);
  if (found.is === 'not-found') return receiptOf(action, 'not-found', desk.at(), { ...told, reason: found.reason });
  if (found.is !== 'reached') return later;
  const outcome = result.result === 'already' ? 'already' : 'done';
  return receiptOf(action, outcome, desk.at(), { ...told, ...withReason(found.reason) });
};

/** A notice is done when a second request finds the message in the inbox. */
const noticeReceipt = async (desk: Desk, action: Action, result: InstructionResult): Promise<Receipt> => {
  const refused = refusal(desk, action, result);
  if (refused !== undefined) return refused;
  const view = await orNothing(desk.client.action(action.id));
  return view?.delivered === true
    ? receiptOf(action, 'done', desk.at(), toldBy(result))
    : receiptOf(action, 'pending', desk.at(), { ...toldBy(result), retryAfterMs: LOOK_AGAIN_MS });
};

/** A receipt for each action that was sent and answered, in order. */
export const afterSending = async (
  desk: Desk,
  actions: readonly Action[],
  results: readonly InstructionResult[],
): Promise<Receipt[]> => {
  const measures = actions.filter((action) => !isNotice(action));
  const [states, looks] = await Promise.all([
    orNothing(desk.client.states(measures.map(({ target }) => target))),
    lookAll(desk, measures),
  ]);
  return Promise.all(
    actions.map((action, index) => {
      const result = results[index] ?? { id: action.id, result: 'accepted' };
      const place = measures.indexOf(action);
      return place < 0
        ? noticeReceipt(desk, action, result)
        : measureReceipt(desk, action, result, states?.[place], looks[place]);
    }),
  );
};

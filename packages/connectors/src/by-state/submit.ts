import { variantOf } from '@marketsafe/terms';
import { type Action, ConnectorError, type Observation, type Receipt } from '../contract.ts';
import { orNothing } from '../operator-api/desk.ts';
import { LOOK_AGAIN_MS, receiptOf, withObserved, withReason } from '../operator-api/receipts.ts';
import { Broken, sender, Unsent } from './sending.ts';
import { type Books, judged, lookAll, type Software } from './software.ts';
import type { Guard } from './written.ts';

/** So many share the observations before and after; each has a change of its own. */
const SHARED = 50;

/** Refuses actions that the marketplace does not know or that make no sense. */
const refusedHere = <State extends Books, Change>(on: Software<State, Change>, action: Action): Receipt | undefined => {
  const { type, target } = action;
  if (on.capabilities.actions[type] === undefined) return receiptOf(action, 'unsupported', on.at());
  if (variantOf(target) !== undefined)
    return receiptOf(action, 'unsupported', on.at(), { reason: 'the connector acts on no single variant' });
  if (target.marketplace !== on.marketplace)
    return receiptOf(action, 'not-found', on.at(), { reason: 'a target of another marketplace' });
  const wanted = type.startsWith('seller.') ? 'storefront' : 'listing';
  return target.kind === wanted
    ? undefined
    : receiptOf(action, 'failed', on.at(), { reason: `${type} is for a ${wanted}` });
};

/** The receipt of an action that needs no change; undefined: something must be sent. */
const settledBefore = <State extends Books, Change>(
  on: Software<State, Change>,
  action: Action,
  state: State | undefined,
  seen: Observation | undefined,
): Receipt | undefined => {
  const found = judged(on, action.type, state, seen, action.expectSeller);
  const told = withObserved(seen);
  if (found.is === 'not-found') return receiptOf(action, 'not-found', on.at(), { ...told, reason: found.reason });
  if (found.is === 'reached') return receiptOf(action, 'already', on.at(), { ...told, ...withReason(found.reason) });
  return found.is === 'recorded'
    ? receiptOf(action, 'pending', on.at(), { ...told, retryAfterMs: LOOK_AGAIN_MS })
    : undefined;
};

/** The answer is only a claim: the receipt states the observation. */
const settledAfter = <State extends Books, Change>(
  on: Software<State, Change>,
  action: Action,
  state: State | undefined,
  seen: Observation | undefined,
  broken: Broken | undefined,
): Receipt => {
  const found = judged(on, action.type, state, seen, action.expectSeller);
  const told = withObserved(seen);
  if (found.is === 'not-found') return receiptOf(action, 'not-found', on.at(), { ...told, reason: found.reason });
  if (found.is === 'reached') return receiptOf(action, 'done', on.at(), { ...told, ...withReason(found.reason) });
  if (found.is === 'open' && broken !== undefined)
    return broken.by === 'refusal'
      ? receiptOf(action, 'failed', on.at(), { ...told, reason: broken.message })
      : receiptOf(action, 'unknown', on.at(), { ...told, reason: broken.message, retryAfterMs: LOOK_AGAIN_MS });
  return receiptOf(action, 'pending', on.at(), { ...told, retryAfterMs: LOOK_AGAIN_MS });
};

/** Looks only at targets that are as wanted by the books: `already` needs an observation. */
const lookWhere = async <State extends Books, Change>(
  on: Software<State, Change>,
  actions: readonly Action[],
  states: readonly (State | undefined)[],
  wanted: (index: number) => boolean,
) => {
  const places = actions.flatMap((_, index) => (wanted(index) ? [index] : []));
  const seen = await lookAll(
    on,
    places.flatMap((index) => actions[index]?.target ?? []),
    places.map((index) => states[index]),
  );
  return new Map(places.map((index, at) => [index, seen[at]]));
};

/** How far a call has come: once something was sent, no error of a later action may hide it. */
interface Progress {
  sent: boolean;
  trouble?: ConnectorError;
}

const notSent = <State extends Books, Change>(
  on: Software<State, Change>,
  action: Action,
  { message, retryAfterMs }: ConnectorError,
): Receipt =>
  receiptOf(action, 'pending', on.at(), {
    reason: `not sent: ${message}`,
    retryAfterMs: retryAfterMs ?? LOOK_AGAIN_MS,
  });

const asTrouble = (error: unknown): ConnectorError | undefined => {
  if (error instanceof Unsent) return error.trouble;
  return error instanceof ConnectorError ? error : undefined;
};

/** Sends the changes of one action. A receipt: it is known already. Anything else: look. */
const carryOut = async <State extends Books, Change>(
  on: Software<State, Change>,
  action: Action,
  state: State,
  canSend: Guard,
  progress: Progress,
): Promise<Receipt | Broken | undefined> => {
  if (progress.trouble !== undefined) return notSent(on, action, progress.trouble);
  const send = sender(
    (change: Change) => on.write(change, action.id, canSend),
    () => {
      progress.sent = true;
    },
  );
  try {
    await on.act(action, state, send);
    return undefined;
  } catch (error) {
    if (error instanceof Broken)
      return error.by !== 'silence'
        ? error
        : receiptOf(action, 'unknown', on.at(), { reason: error.message, retryAfterMs: error.retryAfterMs });
    const trouble = asTrouble(error);
    if (trouble === undefined) throw error;
    if (!progress.sent) throw trouble;
    progress.trouble = trouble;
    return notSent(on, action, trouble);
  }
};

/**
 * A listing that became another seller's between the reading and the change, which the software takes on no condition: what was on sale
 * goes on sale again. Its receipt says `not-found` in either case.
 */
const giveBack = async <State extends Books, Change>(
  on: Software<State, Change>,
  { id, type, target, expectSeller }: Action,
  before: State | undefined,
  now: State | undefined,
): Promise<void> => {
  const takesDown = type === 'listing.hide' || type === 'listing.remove';
  if (!takesDown || now?.kind !== 'listing' || expectSeller === undefined || now.seller === expectSeller) return;
  if (before === undefined || !on.isOnSale(before) || on.isOnSale(now)) return;
  const send = sender(
    (change: Change) => on.write(change, id, undefined),
    () => undefined,
  );
  await on.act({ id, type: 'listing.reinstate', target }, now, send).catch(ignoreUnsent);
};

const ignoreUnsent = (error: unknown): void => {
  if (!(error instanceof Broken || error instanceof Unsent || error instanceof ConnectorError)) throw error;
};

const submitSome = async <State extends Books, Change>(
  on: Software<State, Change>,
  actions: readonly Action[],
  canSend: Guard,
  progress: Progress,
): Promise<Receipt[]> => {
  const targets = actions.map(({ target }) => target);
  const states = await on.readStates(targets);
  const isRecorded = (index: number): boolean => {
    const action = actions[index];
    return (
      action !== undefined && judged(on, action.type, states[index], undefined, action.expectSeller).is === 'recorded'
    );
  };
  const before = await lookWhere(on, actions, states, isRecorded);
  const results: (Receipt | Broken | undefined)[] = [];
  const sent = new Set<number>();
  for (const [index, action] of actions.entries()) {
    const state = states[index];
    const settled = settledBefore(on, action, state, before.get(index));
    if (settled === undefined) sent.add(index);
    const result = settled ?? (state && (await carryOut(on, action, state, canSend, progress)));
    results.push(result ?? (on.isSlow && receiptOf(action, 'pending', on.at(), { retryAfterMs: LOOK_AGAIN_MS })));
  }
  const later = sent.size > 0 ? await orNothing(on.readStates(targets)) : undefined;
  for (const [index, action] of actions.entries())
    if (sent.has(index)) await giveBack(on, action, states[index], later?.[index]);
  const isOpen = (index: number): boolean => !(results[index] && !(results[index] instanceof Broken));
  if (!actions.some((_, index) => isOpen(index)))
    return results.flatMap((result) => (result instanceof Broken ? [] : (result ?? [])));
  const after = later === undefined ? new Map<number, Observation>() : await lookWhere(on, actions, later, isOpen);
  return actions.map((action, index) => {
    const result = results[index];
    if (result !== undefined && !(result instanceof Broken)) return result;
    if (later === undefined) return receiptOf(action, 'pending', on.at(), { retryAfterMs: LOOK_AGAIN_MS });
    return settledAfter(on, action, later[index], after.get(index), result);
  });
};

/** The same target twice would share one observation, so the second waits for the next part. */
const partsOf = (actions: readonly Action[]): Action[][] => {
  const parts: Action[][] = [];
  for (const action of actions) {
    const last = parts.at(-1);
    const fits =
      last !== undefined && last.length < SHARED && !last.some(({ target }) => target.id === action.target.id);
    if (fits) last.push(action);
    else parts.push([action]);
  }
  return parts;
};

/** Throws `ConnectorError` only when nothing was sent. */
export const submitAll = async <State extends Books, Change>(
  on: Software<State, Change>,
  actions: readonly Action[],
  canSend: Guard,
): Promise<Receipt[]> => {
  const receipts = new Map<Action, Receipt>();
  for (const action of actions) {
    const refused = refusedHere(on, action);
    if (refused !== undefined) receipts.set(action, refused);
  }
  const progress: Progress = { sent: false };
  for (const part of partsOf(actions.filter((action) => !receipts.has(action)))) {
    try {
      if (progress.trouble !== undefined) throw progress.trouble;
      const results = await submitSome(on, part, canSend, progress);
      for (const [index, action] of part.entries()) {
        const receipt = results[index];
        if (receipt !== undefined) receipts.set(action, receipt);
      }
    } catch (error) {
      if (!(error instanceof ConnectorError) || !progress.sent) throw error;
      progress.trouble = error;
      for (const action of part) receipts.set(action, notSent(on, action, error));
    }
  }
  return actions.flatMap((action) => receipts.get(action) ?? []);
};

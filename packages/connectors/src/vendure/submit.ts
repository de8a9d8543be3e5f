import { variantOf } from '@marketsafe/terms';
import { type Action, ConnectorError, type Observation, type Receipt } from '../contract.ts';
import { orNothing } from '../operator-api/desk.ts';
import { LOOK_AGAIN_MS, receiptOf, withObserved, withReason } from '../operator-api/receipts.ts';
import { capabilities } from './capabilities.ts';
import type { Desk, Guard } from './desk.ts';
import { judge } from './judge.ts';
import { actOnListing } from './listings.ts';
import { lookAll } from './observe.ts';
import { Broken, sender, Unsent } from './sending.ts';
import { readStates, type State } from './states.ts';
import { actOnStorefront } from './storefronts.ts';

/** So many share the observations before and after; each has a change of its own. */
const SHARED = 50;

/** Refuses actions that Vendure does not know or that make no sense. */
const refusedHere = (desk: Desk, action: Action): Receipt | undefined => {
  const { type, target } = action;
  if (capabilities.actions[type] === undefined) return receiptOf(action, 'unsupported', desk.at());
  if (variantOf(target) !== undefined)
    return receiptOf(action, 'unsupported', desk.at(), { reason: 'the connector acts on no single variant' });
  if (target.marketplace !== desk.marketplace)
    return receiptOf(action, 'not-found', desk.at(), { reason: 'a target of another marketplace' });
  const wanted = type.startsWith('seller.') ? 'storefront' : 'listing';
  return target.kind === wanted
    ? undefined
    : receiptOf(action, 'failed', desk.at(), { reason: `${type} is for a ${wanted}` });
};

/** The receipt of an action that needs no change; undefined: something must be sent. */
const settledBefore = (
  desk: Desk,
  action: Action,
  state: State | undefined,
  seen: Observation | undefined,
): Receipt | undefined => {
  const found = judge(action.type, state, seen, action.expectSeller);
  const told = withObserved(seen);
  if (found.is === 'not-found') return receiptOf(action, 'not-found', desk.at(), { ...told, reason: found.reason });
  if (found.is === 'reached') return receiptOf(action, 'already', desk.at(), { ...told, ...withReason(found.reason) });
  return found.is === 'recorded'
    ? receiptOf(action, 'pending', desk.at(), { ...told, retryAfterMs: LOOK_AGAIN_MS })
    : undefined;
};

/** The answer is only a claim: the receipt states the observation. */
const settledAfter = (
  desk: Desk,
  action: Action,
  state: State | undefined,
  seen: Observation | undefined,
  broken: Broken | undefined,
): Receipt => {
  const found = judge(action.type, state, seen, action.expectSeller);
  const told = withObserved(seen);
  if (found.is === 'not-found') return receiptOf(action, 'not-found', desk.at(), { ...told, reason: found.reason });
  if (found.is === 'reached') return receiptOf(action, 'done', desk.at(), { ...told, ...withReason(found.reason) });
  if (found.is === 'open' && broken !== undefined)
    return broken.by === 'refusal'
      ? receiptOf(action, 'failed', desk.at(), { ...told, reason: broken.message })
      : receiptOf(action, 'unknown', desk.at(), { ...told, reason: broken.message, retryAfterMs: LOOK_AGAIN_MS });
  return receiptOf(action, 'pending', desk.at(), { ...told, retryAfterMs: LOOK_AGAIN_MS });
};

/** Looks only at targets that are as wanted by the books: `already` needs an observation. */
const lookWhere = async (
  desk: Desk,
  actions: readonly Action[],
  states: readonly (State | undefined)[],
  wanted: (index: number) => boolean,
) => {
  const places = actions.flatMap((_, index) => (wanted(index) ? [index] : []));
  const seen = await lookAll(
    desk,
    places.flatMap((index) => actions[index] ?? []),
    places.map((index) => states[index]),
  );
  return new Map(places.map((index, at) => [index, seen[at]]));
};

/** How far a call has come: once something was sent, no error of a later action may hide it. */
interface Progress {
  sent: boolean;
  trouble?: ConnectorError;
}

const notSent = (desk: Desk, action: Action, { message, retryAfterMs }: ConnectorError): Receipt =>
  receiptOf(action, 'pending', desk.at(), {
    reason: `not sent: ${message}`,
    retryAfterMs: retryAfterMs ?? LOOK_AGAIN_MS,
  });

const asTrouble = (error: unknown): ConnectorError | undefined => {
  if (error instanceof Unsent) return error.trouble;
  return error instanceof ConnectorError ? error : undefined;
};

/** Sends the changes of one action. A receipt: it is known already. Anything else: look. */
const carryOut = async (
  desk: Desk,
  action: Action,
  state: State,
  canSend: Guard,
  progress: Progress,
): Promise<Receipt | Broken | undefined> => {
  if (progress.trouble !== undefined) return notSent(desk, action, progress.trouble);
  const send = sender(desk, action, canSend, () => {
    progress.sent = true;
  });
  try {
    if (state.kind === 'listing') await actOnListing(desk, action, state, send);
    else await actOnStorefront(desk, action, state, send);
    return undefined;
  } catch (error) {
    if (error instanceof Broken)
      return error.by !== 'silence'
        ? error
        : receiptOf(action, 'unknown', desk.at(), { reason: error.message, retryAfterMs: error.retryAfterMs });
    const trouble = asTrouble(error);
    if (trouble === undefined) throw error;
    if (!progress.sent) throw trouble;
    progress.trouble = trouble;
    return notSent(desk, action, trouble);
  }
};

const submitSome = async (
  desk: Desk,
  actions: readonly Action[],
  canSend: Guard,
  progress: Progress,
): Promise<Receipt[]> => {
  const states = await readStates(
    desk,
    actions.map(({ target }) => target),
  );
  const isRecorded = (index: number): boolean => {
    const action = actions[index];
    return action !== undefined && judge(action.type, states[index], undefined, action.expectSeller).is === 'recorded';
  };
  const before = await lookWhere(desk, actions, states, isRecorded);
  const results: (Receipt | Broken | undefined)[] = [];
  for (const [index, action] of actions.entries()) {
    const state = states[index];
    const settled = settledBefore(desk, action, state, before.get(index));
    results.push(settled ?? (state && (await carryOut(desk, action, state, canSend, progress))));
  }
  const isOpen = (index: number): boolean => !(results[index] && !(results[index] instanceof Broken));
  if (!actions.some((_, index) => isOpen(index)))
    return results.flatMap((result) => (result instanceof Broken ? [] : (result ?? [])));
  const later = await orNothing(
    readStates(
      desk,
      actions.map(({ target }) => target),
    ),
  );
  const after = later === undefined ? new Map<number, Observation>() : await lookWhere(desk, actions, later, isOpen);
  return actions.map((action, index) => {
    const result = results[index];
    if (result !== undefined && !(result instanceof Broken)) return result;
    if (later === undefined) return receiptOf(action, 'pending', desk.at(), { retryAfterMs: LOOK_AGAIN_MS });
    return settledAfter(desk, action, later[index], after.get(index), result);
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
export const submitAll = async (desk: Desk, actions: readonly Action[], canSend: Guard): Promise<Receipt[]> => {
  const receipts = new Map<Action, Receipt>();
  for (const action of actions) {
    const refused = refusedHere(desk, action);
    if (refused !== undefined) receipts.set(action, refused);
  }
  const progress: Progress = { sent: false };
  for (const part of partsOf(actions.filter((action) => !receipts.has(action)))) {
    try {
      if (progress.trouble !== undefined) throw progress.trouble;
      const results = await submitSome(desk, part, canSend, progress);
      for (const [index, action] of part.entries()) {
        const receipt = results[index];
        if (receipt !== undefined) receipts.set(action, receipt);
      }
    } catch (error) {
      if (!(error instanceof ConnectorError) || !progress.sent) throw error;
      progress.trouble = error;
      for (const action of part) receipts.set(action, notSent(desk, action, error));
    }
  }
  return actions.flatMap((action) => receipts.get(action) ?? []);
};

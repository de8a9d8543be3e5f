import { variantOf } from '@marketsafe/terms';
import { type Action, ConnectorError, type Receipt, type SendGuard } from '../contract.ts';
import { afterSending } from './after-sending.ts';
import { beforeSending } from './before-sending.ts';
import { onWire } from './client.ts';
import { type Desk, isNotice } from './desk.ts';
import { LOOK_AGAIN_MS, receiptOf } from './receipts.ts';
import { readUndo } from './undo.ts';
import { kindOf, type OperatorAction, OperatorActionType } from './wire.ts';

const sentAs = (marketplace: string, action: Action): OperatorAction => {
  const undo = action.type === 'listing.reinstate' ? readUndo(marketplace, action.undoOf) : undefined;
  return {
    id: action.id,
    type: OperatorActionType.parse(action.type),
    target: onWire(action.target),
    ...(action.expectSeller === undefined ? {} : { expectSeller: action.expectSeller }),
    ...(action.message === undefined ? {} : { message: action.message }),
    ...(action.reason === undefined ? {} : { reason: action.reason }),
    ...(action.bought === undefined ? {} : { bought: action.bought }),
    ...(action.notice === undefined ? {} : { notice: action.notice }),
    ...(undo?.kind === 'listing' ? { restore: undo.offer } : {}),
  };
};

/** Sends one write, with the observations before and after. Throws `ConnectorError` only when nothing was sent. */
const submitChunk = async (
  desk: Desk,
  actions: readonly Action[],
  canSend: SendGuard | undefined,
): Promise<Receipt[]> => {
  const known = await beforeSending(desk, actions);
  const open = actions.filter((_, index) => known[index] === undefined);
  if (open.length === 0) return known.flatMap((receipt) => receipt ?? []);
  const written = await desk.client.write(
    open.map((action) => sentAs(desk.marketplace, action)),
    canSend,
  );
  if (written.sent === 'no') throw written.error;
  const { at } = desk;
  const sent =
    written.sent === 'answered'
      ? await afterSending(desk, open, written.results)
      : open.map((action) =>
          receiptOf(action, 'unknown', at(), { reason: written.reason, retryAfterMs: written.retryAfterMs }),
        );
  const bySent = new Map(open.map((action, index) => [action, sent[index]]));
  return actions.flatMap((action, index) => known[index] ?? bySent.get(action) ?? []);
};

/** Refuses actions that the marketplace does not support or that make no sense. */
const refusedHere = (desk: Desk, action: Action): Receipt | undefined => {
  if (desk.capabilities.actions[action.type] === undefined) return receiptOf(action, 'unsupported', desk.at());
  if (variantOf(action.target) !== undefined && !desk.capabilities.variants)
    return receiptOf(action, 'unsupported', desk.at(), { reason: 'the marketplace acts on no single variant' });
  if (action.target.marketplace !== desk.marketplace)
    return receiptOf(action, 'not-found', desk.at(), { reason: 'a target of another marketplace' });
  if (action.type === 'notice.withdraw')
    return action.notice === undefined
      ? receiptOf(action, 'failed', desk.at(), { reason: 'which notice is taken back is not said' })
      : undefined;
  const wanted = kindOf(action.type);
  if (action.target.kind !== wanted)
    return receiptOf(action, 'failed', desk.at(), { reason: `${action.type} is for a ${wanted}` });
  if (isNotice(action) && action.message === undefined)
    return receiptOf(action, 'failed', desk.at(), { reason: 'a notice needs a message' });
  if (action.type === 'consumers.inform' && action.bought === undefined)
    return receiptOf(action, 'failed', desk.at(), { reason: 'when it was bought is not said' });
  return undefined;
};

/** The same target twice in one write would share one observation, so the second waits for the next write. */
const chunksOf = (actions: readonly Action[], size: number): Action[][] => {
  const chunks: Action[][] = [];
  for (const action of actions) {
    const last = chunks.at(-1);
    const fits = last !== undefined && last.length < size && !last.some(({ target }) => target.id === action.target.id);
    if (fits) last.push(action);
    else chunks.push([action]);
  }
  return chunks;
};

/** One receipt per action, in the order of the actions. Once something was sent, errors make the rest `pending` and are not thrown. */
export const submitAll = async (
  desk: Desk,
  actions: readonly Action[],
  canSend: SendGuard | undefined,
): Promise<Receipt[]> => {
  const receipts = new Map<Action, Receipt>();
  for (const action of actions) {
    const refused = refusedHere(desk, action);
    if (refused !== undefined) receipts.set(action, refused);
  }
  const sizes = Object.values(desk.capabilities.actions).map(({ maxBatch }) => maxBatch);
  let trouble: ConnectorError | undefined;
  let sent = false;
  for (const chunk of chunksOf(
    actions.filter((action) => !receipts.has(action)),
    Math.min(...sizes),
  )) {
    try {
      if (trouble !== undefined) throw trouble;
      const results = await submitChunk(desk, chunk, canSend);
      sent = true;
      for (const [index, action] of chunk.entries()) {
        const receipt = results[index];
        if (receipt !== undefined) receipts.set(action, receipt);
      }
    } catch (error) {
      if (!(error instanceof ConnectorError) || !sent) throw error;
      trouble = error;
      const rest = { reason: `not sent: ${error.message}`, retryAfterMs: error.retryAfterMs ?? LOOK_AGAIN_MS };
      for (const action of chunk) receipts.set(action, receiptOf(action, 'pending', desk.at(), rest));
    }
  }
  return actions.flatMap((action) => receipts.get(action) ?? []);
};

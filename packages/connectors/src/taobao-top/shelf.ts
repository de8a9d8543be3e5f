import type { Action, Receipt, SendGuard, Undo } from '../contract.ts';
import type { Sent } from '../one-by-one.ts';
import { receiptOf } from '../operator-api/index.ts';
import type { Gateway } from './client.ts';
import { Refusal } from './errors.ts';
import { isItemId, lookUp, sellersItem } from './items.ts';
import { type SellersItem, UndoData } from './wire.ts';

const LOOK_AGAIN_MS = 1000;

const NOT_THEIRS =
  'it is not a listing of the seller who authorised the app: a complaint about it goes through the Alibaba IPP Platform';

export interface Shop {
  readonly marketplace: string;
  readonly gateway: Gateway;
  readonly now: () => Date;
}

/** The stock of an item before a measure; undefined for an item of another seller. */
export const undoOf = async (
  { marketplace, gateway }: Shop,
  { target: { kind, id } }: Action,
): Promise<Undo | undefined> => {
  const item = kind === 'listing' && isItemId(id) ? await sellersItem(gateway, id) : undefined;
  if (item === undefined) return undefined;
  const data: UndoData = item.num === undefined ? {} : { stock: item.num };
  return { connector: marketplace, data };
};

const wantsSale = ({ type }: Pick<Action, 'type'>): boolean => type === 'listing.reinstate';

const isReached = (action: Pick<Action, 'type'>, { approve_status }: SellersItem): boolean =>
  (approve_status === 'onsale') === wantsSale(action);

/** How many pieces go back on sale: as before the measure, or as the seller's books have it. */
const stockOf = (marketplace: string, { undoOf: undo }: Action, { num }: SellersItem): number =>
  (undo?.connector === marketplace ? UndoData.safeParse(undo.data).data?.stock : undefined) ?? num ?? 0;

/** Takes an item of the consenting seller off the shelf, or puts it back. Throws `ConnectorError` only if nothing was sent. */
export const shelve = async (shop: Shop, action: Action, canSend: SendGuard | undefined): Promise<Sent> => {
  const { marketplace, gateway, now } = shop;
  const { id } = action.target;
  const sent = (outcome: Receipt['outcome'], wrote: boolean, rest: Parameters<typeof receiptOf>[3] = {}): Sent => ({
    receipt: receiptOf(action, outcome, now().toISOString(), rest),
    wrote,
  });
  if (!isItemId(id)) return sent('failed', false, { reason: `"${id}" is no item number` });
  const item = await sellersItem(gateway, id);
  if (item === undefined) return sent('failed', false, { reason: NOT_THEIRS });
  const seller = (await lookUp(gateway, [id])).get(id);
  if (action.expectSeller !== undefined && seller !== undefined && seller !== action.expectSeller)
    return sent('not-found', false, { reason: 'the id is now the listing of another seller' });
  if (isReached(action, item)) return sent('already', false);
  const stock = stockOf(marketplace, action, item);
  if (wantsSale(action) && stock === 0)
    return sent('failed', false, { reason: 'nothing is in stock to put back on sale' });
  const asked = wantsSale(action)
    ? { method: 'taobao.item.update.listing', parameters: { num_iid: id, num: String(stock) } }
    : { method: 'taobao.item.update.delisting', parameters: { num_iid: id } };
  try {
    const { sent: outcome, ...rest } = await gateway.write({ ...asked, asSeller: true }, canSend);
    return outcome === 'unknown' ? sent('unknown', true, rest) : sent('pending', true, { retryAfterMs: LOOK_AGAIN_MS });
  } catch (error) {
    if (error instanceof Refusal) return sent('failed', false, { reason: `the platform refused: ${error.message}` });
    throw error;
  }
};

/** Whether a measure is in force. If not, it may be sent again: the same state is set once. */
export const isInForce = async ({ gateway }: Shop, receipt: Receipt): Promise<boolean> => {
  const item = await sellersItem(gateway, receipt.target.id);
  return item !== undefined && isReached(receipt, item);
};

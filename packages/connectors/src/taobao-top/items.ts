import type { MeasureTarget } from '@marketsafe/terms';
import { ConnectorError, type Observation } from '../contract.ts';
import type { Gateway } from './client.ts';
import { Refusal } from './errors.ts';
import { ItemInfos, SellersItem } from './wire.ts';

/** The most ids of one look-up. */
const MAX_IDS = 40;

export const isItemId = (id: string): boolean => /^\d{1,20}$/.test(id);

/** The public look-up: the items that it shows, with their sellers. It shows items of the affiliate programme alone. */
export const lookUp = async (
  gateway: Gateway,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> => {
  const sellers = new Map<string, string | undefined>();
  for (let start = 0; start < ids.length; start += MAX_IDS) {
    const some = ids.slice(start, start + MAX_IDS);
    for (const { num_iid, seller_id } of await infosOf(gateway, some)) {
      if (!some.includes(num_iid))
        throw new ConnectorError('protocol', 'the answer is about items that were not asked for');
      sellers.set(num_iid, seller_id);
    }
  }
  return sellers;
};

const infosOf = async (gateway: Gateway, ids: readonly string[]) => {
  const parameters = { num_iids: ids.join(','), platform: '1' };
  try {
    const asked = { method: 'taobao.tbk.item.info.get', parameters, asSeller: false };
    return (await gateway.read(asked, ItemInfos)).tbk_item_info_get_response.results?.n_tbk_item ?? [];
  } catch (error) {
    if (error instanceof Refusal) throw new ConnectorError('protocol', `the look-up is refused: ${error.message}`);
    throw error;
  }
};

/** One item as its seller sees it; undefined without a session, and for an item of another seller. */
export const sellersItem = async (gateway: Gateway, id: string): Promise<SellersItem | undefined> => {
  if (!gateway.hasSession) return undefined;
  const parameters = { num_iid: id, fields: 'num_iid,approve_status,num' };
  try {
    const asked = { method: 'taobao.item.seller.get', parameters, asSeller: true };
    const { item } = (await gateway.read(asked, SellersItem)).item_seller_get_response;
    if (item.num_iid !== id) throw new ConnectorError('protocol', `the answer about item ${id} is about another`);
    return item;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
};

/** What is known of targets. An item that the look-up does not show may well be on sale, so it is unknown. */
export const observe = async (
  gateway: Gateway,
  targets: readonly MeasureTarget[],
  at: string,
): Promise<Observation[]> => {
  const isItem = ({ kind, id }: MeasureTarget): boolean => kind === 'listing' && isItemId(id);
  const ids = [...new Set(targets.filter(isItem).map(({ id }) => id))];
  const shown = await lookUp(gateway, ids);
  const own = new Map<string, SellersItem['approve_status']>();
  for (const id of ids) {
    const item = await sellersItem(gateway, id);
    if (item !== undefined) own.set(id, item.approve_status);
  }
  return targets.map((target) => {
    if (!isItem(target))
      return { target, exists: target.kind !== 'listing', surfaces: { page: 'unknown' as const }, at };
    const [status, seller] = [own.get(target.id), shown.get(target.id)];
    const isVisible = status === 'onsale' || (status === undefined && shown.has(target.id));
    const page = isVisible ? 'visible' : status === 'instock' ? 'gone' : 'unknown';
    return { target, exists: true, ...(seller !== undefined && { seller }), surfaces: { page }, at };
  });
};

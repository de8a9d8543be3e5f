import type { Shape } from './shape.ts';
import { count, cut, price } from './values.ts';

/** Listings of Tmall flagship stores, one shop per 店名; prices in CNY. */
export const tmallBeauty: Shape = {
  name: 'tmall-beauty',
  header: ['update_time', 'id', 'title', 'price', '店名'],
  read(row, facts) {
    const shop = facts.seller ?? row.get('店名');
    return {
      marketplace: facts.marketplace ?? 'tmall',
      id: row.get('id'),
      title: cut(row.get('title'), 1000),
      price: price(row, 'price', 'CNY'),
      seller: { id: shop, name: shop },
      sold: count(row, 'sale_count'),
      attributes: { updated: row.get('update_time') },
    };
  },
};

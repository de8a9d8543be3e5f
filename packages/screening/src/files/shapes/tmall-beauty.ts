import type { Shape } from './shape.ts';
import { count, cut, price } from './values.ts';

/** Listings of Tmall flagship stores, one shop per 店名; prices in CNY. */
export const tmallBeauty: Shape = {
  name: 'tmall-beauty',
  header: ['update_time', 'id', 'title', 'price', '店名'],
  read(row, facts) {
    const shop = facts.seller ?? row.get('店名');
    const marketplace = facts.marketplace ?? 'tmall';
    return {
      marketplace,
      id: row.get('id'),
      title: cut(row.get('title'), 1000),
      price: price(row, 'price', 'CNY'),
      // Tmall lets only a brand's owner, or who holds their authorisation, end a shop's name so.
      seller: {
        id: shop,
        name: shop,
        ...(marketplace === 'tmall' && /旗[舰艦]店$/.test(shop) && { official: true }),
      },
      sold: count(row, 'sale_count'),
      attributes: { updated: row.get('update_time') },
    };
  },
};

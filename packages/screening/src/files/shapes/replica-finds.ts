import type { Shape } from './shape.ts';
import { cut, optional, price } from './values.ts';

/** Links to replica goods as collected by "finds" pages: brand label, price in the page's currency, the shop's item id. */
export const replicaFinds: Shape = {
  name: 'replica-finds',
  header: ['title', 'brand_label', 'platform', 'item_id', 'price', 'currency'],
  read(row, facts) {
    // "USD?" marks a currency that the collector inferred.
    const currency = row.get('currency').replace('?', '');
    return {
      marketplace: facts.marketplace ?? row.get('platform').replace('_', '-'),
      id: row.get('item_id'),
      title: cut(row.get('title'), 1000),
      brand: optional(row, 'brand_label'),
      category: optional(row, 'category'),
      price: price(row, 'price', currency || undefined),
      seller: { id: row.get('seller_id') || 'unknown' },
      images: [row.get('image')].filter((url) => url !== ''),
      attributes: { source: row.get('source') },
    };
  },
};

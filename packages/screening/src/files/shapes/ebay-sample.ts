import { conditionOf } from './ebay.ts';
import type { Shape } from './shape.ts';
import { count, cut, list, optional, path, price } from './values.ts';

/** Public eBay product sample (one record per item, all sites in one file). */
export const ebaySample: Shape = {
  name: 'ebay',
  header: ['product_id', 'title', 'seller_name', 'condition', 'sold_count'],
  read(row, facts) {
    const url = row.get('url');
    const currency = row.get('currency') || undefined;
    return {
      marketplace: facts.marketplace ?? 'ebay',
      id: row.get('product_id'),
      title: cut(row.get('title'), 1000),
      description: cut(row.get('description'), 20_000) || undefined,
      brand: optional(row, 'brand'),
      category: path(row.get('breadcrumbs')) ?? optional(row, 'root_category'),
      price: price(row, 'price', currency) ?? price(row, 'final_price', currency),
      seller: { id: row.get('seller_name') || 'unknown', name: optional(row, 'seller_name') },
      images: list(row.get('images')),
      url: url.length > 2000 ? undefined : url || undefined,
      condition: conditionOf(row.get('condition')),
      sold: count(row, 'sold_count'),
      stock: count(row, 'available_count'),
    };
  },
};

import type { Shape } from './shape.ts';
import { count, cut, hostOf, list, optional, price } from './values.ts';

/** Public Shopee product sample (one record per product, all countries in one file). */
export const shopee: Shape = {
  name: 'shopee',
  header: ['id', 'title', 'final_price', 'breadcrumb', 'seller_name', 'product description'],
  read(row, facts) {
    const url = row.get('url');
    const country = (hostOf(url) ?? '').split('.').at(-1) ?? '';
    // The page address ends in "-i.<shop>.<item>"; the shop's name is masked in the sample.
    const shop = /-i\.(\d+)\.\d+/.exec(url)?.[1];
    const territory = /^[a-z]{2}$/.test(country) ? country.toUpperCase() : undefined;
    return {
      marketplace: facts.marketplace ?? (territory ? `shopee-${country}` : 'shopee'),
      id: row.get('id'),
      title: cut(row.get('title'), 1000),
      description: cut(row.get('product description'), 20_000) || undefined,
      brand: optional(row, 'brand'),
      category: cut(list(row.get('breadcrumb')).join(' > '), 500) || undefined,
      price: price(row, 'final_price', row.get('currency') || undefined),
      seller: {
        id: row.get('seller_id') || shop || row.get('seller_name') || 'unknown',
        name: optional(row, 'seller_name'),
      },
      images: list(row.get('image')),
      url: url.length > 2000 ? undefined : url || undefined,
      sold: count(row, 'sold'),
      stock: count(row, 'stock'),
      shipsTo: territory ? [territory] : [],
    };
  },
};

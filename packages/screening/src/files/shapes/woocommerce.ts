import type { Shape } from './shape.ts';
import { count, cut, htmlText, optional, price } from './values.ts';

/** WooCommerce product export. Prices are bare numbers in the shop's currency, so without `currency` there are none. */
export const woocommerce: Shape = {
  name: 'woocommerce',
  header: ['id', 'type', 'sku', 'name', 'regular price'],
  read(row, facts) {
    return {
      marketplace: facts.marketplace ?? 'woocommerce',
      id: row.get('id') || row.get('sku'),
      title: cut(row.get('name'), 1000),
      description: cut(htmlText(row.get('description') || row.get('short description')), 20_000) || undefined,
      brand: optional(row, 'brands'),
      category: optional(row, 'categories'),
      price: price(row, 'sale price', facts.currency) ?? price(row, 'regular price', facts.currency),
      seller: { id: facts.seller ?? facts.marketplace ?? 'woocommerce' },
      images: row
        .get('images')
        .split(',')
        .map((url) => url.trim())
        .filter((url) => url !== ''),
      stock: count(row, 'stock'),
    };
  },
};

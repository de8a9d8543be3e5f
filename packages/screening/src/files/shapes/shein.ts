import type { Shape } from './shape.ts';
import { cut, list, optional, path, price } from './values.ts';

/** Public SHEIN product sample. */
export const shein: Shape = {
  name: 'shein',
  header: ['product_name', 'product_id', 'final_price', 'category_tree', 'main_image'],
  read(row, facts) {
    const country = row.get('country_code').toUpperCase();
    const pictures = list(row.get('image_urls'));
    return {
      marketplace: facts.marketplace ?? 'shein',
      id: row.get('product_id'),
      title: cut(row.get('product_name'), 1000),
      description: cut(row.get('description'), 20_000) || undefined,
      brand: optional(row, 'brand'),
      category: path(row.get('category_tree')) ?? optional(row, 'category'),
      price: price(row, 'final_price', row.get('currency') || undefined),
      seller: { id: facts.seller ?? 'shein' },
      images: pictures.length > 0 ? pictures : [row.get('main_image')].filter((url) => url !== ''),
      url: row.get('url').length > 2000 ? undefined : optional(row, 'url'),
      shipsTo: /^[A-Z]{2}$/.test(country) ? [country] : [],
    };
  },
};

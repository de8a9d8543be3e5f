import { Fault, type Row, type Shape } from './shape.ts';
import { cut, hostOf, htmlText, optional, price } from './values.ts';

const CONDITIONS = ['new', 'used', 'refurbished'] as const;

/** Tables write `image link` as well as `image_link`. */
const underlined = (row: Row): Row => ({
  ...row,
  get: (column) => row.get(column) || row.get(column.replaceAll('_', ' ')),
});

/** Google Merchant product data (XML; tab or comma separated). https://support.google.com/merchants/answer/7052112 */
export const googleMerchant: Shape = {
  name: 'google-merchant',
  header: ['id', 'title', 'link', 'price'],
  read(given, facts) {
    const row = underlined(given);
    const host = hostOf(row.get('link'));
    const marketplace = facts.marketplace ?? host;
    if (marketplace === undefined) throw new Fault('link', 'not a URL, and no marketplace was given');
    const more = row.get('additional_image_link').split(',');
    return {
      marketplace,
      id: row.get('id'),
      title: cut(row.get('title'), 1000),
      description: cut(htmlText(row.get('description')), 20_000) || undefined,
      brand: optional(row, 'brand'),
      category: optional(row, 'product_type') ?? optional(row, 'google_product_category'),
      price: price(row, 'sale_price', facts.currency) ?? price(row, 'price', facts.currency),
      seller: { id: facts.seller ?? host ?? marketplace },
      images: [row.get('image_link'), ...more].map((url) => url.trim()).filter((url) => url !== ''),
      url: optional(row, 'link'),
      condition: CONDITIONS.find((condition) => condition === row.get('condition').toLowerCase()),
    };
  },
};

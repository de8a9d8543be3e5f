import type { Shape } from './shape.ts';
import { count, cut, hostOf, list, optional, price } from './values.ts';

/** Lazada's countries, by the end of its addresses, and their currencies: the sample's own column sometimes has a sign. */
const CURRENCY_OF: Readonly<Record<string, string>> = {
  id: 'IDR',
  my: 'MYR',
  ph: 'PHP',
  sg: 'SGD',
  th: 'THB',
  vn: 'VND',
};

/** Public Lazada product sample (one record per product, all countries in one file). */
export const lazadaSample: Shape = {
  name: 'lazada',
  header: ['url', 'title', 'final_price', 'seller_name', 'breadcrumb', 'lazmall'],
  read(row, facts) {
    const url = row.get('url');
    const country = (hostOf(url) ?? '').split('.').at(-1) ?? '';
    const currency = CURRENCY_OF[country];
    const said = row.get('currency').toUpperCase();
    const title = row.get('title');
    // The page address ends in "-i<product>-s<SKU>.html", the shop's in its short name.
    const product = /-i(\d+)(?:-s\d+)?\.html/.exec(url)?.[1];
    const shop = /\/shop\/([^/?#]{1,128})/.exec(row.get('shop_url'))?.[1];
    return {
      marketplace: facts.marketplace ?? (currency ? `lazada-${country}` : 'lazada'),
      id: product ?? row.get('sku'),
      title: cut(title, 1000),
      description: cut(row.get('product_description'), 20_000) || undefined,
      brand: optional(row, 'brand'),
      // The last step of the path is the product itself.
      category:
        cut(
          list(row.get('breadcrumb'))
            .filter((step) => step !== title)
            .join(' > '),
          500,
        ) || undefined,
      price: price(row, 'final_price', /^[A-Z]{3}$/.test(said) ? said : currency),
      seller: {
        id: shop ?? (row.get('seller_name') || 'unknown'),
        name: optional(row, 'seller_name'),
        ...(row.get('lazmall').toLowerCase() === 'true' && { official: true }),
      },
      images: list(row.get('image')),
      url: url.length > 2000 ? undefined : url || undefined,
      sold: count(row, 'number_sold'),
      shipsTo: currency ? [country.toUpperCase()] : [],
    };
  },
};

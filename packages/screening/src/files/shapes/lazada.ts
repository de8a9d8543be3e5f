import type { Money } from '@marketsafe/terms';
import type { Row, Shape } from './shape.ts';
import { cut, htmlText, optional, price } from './values.ts';

/** Products as a seller exports them from Lazada's Seller Center, saved as CSV: a record for each SKU, under the product's number. */
export const lazada: Shape = {
  name: 'lazada-products',
  header: ['product id', 'product name', 'sellersku', 'price'],
  read(row, facts) {
    const offered = priceOf(row, facts.currency);
    const pictures = Array.from({ length: 8 }, (_, index) => row.get(`product images${index + 1}`));
    return {
      marketplace: facts.marketplace ?? 'lazada',
      id: row.get('product id'),
      title: cut(row.get('product name'), 1000),
      description: cut(htmlText(row.get('main description')), 20_000) || undefined,
      brand: optional(row, 'brand'),
      price: offered,
      seller: { id: facts.seller ?? facts.marketplace ?? 'lazada' },
      images: pictures.filter((url) => url !== ''),
      variants: variantOf(row, offered),
    };
  },
  extend(previous, row, facts) {
    if (row.get('product id') !== previous.id) return undefined;
    return { ...previous, variants: [...(previous.variants ?? []), ...variantOf(row, priceOf(row, facts.currency))] };
  },
};

const priceOf = (row: Row, currency: string | undefined): Money | undefined =>
  price(row, 'specialprice', currency) ?? price(row, 'price', currency);

const variantOf = (row: Row, offered: Money | undefined): Record<string, unknown>[] => {
  const [id, title] = [row.get('sellersku'), row.get('variation')];
  return id === '' ? [] : [{ id, ...(title !== '' && { title }), price: offered }];
};

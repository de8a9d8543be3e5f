import { type Draft, Fault, type Shape } from './shape.ts';
import { count, cut, optional, price } from './values.ts';

/** Our own field names as columns, for a list made by hand: marketplace, id, title, seller, price, currency, ... */
export const plain: Shape = {
  name: 'plain',
  header: ['id', 'title', 'seller'],
  read(row, facts) {
    const marketplace = row.get('marketplace') || facts.marketplace;
    if (marketplace === undefined) throw new Fault('marketplace', 'missing, and no marketplace was given');
    const split = (column: string): string[] =>
      row
        .get(column)
        .split('|')
        .filter((part) => part !== '');
    return {
      marketplace,
      id: row.get('id'),
      title: cut(row.get('title'), 1000),
      description: optional(row, 'description'),
      brand: optional(row, 'brand'),
      category: optional(row, 'category'),
      price: price(row, 'price', row.get('currency') || facts.currency),
      seller: { id: row.get('seller') || (facts.seller ?? '') },
      images: split('images'),
      url: optional(row, 'url'),
      condition: optional(row, 'condition') as Draft['condition'],
      sold: count(row, 'sold'),
      stock: count(row, 'stock'),
      shipsTo: split('shipsto'),
    };
  },
};

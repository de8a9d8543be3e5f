import type { Shape } from './shape.ts';
import { cut, optional, price } from './values.ts';

/** Nike and Adidas retail catalogue; prices in INR. */
export const sportCatalogue: Shape = {
  name: 'sport-catalogue',
  header: ['product name', 'product id', 'listing price', 'sale price', 'brand'],
  read(row, facts) {
    return {
      marketplace: facts.marketplace ?? 'sport-catalogue',
      id: row.get('product id'),
      title: cut(row.get('product name'), 1000),
      description: cut(row.get('description'), 20_000) || undefined,
      brand: optional(row, 'brand'),
      price: price(row, 'sale price', facts.currency ?? 'INR'),
      seller: { id: facts.seller ?? 'sport-catalogue' },
    };
  },
};

/** Sephora cosmetics catalogue; prices in USD. It has no product ids, so the line in the file serves as one. */
export const cosmeticsCatalogue: Shape = {
  name: 'cosmetics-catalogue',
  header: ['label', 'brand', 'name', 'price', 'rank', 'ingredients'],
  read(row, facts) {
    return {
      marketplace: facts.marketplace ?? 'sephora',
      id: `line-${row.line}`,
      title: cut(row.get('name'), 1000),
      description: cut(row.get('ingredients'), 20_000) || undefined,
      brand: optional(row, 'brand'),
      category: optional(row, 'label'),
      price: price(row, 'price', facts.currency ?? 'USD'),
      seller: { id: facts.seller ?? 'sephora' },
    };
  },
};

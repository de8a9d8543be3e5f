import type { Draft, Row, Shape } from './shape.ts';
import { count, cut, optional, price } from './values.ts';

/** The report of active listings of eBay's Seller Hub. A listing with variations has a record for each, under its number. */
export const ebay: Shape = {
  name: 'ebay-active-listings',
  header: ['item number', 'title', 'start price', 'available quantity'],
  read(row, facts) {
    const currency = row.get('currency') || facts.currency;
    return {
      marketplace: facts.marketplace ?? 'ebay',
      id: row.get('item number'),
      title: cut(row.get('title'), 1000),
      category: optional(row, 'ebay category 1 name'),
      price: price(row, 'current price', currency) ?? price(row, 'start price', currency),
      seller: { id: facts.seller ?? facts.marketplace ?? 'ebay' },
      condition: conditionOf(row.get('condition')),
      sold: count(row, 'sold quantity'),
      stock: count(row, 'available quantity'),
      variants: variantOf(row, currency),
    };
  },
  extend(previous, row, facts) {
    if (row.get('item number') !== previous.id || row.get('variation details') === '') return undefined;
    const currency = row.get('currency') || facts.currency;
    return { ...previous, variants: [...(previous.variants ?? []), ...variantOf(row, currency)] };
  },
};

function variantOf(row: Row, currency: string | undefined): Record<string, unknown>[] {
  const title = row.get('variation details');
  if (title === '') return [];
  const id = row.get('custom label (sku)');
  return [{ ...(id !== '' && { id }), title, price: price(row, 'start price', currency) }];
}

/** `New with tags`, `Certified - Refurbished`, `Pre-owned`. */
export function conditionOf(text: string): Draft['condition'] {
  if (/refurbished/i.test(text)) return 'refurbished';
  if (/used|pre-owned/i.test(text)) return 'used';
  return /^new\b/i.test(text) ? 'new' : undefined;
}

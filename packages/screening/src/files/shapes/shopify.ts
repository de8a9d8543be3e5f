import type { Shape } from './shape.ts';
import { cut, htmlText, optional, price } from './values.ts';

/**
 * Shopify product export. One product spans several records: those that repeat the handle without a title add a
 * variant or a picture. Prices are bare numbers in the shop's currency, so without `currency` listings have none.
 */
export const shopify: Shape = {
  name: 'shopify',
  header: ['handle', 'title', 'body (html)', 'vendor'],
  read(row, facts) {
    return {
      marketplace: facts.marketplace ?? 'shopify',
      id: row.get('handle'),
      title: cut(row.get('title'), 1000),
      description: cut(htmlText(row.get('body (html)')), 20_000) || undefined,
      brand: optional(row, 'vendor'),
      category: optional(row, 'product category') ?? optional(row, 'type'),
      price: price(row, 'variant price', facts.currency),
      seller: { id: facts.seller ?? facts.marketplace ?? 'shopify' },
      images: [row.get('image src')].filter((url) => url !== ''),
      variants: variantsOf(row),
    };
  },
  extend(previous, row) {
    if (row.get('title') !== '' || row.get('handle') !== previous.id) return undefined;
    const image = row.get('image src');
    return {
      ...previous,
      images: image === '' ? previous.images : [...(previous.images ?? []), image],
      variants: [...(previous.variants ?? []), ...variantsOf(row)],
    };
  },
};

function variantsOf(row: { get(column: string): string }): Record<string, unknown>[] {
  const variant: Record<string, unknown> = {};
  for (const [key, column] of [
    ['sku', 'variant sku'],
    ['option1', 'option1 value'],
    ['option2', 'option2 value'],
    ['price', 'variant price'],
  ] as const) {
    if (row.get(column) !== '') variant[key] = row.get(column);
  }
  return Object.keys(variant).length > 0 ? [variant] : [];
}

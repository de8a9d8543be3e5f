import { Brand, Listing } from '@marketsafe/terms';

/** A listing for tests and examples; fields not given have neutral values. */
export function aListing(given: Partial<Listing> & { title: string }): Listing {
  return Listing.parse({ marketplace: 'taobao', id: '1', seller: { id: 'shop-1' }, ...given });
}

/** A brand for tests and examples. A mark that ends in "~" is weak. */
export function aBrand(id: string, marks: readonly string[], more: Partial<Brand> = {}): Brand {
  const parsed = marks.map((text) => ({ text: text.replace(/~$/, ''), weak: text.endsWith('~') }));
  return Brand.parse({ id, name: id, marks: parsed, ...more });
}

import { expect, it } from 'vitest';
import { type Goods, offerOf } from './offer.ts';

const regions = [
  { id: 'reg_eu', currency: 'eur' },
  { id: 'reg_us', currency: 'usd' },
];
const offer = (...prices: Goods['variants'][number]['prices'][]) =>
  offerOf({ variants: prices.map((of, index) => ({ id: `variant_${index}`, prices: of })), channels: [] }, regions);
const usd = { currency_code: 'usd' };

it('a shopper tries the first variant with a price that applies to everybody of a region, in the quantity that it is for', () => {
  const bought = { region: 'reg_us', isPriced: true };
  expect(offer([usd])).toEqual({ ...bought, variant: 'variant_0', quantity: 1 });
  expect(offer([{ ...usd, min_quantity: 12 }])).toEqual({ ...bought, variant: 'variant_0', quantity: 12 });
  expect(offer([{ ...usd, rules: { region_id: 'reg_us' } }])).toEqual({ ...bought, variant: 'variant_0', quantity: 1 });
  const forFew = { ...usd, rules: { 'customer.groups.id': 'cusgroup_1' } };
  expect(offer([forFew], [], [usd])).toEqual({ ...bought, variant: 'variant_2', quantity: 1 });
});

it('without such a price a price list may have one, and without a variant there is nothing to try', () => {
  const elsewhere = { ...usd, rules: { region_id: 'reg_elsewhere' } };
  const first = { variant: 'variant_0', region: 'reg_eu', quantity: 1, isPriced: false };
  for (const prices of [[], [elsewhere], [{ currency_code: 'gbp' }]]) expect(offer(prices)).toEqual(first);
  expect(offer()).toBeUndefined();
});

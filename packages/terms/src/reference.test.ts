import { describe, expect, it } from 'vitest';
import { coveringOf, type MeasureTarget, targetKey, targetOfKey, variantOf, wholeOf } from './reference.ts';

const listing = { kind: 'listing', marketplace: 'taobao', id: '611' } as const;
const variant = { ...listing, variant: '42' } as const;

describe('the key of a target', () => {
  it.each<[MeasureTarget, string]>([
    [listing, 'taobao/listing/611'],
    [variant, 'taobao/variant/611/42'],
    [{ kind: 'storefront', marketplace: 'taobao', id: '220' }, 'taobao/storefront/220'],
    [{ kind: 'proceeds', marketplace: 'taobao', id: '611' }, 'taobao/proceeds/611'],
    [{ ...listing, id: 'a/b' }, 'taobao/listing/a/b'],
    [{ ...listing, id: 'a/b', variant: 'c%2Fd' }, 'taobao/variant/a%2Fb/c%252Fd'],
    [{ ...listing, id: '\ud800', variant: '%' }, 'taobao/variant/\ud800/%25'],
  ])('of %j is %s, and leads back', (target, key) => {
    expect(targetKey(target)).toBe(key);
    expect(targetOfKey(key)).toEqual(target);
  });

  it('differs for different targets', () => {
    const one = { ...listing, id: 'a', variant: 'b/c' };
    const other = { ...listing, id: 'a/b', variant: 'c' };
    expect(targetKey(one)).not.toBe(targetKey(other));
  });
});

it('a listing covers its variants, and no other target covers another', () => {
  expect(coveringOf(variant)).toEqual([variant, listing]);
  expect(coveringOf(listing)).toEqual([listing]);
  expect(wholeOf(variant)).toEqual(listing);
  expect(variantOf(variant)).toBe('42');
  expect(variantOf({ kind: 'storefront', marketplace: 'taobao', id: '42' })).toBeUndefined();
});

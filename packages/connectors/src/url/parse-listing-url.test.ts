import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseListingUrl } from '../index.ts';

const LISTINGS: readonly (readonly [string, string, string])[] = [
  ['https://item.taobao.com/item.htm?spm=a1z10.1&id=7574689516', 'taobao', '7574689516'],
  ['item.taobao.com/item.htm?id=7574689516', 'taobao', '7574689516'],
  ['https://world.taobao.com/item/7574689516.htm', 'taobao', '7574689516'],
  ['https://m.intl.taobao.com/detail/detail.html?id=7574689516', 'taobao', '7574689516'],
  ['https://detail.tmall.com/item.htm?id=611&skuId=', 'tmall', '611'],
  ['https://detail.tmall.hk/hk/item.htm?id=611', 'tmall', '611'],
  ['https://detail.1688.com/offer/610.html', '1688', '610'],
  ['https://es.aliexpress.com/item/1005.html', 'aliexpress', '1005'],
  ['https://www.aliexpress.us/item/nike-shoes/1005.html', 'aliexpress', '1005'],
  ['https://m.aliexpress.ru/i/1005.html', 'aliexpress', '1005'],
  ['https://www.alibaba.com/product-detail/Sport-shoes_1600.html', 'alibaba', '1600'],
  ['https://maker.en.alibaba.com/product/1600-80/Sport_shoes.html', 'alibaba', '1600'],
  ['https://www.lazada.sg/products/shoe-red-i301.html', 'lazada-sg', '301'],
  ['https://www.lazada.com.my/i301.html', 'lazada-my', '301'],
  ['https://www.amazon.com/Some-Name/dp/b00ABCDEF1/ref=sr_1', 'amazon-us', 'B00ABCDEF1'],
  ['https://amazon.co.uk/gp/product/B00ABCDEF1?th=1', 'amazon-uk', 'B00ABCDEF1'],
  ['https://www.ebay.de/itm/Nike-Schuh/2255', 'ebay', '2255'],
  ['https://www.ebay.com/itm/2255?hash=x', 'ebay', '2255'],
  ['https://www.etsy.com/de/listing/99/handmade', 'etsy', '99'],
  ['https://articulo.mercadolibre.com.ar/MLA-123456-zapatillas-_JM', 'mercado-libre', 'MLA123456'],
];

const VARIANTS: readonly (readonly [string, string, string, string])[] = [
  ['https://item.taobao.com/item.htm?skuId=42&id=7574689516', 'taobao', '7574689516', '42'],
  ['https://detail.tmall.com/item.htm?id=611&skuId=42', 'tmall', '611', '42'],
  ['https://www.lazada.sg/products/shoe-red-i301-s502.html', 'lazada-sg', '301', '502'],
];

const STOREFRONTS: readonly (readonly [string, string, string])[] = [
  ['https://shop36524.taobao.com/', 'taobao', '36524'],
  ['https://nikeshop.taobao.com/category.htm', 'taobao', 'nikeshop'],
  ['https://store.taobao.com/shop/view_shop.htm?user_number_id=22', 'taobao', '22'],
  ['https://nike-official.tmall.com/shop.htm', 'tmall', 'nike-official'],
  ['https://shophash9.1688.com', '1688', 'shophash9'],
  ['https://www.aliexpress.com/store/912', 'aliexpress', '912'],
  ['https://maker.en.alibaba.com/company_profile.html', 'alibaba', 'maker'],
  ['https://maker.trustpass.alibaba.com', 'alibaba', 'maker'],
  ['https://www.lazada.vn/shop/Some-Shop/', 'lazada-vn', 'some-shop'],
  ['https://www.amazon.de/sp?seller=A1B2C3D4E5', 'amazon-de', 'A1B2C3D4E5'],
  ['https://www.ebay.com/usr/Some_Seller', 'ebay', 'some_seller'],
  ['https://www.etsy.com/shop/SomeShop', 'etsy', 'someshop'],
  ['https://www.mercadolivre.com.br/perfil/LOJA', 'mercado-libre', 'LOJA'],
];

describe('a pasted URL', () => {
  it.each(LISTINGS)('%s is a listing of %s', (url, marketplace, id) => {
    expect(parseListingUrl(url)).toEqual({ kind: 'listing', marketplace, id });
  });

  it.each(VARIANTS)('%s is a variant of a listing of %s', (url, marketplace, id, variant) => {
    expect(parseListingUrl(url)).toEqual({ kind: 'listing', marketplace, id, variant });
  });

  it.each(STOREFRONTS)('%s is a storefront of %s', (url, marketplace, id) => {
    expect(parseListingUrl(url)).toEqual({ kind: 'storefront', marketplace, id });
  });

  it.each([
    'https://item.taobao.com.evil.example/item.htm?id=1',
    'https://item.taobao.com@evil.example/item.htm?id=1',
    'https://nottaobao.com/item.htm?id=1',
    'ftp://item.taobao.com/item.htm?id=1',
    'javascript:alert(1)',
    'https://www.taobao.com/',
    'https://item.taobao.com/item.htm?id=abc',
    'https://s.click.aliexpress.com/e/_abc',
    'https://e.tb.cn/h.abc',
    'https://www.amazon.com/dp/SHORT',
    'https://www.etsy.com/search?q=listing',
    '',
  ])('%s belongs to no marketplace', (url) => {
    expect(parseListingUrl(url)).toBeUndefined();
  });

  it('keeps every digit of an id too large for a number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{0,18}$/), fc.constantFrom('taobao', 'tmall'), (id, site) => {
        const host = site === 'taobao' ? 'item.taobao.com' : 'detail.tmall.com';
        expect(parseListingUrl(`https://${host}/item.htm?spm=x&id=${id}&skuId=5`)).toEqual({
          kind: 'listing',
          marketplace: site,
          id,
          variant: '5',
        });
      }),
    );
  });

  it('accepts any text, and never reads a foreign host', () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true }), (text, url) => {
        expect(() => parseListingUrl(text)).not.toThrow();
        const host = new URL(url).hostname;
        if (!/(taobao|tmall|1688|aliexpress|alibaba|lazada|amazon|ebay|etsy|mercadoli)/.test(host))
          expect(parseListingUrl(url)).toBeUndefined();
      }),
    );
  });
});

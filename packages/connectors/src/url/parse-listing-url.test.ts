import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseListingUrl, readPasted } from '../index.ts';
import { readUrl } from './index.ts';

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
  ['https://main.m.taobao.com/detail/index.html?spm=1&id=7574689516', 'taobao', '7574689516'],
  ['https://a.m.taobao.com/i7574689516.htm?sid=1', 'taobao', '7574689516'],
  ['https://h5.m.taobao.com/awp/core/detail.htm?id=7574689516', 'taobao', '7574689516'],
  ['https://uland.taobao.com/item/edetail?id=7574689516', 'taobao', '7574689516'],
  ['https://detail.m.tmall.com/item.htm?id=611', 'tmall', '611'],
  ['https://chaoshi.detail.tmall.com/item.htm?id=611', 'tmall', '611'],
  ['https://m.1688.com/offer/610.html', '1688', '610'],
  ['https://detail.m.1688.com/page/index.html?offerId=610', '1688', '610'],
  ['https://www.amazon.com/-/zh/gp/offer-listing/B00ABCDEF1', 'amazon-us', 'B00ABCDEF1'],
  ['https://www.ebay.com/p/18?iid=2255', 'ebay', '2255'],
  ['https://shopee.co.id/Sepatu-Nike-i.619154091.182?sp_atk=x', 'shopee-id', '182'],
  ['https://shopee.tw/耐克-運動鞋-i.619154091.182', 'shopee-tw', '182'],
  ['https://shopee.sg/product/619154091/182', 'shopee-sg', '182'],
  ['https://www.temu.com/uk/nike-style-shoes-g-601099512345678.html?x=1', 'temu', '601099512345678'],
  ['https://www.temu.com/goods.html?goods_id=601099512345678', 'temu', '601099512345678'],
  ['https://www.walmart.com/ip/Nike-Shoes/5128812333', 'walmart-us', '5128812333'],
  ['https://www.walmart.ca/en/ip/nike/6000203987654', 'walmart-ca', '6000203987654'],
  ['https://shop.tiktok.com/us/pdp/nike-shoes/1729384756019283746', 'tiktok-shop', '1729384756019283746'],
  ['https://www.tiktok.com/view/product/1729384756019283746', 'tiktok-shop', '1729384756019283746'],
  ['https://www.facebook.com/marketplace/item/702938475601928/', 'facebook-marketplace', '702938475601928'],
  ['https://produto.mercadolivre.com.br/MLB-123456-tenis-_JM', 'mercado-libre', 'MLB123456'],
  ['https://www.mercadolibre.com.mx/tenis/p/MLM1?pdp_filters=item_id%3AMLM22', 'mercado-libre', 'MLM22'],
  ['https://www.mercadolibre.com.mx/tenis/p/MLM1#wid=MLM22&sid=search', 'mercado-libre', 'MLM22'],
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
  ['https://shop36524.m.taobao.com/', 'taobao', '36524'],
  ['https://shop.m.taobao.com/shop/shop_index.htm?shop_id=36524', 'taobao', '36524'],
  ['https://nike-official.m.tmall.com', 'tmall', 'nike-official'],
  ['https://shopee.com.my/shop/619154091', 'shopee-my', '619154091'],
  ['https://www.temu.com/some-mall-m-634418212345678.html', 'temu', '634418212345678'],
  ['https://www.walmart.com/seller/101', 'walmart-us', '101'],
  ['https://shop.tiktok.com/us/store/shoes/7495123456789012345', 'tiktok-shop', '7495123456789012345'],
  ['https://www.facebook.com/marketplace/profile/100012345', 'facebook-marketplace', '100012345'],
];

const taobaoItem = { kind: 'listing', marketplace: 'taobao', id: '7574689516' } as const;

const SHARED: readonly (readonly [string, ReturnType<typeof readPasted>])[] = [
  [
    '【淘宝】7天无理由退货 https://e.tb.cn/h.TkNAbCdEfG?tk=xY12aBcDeF CZ193 「耐克空军一号 男鞋」\n点击链接直接打开 或者 淘宝搜索直接打开',
    { kind: 'short-link', url: 'https://e.tb.cn/h.TkNAbCdEfG?tk=xY12aBcDeF' },
  ],
  ['https://m.tb.cn/h.g1ZfC3点击链接，再选择浏览器打开', { kind: 'short-link', url: 'https://m.tb.cn/h.g1ZfC3' }],
  ['e.tb.cn/h.TkN', { kind: 'short-link', url: 'https://e.tb.cn/h.TkN' }],
  ['Look! https://a.aliexpress.com/_mKx1.', { kind: 'short-link', url: 'https://a.aliexpress.com/_mKx1' }],
  ['https://s.click.aliexpress.com/e/_DkVabc', { kind: 'short-link', url: 'https://s.click.aliexpress.com/e/_DkVabc' }],
  ['https://uland.taobao.com/coupon/edetail?e=abc', expect.objectContaining({ kind: 'short-link' })],
  ['https://www.tiktok.com/t/ZT8abc/', expect.objectContaining({ kind: 'short-link' })],
  ['【这是假货】https://item.taobao.com/item.htm?id=7574689516，请删除', { kind: 'target', target: taobaoItem }],
  [
    '(see https://item.taobao.com/item.htm?id=7574689516) and our shop https://brand.example/',
    { kind: 'target', target: taobaoItem },
  ],
  [
    'https://e.tb.cn/h.abc 「鞋」 https://item.taobao.com/item.htm?id=7574689516',
    { kind: 'target', target: taobaoItem },
  ],
  ['https://item.taobao.com/item.htm?id=1 https://item.taobao.com/item.htm?id=2', { kind: 'several' }],
  ['https://e.tb.cn/h.a https://e.tb.cn/h.b', { kind: 'several' }],
  ['https://www.ebay.com/itm/12ö/2255', { kind: 'several' }],
  ['点击链接直接打开 或者 淘宝搜索直接打开', { kind: 'nothing' }],
  ['https://e.tb.cn/', { kind: 'nothing' }],
  ['看 https://item.taobao.com@evil.example/item.htm?id=1', { kind: 'nothing' }],
  ['https://evil.example/?to=https://item.taobao.com/item.htm?id=1', { kind: 'nothing' }],
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

  it.each(SHARED)('“%s” is read as the sentence around a link', (text, read) => {
    expect(readPasted(text)).toEqual(read);
  });

  it('gives a marketplace with addresses of its own the only link of a sentence', () => {
    expect(readUrl('看这个 https://shoes.example/offers/1 好不好')?.href).toBe('https://shoes.example/offers/1');
    expect(readUrl('https://shoes.example/1 https://shoes.example/2')).toBeUndefined();
  });

  it('reads an address in any sentence as it reads the address alone', () => {
    const words = fc.string({ unit: fc.constantFrom('「', '耐克', '】', '，', '👉', '￥', 'CZ3457', ' ', '\n', '…') });
    const known = fc.constantFrom(...LISTINGS, ...STOREFRONTS).filter(([url]) => /^https:[\x21-\x7e]*$/.test(url));
    fc.assert(
      fc.property(words, known, words, (before, [url, marketplace, id], after) => {
        const read = readPasted(`${before} ${url} ${after}`);
        expect(read).toMatchObject({ kind: 'target', target: { marketplace, id } });
      }),
    );
    fc.assert(
      fc.property(words, fc.stringMatching(/^[A-Za-z0-9]{1,12}$/), words, (before, code, after) => {
        const url = `https://m.tb.cn/h.${code}`;
        expect(readPasted(`${before} ${url}${after.replace(/^[CZ3457]+/, '')}`)).toEqual({ kind: 'short-link', url });
      }),
    );
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
        if (
          !/(taobao|tmall|1688|aliexpress|alibaba|lazada|amazon|ebay|etsy|mercadoli|shopee|temu|walmart|tiktok|facebook)/.test(
            host,
          )
        )
          expect(parseListingUrl(url)).toBeUndefined();
      }),
    );
  });
});

import { isOrBelow, numeric, segments, siteOf, target, type UrlForms } from './forms.ts';

const SHOPEE = {
  sg: 'sg',
  'com.my': 'my',
  'co.th': 'th',
  vn: 'vn',
  ph: 'ph',
  'co.id': 'id',
  tw: 'tw',
  'com.br': 'br',
  'com.mx': 'mx',
  'com.co': 'co',
  cl: 'cl',
};

export const shopee: UrlForms = {
  domains: Object.keys(SHOPEE).map((tld) => `shopee.${tld}`),
  read(host, url) {
    const site = siteOf(host, 'shopee', SHOPEE);
    if (site === undefined) return undefined;
    const parts = segments(url);
    if (parts[0] === 'product') return target('listing', site, numeric(parts[2]));
    if (parts[0] === 'shop') return target('storefront', site, numeric(parts[1]));
    // SLUG-i.SHOP.ITEM
    return target('listing', site, /(?:^|-)i\.\d{1,20}\.(\d{1,20})$/.exec(parts.at(-1) ?? '')?.[1]);
  },
};

export const temu: UrlForms = {
  domains: ['temu.com'],
  read(host, url) {
    if (!isOrBelow(host, 'temu.com')) return undefined;
    const page = segments(url).at(-1) ?? '';
    if (page === 'goods.html') return target('listing', 'temu', numeric(url.searchParams.get('goods_id')));
    if (page === 'mall.html') return target('storefront', 'temu', numeric(url.searchParams.get('mall_id')));
    const [, form, id] = /-([gm])-(\d{1,20})\.html$/.exec(page) ?? [];
    return form === undefined ? undefined : target(form === 'g' ? 'listing' : 'storefront', 'temu', id);
  },
};

const WALMART = { com: 'us', ca: 'ca', 'com.mx': 'mx' };

export const walmart: UrlForms = {
  domains: Object.keys(WALMART).map((tld) => `walmart.${tld}`),
  read(host, url) {
    const site = siteOf(host, 'walmart', WALMART);
    if (site === undefined) return undefined;
    const parts = segments(url);
    // In Canada a language comes first: /en/ip/SLUG/ID. Its ids may have letters.
    const [form, ...rest] = /^(?:en|fr|es)$/.test(parts[0] ?? '') ? parts.slice(1) : parts;
    const id = /^[A-Za-z0-9]{1,20}$/.exec(rest.at(-1) ?? '')?.[0];
    if (form === 'ip') return target('listing', site, rest.length <= 2 && /\d/.test(id ?? '') ? id : undefined);
    return form === 'seller' ? target('storefront', site, numeric(rest[0])) : undefined;
  },
};

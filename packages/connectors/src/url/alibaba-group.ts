import { domainOf, isOrBelow, labelBelow, listing, numeric, segments, target, type UrlForms } from './forms.ts';

/** Names below a site's domain that are services of the site, never a shop. */
const SERVICES = new Set([
  'www',
  'm',
  'h5',
  'item',
  'detail',
  'world',
  'store',
  'login',
  's',
  's.click',
  'search',
  'list',
  'pages',
  'ai',
  'cart',
  'buyer',
  'seller',
  'chaoshi',
  'guang',
  'market',
  'trade',
  'my',
  'i',
  'shop',
  'a',
  'uland',
  'click',
  'e',
  'main',
  'intl',
]);

const shopLabel = (host: string, domain: string): string | undefined => {
  const label = labelBelow(host, domain);
  return label === undefined || SERVICES.has(label) ? undefined : label;
};

/** `shop123456` contains the shop's number, which is the id. */
const shopNumber = (label: string): string => /^shop(\d{1,20})$/.exec(label)?.[1] ?? label;

/** The variant in the link: a chosen colour, print or size. */
const skuOf = (url: URL): string | undefined => numeric(url.searchParams.get('skuId'));

/** Pages of one item; its number is the parameter `id`. */
const ITEM_PAGES = new Set(['item.htm', 'detail.html', 'detail.htm']);
/** Hosts of which every page with an `id` is of one item: the app's page, and the one of vouchers. */
const ITEM_HOSTS = new Set(['main.m.taobao.com', 'uland.taobao.com']);

export const taobao: UrlForms = {
  domains: ['taobao.com'],
  read(host, url) {
    if (!isOrBelow(host, 'taobao.com')) return undefined;
    const parts = segments(url);
    const { searchParams: query } = url;
    if (ITEM_PAGES.has(parts.at(-1) ?? '') || ITEM_HOSTS.has(host))
      return listing('taobao', numeric(query.get('id') ?? query.get('itemId')), skuOf(url));
    if (host === 'a.m.taobao.com') return target('listing', 'taobao', /^i(\d{1,20})\.html?$/.exec(parts[0] ?? '')?.[1]);
    if (parts[0] === 'item' && parts[1]?.endsWith('.htm') === true)
      return target('listing', 'taobao', numeric(parts[1].slice(0, -4)));
    if (parts.at(-1) === 'view_shop.htm') return target('storefront', 'taobao', numeric(query.get('user_number_id')));
    if (host === 'shop.m.taobao.com')
      return target('storefront', 'taobao', numeric(query.get('user_id') ?? query.get('shop_id')));
    const mobile = /^shop(\d{1,20})\.m\.taobao\.com$/.exec(host)?.[1];
    if (mobile !== undefined) return target('storefront', 'taobao', mobile);
    const label = shopLabel(host, 'taobao.com');
    return label === undefined ? undefined : target('storefront', 'taobao', shopNumber(label));
  },
};

const TMALL = ['tmall.com', 'tmall.hk'];

export const tmall: UrlForms = {
  domains: TMALL,
  read(host, url) {
    const domain = domainOf(host, TMALL);
    if (domain === undefined) return undefined;
    const parts = segments(url);
    if (parts.at(-1) === 'item.htm' || parts.at(-1) === 'item_o.htm')
      return listing('tmall', numeric(url.searchParams.get('id')), skuOf(url));
    if (parts.at(-1) === 'view_shop.htm' && url.searchParams.has('user_number_id'))
      return target('storefront', 'tmall', numeric(url.searchParams.get('user_number_id')));
    return target('storefront', 'tmall', shopLabel(host, `m.${domain}`) ?? shopLabel(host, domain));
  },
};

export const alibaba1688: UrlForms = {
  domains: ['1688.com'],
  read(host, url) {
    if (!isOrBelow(host, '1688.com')) return undefined;
    const parts = segments(url);
    if (parts[0] === 'offer' && parts[1]?.endsWith('.html') === true)
      return target('listing', '1688', numeric(parts[1].slice(0, -5)));
    if (host === 'detail.m.1688.com') return target('listing', '1688', numeric(url.searchParams.get('offerId')));
    return target('storefront', '1688', shopLabel(host, '1688.com'));
  },
};

const ALIEXPRESS = ['aliexpress.com', 'aliexpress.us', 'aliexpress.ru'];

export const aliexpress: UrlForms = {
  domains: ALIEXPRESS,
  read(host, url) {
    if (domainOf(host, ALIEXPRESS) === undefined) return undefined;
    const parts = segments(url);
    const last = parts.at(-1);
    if ((parts[0] === 'item' || parts[0] === 'i') && (parts.length === 2 || parts.length === 3))
      return target('listing', 'aliexpress', numeric(last?.endsWith('.html') === true ? last.slice(0, -5) : undefined));
    if (parts[0] === 'store') return target('storefront', 'aliexpress', numeric(parts[1]));
    return undefined;
  },
};

export const alibaba: UrlForms = {
  domains: ['alibaba.com'],
  read(host, url) {
    if (!isOrBelow(host, 'alibaba.com')) return undefined;
    const parts = segments(url);
    if (parts[0] === 'product-detail')
      return target('listing', 'alibaba', /(?:^|_)(\d{1,20})\.html$/.exec(parts[1] ?? '')?.[1]);
    if (parts[0] === 'product')
      return target('listing', 'alibaba', /^(\d{1,20})(?:-\d+)?(?:\.html)?$/.exec(parts[1] ?? '')?.[1]);
    for (const sub of ['en', 'fm', 'trustpass']) {
      const name = labelBelow(host, `${sub}.alibaba.com`);
      if (name !== undefined) return target('storefront', 'alibaba', name);
    }
    return undefined;
  },
};

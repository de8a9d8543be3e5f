import { isOrBelow } from './forms.ts';

/** Domains that hold nothing but links to elsewhere. */
const DOMAINS = [
  ...['tb.cn', 's.click.taobao.com', 's.click.tmall.com', 'uland.taobao.com', 'qr.1688.com'],
  ...['s.click.aliexpress.com', 'a.aliexpress.com'],
  ...['sg', 'com.my', 'co.th', 'vn', 'com.ph', 'co.id'].map((tld) => `s.lazada.${tld}`),
  ...['shp.ee', ...['sg', 'com.my', 'co.th', 'vn', 'ph', 'co.id', 'tw', 'com.br'].map((tld) => `s.shopee.${tld}`)],
  ...['ebay.us', 'ebay.to', 'amzn.to', 'amzn.eu', 'amzn.asia', 'a.co', 'temu.to', 'share.temu.com'],
  ...['vt.tiktok.com', 'vm.tiktok.com', 'fb.me'],
];

/** Sites that keep their short links below a path. */
const PATHS: readonly (readonly [domain: string, path: RegExp])[] = [
  ['tiktok.com', /^\/t\/[^/]+/],
  ['facebook.com', /^\/share\/[^/]+/],
  ['mercadolibre.com', /^\/sec\/[^/]+/],
  ['mercadolivre.com', /^\/sec\/[^/]+/],
];

/** Whether the URL leads to a page of a known marketplace by a redirect, and does not say to which. */
export const isShortLink = (host: string, { pathname }: URL): boolean =>
  (DOMAINS.some((domain) => isOrBelow(host, domain)) && pathname !== '/') ||
  PATHS.some(([domain, path]) => isOrBelow(host, domain) && path.test(pathname));

export const isShortHost = (host: string): boolean =>
  [...DOMAINS, ...PATHS.map(([domain]) => domain)].some((domain) => isOrBelow(host, domain));

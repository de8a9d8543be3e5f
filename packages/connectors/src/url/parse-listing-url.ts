import type { Target } from '@marketsafe/terms';
import { alibaba, alibaba1688, aliexpress, taobao, tmall } from './alibaba-group.ts';
import { amazon, ebay, etsy, lazada, mercadoLibre } from './elsewhere.ts';
import { domainOf, type UrlForms } from './forms.ts';
import { urlsIn, wholeUrl } from './pasted.ts';
import { shopee, temu, walmart } from './retail-sites.ts';
import { isShortHost, isShortLink } from './short-links.ts';
import { facebookMarketplace, tiktokShop } from './social-sites.ts';

const KNOWN: readonly UrlForms[] = [
  ...[taobao, tmall, alibaba1688, aliexpress, alibaba, lazada, amazon, ebay, etsy, mercadoLibre],
  ...[shopee, temu, walmart, tiktokShop, facebookMarketplace],
];

/** What a pasted text means. */
type Pasted =
  | { readonly kind: 'target'; readonly target: Target }
  /** It leads to a known marketplace, and does not say to which page. */
  | { readonly kind: 'short-link'; readonly url: string }
  /** It names several targets, or several short links. */
  | { readonly kind: 'several' }
  | { readonly kind: 'nothing' };

const nothing: Pasted = { kind: 'nothing' };

const hostOf = (url: URL): string => url.hostname.toLowerCase().replace(/\.$/, '');

/** The target of a URL of a known marketplace. */
export const targetOf = (url: URL): Target | undefined => {
  const host = hostOf(url);
  for (const forms of KNOWN) {
    const found = forms.read(host, url);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Whether the URL is on a known marketplace, or one of its short links. */
export const isOnKnownHost = (url: URL): boolean =>
  isShortHost(hostOf(url)) || KNOWN.some(({ domains }) => domainOf(hostOf(url), domains) !== undefined);

/** One of several values that are all the same; `several` if they differ. */
function onlyOne<T>(values: readonly T[]): T | 'several' | undefined {
  const distinct = new Map(values.map((value) => [JSON.stringify(value), value]));
  return distinct.size > 1 ? 'several' : values[0];
}

/**
 * Reads an address as people paste it: alone, without `https://`, or in the sentence that an app shares around it
 * (`【淘宝】https://m.tb.cn/h.g1ZfC3 CZ3457 「…」点击链接直接打开`). Other links beside a listing's do not matter. Fetches nothing.
 */
export function readPasted(text: string): Pasted {
  const whole = wholeUrl(text);
  const isPlain = /^[\x20-\x7e]*$/.test(text.trim());
  // Chinese text in a URL belongs to it, or follows it without a space. If both readings name a target, they must agree.
  const urls = whole && isPlain ? [whole] : [...(whole ? [whole] : []), ...urlsIn(text)];
  const target = onlyOne(urls.flatMap((url) => targetOf(url) ?? []));
  if (target === 'several') return { kind: 'several' };
  if (target !== undefined) return { kind: 'target', target };
  const links = urls.filter((url) => isShortLink(hostOf(url), url));
  const link = onlyOne((links.length > 1 ? links.filter((one) => one !== whole) : links).map(({ href }) => href));
  if (link === 'several') return { kind: 'several' };
  return link === undefined ? nothing : { kind: 'short-link', url: link };
}

/**
 * Returns the listing, variant or storefront that a pasted address of a known marketplace means; undefined for anything else, for the
 * marketplace's other pages, and for short links (`followShortLink`). Marketplace ids: `taobao tmall 1688 aliexpress alibaba ebay
 * etsy mercado-libre temu tiktok-shop facebook-marketplace`, and per country `lazada-sg ...`, `amazon-us ...`, `shopee-sg ...`,
 * `walmart-us ...`. Fetches nothing.
 */
export const parseListingUrl = (text: string): Target | undefined => {
  const read = readPasted(text);
  return read.kind === 'target' ? read.target : undefined;
};

import type { Target } from '@marketsafe/terms';
import { parseListingUrl, readUrl } from '../../url/index.ts';

/** Reads the shop's own pages below its base URL, and the URL forms of the imitated marketplace. */
export const parseShopUrl = (marketplace: string, baseUrl: string, text: string): Target | undefined => {
  const url = readUrl(text);
  if (url === undefined) return undefined;
  if (url.host !== new URL(baseUrl).host) {
    const known = parseListingUrl(text);
    return known?.marketplace === marketplace ? known : undefined;
  }
  const target = (kind: Target['kind'], id: string | null): Target | undefined =>
    id === null || id === '' || id.length > 128 ? undefined : { kind, marketplace, id };
  if (url.pathname === '/item.htm') {
    const listing = target('listing', url.searchParams.get('id'));
    const variant = url.searchParams.get('skuId') ?? '';
    const isOne = listing?.kind === 'listing' && variant !== '' && variant.length <= 128;
    return isOne ? { ...listing, variant } : listing;
  }
  if (url.pathname === '/shop/view_shop.htm') return target('storefront', url.searchParams.get('user_number_id'));
  const shop = /^\/shop\/([^/]+)\/?$/.exec(url.pathname)?.[1];
  if (shop === undefined) return undefined;
  try {
    return target('storefront', decodeURIComponent(shop));
  } catch {
    return undefined;
  }
};

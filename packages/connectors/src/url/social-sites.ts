import { isOrBelow, numeric, segments, target, type UrlForms } from './forms.ts';

export const tiktokShop: UrlForms = {
  domains: ['tiktok.com'],
  read(host, url) {
    if (!isOrBelow(host, 'tiktok.com')) return undefined;
    const parts = segments(url);
    // /view/product/ID; on the shop's own host a country may come first: /us/pdp/SLUG/ID, /us/store/NAME/ID
    if (parts[0] === 'view' && parts[1] === 'product') return target('listing', 'tiktok-shop', numeric(parts[2]));
    if (host !== 'shop.tiktok.com') return undefined;
    const [form, ...rest] = /^[a-z]{2}$/.test(parts[0] ?? '') ? parts.slice(1) : parts;
    if (form === 'pdp') return target('listing', 'tiktok-shop', numeric(rest.at(-1)));
    return form === 'store' ? target('storefront', 'tiktok-shop', numeric(rest.at(-1))) : undefined;
  },
};

export const facebookMarketplace: UrlForms = {
  domains: ['facebook.com'],
  read(host, url) {
    if (!isOrBelow(host, 'facebook.com')) return undefined;
    const [place, form, id] = segments(url);
    if (place !== 'marketplace') return undefined;
    if (form === 'item') return target('listing', 'facebook-marketplace', numeric(id));
    return form === 'profile' ? target('storefront', 'facebook-marketplace', numeric(id)) : undefined;
  },
};

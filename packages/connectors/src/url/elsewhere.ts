import { isOrBelow, listing, numeric, segments, target, type UrlForms } from './forms.ts';

/**
 * Lazada's item ids and Amazon's ASINs are per country site: another site may use the same id for another offer. So each site is
 * a marketplace of its own (`lazada-sg`, `amazon-de`).
 */
const siteOf = (host: string, name: string, sites: Readonly<Record<string, string>>): string | undefined => {
  const found = Object.entries(sites).find(([tld]) => isOrBelow(host, `${name}.${tld}`));
  return found === undefined ? undefined : `${name}-${found[1]}`;
};

const LAZADA = { sg: 'sg', 'com.my': 'my', 'co.th': 'th', vn: 'vn', 'com.ph': 'ph', 'co.id': 'id' };

export const lazada: UrlForms = {
  read(host, url) {
    const site = siteOf(host, 'lazada', LAZADA);
    if (site === undefined) return undefined;
    const parts = segments(url);
    const page = parts[0] === 'products' ? parts.at(-1) : parts.length === 1 ? parts[0] : undefined;
    const item = /(?:^|-)i(\d{1,20})(?:-s(\d{1,20}))?\.html$/.exec(page ?? '');
    if (item !== null) return listing(site, item[1], item[2]);
    return parts[0] === 'shop' ? target('storefront', site, parts[1]?.toLowerCase()) : undefined;
  },
};

const AMAZON = {
  com: 'us',
  ca: 'ca',
  'com.mx': 'mx',
  'com.br': 'br',
  'co.uk': 'uk',
  de: 'de',
  fr: 'fr',
  it: 'it',
  es: 'es',
  nl: 'nl',
  se: 'se',
  pl: 'pl',
  'com.be': 'be',
  ie: 'ie',
  'com.tr': 'tr',
  ae: 'ae',
  sa: 'sa',
  eg: 'eg',
  in: 'in',
  'co.jp': 'jp',
  'com.au': 'au',
  sg: 'sg',
  'co.za': 'za',
  cn: 'cn',
};

export const amazon: UrlForms = {
  read(host, url) {
    const site = siteOf(host, 'amazon', AMAZON);
    if (site === undefined) return undefined;
    const asin = /\/(?:dp|gp\/product|gp\/aw\/d)\/([A-Za-z0-9]{10})(?:\/|$)/.exec(url.pathname)?.[1];
    if (asin !== undefined) return target('listing', site, asin.toUpperCase());
    if (/^\/(?:gp\/aw\/)?sp\/?$/.test(url.pathname))
      return target('storefront', site, /^[A-Z0-9]{5,32}$/.exec(url.searchParams.get('seller') ?? '')?.[0]);
    return undefined;
  },
};

const EBAY = [
  'com',
  'co.uk',
  'de',
  'fr',
  'it',
  'es',
  'ca',
  'com.au',
  'at',
  'be',
  'ch',
  'ie',
  'nl',
  'pl',
  'com.hk',
  'com.sg',
  'com.my',
  'ph',
];

export const ebay: UrlForms = {
  read(host, url) {
    if (!EBAY.some((tld) => isOrBelow(host, `ebay.${tld}`))) return undefined;
    const parts = segments(url);
    if (parts[0] === 'itm') return target('listing', 'ebay', numeric(parts.length <= 3 ? parts.at(-1) : undefined));
    if (parts[0] === 'usr' || parts[0] === 'str') return target('storefront', 'ebay', parts[1]?.toLowerCase());
    return undefined;
  },
};

export const etsy: UrlForms = {
  read(host, url) {
    if (!isOrBelow(host, 'etsy.com')) return undefined;
    // A language may come first: /de/listing/123
    const parts = segments(url);
    const [form, id] = /^[a-z]{2}(?:-[a-z]{2})?$/.test(parts[0] ?? '') ? parts.slice(1) : parts;
    if (form === 'listing') return target('listing', 'etsy', numeric(id));
    return form === 'shop' ? target('storefront', 'etsy', id?.toLowerCase()) : undefined;
  },
};

const MERCADO = [
  'mercadolibre.com',
  'mercadolibre.com.ar',
  'mercadolibre.com.mx',
  'mercadolibre.com.co',
  'mercadolibre.com.pe',
  'mercadolibre.com.uy',
  'mercadolibre.com.ve',
  'mercadolibre.com.ec',
  'mercadolibre.cl',
  'mercadolivre.com.br',
];

export const mercadoLibre: UrlForms = {
  read(host, url) {
    if (!MERCADO.some((domain) => isOrBelow(host, domain))) return undefined;
    const parts = segments(url);
    // The id contains its site (MLA, MLB, MLM ...), so one marketplace id covers all of them.
    const item = /^(M[A-Z]{2})-(\d{1,20})(?:-|$)/.exec(parts[0] ?? '');
    if (item !== null) return target('listing', 'mercado-libre', `${item[1]}${item[2]}`);
    return parts[0] === 'perfil' ? target('storefront', 'mercado-libre', parts[1]?.toUpperCase()) : undefined;
  },
};

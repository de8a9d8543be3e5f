import { domainOf, isOrBelow, listing, numeric, segments, siteOf, target, type UrlForms } from './forms.ts';

const LAZADA = { sg: 'sg', 'com.my': 'my', 'co.th': 'th', vn: 'vn', 'com.ph': 'ph', 'co.id': 'id' };

export const lazada: UrlForms = {
  domains: Object.keys(LAZADA).map((tld) => `lazada.${tld}`),
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
  domains: Object.keys(AMAZON).map((tld) => `amazon.${tld}`),
  read(host, url) {
    const site = siteOf(host, 'amazon', AMAZON);
    if (site === undefined) return undefined;
    const asin = /\/(?:dp|gp\/product|gp\/aw\/d|gp\/offer-listing)\/([A-Za-z0-9]{10})(?:\/|$)/.exec(url.pathname)?.[1];
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
].map((tld) => `ebay.${tld}`);

export const ebay: UrlForms = {
  domains: EBAY,
  read(host, url) {
    if (domainOf(host, EBAY) === undefined) return undefined;
    const parts = segments(url);
    // A page of the catalogue, with the offer that it was opened for.
    if (parts[0] === 'p') return target('listing', 'ebay', numeric(url.searchParams.get('iid')));
    if (parts[0] === 'itm') return target('listing', 'ebay', numeric(parts.length <= 3 ? parts.at(-1) : undefined));
    if (parts[0] === 'usr' || parts[0] === 'str') return target('storefront', 'ebay', parts[1]?.toLowerCase());
    return undefined;
  },
};

export const etsy: UrlForms = {
  domains: ['etsy.com'],
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

/** A page of the catalogue (`/p/MLA1`) has offers of many sellers; the link may name one of them. */
const offerIn = ({ searchParams, hash }: URL): string | undefined =>
  /(?:^|[&#?])(?:wid=|pdp_filters=item_id(?::|%3A))(M[A-Z]{2}\d{1,20})(?:&|$)/.exec(`${searchParams}${hash}`)?.[1];

export const mercadoLibre: UrlForms = {
  domains: MERCADO,
  read(host, url) {
    if (domainOf(host, MERCADO) === undefined) return undefined;
    const parts = segments(url);
    // The id contains its site (MLA, MLB, MLM ...), so one marketplace id covers all of them.
    const item = /^(M[A-Z]{2})-(\d{1,20})(?:-|$)/.exec(parts[0] ?? '');
    if (item !== null) return target('listing', 'mercado-libre', `${item[1]}${item[2]}`);
    if (parts.at(-2) === 'p') return target('listing', 'mercado-libre', offerIn(url));
    return parts[0] === 'perfil' ? target('storefront', 'mercado-libre', parts[1]?.toUpperCase()) : undefined;
  },
};

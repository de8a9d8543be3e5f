import type { Target } from '@marketsafe/terms';
import { alibaba, alibaba1688, aliexpress, taobao, tmall } from './alibaba-group.ts';
import { amazon, ebay, etsy, lazada, mercadoLibre } from './elsewhere.ts';
import type { UrlForms } from './forms.ts';

const KNOWN: readonly UrlForms[] = [
  taobao,
  tmall,
  alibaba1688,
  aliexpress,
  alibaba,
  lazada,
  amazon,
  ebay,
  etsy,
  mercadoLibre,
];

/** Longer than any listing URL seen; a guard against hostile pastes. */
const MAX_URL = 4096;

/** The URL that a person pasted: accepts surrounding space and a missing `https://`, but no other scheme. */
export const readUrl = (text: string): URL | undefined => {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > MAX_URL || /\s/.test(trimmed)) return undefined;
  const schemed = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed.replace(/^\/\//, '')}`;
  const url = URL.parse(schemed);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  // A user name in a link disguises its real host.
  return url.username === '' && url.password === '' ? url : undefined;
};

/**
 * Returns the listing, variant or storefront that a URL of a known marketplace means; undefined for anything else, for the marketplace's
 * other pages, and for short links (which need one resolution step first). Marketplace ids: `taobao tmall 1688 aliexpress
 * alibaba ebay etsy mercado-libre`, and per country `lazada-sg ...`, `amazon-us ...`. Fetches nothing.
 */
export const parseListingUrl = (text: string): Target | undefined => {
  const url = readUrl(text);
  if (url === undefined) return undefined;
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  for (const forms of KNOWN) {
    const found = forms.read(host, url);
    if (found !== undefined) return found;
  }
  return undefined;
};

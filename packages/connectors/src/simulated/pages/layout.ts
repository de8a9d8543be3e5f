import type { ListingRecord } from '../records.ts';
import { type Html, html } from './html.ts';
import type { TextKey, Words } from './texts.ts';

export interface Look {
  readonly words: Words;
  readonly name: { readonly en: string; readonly zh: string };
  /** Path and query of this page without `lang`, for the language switch. */
  readonly here: string;
}

/** A text with the other language in small print. */
export const both = ({ t, other, lang }: Words, key: TextKey): Html =>
  html`${t(key)}<span class="en" lang="${lang === 'zh' ? 'en' : 'zh-CN'}">${other(key)}</span>`;

/** Some shops have the word in their name. */
const saidSimulated = (shop: string, lang: Words['lang']): string =>
  /模拟|simulated/i.test(shop) ? shop : lang === 'zh' ? `${shop}（模拟）` : `${shop} (simulated)`;

export const layout = ({ words, name, here }: Look, title: string, body: Html, query = ''): string => {
  const { t, other, to, lang } = words;
  const shopName = lang === 'zh' ? name.zh : name.en;
  const switchTo = lang === 'zh' ? `${here}${here.includes('?') ? '&' : '?'}lang=en` : here;
  return html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${saidSimulated(shopName, lang)}</title><link rel="stylesheet" href="/style.css"></head>
<body>
<div class="simulated" role="note">${t('banner')}<small>${other('banner')}</small></div>
<header><div class="bar">
<a class="logo" href="${to('/')}">${shopName}<small>${lang === 'zh' ? name.en : name.zh}</small></a>
<form class="search" action="/search" role="search"><input name="q" value="${query}" aria-label="${t('search')}" placeholder="${t('searchHint')}">${
    lang === 'en' && html`<input type="hidden" name="lang" value="en">`
  }<button>${t('search')}</button></form>
<nav><a href="${to('/cart')}">${t('cart')}</a><a href="${to('/seller/inbox')}">${t('sellerCentre')}</a><a href="${switchTo}">${lang === 'zh' ? 'English' : '中文'}</a></nav>
</div></header>
<main>${body}</main>
<footer>${t('banner')}</footer>
</body></html>`.text;
};

/** Only the shop's own pictures: a page never fetches from elsewhere. */
const ownPicture = (image: string | undefined): string | undefined =>
  image === undefined || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(image)
    ? undefined
    : `/img/${image
        .replace(/^\/?(?:img\/)?/, '')
        .split('/')
        .map(encodeURIComponent)
        .join('/')}`;

export const picture = ({ content }: ListingRecord): Html => {
  const source = ownPicture(content.images[0]);
  return html`<div class="picture">${
    source === undefined
      ? html`<span aria-hidden="true">${[...content.title].slice(0, 2).join('')}</span>`
      : html`<img src="${source}" alt="${content.title}" loading="lazy">`
  }</div>`;
};

const SYMBOLS: Readonly<Record<string, string>> = { CNY: '¥', USD: 'US$', EUR: '€', GBP: '£' };

export const price = ({ content }: ListingRecord): string =>
  content.price === undefined
    ? '—'
    : `${SYMBOLS[content.price.currency] ?? `${content.price.currency} `}${content.price.amount}`;

export const itemPath = (id: string): string => `/item.htm?id=${encodeURIComponent(id)}`;
export const shopPath = (id: string): string => `/shop/${encodeURIComponent(id)}`;

export const cards = ({ words }: Look, listings: readonly ListingRecord[]): Html =>
  html`<ul class="grid">${listings.map(
    (listing) => html`<li class="card"><a href="${words.to(itemPath(listing.id))}">${picture(listing)}<div class="what">
<p class="name">${listing.content.title}</p><span class="price">${price(listing)}</span>
<span class="soft">${listing.content.sold !== undefined && `${words.t('sold')} ${listing.content.sold}`}</span></div></a></li>`,
  )}</ul>`;

/** A page for something that does not exist. */
export const gonePage = (look: Look, title: TextKey, text?: TextKey): string =>
  layout(
    look,
    look.words.t(title),
    html`<div class="panel gone"><b aria-hidden="true">∅</b><h1>${look.words.t(title)}</h1><p class="soft">${look.words.other(title)}</p>${
      text !== undefined && html`<p>${look.words.t(text)}</p><p class="soft">${look.words.other(text)}</p>`
    }<p><a class="button" href="${look.words.to('/')}">${look.words.t('home')}</a></p></div>`,
  );

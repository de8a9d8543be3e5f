import { variantsOf } from '@marketsafe/terms';
import type { ListingRecord, SellerRecord } from '../records.ts';
import type { Bought } from '../shopper.ts';
import { measureOn } from '../variants.ts';
import { type Html, html } from './html.ts';
import { both, cards, itemPath, type Look, layout, picture, price, shopPath } from './layout.ts';

export const homePage = (look: Look, latest: readonly ListingRecord[], sellers: readonly SellerRecord[]): string =>
  layout(
    look,
    look.words.t('home'),
    html`<h2>${both(look.words, 'latest')}</h2>${cards(look, latest)}
<h2>${both(look.words, 'shops')}</h2><ul class="grid">${sellers.map(
      ({ id, name }) =>
        html`<li class="card"><a href="${look.words.to(shopPath(id))}"><div class="what">${name}</div></a></li>`,
    )}</ul>`,
  );

export const listingPage = (look: Look, listing: ListingRecord, seller: SellerRecord | undefined): string => {
  const { t, to } = look.words;
  const { content } = listing;
  const facts = [
    [t('itemNo'), listing.id],
    [t('brand'), content.brand],
    [t('category'), content.category],
    [t('condition'), content.condition && t(content.condition)],
    [t('sold'), content.sold],
    [t('stock'), content.stock],
    [t('shipsTo'), content.shipsTo.join(', ') || undefined],
  ] as const;
  return layout(
    look,
    content.title,
    html`<article class="panel item">${picture(listing)}<div>
<h1>${content.title}</h1><div class="price">${price(listing)}</div>
<dl>${facts.map(([name, value]) => value !== undefined && html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<form method="post" action="/cart"><input type="hidden" name="id" value="${listing.id}"><input type="hidden" name="lang" value="${look.words.lang}">
${choice(look, listing)}${content.stock === 0 ? html`<span class="tag">${t('soldOut')}</span>` : html`<button>${both(look.words, 'addToCart')}</button>`}</form>
<p>${seller?.name} · <a href="${to(shopPath(listing.seller))}">${t('toShop')}</a></p>
${content.description !== undefined && html`<p class="letter">${content.description}</p>`}</div></article>`,
  );
};

/** The variants, with the first one on sale chosen; a variant that the marketplace took off sale is shown but disabled. */
const choice = ({ words }: Look, listing: ListingRecord): Html | undefined => {
  const variants = variantsOf(listing.content);
  if (variants.length === 0) return undefined;
  const isOn = (id: string): boolean => measureOn(listing, id) === 'none';
  const first = variants.find(({ id }) => isOn(id));
  return html`<fieldset class="choice"><legend>${both(words, 'variant')}</legend>${variants.map(
    ({ id, title, price }) => {
      const isOff = !isOn(id);
      return html`<label><input type="radio" name="variant" value="${id}" required${id === first?.id && html` checked`}${isOff && html` disabled`}> ${title ?? id}${
        price !== undefined && html` <span class="soft">${price.amount}</span>`
      }${isOff && html` <span class="tag bad">${words.t('variantGone')}</span>`}</label>`;
    },
  )}</fieldset>`;
};

export interface Results {
  readonly query: string;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly listings: readonly ListingRecord[];
}

const pager = ({ words }: Look, path: string, { page, pages }: Results) =>
  html`<p>${
    page > 1 && html`<a class="button" href="${words.to(`${path}page=${page - 1}`)}">${words.t('previous')}</a> `
  }${page < pages && html`<a class="button" href="${words.to(`${path}page=${page + 1}`)}">${words.t('next')}</a>`}</p>`;

export const searchPage = (look: Look, results: Results): string =>
  layout(
    look,
    `${results.query} ${look.words.t('search')}`,
    html`<h1>“${results.query}” <span class="en">${results.total} ${look.words.t('results')}</span></h1>${
      results.total === 0
        ? html`<div class="panel gone"><p>${both(look.words, 'nothingFound')}</p></div>`
        : cards(look, results.listings)
    }${pager(look, `/search?q=${encodeURIComponent(results.query)}&`, results)}`,
    results.query,
  );

export const storefrontPage = (look: Look, seller: SellerRecord, results: Results): string =>
  layout(
    look,
    seller.name,
    html`<div class="panel"><h1>${seller.name}</h1><p class="soft">${look.words.t('sellerId')} ${seller.id} · ${results.total} ${look.words.t('results')}</p>
${seller.about !== undefined && html`<p>${seller.about}</p>`}</div><h2>${both(look.words, 'latest')}</h2>${cards(look, results.listings)}${pager(look, `${shopPath(seller.id)}?`, results)}`,
  );

export const cartPage = (look: Look, bought: readonly Bought[], dropped: boolean): string =>
  layout(
    look,
    look.words.t('cart'),
    html`<h1>${both(look.words, 'cart')}</h1>${dropped && html`<p class="note" role="status">${both(look.words, 'cartDropped')}</p>`}
<div class="panel">${
      bought.length === 0
        ? html`<p>${both(look.words, 'cartEmpty')}</p>`
        : html`<ul class="rows">${bought.map(
            ({ listing, variant }) =>
              html`<li><span class="grow"><a href="${look.words.to(itemPath(listing.id))}">${listing.content.title}</a>${variant && html` <span class="soft">${variant.title ?? variant.id}</span>`}</span><span class="price">${price(listing)}</span></li>`,
          )}</ul>`
    }</div>`,
  );

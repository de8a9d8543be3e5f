import type { ListingRecord, MessageRecord, SellerRecord } from '../records.ts';
import { type Html, html } from './html.ts';
import { both, itemPath, type Look, layout, price } from './layout.ts';
import type { TextKey } from './texts.ts';

const note = (look: Look, key: TextKey | undefined, detail = ''): Html | undefined =>
  key === undefined ? undefined : html`<p class="note" role="status">${both(look.words, key)} ${detail}</p>`;

const lang = (look: Look): Html => html`<input type="hidden" name="lang" value="${look.words.lang}">`;

const field = (look: Look, key: TextKey, name: string, type = 'text'): Html =>
  html`<label><span>${both(look.words, key)}</span><input name="${name}" type="${type}" required autocomplete="off"></label>`;

export const loginPage = (look: Look, said?: TextKey): string =>
  layout(
    look,
    look.words.t('login'),
    html`<div class="panel"><h1>${both(look.words, 'sellerCentre')}</h1>${note(look, said)}
<form class="form" method="post" action="/seller/login">${lang(look)}${field(look, 'sellerId', 'seller')}${field(look, 'password', 'password', 'password')}
<button>${both(look.words, 'login')}</button></form><p><a href="${look.words.to('/seller/register')}">${both(look.words, 'register')}</a></p></div>`,
  );

export const registerPage = (look: Look, refused: string | undefined, id?: string): string =>
  layout(
    look,
    look.words.t('register'),
    html`<div class="panel"><h1>${both(look.words, 'register')}</h1>${
      id === undefined
        ? html`${refused !== undefined && note(look, 'refused', refused)}<form class="form" method="post" action="/seller/register">${lang(look)}${field(look, 'shopName', 'name')}
<label><span>${both(look.words, 'identityKind')}</span><select name="kind"><option value="company-no">${look.words.t('companyNo')}</option><option value="id-card">${look.words.t('idCard')}</option></select></label>
${field(look, 'identityNo', 'number')}${field(look, 'holder', 'holder')}${field(look, 'email', 'email', 'email')}${field(look, 'password', 'password', 'password')}
<button>${both(look.words, 'register')}</button></form>`
        : html`<p>${both(look.words, 'registered')} <b>${id}</b></p><p><a class="button" href="${look.words.to('/seller/inbox')}">${look.words.t('sellerCentre')}</a></p>`
    }</div>`,
  );

const menu = (look: Look, seller: SellerRecord): Html =>
  html`<ul class="rows menu"><li><span class="grow"><b>${seller.name}</b> <span class="soft">${seller.id}</span></span><a href="${look.words.to('/seller/inbox')}">${look.words.t('inbox')}</a>
<a href="${look.words.to('/seller/listings')}">${look.words.t('myOffers')}</a><form method="post" action="/seller/logout">${lang(look)}<button class="quiet">${look.words.t('logout')}</button></form></li></ul>`;

export const inboxPage = (look: Look, seller: SellerRecord, messages: readonly MessageRecord[]): string =>
  layout(
    look,
    look.words.t('inbox'),
    html`<div class="panel">${menu(look, seller)}<h1>${both(look.words, 'inbox')}</h1>${
      messages.length === 0
        ? html`<p>${both(look.words, 'noMessages')}</p>`
        : html`<ul class="rows">${messages.map(
            ({ id, subject, at, readAt, language }) =>
              html`<li><span class="grow"><a lang="${language}" href="${look.words.to(`/seller/inbox/${id}`)}">${subject}</a></span>${
                readAt === undefined && html`<span class="tag bad">${look.words.t('unread')}</span>`
              }<time class="soft">${at.slice(0, 16).replace('T', ' ')}</time></li>`,
          )}</ul>`
    }</div>`,
  );

const webLink = (link: string | undefined): string | undefined =>
  link !== undefined && /^https?:\/\//i.test(link) ? link : undefined;

export const messagePage = (look: Look, seller: SellerRecord, message: MessageRecord): string => {
  const link = webLink(message.link);
  return layout(
    look,
    message.subject,
    html`<div class="panel">${menu(look, seller)}<article lang="${message.language}"><h1>${message.subject}</h1>
<p class="soft">${look.words.t('from')} · ${message.at.slice(0, 16).replace('T', ' ')} UTC</p><div class="letter">${message.body}</div></article>
${link !== undefined && html`<p><a class="button" href="${link}" rel="noreferrer" target="_blank">${both(look.words, 'answer')}</a></p>`}</div>`,
  );
};

const stateOf = ({ measure, onShelf }: ListingRecord): readonly [TextKey, string] =>
  measure !== 'none' ? ['underMeasure', 'tag bad'] : onShelf ? ['visible', 'tag good'] : ['offShelf', 'tag'];

export const offersPage = (
  look: Look,
  seller: SellerRecord,
  listings: readonly ListingRecord[],
  isHeld: (listing: string) => boolean,
  refused?: string,
): string =>
  layout(
    look,
    look.words.t('myOffers'),
    html`<div class="panel">${menu(look, seller)}<h1>${both(look.words, 'myOffers')}</h1>${refused !== undefined && note(look, 'refused', refused)}
<ul class="rows">${listings.map((listing) => {
      const [key, mark] = stateOf(listing);
      const path = `/seller/listings/${encodeURIComponent(listing.id)}`;
      return html`<li><span class="grow"><a href="${look.words.to(itemPath(listing.id))}">${listing.content.title}</a> <span class="soft">${listing.id}</span></span>
<span class="price">${price(listing)}</span><span class="${mark}">${look.words.t(key)}</span>${isHeld(listing.id) && html`<span class="tag bad">${look.words.t('proceedsHeld')}</span>`}
<form method="post" action="${path}">${lang(look)}<button class="quiet" name="do" value="${listing.onShelf ? 'take-off' : 'put-on'}">${look.words.t(listing.onShelf ? 'takeOff' : 'putOn')}</button>
<button class="quiet" name="do" value="delete">${look.words.t('delete')}</button></form></li>`;
    })}</ul>
<h2>${both(look.words, 'newOffer')}</h2><form class="form" method="post" action="/seller/listings">${lang(look)}${field(look, 'title', 'title')}${field(look, 'price', 'price')}
<button>${both(look.words, 'publish')}</button></form></div>`,
  );

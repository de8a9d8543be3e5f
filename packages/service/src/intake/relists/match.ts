import type { AlikeIn, Money, Region } from '@marketsafe/terms';

/** The page of an upheld removal, as its case keeps it. */
export interface RemovedPage {
  readonly case: string;
  /** Key. */
  readonly seller: string;
  readonly marketplace: string;
  readonly listing: string;
  /** Keys of its title (`keysOf`). */
  readonly words: readonly string[];
  readonly price?: Money;
  /** When it was seen gone, ISO 8601 UTC. */
  readonly removedAt: string;
}

/** By case, the keys of the sellers whose own pages showed its page's picture before it did. */
export type ShownFirst = ReadonlyMap<string, ReadonlySet<string>>;

/** A picture of an offer that shows the same as one of a removed page, whatever was done to the copy. */
export interface AlikePicture {
  /** Address of the offer's picture, and of the removed page's. */
  readonly image: string;
  readonly with?: string;
  readonly points: number;
  readonly mirrored: boolean;
  readonly region: Region;
  readonly withRegion: Region;
}

/** An offer with a finding. */
export interface Offer {
  readonly marketplace: string;
  readonly listing: string;
  /** Key. */
  readonly seller: string;
  readonly words: readonly string[];
  readonly price?: Money;
  /** When its page was first seen, ISO 8601 UTC. */
  readonly firstSeen: string;
  /** By case. A picture that the seller's own pages showed first is not among them. */
  readonly pictures: ReadonlyMap<string, AlikePicture>;
}

/** An offer of goods that a case removed. */
export interface Match {
  readonly case: string;
  readonly agree: readonly AlikeIn[];
  readonly picture?: AlikePicture;
}

/** A title that more shops than this show identifies nothing: it is the manufacturer's. */
const mostShopsOfTitle = 10;

/**
 * The removed page that each offer shows again, by the offer's place in `offers`. Picture, title and price that were copied from one
 * page are one reason and not three: one of them makes the match, the others are only named with it. Pure.
 */
export function matchesOf(
  removed: readonly RemovedPage[],
  offers: readonly Offer[],
  shownFirst: ShownFirst,
): ReadonlyMap<number, Match> {
  const titles = titlesOf(removed, offers);
  const candidatesOf = candidatesAmong(removed, titles);
  const found = new Map<number, Match>();
  for (const [place, offer] of offers.entries()) {
    const matches = [...candidatesOf(offer)].flatMap((page) => {
      const agree = agreement(page, offer, titles, shownFirst);
      return agree === undefined ? [] : [{ page, agree }];
    });
    const [best] = matches.sort(byStrength);
    if (best === undefined) continue;
    const picture = offer.pictures.get(best.page.case);
    found.set(place, { case: best.page.case, agree: best.agree, ...(picture && { picture }) });
  }
  return found;
}

/** The cases whose page an offer of another seller may repeat by title and price: of those it matters who showed the picture first. */
export function copiedTitles(removed: readonly RemovedPage[], offers: readonly Offer[]): readonly string[] {
  const titles = titlesOf(removed, offers);
  const candidatesOf = candidatesAmong(removed, titles);
  const isCopied = (page: RemovedPage, offer: Offer): boolean =>
    page.seller !== offer.seller && agreement(page, offer, titles, new Map())?.includes('title') === true;
  const copied = offers.flatMap((offer) => [...candidatesOf(offer)].filter((page) => isCopied(page, offer)));
  return [...new Set(copied.map((page) => page.case))];
}

/** The removed pages with which an offer has the listing, a picture or a telling title in common. */
function candidatesAmong(removed: readonly RemovedPage[], titles: Titles): (offer: Offer) => ReadonlySet<RemovedPage> {
  const byCase = new Map(removed.map((page) => [page.case, page]));
  const byWord = new Map<string, RemovedPage[]>();
  const byListing = new Map<string, RemovedPage[]>();
  for (const page of removed) {
    for (const word of page.words) if (isTelling(titles.get(word))) put(byWord, word, page);
    put(byListing, listingKey(page), page);
  }
  return (offer) =>
    new Set([
      ...(byListing.get(listingKey(offer)) ?? []),
      ...[...offer.pictures.keys()].flatMap((id) => byCase.get(id) ?? []),
      ...offer.words.flatMap((word) => byWord.get(word) ?? []),
    ]);
}

/**
 * What an offer and a removed page have in common, if that is enough. At the same account the title is; at any other seller it takes the
 * picture, or title and price of a seller who showed neither the title before the removal nor the picture before the removed page: what
 * is merely named alike is no return, and pages are copied from honest sellers whole.
 */
function agreement(
  page: RemovedPage,
  offer: Offer,
  titles: Titles,
  shownFirst: ShownFirst,
): readonly AlikeIn[] | undefined {
  const own = page.seller === offer.seller;
  const shared = offer.words.filter((word) => page.words.includes(word) && isTelling(titles.get(word)));
  const same = {
    listing: own && listingKey(page) === listingKey(offer),
    picture: offer.pictures.has(page.case),
    title: shared.length > 0,
    price: page.price !== undefined && isSamePrice(page.price, offer.price),
    seller: own,
  };
  const isCopy =
    same.title &&
    same.price &&
    !shownFirst.get(page.case)?.has(offer.seller) &&
    shared.every((word) => (titles.get(word)?.get(offer.seller) ?? '') > page.removedAt);
  if (!same.listing && !same.picture && !(own ? same.title : isCopy)) return undefined;
  return (['listing', 'picture', 'title', 'price', 'seller'] as const).filter((one) => same[one]);
}

interface Found {
  readonly page: RemovedPage;
  readonly agree: readonly AlikeIn[];
}

/** The same account first, then the picture, then the latest removal. */
function byStrength(one: Found, other: Found): number {
  const rank = ({ agree }: Found): number =>
    (['picture', 'seller', 'listing'] as const).findLastIndex((what) => agree.includes(what));
  return (
    rank(other) - rank(one) ||
    (one.page.removedAt < other.page.removedAt ? 1 : one.page.removedAt > other.page.removedAt ? -1 : 0) ||
    (one.page.case < other.page.case ? -1 : 1)
  );
}

/** By key of a title: the shops that show it, and since when the first page of each does. */
type Titles = ReadonlyMap<string, ReadonlyMap<string, string>>;

function titlesOf(removed: readonly RemovedPage[], offers: readonly Offer[]): Titles {
  const titles = new Map<string, Map<string, string>>();
  const shown = [...removed.map((page) => ({ ...page, firstSeen: '' })), ...offers];
  for (const { words, seller, firstSeen } of shown)
    for (const word of words) {
      const shops = titles.get(word) ?? new Map<string, string>();
      const since = shops.get(seller);
      titles.set(word, shops.set(seller, since !== undefined && since < firstSeen ? since : firstSeen));
    }
  return titles;
}

/** Whether so few shops show a title that it identifies goods. */
const isTelling = (shops: ReadonlyMap<string, string> = new Map()): boolean => shops.size <= mostShopsOfTitle;

const listingKey = ({ marketplace, listing }: Pick<Offer, 'marketplace' | 'listing'>): string =>
  JSON.stringify([marketplace, listing]);

const isSamePrice = (one: Money, other: Money | undefined): boolean =>
  other !== undefined && one.currency === other.currency && Number(one.amount) === Number(other.amount);

const put = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
};

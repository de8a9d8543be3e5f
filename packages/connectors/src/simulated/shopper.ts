import { isDeepStrictEqual } from 'node:util';
import type { Variant } from '@marketsafe/terms';
import type { Faults } from './faults.ts';
import type { Measures } from './measures.ts';
import type { ListingRecord } from './records.ts';
import type { Shop } from './shop.ts';
import { hasVariant, onSale } from './variants.ts';

/** An entry of a cart: an offer, in one of its variants if it has some. */
export interface InCart {
  readonly id: string;
  readonly variant?: string | undefined;
}

export interface Bought {
  readonly listing: ListingRecord;
  readonly variant: Variant | undefined;
}

export type Surface = 'page' | 'search' | 'cart';

/** `gone`: the shop had it, and may restore it; `unknown`: it never did, or its seller deleted it. */
export type Look = { readonly listing: ListingRecord } | 'gone' | 'unknown';

/** The shop as a shopper sees it, faults included. */
export class Shopper {
  readonly #shop: Shop;
  readonly #faults: Faults;
  readonly #measures: Measures;

  constructor(shop: Shop, faults: Faults, measures: Measures) {
    this.#shop = shop;
    this.#faults = faults;
    this.#measures = measures;
  }

  look(id: string, surface: Surface): Look {
    this.#measures.settle();
    if (surface === 'page') this.#measures.lookedAt('listing', id);
    const listing = this.#shop.listings.get(id);
    if (listing === undefined) return 'unknown';
    const visible = this.#shop.isVisible(listing);
    const before = this.#shop.before.get(id);
    if (before !== undefined) {
      const was = before.listing;
      const wasVisible = before.open && was.onShelf && !was.deleted && was.measure === 'none';
      const changes = wasVisible !== visible || !isDeepStrictEqual(was.variantMeasures, listing.variantMeasures);
      if (changes && this.#faults.take('stale-read', { on: 'read', surface, listing: id }) !== undefined)
        return wasVisible ? { listing: was } : 'gone';
    }
    if (listing.deleted) return 'unknown';
    return visible ? { listing } : 'gone';
  }

  /** Every visible matching offer, the one whose words changed last at the end. Without a query, the storefront's or the whole shop's offers. */
  find(query: string, seller?: string): ListingRecord[] {
    const candidates =
      query.trim() !== ''
        ? this.#shop.search.find(query)
        : seller === undefined
          ? [...this.#shop.listings.keys()]
          : this.#shop.listingsOf(seller).map(({ id }) => id);
    return candidates.flatMap((id) => {
      const listing = this.#shop.listings.get(id);
      if (listing === undefined || (seller !== undefined && listing.seller !== seller)) return [];
      const seen = this.look(id, 'search');
      return typeof seen === 'string' ? [] : seen.listing;
    });
  }

  storefront(id: string): 'open' | 'closed' | 'unknown' {
    this.#measures.settle();
    this.#measures.lookedAt('storefront', id);
    const seller = this.#shop.sellers.get(id);
    if (seller === undefined) return 'unknown';
    return seller.state === 'active' ? 'open' : 'closed';
  }

  /** The entries of a cart that can still be bought. */
  cart(wanted: readonly InCart[]): Bought[] {
    return wanted.flatMap(({ id, variant }) => {
      const seen = this.look(id, 'cart');
      if (typeof seen === 'string') return [];
      const { listing } = seen;
      const chosen = onSale(listing).find((one) => one.id === variant);
      return variant !== undefined && chosen === undefined ? [] : { listing, variant: chosen };
    });
  }

  /** Whether a shopper could add it to a cart now. */
  canBuy({ id, variant }: InCart): 'yes' | 'gone' | 'unknown' | 'sold-out' {
    const seen = this.look(id, 'cart');
    if (typeof seen === 'string') return seen;
    if (variant !== undefined && !onSale(seen.listing).some((one) => one.id === variant))
      return hasVariant(seen.listing, variant) ? 'gone' : 'unknown';
    return seen.listing.content.stock === 0 ? 'sold-out' : 'yes';
  }
}

import { Money } from '@marketsafe/terms';
import { z } from 'zod';
import { Identity } from '../operator-api/index.ts';
import type { BringIn } from './bring-in.ts';
import { freshToken, isPassword } from './passwords.ts';
import type { MessageRecord, SellerRecord } from './records.ts';
import type { Shop } from './shop.ts';

export const Registration = z.object({
  name: z.string().trim().min(1).max(200),
  language: z.enum(['en', 'zh-CN']).default('zh-CN'),
  password: z.string().min(1).max(200),
  identity: Identity,
  email: z.email().max(320).optional(),
});

export const Offer = z.object({
  title: z.string().trim().min(1).max(1000),
  price: Money,
  description: z.string().max(20_000).optional(),
  stock: z.int().min(0).default(10),
  images: z.array(z.string().max(2000)).max(20).default([]),
});

/** A change to a seller's own offer; absent fields stay. */
export const Change = z.object({
  title: Offer.shape.title.optional(),
  price: Money.optional(),
  description: Offer.shape.description,
  stock: z.int().min(0).optional(),
  onShelf: z.boolean().optional(),
});

export type SellerAnswer = 'ok' | 'unknown' | 'under-measure';

/** A seller's actions on its own account. They cannot undo a measure of the operator. */
export class SellerDesk {
  readonly #shop: Shop;
  readonly #bringIn: BringIn;
  readonly #sessions = new Map<string, string>();

  constructor(shop: Shop, bringIn: BringIn) {
    this.#shop = shop;
    this.#bringIn = bringIn;
  }

  login(id: string, password: string): { token: string } | 'wrong' | 'blocked' {
    const seller = this.#shop.sellers.get(id);
    if (seller === undefined || !isPassword(seller, password)) return 'wrong';
    if (!this.#shop.mayEnter(id)) return 'blocked';
    const token = freshToken();
    this.#sessions.set(token, id);
    return { token };
  }

  logout(token: string): void {
    this.#sessions.delete(token);
  }

  /** The seller of a session; undefined from the moment of a suspension or closure that ends sessions. */
  sellerOf(token: string): SellerRecord | undefined {
    const seller = this.#shop.sellers.get(this.#sessions.get(token) ?? '');
    if (seller !== undefined && this.#shop.mayEnter(seller.id)) return seller;
    this.#sessions.delete(token);
    return undefined;
  }

  /** Any person may open a shop: recognising a banned seller is the programme's task, not the shop's. */
  register(registration: z.infer<typeof Registration>): SellerRecord {
    return this.#bringIn.addSeller({ ...registration, openedOn: this.#shop.now().slice(0, 10) });
  }

  inbox(seller: string): MessageRecord[] {
    return [...this.#shop.messages.values()].filter((message) => message.seller === seller).toReversed();
  }

  read(seller: string, id: string): MessageRecord | undefined {
    const message = this.#shop.messages.get(id);
    if (message?.seller !== seller || message.readAt !== undefined)
      return message?.seller === seller ? message : undefined;
    const readAt = this.#shop.now();
    this.#shop.putMessage({ ...message, readAt });
    this.#shop.options.tell({ type: 'message.read', at: readAt, seller, action: message.actionId });
    return { ...message, readAt };
  }

  create(seller: string, offer: z.infer<typeof Offer>): string {
    const id = this.#shop.freshListingId();
    this.#bringIn.addListing(id, seller, { ...offer, shipsTo: ['CN'], variants: [], attributes: {} });
    return id;
  }

  change(seller: string, id: string, { onShelf, ...content }: z.infer<typeof Change>): SellerAnswer {
    const listing = this.#shop.listings.get(id);
    if (listing === undefined || listing.deleted || listing.seller !== seller) return 'unknown';
    // A seller may amend hidden goods but not offer them again; it cannot change removed ones.
    if (listing.measure === 'removed' || (listing.measure === 'hidden' && onShelf === true)) return 'under-measure';
    const { kept: _kept, ...bare } = listing;
    this.#shop.putListing({
      ...(Object.keys(content).length === 0 ? listing : bare),
      content: { ...listing.content, ...content, title: content.title ?? listing.content.title },
      onShelf: onShelf ?? listing.onShelf,
    });
    this.#shop.options.tell({ type: 'listing.changed', at: this.#shop.now(), listing: id, seller });
    return 'ok';
  }

  delete(seller: string, id: string): SellerAnswer {
    const listing = this.#shop.listings.get(id);
    if (listing === undefined || listing.deleted || listing.seller !== seller) return 'unknown';
    this.#shop.putListing({ ...listing, deleted: true });
    this.#shop.options.tell({ type: 'listing.deleted', at: this.#shop.now(), listing: id, seller });
    return 'ok';
  }
}

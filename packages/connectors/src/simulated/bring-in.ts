import { isDeepStrictEqual } from 'node:util';
import { type ImportResult, ListingImport, SellerImport } from './imports.ts';
import { impose } from './measures.ts';
import { freshToken, sealPassword } from './passwords.ts';
import type { Content, SellerRecord } from './records.ts';
import type { Shop } from './shop.ts';

/** Imports rows into a shop in bulk. Refuses invalid rows with index and reason, and imports the rest. */
export class BringIn {
  readonly #shop: Shop;

  constructor(shop: Shop) {
    this.#shop = shop;
  }

  sellers(rows: readonly unknown[]): ImportResult {
    return collect(rows, (row) => {
      const read = SellerImport.safeParse(row);
      if (!read.success) return firstProblem(read.error);
      const { id = this.#shop.freshSellerId(), password, ...given } = read.data;
      const known = this.#shop.sellers.get(id);
      if (known === undefined) {
        this.addSeller({ id, password, ...given });
        return { outcome: 'created', id };
      }
      const changed: SellerRecord = {
        ...known,
        ...given,
        ...(password === undefined ? {} : sealPassword(password)),
      };
      if (password === undefined && isDeepStrictEqual(changed, known)) return { outcome: 'unchanged', id };
      this.#shop.putSeller(changed);
      this.#shop.options.tell({ type: 'seller.changed', at: this.#shop.now(), seller: id });
      return { outcome: 'changed', id };
    });
  }

  /** Creates an account; without a password it has no login. */
  addSeller({ password, id = this.#shop.freshSellerId(), language = 'zh-CN', ...given }: SellerImport): SellerRecord {
    const at = this.#shop.now();
    const seller = this.#shop.putSeller({
      ...given,
      id,
      language,
      ...sealPassword(password ?? freshToken()),
      state: 'active',
      createdAt: at,
    });
    this.#shop.options.tell({ type: 'seller.registered', at, seller: id });
    return seller;
  }

  listings(rows: readonly unknown[]): ImportResult {
    return collect(rows, (row) => {
      const read = ListingImport.safeParse(row);
      if (!read.success) return firstProblem(read.error);
      const { id = this.#shop.freshListingId(), seller, ...content } = read.data;
      const known = this.#shop.listings.get(id);
      if (known !== undefined && !known.deleted && known.seller !== seller.id)
        return { why: `listing ${id} is the offer of another seller` };
      if (!this.#shop.sellers.has(seller.id)) this.addSeller({ id: seller.id, name: seller.name ?? seller.id });
      if (known !== undefined && !known.deleted) {
        if (isDeepStrictEqual({ ...known.content, ...known.kept }, content)) return { outcome: 'unchanged', id };
        const { kept: _kept, ...bare } = known;
        const changed = { ...bare, content };
        this.#shop.putListing(known.measure === 'none' ? changed : impose(changed, known.measure));
        this.#shop.options.tell({ type: 'listing.changed', at: this.#shop.now(), listing: id, seller: seller.id });
        return { outcome: 'changed', id };
      }
      this.addListing(id, seller.id, content);
      return { outcome: 'created', id };
    });
  }

  addListing(id: string, seller: string, content: Content): void {
    const at = this.#shop.now();
    this.#shop.putListing({ id, seller, content, measure: 'none', onShelf: true, deleted: false, createdAt: at });
    this.#shop.options.tell({ type: 'listing.created', at, listing: id, seller });
  }

  /** Gives a listing's id to an offer of another seller, as marketplaces do with old ids. */
  recycle(listing: string, to?: string): void {
    const known = this.#shop.listings.get(listing);
    if (known === undefined) return;
    const heir =
      to ?? [...this.#shop.sellers.values()].find(({ id, state }) => id !== known.seller && state === 'active')?.id;
    const seller = heir ?? this.addSeller({ name: '新手小店' }).id;
    this.addListing(listing, seller, {
      title: '手工陶瓷花瓶 家居摆件',
      images: [],
      shipsTo: ['CN'],
      variants: [],
      attributes: {},
      price: { amount: '39.00', currency: this.#shop.options.currency },
      stock: 5,
    });
  }
}

type Row = { outcome: 'created' | 'changed' | 'unchanged'; id: string } | { why: string };

const collect = (rows: readonly unknown[], take: (row: unknown) => Row): ImportResult => {
  const result: ImportResult = { created: 0, changed: 0, unchanged: 0, ids: [], refused: [] };
  for (const [index, row] of rows.entries()) {
    const taken = take(row);
    if ('why' in taken) result.refused.push({ index, why: taken.why });
    else result[taken.outcome] += 1;
    result.ids.push('why' in taken ? null : taken.id);
  }
  return result;
};

const firstProblem = (error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] }): Row => {
  const issue = error.issues[0];
  return { why: `${issue?.path.join('.') || 'row'}: ${issue?.message ?? 'not valid'}` };
};

import type { OperatorEvent } from '../operator-api/index.ts';
import { type Journal, type JournalLine, openJournal } from './journal.ts';
import type {
  ActionRecord,
  EffectRecord,
  ListingRecord,
  MessageRecord,
  ProceedsRecord,
  SellerRecord,
} from './records.ts';
import { SearchIndex } from './search-index.ts';

export interface ShopOptions {
  readonly id: string;
  readonly currency: string;
  readonly now: () => Date;
  readonly journal?: string;
  /** Present: the shop keeps its sellers' contacts, names and identities, and makes their tokens with this key. */
  readonly tokenKey?: string;
  readonly tell: (event: OperatorEvent) => void;
}

/** Real ids of such shops have twelve digits; ours look the same. */
const FIRST_LISTING = 680_000_000_001n;
const FIRST_SELLER = 220_000_001n;

/** A seller's row without the fields that the shop sets. */
export type SellerDraft = Omit<SellerRecord, 'revision' | 'updatedAt'>;
export type ListingDraft = Omit<ListingRecord, 'revision' | 'updatedAt'>;

/** The rows of one simulated shop, in memory and optionally in a journal. A shopper's view is computed from them. */
export class Shop {
  readonly options: ShopOptions;
  /** In the order of their last change. */
  readonly listings = new Map<string, ListingRecord>();
  readonly sellers = new Map<string, SellerRecord>();
  readonly messages = new Map<string, MessageRecord>();
  readonly actions = new Map<string, ActionRecord>();
  /** Ids of the actions that were accepted and have no effect yet. */
  readonly accepted = new Set<string>();
  readonly effects: EffectRecord[] = [];
  /** By listing, the sellers whose proceeds of it are held. */
  readonly held = new Map<string, ReadonlySet<string>>();
  readonly search = new SearchIndex();
  /** A listing before the latest measure on it or its seller: the content of a stale read. */
  readonly before = new Map<string, { listing: ListingRecord; open: boolean }>();
  readonly #ofSeller = new Map<string, Set<string>>();
  readonly #journal: Journal;
  #revision = 0;
  #listingId = FIRST_LISTING;
  #sellerId = FIRST_SELLER;

  constructor(options: ShopOptions) {
    this.options = options;
    this.#journal = openJournal(options.journal, (line) => this.#apply(line));
  }

  close(): void {
    this.#journal.close();
  }

  now(): string {
    return this.options.now().toISOString();
  }

  isOpen(seller: string): boolean {
    return this.sellers.get(seller)?.state === 'active';
  }

  /** Whether its seller can log in: while it is open, and afterwards too if messages can reach them nowhere else. */
  mayEnter(seller: string): boolean {
    return this.isOpen(seller) || (this.options.tokenKey !== undefined && this.sellers.has(seller));
  }

  /** Whether a shopper finds the offer now. */
  isVisible(listing: ListingRecord): boolean {
    return !listing.deleted && listing.onShelf && listing.measure === 'none' && this.isOpen(listing.seller);
  }

  listingsOf(seller: string): ListingRecord[] {
    return [...(this.#ofSeller.get(seller) ?? [])].flatMap((id) => this.listings.get(id) ?? []);
  }

  freshListingId(): string {
    while (this.listings.has(String(this.#listingId))) this.#listingId += 1n;
    return String(this.#listingId);
  }

  freshSellerId(): string {
    while (this.sellers.has(String(this.#sellerId))) this.#sellerId += 1n;
    return String(this.#sellerId);
  }

  putListing(draft: ListingDraft): ListingRecord {
    return this.#write({ row: 'listing', value: { ...draft, updatedAt: this.now(), revision: this.#revision + 1 } })
      .value;
  }

  putSeller(draft: SellerDraft): SellerRecord {
    return this.#write({ row: 'seller', value: { ...draft, updatedAt: this.now(), revision: this.#revision + 1 } })
      .value;
  }

  putMessage(value: MessageRecord): void {
    this.#write({ row: 'message', value });
  }

  putProceeds(value: ProceedsRecord): void {
    this.#write({ row: 'proceeds', value });
  }

  isHeld(listing: string, seller: string): boolean {
    return this.held.get(listing)?.has(seller) === true;
  }

  putAction(value: ActionRecord): ActionRecord {
    return this.#write({ row: 'action', value }).value;
  }

  addEffect(effect: Omit<EffectRecord, 'sequence' | 'at'>): void {
    this.#write({ row: 'effect', value: { ...effect, sequence: this.effects.length + 1, at: this.now() } });
  }

  remember(listing: ListingRecord): void {
    this.before.set(listing.id, { listing, open: this.isOpen(listing.seller) });
  }

  #write<Line extends JournalLine>(line: Line): Line {
    this.#apply(line);
    this.#journal.append(line);
    return line;
  }

  #apply(line: JournalLine): void {
    switch (line.row) {
      case 'listing':
        this.#setListing(line.value);
        return;
      case 'seller':
        this.#revision = Math.max(this.#revision, line.value.revision);
        this.sellers.delete(line.value.id);
        this.sellers.set(line.value.id, line.value);
        return;
      case 'message':
        this.messages.set(line.value.id, line.value);
        return;
      case 'proceeds': {
        const { listing, seller, held } = line.value;
        const others = [...(this.held.get(listing) ?? [])].filter((one) => one !== seller);
        this.held.set(listing, new Set(held ? [...others, seller] : others));
        return;
      }
      case 'action':
        this.actions.set(line.value.instruction.id, line.value);
        if (line.value.status === 'accepted') this.accepted.add(line.value.instruction.id);
        else this.accepted.delete(line.value.instruction.id);
        return;
      case 'effect':
        this.effects.push(line.value);
    }
  }

  #setListing(listing: ListingRecord): void {
    this.#revision = Math.max(this.#revision, listing.revision);
    const old = this.listings.get(listing.id);
    if (old !== undefined && old.seller !== listing.seller) this.#ofSeller.get(old.seller)?.delete(listing.id);
    // Deleted and set again: a map keeps the order of insertion, which thus becomes the order of changes.
    this.listings.delete(listing.id);
    this.listings.set(listing.id, listing);
    const own = this.#ofSeller.get(listing.seller);
    if (own === undefined) this.#ofSeller.set(listing.seller, new Set([listing.id]));
    else own.add(listing.id);
    const searched = searchedText(listing);
    if (old === undefined || searchedText(old) !== searched) this.search.put(listing.id, searched);
  }
}

const searchedText = ({ content: { title, brand, category } }: ListingRecord): string =>
  `${title} ${brand ?? ''} ${category ?? ''}`;

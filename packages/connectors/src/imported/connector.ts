import type { MeasureTarget } from '@marketsafe/terms';
import { variantOf } from '@marketsafe/terms';
import {
  type Action,
  type ActionCapability,
  type Capabilities,
  type Connector,
  ConnectorError,
  type EntityKind,
  type Observation,
  type Page,
  type Pulled,
  type PulledListing,
  type PulledSeller,
  type Receipt,
} from '../contract.ts';
import { parseListingUrl } from '../url/index.ts';
import { ImportedBook, type Kept } from './book.ts';

interface ImportedOptions {
  readonly marketplace: string;
  /** The file of its listings; made by the first import. */
  readonly file: string;
  readonly now: () => Date;
  /** Letters to sellers stay in the programme: each seller has an address there. It must end in `.invalid`, which no mail reaches. */
  readonly inbox?: string;
  /** Hears, in words, what became of a last line of the file that had no end. */
  readonly onMended?: (what: string) => void;
}

/** Says at each order what became of it; for the review team. */
const notSent = 'Not sent: the listings of this marketplace were imported, and it is not connected.';

const ability: ActionCapability = {
  ...{ mode: 'direct', maxBatch: 100, confirm: 'sync' },
  ...{ nativeIdempotency: true, reversible: true, relistProof: true },
};

const capabilities: Capabilities = {
  ...{ forum: 'decides-here', required: [] },
  pull: {
    ...{ kinds: ['seller', 'listing'], incremental: 'cursor', tombstones: false, pageMax: 500, blindSpots: [] },
    // A cursor is a place in a file that only grows.
    overlapMs: 0,
  },
  variants: false,
  observe: { shopperView: false, surfaces: ['page'] },
  webhooks: 'none',
  actions: {
    ...{ 'listing.hide': ability, 'listing.remove': ability, 'listing.reinstate': ability },
    ...{ 'seller.close': ability, 'seller.reinstate': ability },
  },
};

/** What an action wants of which kind of target. */
const wanted: Readonly<Partial<Record<Action['type'], { readonly kind: Kept; readonly down: boolean }>>> = {
  'listing.hide': { kind: 'listing', down: true },
  'listing.remove': { kind: 'listing', down: true },
  'listing.reinstate': { kind: 'listing', down: false },
  'seller.close': { kind: 'storefront', down: true },
  'seller.reinstate': { kind: 'storefront', down: false },
};

/**
 * A marketplace that is not connected: its listings came from files, for a trial. An order changes what the trial shows of them, and
 * is sent to no one; its receipt says so.
 */
export const importedConnector = ({ marketplace, file, now, inbox, onMended }: ImportedOptions): Connector => {
  const book = new ImportedBook(file);
  const at = (): string => now().toISOString();
  const observed = (target: MeasureTarget): Observation => observation(book, target, at());

  return {
    marketplace,
    live: false,
    capabilities: () => capabilities,
    pull: async (kind, from) => {
      await book.refresh();
      return page(book, kind, from, { marketplace, inbox });
    },
    observe: async (targets) => {
      await book.refresh();
      return targets.map(observed);
    },
    prepare: async (actions) => actions.map(() => undefined),
    submit: async (actions, canSend = async () => true) => {
      await book.refresh();
      const known = actions.map((action) => before(book, action, observed(action.target), at()));
      const open = actions.filter((_, index) => known[index] === undefined);
      if (open.length > 0) {
        if (!(await canSend())) throw new ConnectorError('stopped', 'the programme stopped it');
        const mended = await book.record(
          open.flatMap(({ id: action, type, target }) => {
            const want = wanted[type];
            return want ? [{ ...want, id: target.id, action, at: at() }] : [];
          }),
        );
        if (mended !== undefined) onMended?.(mended);
      }
      return actions.map(
        (action, index) => known[index] ?? receiptOf(action, 'done', at(), { observed: observed(action.target) }),
      );
    },
    // Only the programme's own haste leaves one open.
    poll: async (receipts) => {
      await book.refresh();
      return receipts.map((receipt) => {
        const { kind, id } = receipt.target;
        const isDone = kind !== 'proceeds' && book.measure(kind, id)?.action === receipt.actionId;
        return isDone
          ? { ...receipt, outcome: 'done', observed: observed(receipt.target), reason: notSent, at: at() }
          : receipt;
      });
    },
    parseUrl: (url) => {
      const form = parseListingUrl(url);
      if (form) return form.marketplace === marketplace ? form : undefined;
      const id = book.at(url);
      return id === undefined ? undefined : { kind: 'listing', marketplace, id };
    },
  };
};

const receiptOf = (action: Action, outcome: Receipt['outcome'], at: string, rest: Partial<Receipt> = {}): Receipt => ({
  ...{ actionId: action.id, type: action.type, target: action.target, outcome, reason: notSent, at },
  ...rest,
});

/** The receipt of an action that changes nothing; undefined if it does. */
function before(book: ImportedBook, action: Action, observed: Observation, at: string): Receipt | undefined {
  const want = wanted[action.type];
  if (!want || want.kind !== action.target.kind || variantOf(action.target) !== undefined)
    return receiptOf(action, 'unsupported', at);
  if (!observed.exists || (action.expectSeller !== undefined && observed.seller !== action.expectSeller))
    return receiptOf(action, 'not-found', at, { observed });
  const { kind, down } = want;
  if (book.isDown(kind, action.target.id) !== down) return undefined;
  const own = book.measure(kind, action.target.id)?.action === action.id;
  return receiptOf(action, own ? 'done' : 'already', at, { observed });
}

function observation(book: ImportedBook, target: MeasureTarget, at: string): Observation {
  const { kind, id } = target;
  if (kind === 'proceeds') return { target, exists: false, surfaces: {}, at };
  const seller = kind === 'storefront' ? book.seller(id) && id : book.listing(id)?.listing.seller.id;
  if (seller === undefined) return { target, exists: false, surfaces: {}, at };
  const isDown = book.isDown(kind, id) || book.isDown('storefront', seller);
  return { target, exists: true, seller, surfaces: { page: isDown ? 'gone' : 'visible' }, at };
}

interface Told {
  readonly marketplace: string;
  readonly inbox: string | undefined;
}

function page(
  book: ImportedBook,
  kind: EntityKind,
  { cursor, next, limit = 100 }: { cursor?: string; next?: string; limit?: number },
  told: Told,
): Page<Pulled> {
  const all = book.changes(kind);
  const from = Number(next ?? cursor ?? 0);
  const end = Math.min(from + limit, all.length);
  const pulled = (id: string): Pulled[] => (kind === 'listing' ? listingOf(book, id, told) : sellerOf(book, id, told));
  return {
    items: [...new Set(all.slice(from, end))].flatMap(pulled),
    ...(end < all.length && { next: String(end) }),
    cursor: String(end),
  };
}

const isAddress = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '');

function listingOf(book: ImportedBook, id: string, { marketplace }: Told): PulledListing[] {
  const offer = book.listing(id);
  if (!offer) return [];
  const { url, images, ...listing } = offer.listing;
  const isDown = book.isDown('listing', id) || book.isDown('storefront', listing.seller.id);
  return [
    {
      kind: 'listing',
      listing: {
        ...{ ...listing, marketplace, images: images.filter(isAddress) },
        ...(url !== undefined && isAddress(url) && { url }),
      },
      state: isDown ? 'hidden' : 'visible',
      updatedAt: book.measure('listing', id)?.at ?? offer.at,
    },
  ];
}

function sellerOf(book: ImportedBook, id: string, { inbox }: Told): PulledSeller[] {
  const seller = book.seller(id);
  if (!seller) return [];
  const { name, language, at } = seller;
  return [
    {
      ...{ kind: 'seller', id, name, language },
      state: book.isDown('storefront', id) ? 'closed' : 'active',
      ...(inbox !== undefined && { contact: { email: `${boxOf(id)}@${inbox}` } }),
      updatedAt: book.measure('storefront', id)?.at ?? at,
    },
  ];
}

/** Any id as the local part of an address. */
const boxOf = (id: string): string =>
  /^[A-Za-z0-9]([A-Za-z0-9_-]{0,62}[A-Za-z0-9])?$/.test(id) ? id : Buffer.from(id).toString('hex').slice(0, 64);

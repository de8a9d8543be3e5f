/** What the stand-in keeps, in the shape of Mercur's answers. */
interface SellerRow {
  readonly id: string;
  readonly name: string;
  email: string;
  readonly members: readonly [{ readonly id: string; readonly email: string; locale: string | null }];
  status: string;
  status_reason: string | null;
  readonly closed_from: null;
  readonly closed_to: null;
  readonly created_at: string;
  updated_at: string;
}

interface PriceRow {
  amount: number;
  readonly currency_code: string;
  readonly min_quantity?: number;
  readonly rules?: Readonly<Record<string, string>>;
}

interface VariantRow {
  readonly id: string;
  readonly title: string;
  readonly manage_inventory: boolean;
  updated_at: string;
  prices: PriceRow[];
}

export interface ProductRow {
  id: string;
  readonly title: string;
  readonly description: null;
  readonly thumbnail: string | null;
  status: string;
  metadata: Record<string, unknown> | null;
  seller: SellerRow;
  readonly sales_channels: readonly { readonly id: string }[];
  readonly images: readonly { readonly url: string }[];
  readonly categories: readonly { readonly name: string }[];
  readonly variants: readonly VariantRow[];
  readonly created_at: string;
  updated_at: string;
  deleted_at: string | null;
}

export class Fault extends Error {
  readonly status: number;
  readonly body: { readonly type: string; readonly message: string };
  constructor(status: number, type: string, message: string) {
    super(message);
    this.status = status;
    this.body = { type, message };
  }
}

export const notFound = (what: string): Fault => new Fault(404, 'not_found', `${what} was not found`);
const invalid = (message: string): Fault => new Fault(400, 'invalid_data', message);
const notAllowed = (message: string): Fault => new Fault(400, 'not_allowed', message);

/** It has one of each. */
export const CHANNEL = 'sc_1';
export const REGION = { id: 'reg_1', currency_code: 'usd' };

const now = (): string => new Date().toISOString();
let count = 0;
export const newId = (kind: string): string => {
  count += 1;
  // Ids of Medusa are in the order of their creation.
  return `${kind}_${String(count).padStart(10, '0')}`;
};

interface NewSeller {
  readonly name: string;
  readonly email: string;
}

export interface NewProduct {
  readonly title: string;
  readonly status?: string;
  readonly thumbnail?: string;
  readonly sales_channels?: readonly { readonly id: string }[];
  readonly images?: readonly { readonly url: string }[];
  readonly variants: readonly (Pick<VariantRow, 'title'> & {
    readonly manage_inventory?: boolean;
    readonly prices: readonly PriceRow[];
  })[];
}

export interface ProductUpdate {
  readonly status?: string;
  readonly metadata?: Readonly<Record<string, unknown>> | null;
}

export interface SellerUpdate {
  readonly status?: string;
  readonly status_reason?: string | null;
}

/** Medusa merges metadata, takes an empty text for a deletion, and nothing at all for the deletion of everything. */
const merged = (
  old: Readonly<Record<string, unknown>> | null,
  given: NonNullable<ProductUpdate['metadata']>,
): Record<string, unknown> =>
  Object.keys(given).length === 0
    ? {}
    : Object.fromEntries(
        Object.entries({ ...old, ...given }).filter(([key, value]) => value !== '' || !(key in given)),
      );

/** Sellers and products, by Mercur's rules. */
export class Books {
  readonly sellers = new Map<string, SellerRow>();
  readonly products = new Map<string, ProductRow>();
  /** Prices of price lists, which no product shows. */
  readonly listed: (PriceRow & { readonly variant_id: string })[] = [];

  openShop({ name, email }: NewSeller): SellerRow {
    const at = now();
    const seller: SellerRow = {
      ...{ id: newId('sel'), name, email, status: 'pending_approval', status_reason: null },
      members: [{ id: newId('mem'), email, locale: null }],
      ...{ closed_from: null, closed_to: null, created_at: at, updated_at: at },
    };
    this.sellers.set(seller.id, seller);
    return seller;
  }

  seller(id: string): SellerRow {
    const seller = this.sellers.get(id);
    if (seller === undefined) throw notFound(`Seller with id ${id}`);
    return seller;
  }

  setSeller(id: string, update: SellerUpdate): SellerRow {
    return Object.assign(this.seller(id), update, { updated_at: now() });
  }

  /** Mercur's own steps, each with what it refuses. */
  step(id: string, step: string, reason: string | undefined): SellerRow {
    const { status } = this.seller(id);
    const to = (next: string): SellerRow => this.setSeller(id, { status: next, status_reason: reason ?? null });
    if (step === 'approve') {
      if (status !== 'pending_approval') throw notAllowed('Only sellers with pending_approval status can be approved');
      return to('open');
    }
    if (step === 'suspend') {
      if (status === 'terminated') throw notAllowed('Cannot suspend a terminated seller');
      if (status === 'suspended') throw notAllowed('Seller is already suspended');
      return to('suspended');
    }
    if (step === 'terminate') {
      if (status === 'terminated') throw notAllowed('Seller is already terminated');
      if (status === 'open') throw notAllowed('Cannot terminate an open seller. Suspend or close first.');
      return to('terminated');
    }
    if (step === 'unsuspend') {
      if (status !== 'suspended') throw notAllowed('Only suspended sellers can be unsuspended');
      return to('open');
    }
    if (status !== 'terminated') throw notAllowed('Only terminated sellers can be unterminated');
    return to('suspended');
  }

  add(seller: SellerRow, given: NewProduct): ProductRow {
    const at = now();
    const product: ProductRow = {
      ...{ id: newId('prod'), title: given.title, description: null, thumbnail: given.thumbnail ?? null },
      ...{ status: given.status ?? 'draft', metadata: null, seller, categories: [], deleted_at: null },
      ...{ sales_channels: given.sales_channels ?? [], images: given.images ?? [], created_at: at, updated_at: at },
      variants: given.variants.map(({ title, manage_inventory = true, prices }) => ({
        ...{ id: newId('variant'), title, manage_inventory, updated_at: at, prices: [...prices] },
      })),
    };
    this.products.set(product.id, product);
    return product;
  }

  product(id: string): ProductRow {
    const product = this.products.get(id);
    if (product === undefined || product.deleted_at !== null) throw notFound(`Product with id: ${id}`);
    return product;
  }

  setProduct(id: string, { status, metadata }: ProductUpdate): ProductRow {
    const product = this.product(id);
    if (status !== undefined) product.status = status;
    if (metadata !== undefined) product.metadata = metadata === null ? null : merged(product.metadata, metadata);
    product.updated_at = now();
    return product;
  }

  /** Without any time of change. */
  reprice(id: string, variant: string, prices: readonly PriceRow[]): void {
    const found = this.product(id).variants.find((one) => one.id === variant);
    if (found === undefined) throw notFound(`Variant with id: ${variant}`);
    found.prices = [...prices];
  }

  delete(id: string): void {
    this.product(id).deleted_at = now();
  }

  rename(from: string, to: string): void {
    const product = this.product(from);
    this.products.delete(from);
    product.id = to;
    this.products.set(to, product);
  }

  /** Shoppers find it by search, and on its page if it is in the sales channel: lists leave nothing out where there is only one. */
  isShown({ status, seller, deleted_at }: ProductRow): boolean {
    return deleted_at === null && status === 'published' && seller.status === 'open';
  }

  /** Puts so many of a variant into a cart, as Medusa does: it asks for the price, for the product's status, then for the stock. */
  put(id: string, quantity: number): void {
    const product = [...this.products.values()].find(({ variants }) => variants.some((one) => one.id === id));
    const variant = product?.variants.find((one) => one.id === id);
    const applies = ({ currency_code, min_quantity = 1, rules = {} }: PriceRow): boolean =>
      currency_code === REGION.currency_code &&
      quantity >= min_quantity &&
      Object.entries(rules).every(([of, value]) => of === 'region_id' && value === REGION.id);
    const prices = [...(variant?.prices ?? []), ...this.listed.filter(({ variant_id }) => variant_id === id)];
    if (product !== undefined && !prices.some(applies)) throw new Error('An unknown error occurred.');
    if (product === undefined || product.deleted_at !== null || product.status !== 'published')
      throw invalid(`Variants ${id} do not exist or belong to a product that is not published`);
    if (variant?.manage_inventory)
      throw invalid(`Sales channel ${CHANNEL} is not associated with any stock location for variant ${id}.`);
  }
}

import { Language, Listing, Money } from '@marketsafe/terms';
import { z } from 'zod';
import { ActionStatus, Identity, Instruction, Kept, Measure, SellerState } from './records.ts';

/** The simulated marketplace's HTTP bodies, used by both ends: the shop checks requests, the connector checks answers. */

export const OperatorSession = z.object({ token: z.string().min(1), expiresAt: z.string() });

export const ListingRow = z.object({
  listing: Listing,
  measure: Measure,
  onShelf: z.boolean(),
  /** Variants that the operator took off sale, though the listing is visible. */
  offSale: z.array(z.string()),
  state: z.enum(['visible', 'hidden', 'deleted']),
  updatedAt: z.string(),
});
export type ListingRow = z.infer<typeof ListingRow>;

export const SellerRow = z.object({
  id: z.string(),
  name: z.string(),
  language: Language,
  state: SellerState,
  identity: Identity.optional(),
  email: z.string().optional(),
  openedOn: z.iso.date().optional(),
  updatedAt: z.string(),
});
export type SellerRow = z.infer<typeof SellerRow>;

const page = <Row extends z.ZodType>(row: Row) =>
  z.object({ items: z.array(row), next: z.string().optional(), cursor: z.string() });
export const ListingPage = page(ListingRow);
export const SellerPage = page(SellerRow);

/** The operator's view of one target, for decisions before acting. `offer`: the current one, or the one that a measure keeps. */
export const TargetState = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('listing'),
    id: z.string(),
    /** If present, the state is this variant's: its own measure, and separately that of the whole listing. */
    variant: z.string().optional(),
    listingMeasure: Measure.optional(),
    exists: z.boolean(),
    seller: z.string().optional(),
    measure: Measure.optional(),
    onShelf: z.boolean().optional(),
    sellerState: SellerState.optional(),
    offer: Kept.optional(),
  }),
  z.object({
    kind: z.literal('storefront'),
    id: z.string(),
    exists: z.boolean(),
    state: SellerState.optional(),
    loginBlocked: z.boolean().optional(),
    /** Some offers that only the storefront's own state hides from shoppers. */
    sample: z.array(z.string()).optional(),
  }),
  z.object({
    kind: z.literal('proceeds'),
    id: z.string(),
    exists: z.boolean(),
    seller: z.string().optional(),
    /** Sellers whose proceeds of the listing are held; a recycled id may have several. */
    heldOf: z.array(z.string()).optional(),
  }),
]);
export type TargetState = z.infer<typeof TargetState>;
export const TargetStates = z.object({ states: z.array(TargetState) });

/** The most targets in one request for states; keeps the URL below common limits. */
export const MAX_STATES = 50;
/** The most instructions in one write. */
export const MAX_INSTRUCTIONS = 20;
/** The most rows in one page of a pull, and the most listings in one import. */
export const MAX_PAGE = 500;

export const InstructionBatch = z.object({ actions: z.array(Instruction).min(1).max(MAX_INSTRUCTIONS) });
export const InstructionResults = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      result: z.enum(['applied', 'accepted', 'already', 'not-found', 'refused']),
      reference: z.string().optional(),
      reason: z.string().optional(),
    }),
  ),
});

export const ActionView = z.object({
  id: z.string(),
  status: ActionStatus,
  reference: z.string().optional(),
  reason: z.string().optional(),
  /**
   * `seller.notify`: the message is in the seller's inbox. `notice.withdraw`: the notice is withdrawn. `consumers.inform`: the marketplace has
   * the task.
   */
  delivered: z.boolean().optional(),
  readAt: z.string().optional(),
});
export type ActionView = z.infer<typeof ActionView>;

export const ShopperItem = z.object({
  id: z.string(),
  title: z.string(),
  seller: z.object({ id: z.string(), name: z.string() }),
  price: Money.optional(),
  stock: z.int().optional(),
  /** The variants that a shopper can choose. */
  variants: z.array(z.string()),
});
/** `gone`: the shop had it. `unknown`: it never did, or its seller deleted it. */
export const ShopperGone = z.object({ code: z.enum(['gone', 'unknown']) });
export const ShopperSearch = z.object({ total: z.int(), items: z.array(ShopperItem) });
export const ShopperStorefront = z.object({ id: z.string(), name: z.string(), listings: z.int() });
export const ShopperCart = z.object({ items: z.array(ShopperItem) });
export const CartRefusal = z.object({ code: z.enum(['gone', 'unknown', 'sold-out']) });

export const SellerImport = z.object({
  id: z.string().min(1).max(128).optional(),
  name: z.string().min(1).max(200),
  language: Language.default('zh-CN'),
  about: z.string().max(2000).optional(),
  identity: Identity.optional(),
  email: z.email().max(320).optional(),
  takesMessages: z.literal(false).optional(),
  password: z.string().min(1).max(200).optional(),
  openedOn: z.iso.date().optional(),
});
export type SellerImport = z.input<typeof SellerImport>;

/** A listing to import: the shop sets its own id as the marketplace, and a new id if none is given. */
export const ListingImport = Listing.omit({ marketplace: true, url: true }).extend({
  id: Listing.shape.id.optional(),
});
export type ListingImport = z.input<typeof ListingImport>;

export const ImportResult = z.object({
  created: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  ids: z.array(z.string().nullable()),
  refused: z.array(z.object({ index: z.int(), why: z.string() })),
});
export type ImportResult = z.infer<typeof ImportResult>;

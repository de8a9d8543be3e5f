import { ConsumersInformed, Forum, Language, Listing, ReasonCode } from '@marketsafe/terms';
import { z } from 'zod';
import { complaintFields } from '../contract.ts';

/**
 * The bodies of the operator API, version 1. The marketplace checks requests with them, the connector answers. Unknown fields are
 * ignored, so that a later version can add some.
 */

export const API_PATH = '/operator/v1';
/** The most targets in one request, and the most actions that a marketplace may declare for one. */
export const MAX_TARGETS = 100;
/** The most rows of one page. */
export const MAX_PAGE = 500;

const id = z.string().min(1).max(128);
const actionId = z.string().min(1).max(200);
const instant = z.iso.datetime({ offset: true });
const reference = z.string().min(1).max(500).describe("The marketplace's own id of the notice or message.");
const reason = z.string().max(2000).describe('Why, in words for the review team. No party reads it.');

export const SellerState = z.enum(['active', 'suspended', 'closed']);
export type SellerState = z.infer<typeof SellerState>;

export const Measure = z.enum(['none', 'hidden', 'removed']);
export type Measure = z.infer<typeof Measure>;

export const Identity = z.object({
  kind: z.enum(['company-no', 'id-card']),
  number: z.string().min(1).max(64),
  holder: z.string().min(1).max(200),
});
export type Identity = z.infer<typeof Identity>;

/** The values that a measure removes from an offer and a reinstatement restores. */
export const PriceAndStock = z.object({ price: Listing.shape.price, stock: Listing.shape.stock });
export type PriceAndStock = z.infer<typeof PriceAndStock>;

const listingTarget = z.object({
  kind: z.literal('listing'),
  id,
  variant: id.optional().describe('One colour, print or size alone. Absent: the whole listing.'),
});
const storefrontTarget = z.object({ kind: z.literal('storefront'), id: id.describe('The seller’s id.') });
const proceedsTarget = z.object({
  kind: z.literal('proceeds'),
  id: id.describe('The listing whose proceeds the marketplace owes to its seller.'),
});
/** A target without the marketplace, which knows its own name. */
export const WireTarget = z.discriminatedUnion('kind', [listingTarget, storefrontTarget, proceedsTarget]);
export type WireTarget = z.infer<typeof WireTarget>;

export const OperatorActionType = z.enum([
  'listing.hide',
  'listing.remove',
  'listing.reinstate',
  'proceeds.hold',
  'proceeds.release',
  'seller.suspend',
  'seller.close',
  'seller.reinstate',
  'seller.notify',
  'notice.withdraw',
  'consumers.inform',
]);

/** The kind of an action's target. */
export const kindOf = (type: string): WireTarget['kind'] => {
  if (type.startsWith('seller.')) return 'storefront';
  return type.startsWith('proceeds.') ? 'proceeds' : 'listing';
};

export const Ability = z.object({
  mode: z
    .enum(['direct', 'notice'])
    .describe('`direct`: the marketplace does it. `notice`: the marketplace decides whether to do it.'),
  maxBatch: z.int().min(1).max(MAX_TARGETS).describe('The most actions in one request.'),
  reversible: z.boolean(),
  relistProof: z.boolean().describe('`false`: the seller can undo it, so the programme watches for that.'),
  loginBlocked: z.boolean().optional().describe('For `seller.*`: whether the seller’s sessions end at once.'),
});
export type Ability = z.infer<typeof Ability>;
const ability = Ability.optional();

export const Declaration = z.object({
  forum: Forum.default('decides-here').describe(
    'Who decides a contest. `decides-there`: you hear the parties yourself, and the programme mirrors your answers.',
  ),
  rate: z
    .object({ perSecond: z.number().positive().optional(), perDay: z.int().min(1).optional() })
    .optional()
    .describe('The most requests that you permit. Absent: you name no limit.'),
  required: z
    .array(z.enum(complaintFields))
    .default([])
    .describe('What you refuse a complaint without, beside its target and its reason.'),
  pull: z.object({
    kinds: z.array(z.enum(['listing', 'seller'])).describe('Which of `/listings` and `/sellers` there are.'),
    tombstones: z.boolean().describe('Whether `/listings` reports a listing that its seller deleted.'),
    pageMax: z.int().min(1).max(MAX_PAGE),
    overlapMs: z
      .int()
      .min(0)
      .max(3_600_000)
      .optional()
      .describe(
        'How many milliseconds late a changed row may appear behind a cursor, because clocks are coarse or transactions last. The programme goes back by as much. `0`: never. Absent: two minutes.',
      ),
    blindSpots: z
      .array(z.enum(['variant', 'price', 'image', 'stock']))
      .describe('What can change without the row coming again.'),
  }),
  variants: z
    .boolean()
    .describe('Whether `listing.*` can target one variant, and an observation sees whether it is on sale.'),
  surfaces: z
    .array(z.enum(['page', 'search', 'cart']))
    .min(1)
    .describe('Where `/observations` looks.'),
  webhooks: z.enum(['standard-webhooks', 'none']),
  pseudonymous: z
    .boolean()
    .optional()
    .describe(
      '`true`: you keep your sellers’ contacts, names and identities. The programme refuses a page that has one. You offer `seller.notify`, and let the seller of a closed shop read its messages (no `loginBlocked`). When you begin with it, list every seller again.',
    ),
  addresses: z
    .array(z.string().min(1).max(300))
    .max(20)
    .describe(
      'The forms of your pages’ addresses, absolute or relative to the API’s, with `{listing}`, `{variant}` or `{storefront}` in the place of an id. The first that fits a pasted address counts, so those with a variant come first.',
    ),
  actions: z
    .object({
      'listing.hide': ability,
      'listing.remove': ability,
      'listing.reinstate': ability,
      'proceeds.hold': ability,
      'proceeds.release': ability,
      'seller.suspend': ability,
      'seller.close': ability,
      'seller.reinstate': ability,
      'seller.notify': ability,
      'notice.withdraw': ability,
      'consumers.inform': ability,
    })
    .describe('The actions that you carry out. The programme asks for no other.'),
});
export type Declaration = z.infer<typeof Declaration>;

export const ListingRow = z.object({
  listing: Listing.omit({ marketplace: true }).describe(
    'Addresses of page and pictures may be relative to the API’s. Variants that can be targets have an `id`. `seller.official`: you checked the shop and mark it as official, whatever the seller says of it.',
  ),
  state: z.enum(['visible', 'hidden', 'deleted']),
  offSale: z
    .array(id)
    .max(1000)
    .optional()
    .describe('Variants that shoppers cannot buy though they see the listing. Absent: you do not say.'),
  updatedAt: instant,
});
export type ListingRow = z.infer<typeof ListingRow>;

export const SellerRow = z.object({
  id,
  name: z.string().max(300).describe('If you are `pseudonymous`: the id again.'),
  language: Language,
  state: SellerState,
  identity: Identity.optional().describe(
    'The identity that the seller declared. The programme seals it at once. Not if you are `pseudonymous`.',
  ),
  email: z.string().max(320).optional().describe('Not if you are `pseudonymous`.'),
  identityToken: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .describe(
      'If you are `pseudonymous`: the HMAC-SHA-256 of the identity that the seller declared, one spelling for each identity, under a key of 32 random bytes that never leaves you. No plain hash: numbers can be tried against it. After a change of the key, list every seller again.',
    ),
  openedOn: z.iso.date().optional().describe('The day on which the shop opened. Do not guess.'),
  updatedAt: instant,
});
export type SellerRow = z.infer<typeof SellerRow>;

const cursor = z.string().min(1).max(500);
const page = <Row extends z.ZodType>(row: Row) =>
  z.object({
    items: z.array(row).max(MAX_PAGE),
    next: cursor.optional().describe('Present while there are more rows now: the `after` of the next page.'),
    cursor: cursor.describe('The `after` of a later request for what has changed since.'),
  });
export const ListingPage = page(ListingRow);
export const SellerPage = page(SellerRow);

/**
 * The rows of a pseudonymous marketplace. A field that they do not list is refused rather than ignored: it may be a telephone number.
 */
const KeptSellerRow = z
  .strictObject(SellerRow.omit({ identity: true, email: true }).shape)
  .refine(({ id: seller, name }) => name === seller, { path: ['name'] });
export type KeptSellerRow = z.infer<typeof KeptSellerRow>;
const KeptListingRow = ListingRow.extend({
  listing: ListingRow.shape.listing.extend({
    seller: z
      .strictObject(Listing.shape.seller.shape)
      .refine(({ id: seller, name = seller }) => name === seller, { path: ['name'] }),
  }),
});
export const KeptListingPage = page(KeptListingRow);
export const KeptSellerPage = page(KeptSellerRow);

export const Targets = z.object({ targets: z.array(WireTarget).min(1).max(MAX_TARGETS) });

/** What exists has a full description: a missing field would be read as its most common value. */
const ifExists = 'Needed if it exists.';
const ListingState = listingTarget
  .extend({
    exists: z.boolean().describe('`false` also for a listing that its seller deleted.'),
    seller: id.optional().describe(ifExists),
    measure: Measure.optional().describe(`${ifExists} The operator’s; the seller’s own switch is \`onShelf\`.`),
    listingMeasure: Measure.optional().describe('For a variant: the measure on its whole listing.'),
    onShelf: z.boolean().optional().describe('`false`: the seller itself has taken it off sale.'),
    sellerState: SellerState.optional().describe(ifExists),
    offer: PriceAndStock.optional().describe('Now, or as a measure found it.'),
  })
  .refine((of) => !of.exists || (of.seller !== undefined && of.measure !== undefined && of.sellerState !== undefined));
const StorefrontState = storefrontTarget
  .extend({ exists: z.boolean(), state: SellerState.optional().describe(ifExists) })
  .refine((of) => !of.exists || of.state !== undefined);
const ProceedsState = proceedsTarget
  .extend({
    exists: z.boolean().describe('Stays `true` after the seller deleted the listing.'),
    seller: id.optional().describe(ifExists),
    heldOf: z
      .array(id)
      .max(100)
      .optional()
      .describe(`${ifExists} Sellers whose proceeds of the listing are held; a reused id may have several.`),
  })
  .refine((of) => !of.exists || (of.seller !== undefined && of.heldOf !== undefined));

export const TargetState = z.discriminatedUnion('kind', [ListingState, StorefrontState, ProceedsState]);
export type TargetState = z.infer<typeof TargetState>;
export const TargetStates = z.object({ states: z.array(TargetState).max(MAX_TARGETS) });

const Seen = z.enum(['visible', 'gone', 'unknown']);
const seen = {
  exists: z.boolean().describe('`false`: you never had it, or its seller deleted it.'),
  surfaces: z
    .object({ page: Seen.optional(), search: Seen.optional(), cart: Seen.optional() })
    .describe('`unknown`: it could not be looked at. `gone`: a shopper does not find it there.'),
};

export const WireObservation = z.discriminatedUnion('kind', [
  listingTarget.extend({ ...seen, seller: id.optional().describe('Who offers under this id now.') }),
  storefrontTarget.extend({
    ...seen,
    loginBlocked: z.boolean().optional().describe('Whether the seller is kept from logging in.'),
  }),
]);
export type WireObservation = z.infer<typeof WireObservation>;
export const WireObservations = z.object({ observations: z.array(WireObservation).max(MAX_TARGETS) });

export const OperatorAction = z.object({
  id: actionId.describe('The idempotency key: the same id is the same action, carried out at most once.'),
  type: OperatorActionType,
  target: WireTarget,
  expectSeller: id
    .optional()
    .describe('For `listing.*` and `proceeds.*`: if another seller has the id now, answer `not-found` and do nothing.'),
  restore: PriceAndStock.optional().describe('For `listing.reinstate`: what you reported before the measure.'),
  message: z
    .object({
      subject: z.string().min(1).max(500),
      body: z.string().min(1).max(20_000),
      link: z.string().max(2000).optional(),
      language: z.string().max(20),
    })
    .optional()
    .describe('For `seller.notify`, to the seller’s inbox; for `consumers.inform`, the text for consumers.'),
  reason: ReasonCode.optional(),
  bought: z
    .object({ since: instant, until: instant })
    .optional()
    .describe('For `consumers.inform`: concerns purchases within this time.'),
  notice: actionId.optional().describe('For `notice.withdraw`: the action to take back.'),
});
export type OperatorAction = z.infer<typeof OperatorAction>;
export const ActionBatch = z.object({ actions: z.array(OperatorAction).min(1).max(MAX_TARGETS) });

export const ActionStatus = z
  .enum(['effective', 'accepted', 'already', 'not-found', 'refused', 'needs-info'])
  .describe(
    '`effective`: done; a message is in its inbox. `accepted`: will be done. `already`: it was so. `refused`: for good. `needs-info`: you ask back, in `reason`.',
  );
export type ActionStatus = z.infer<typeof ActionStatus>;

export const ActionState = z.object({
  id: actionId,
  status: ActionStatus,
  reference: reference.optional(),
  reason: reason.optional(),
});
export type ActionState = z.infer<typeof ActionState>;
export const ActionStates = z.object({ results: z.array(ActionState).max(MAX_TARGETS) });

export const OperatorEvent = z.object({
  type: z.enum([
    'listing.created',
    'listing.changed',
    'listing.deleted',
    'seller.registered',
    'seller.changed',
    'message.read',
    'action.effective',
    'consumers.informed',
  ]),
  at: instant,
  listing: id.optional(),
  seller: id.optional(),
  action: actionId
    .optional()
    .describe('For `message.read`, `action.effective` and `consumers.informed`: the action’s id.'),
  consumers: ConsumersInformed.optional().describe('For `consumers.informed`: what you did.'),
});
export type OperatorEvent = z.infer<typeof OperatorEvent>;

export const Delivery = z.object({ events: z.array(OperatorEvent).max(500) });

import type { ConsumersInformed, Forum, Listing, MeasureTarget, Outcome, ReasonCode, Target } from '@marketsafe/terms';

/**
 * The actions of a connector. `listing.hide` is the reversible form of `listing.remove`; `proceeds.hold` stops the payout of the
 * marketplace's debt to the seller for one listing, and `proceeds.release` permits it; `notice.withdraw` takes
 * back an earlier action and its effect. A marketplace that can only hold everything owed to a seller has no `proceeds.hold`.
 * `consumers.inform` asks the marketplace to inform the buyers of a listing; a later event reports what it did.
 */
export type ActionType =
  | 'listing.hide'
  | 'listing.remove'
  | 'listing.reinstate'
  | 'proceeds.hold'
  | 'proceeds.release'
  | 'seller.suspend'
  | 'seller.close'
  | 'seller.reinstate'
  | 'seller.notify'
  | 'notice.withdraw'
  | 'consumers.inform';

/** `direct`: we hold operator rights. `notice`: we ask, the marketplace decides. `delegated`: with the seller's own
 * authorisation. `manual`: a person submits a prepared form or file. */
export type Mode = 'direct' | 'notice' | 'delegated' | 'manual';

export type Surface = 'page' | 'search' | 'cart' | 'image';

export interface ActionCapability {
  readonly mode: Mode;
  /** Most actions per write; the connector splits larger calls. */
  readonly maxBatch: number;
  /** How the end state becomes known. */
  readonly confirm: 'sync' | 'poll' | 'webhook' | 'observe';
  /** False: the connector observes before it acts. */
  readonly nativeIdempotency: boolean;
  readonly reversible: boolean;
  /** False: the seller can undo it, so the programme must watch for relisting. */
  readonly relistProof: boolean;
  /** `seller.*`: whether the seller's own sessions end at once. */
  readonly loginBlocked?: boolean;
  /**
   * `listing.reinstate`: it lifts our own measures alone, so that it can be sent again later without lifting what the seller or the
   * marketplace did since. The programme then looks again whether a lost removal took effect after the restoration.
   */
  readonly liftsOwnAlone?: boolean;
  readonly reasonCodes?: Readonly<Partial<Record<ReasonCode, string>>>;
}

/** What a marketplace may demand of a complaint beside its target and its reason. */
export const complaintFields = [
  /** Number and office of the registered right. */
  'registration',
  'explanation',
  'pictures',
  'countries',
  'test-purchase',
  'claimant-name',
  'claimant-address',
  'claimant-email',
  'claimant-phone',
  /** The rights holder's letter to an agent. */
  'authorisation',
  'good-faith',
  'signature',
] as const;
export type ComplaintField = (typeof complaintFields)[number];

export interface Capabilities {
  /** `decides-there`: the marketplace decides a contest. We mirror its answers; no statement, strike or ban of ours follows. */
  readonly forum: Forum;
  /** The most requests that the marketplace permits; absent: it names no limit. */
  readonly rate?: { readonly perSecond?: number | undefined; readonly perDay?: number | undefined };
  /** The marketplace refuses a complaint without one of these. */
  readonly required: readonly ComplaintField[];
  readonly pull: {
    readonly kinds: readonly EntityKind[];
    readonly incremental: 'updated-at' | 'cursor' | 'webhook-only' | 'none';
    /** False: a deleted listing is only missed by a full pull. */
    readonly tombstones: boolean;
    readonly pageMax: number;
    /**
     * Milliseconds after which a cursor has surely passed no row unseen: how coarse the clock behind it is, and how long a
     * transaction that writes a row may last. 0: it never does. Absent: two minutes.
     */
    readonly overlapMs?: number | undefined;
    /** Changes that only a full pull or a webhook shows. */
    readonly blindSpots: readonly ('variant' | 'price' | 'image' | 'stock')[];
  };
  /** Whether `listing.hide`, `.remove` and `.reinstate` can target one variant of a listing, and an observation shows whether it is on sale. */
  readonly variants: boolean;
  readonly observe: { readonly shopperView: boolean; readonly surfaces: readonly Surface[] };
  readonly webhooks: 'standard-webhooks' | 'none';
  /**
   * The marketplace keeps its sellers' contacts, names and identities: a pull has none of them, `seller.notify` is the only way to a
   * seller, a closed shop's too, and `identityToken` says who is the same. Absent: it hands them over.
   */
  readonly pseudonymous?: true;
  readonly actions: Readonly<Partial<Record<ActionType, ActionCapability>>>;
}

export type EntityKind = 'listing' | 'seller';

export interface PulledListing {
  readonly kind: 'listing';
  readonly listing: Listing;
  readonly state: 'visible' | 'hidden' | 'deleted';
  /** Ids of the variants that shoppers cannot buy though they see the listing. Absent: the marketplace does not say. */
  readonly offSale?: readonly string[];
  /** ISO 8601, the marketplace's clock. */
  readonly updatedAt: string;
}

export interface PulledSeller {
  readonly kind: 'seller';
  readonly id: string;
  /** Of a pseudonymous marketplace the id again. */
  readonly name: string;
  readonly language: 'en' | 'zh-CN';
  readonly state: 'active' | 'suspended' | 'closed';
  /** The identity the seller declared to the marketplace. Personal data: the service seals it at once. */
  readonly declaredIdentity?: {
    readonly kind: 'company-no' | 'id-card';
    readonly number: string;
    readonly holder: string;
  };
  /** Of a pseudonymous marketplace: equal for sellers of one identity, by a key that it alone has. 64 hexadecimal digits. */
  readonly identityToken?: string;
  readonly contact?: { readonly email?: string };
  /** The calendar day on which the shop opened (YYYY-MM-DD); absent if the marketplace does not say. */
  readonly openedOn?: string;
  readonly updatedAt: string;
}

export type Pulled = PulledListing | PulledSeller;

/** `next`: more pages now. `cursor`: where the next delta starts. Delivery is at least once. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
  readonly cursor: string;
}

/** The data with which the connector reverts an action; opaque to the programme, persisted BEFORE `submit`. */
export interface Undo {
  readonly connector: string;
  readonly data: unknown;
}

export interface Action {
  /** Stable over retries: the idempotency key. */
  readonly id: string;
  readonly type: ActionType;
  /**
   * `seller.*` actions target the storefront, `proceeds.*` the proceeds of a listing. A listing with a `variant` is that variant
   * alone: its measure and the listing's are independent, and neither reinstates the other.
   */
  readonly target: MeasureTarget;
  readonly before?: Undo;
  readonly undoOf?: Undo;
  /** For `listing.*` and `proceeds.*`: the seller that the programme believes offers it; a mismatch (recycled id) is `not-found`. */
  readonly expectSeller?: string;
  /** For `seller.notify`; for `consumers.inform` the text for consumers. */
  readonly message?: {
    readonly subject: string;
    readonly body: string;
    readonly link?: string;
    readonly language: string;
  };
  readonly reason?: ReasonCode;
  /** For `consumers.inform`: concerns purchases from `since` on and before `until` (ISO 8601). */
  readonly bought?: { readonly since: string; readonly until: string };
  /** For a marketplace that decides itself: what a complaint says beside its target and `reason`. */
  readonly complaint?: ComplaintText;
  /** For `notice.withdraw`: the id of the action to take back. `not-found`: the marketplace never had it. */
  readonly notice?: string;
  /** For `notice.withdraw`: the marketplace's own number of it, as its receipt said. */
  readonly reference?: string;
}

export interface ComplaintText {
  readonly registration?: { readonly office: string; readonly number: string };
  /** Which right is infringed and how, in English. */
  readonly explanation: string;
  /** The marketplace's ids of the listing's pictures that infringe. */
  readonly pictures?: readonly string[];
}

export interface Observation {
  readonly target: MeasureTarget;
  readonly exists: boolean;
  /** The seller that offers under this id now; differs when the id was recycled. */
  readonly seller?: string;
  readonly surfaces: Readonly<Partial<Record<Surface, 'visible' | 'gone' | 'unknown'>>>;
  readonly loginBlocked?: boolean;
  /** For proceeds, which no shopper sees: whether the marketplace's books show them as held. */
  readonly held?: boolean;
  /** ISO 8601. */
  readonly at: string;
}

/** One receipt per action, in the order of the actions. */
export interface Receipt {
  readonly actionId: string;
  readonly type: ActionType;
  readonly target: MeasureTarget;
  readonly outcome: Outcome;
  readonly observed?: Observation;
  readonly undo?: Undo;
  /** The marketplace's own id of the notice or message. */
  readonly reference?: string;
  /** The marketplace's words, for the review team; never shown to a party. */
  readonly reason?: string;
  readonly retryAfterMs?: number;
  readonly at: string;
}

export interface InboundEvent {
  /** Equal in every delivery of the event, and unique at this marketplace: the programme processes it once. */
  readonly id: string;
  readonly at: string;
  readonly kind:
    | 'listing-changed'
    | 'listing-deleted'
    | 'seller-changed'
    | 'message-read'
    | 'action-effective'
    | 'consumers-informed';
  readonly target?: Target;
  readonly actionId?: string;
  /** For `consumers-informed`: what the marketplace did. */
  readonly consumers?: ConsumersInformed;
}

export type ConnectorErrorKind =
  | 'auth-expired'
  | 'forbidden'
  | 'rate-limited'
  | 'unavailable'
  | 'clock-skew'
  | 'protocol'
  | 'bad-signature'
  /** The programme's check before sending refused it (`SendGuard`). */
  | 'stopped';

/** Why no answer came, or what came instead: finer than the kind of an error, which says what to do about it. */
export type ConnectorFault =
  | 'address-refused'
  | 'no-connection'
  | 'certificate'
  | 'too-slow'
  | 'too-large'
  | 'redirected'
  | 'broken'
  | 'nothing'
  | 'web-page'
  | 'no-json'
  | 'other-api'
  | 'other-shape'
  /** Nothing shows what shoppers find there. */
  | 'no-storefront'
  /** A pseudonymous marketplace handed over what it keeps, or another shape. */
  | 'not-kept';

export class ConnectorError extends Error {
  readonly kind: ConnectorErrorKind;
  readonly retryAfterMs: number | undefined;
  readonly fault: ConnectorFault | undefined;
  constructor(kind: ConnectorErrorKind, message: string, retryAfterMs?: number, fault?: ConnectorFault) {
    super(message);
    this.name = 'ConnectorError';
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
    this.fault = fault;
  }
}

export interface HttpInit {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** `manual`: the redirect itself is the answer. */
  readonly redirect?: 'follow' | 'error' | 'manual';
  readonly signal?: AbortSignal;
}

/**
 * A connector's only HTTP. The caller provides it and so decides which hosts it may reach. Shaped
 * like `fetch`. A thrown error with `sent: false` says that nothing reached the other side; any other leaves it open.
 */
export type Http = (url: string, init?: HttpInit) => Promise<Response>;

/**
 * Asked right before each write is sent, after any observation. False: the write is not sent, and
 * `submit` throws `stopped`. Removals can be stopped and decisions reversed at any moment, and an observation takes seconds.
 */
export type SendGuard = () => Promise<boolean>;

/** One marketplace. Never trust a write's answer: `done` only after `observe`. */
export interface Connector {
  readonly marketplace: string;
  /** Live connectors need a durable database; the service refuses to start without one. */
  readonly live: boolean;
  /** Throws `unavailable` before the marketplace has said what it can do, for a connector that learns it there. */
  capabilities(): Capabilities;
  /** Learns what the marketplace can do; the caller does so at its start and before each delta. Asks again only after some minutes. */
  refresh?(): Promise<void>;
  /** Delta from `cursor`, or everything without one. At most `limit` items a page. */
  pull(kind: EntityKind, from: { cursor?: string; next?: string; limit?: number }): Promise<Page<Pulled>>;
  /**
   * What a shopper sees now, and whether proceeds are held, in the order of the targets. For a variant: whether it can be
   * chosen, on each surface. Read-only.
   */
  observe(targets: readonly MeasureTarget[]): Promise<readonly Observation[]>;
  /**
   * Who took listings and shops that shoppers do not see off sale, by the marketplace's own books, in the order of the targets;
   * undefined for one of which they do not say. Read-only. Absent: the marketplace never says.
   */
  takenDownBy?(targets: readonly MeasureTarget[]): Promise<readonly ('marketplace' | 'seller' | undefined)[]>;
  /** Read-only. Store each result as `action.before` before `submit`. */
  prepare(actions: readonly Action[]): Promise<readonly (Undo | undefined)[]>;
  /** Same length and order as `actions`. Throws `ConnectorError` only if nothing was sent. */
  submit(actions: readonly Action[], canSend?: SendGuard): Promise<readonly Receipt[]>;
  /** Asks again about receipts that were `pending`, `unknown` or `needs-info`. */
  poll(receipts: readonly Receipt[]): Promise<readonly Receipt[]>;
  /** Verifies and reads one webhook delivery. Throws `ConnectorError('bad-signature')` on a forged, stale or altered one. */
  receive?(headers: Readonly<Record<string, string>>, body: string, now: Date): readonly InboundEvent[];
  /** Which listing or storefront a pasted URL means; undefined when it is not this marketplace's. */
  parseUrl(url: string): Target | undefined;
}

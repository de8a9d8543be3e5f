import type { Connector } from '../contract.ts';

/** A fault between connector and marketplace that a check can request: it strikes the next matching call. */
export interface Misfortune {
  readonly kind:
    | 'lost-answer'
    | 'late-effect'
    | 'rate-limit'
    | 'server-error'
    | 'false-200'
    | 'dead-session'
    | 'stale-read'
    | 'slow-answer';
  /** Calls that pass before it strikes. */
  readonly skip?: number;
  readonly times?: number;
  readonly on?: 'read' | 'write' | 'any';
  /** `late-effect`: observations that still see the old state. */
  readonly afterObservations?: number;
  /** `slow-answer`: milliseconds, longer than the connector's timeout. */
  readonly afterMs?: number;
  readonly retryAfterMs?: number;
}

/** What a seller declared to the marketplace. */
export interface DeclaredSeller {
  readonly email: string;
  readonly identity: { readonly kind: 'company-no' | 'id-card'; readonly number: string; readonly holder: string };
}

/** One delivery as it arrived at our endpoint. */
export interface CapturedDelivery {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * A marketplace under test with its connector, and controls for its sellers and for time. Every check gets a new one,
 * so that checks do not depend on each other.
 */
export interface ConformanceWorld {
  readonly connector: Connector;
  /** A second instance of the connector, as another worker has. */
  readonly second: Connector;
  /** A new seller, able to log in. `declared`: with this contact and identity, where the marketplace has sellers declare one. */
  seller(declared?: DeclaredSeller): Promise<string>;
  /** A new visible listing with a price and a stock. */
  listing(seller: string, title?: string, id?: string): Promise<string>;
  /** A listing sold in at least two variants, with their ids. */
  listingInVariants(seller: string): Promise<{ readonly listing: string; readonly variants: readonly string[] }>;
  /** The seller changes only the price. */
  reprice(listing: string, amount: string): Promise<void>;
  sellerDeletes(listing: string): Promise<void>;
  /** The seller tries to put a removed listing back on sale. */
  sellerRelists(listing: string): Promise<'refused' | 'done'>;
  sellerLogsIn(seller: string): Promise<boolean>;
  inbox(seller: string): Promise<readonly { subject: string; body: string }[]>;
  /** The marketplace gives the id to an offer of another seller. */
  giveAway(listing: string): Promise<void>;
  /** The number of changes that an action really caused, counted at the marketplace. */
  effectsOf(actionId: string): Promise<number>;
  /** The number of writes that the connectors have sent so far. */
  writes(): number;
  /** All sent text that could contain a secret. */
  readonly secrets: readonly string[];
  readonly strike?: (misfortune: Misfortune) => Promise<void>;
  /** The marketplace's webhook deliveries so far. */
  readonly deliveries?: () => Promise<readonly CapturedDelivery[]>;
  now(): Date;
  close(): Promise<void>;
}

export interface ConformanceCheck {
  /** Starts with its number in the list. */
  readonly name: string;
  /** The ability that the world needs for it; without it the check is skipped by name. */
  readonly needs?: 'strike' | 'deliveries';
  run(world: ConformanceWorld): Promise<void>;
}

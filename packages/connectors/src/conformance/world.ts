import type { Connector } from '../contract.ts';

/** A misfortune that the world between connector and marketplace can be asked for: the next matching call has it. */
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
  /** `late-effect`: looks that still see the old state. */
  readonly afterObservations?: number;
  /** `slow-answer`: milliseconds, longer than the connector's patience. */
  readonly afterMs?: number;
  readonly retryAfterMs?: number;
}

/** One delivery as it arrived at our door. */
export interface CapturedDelivery {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * A marketplace under test with its connector, and the hands of the others who act on it: sellers, and time. Made anew for
 * every check, so that none depends on another.
 */
export interface ConformanceWorld {
  readonly connector: Connector;
  /** The same connector again, as a second worker has it. */
  readonly second: Connector;
  /** A new seller, able to log in. */
  seller(): Promise<string>;
  /** A new visible listing with a price and a stock. */
  listing(seller: string, title?: string, id?: string): Promise<string>;
  /** One that is sold in two variants at least, with their ids. */
  listingInVariants(seller: string): Promise<{ readonly listing: string; readonly variants: readonly string[] }>;
  /** The seller changes the price only. */
  reprice(listing: string, amount: string): Promise<void>;
  sellerDeletes(listing: string): Promise<void>;
  /** The seller tries to put a listing that was taken down back on sale. */
  sellerRelists(listing: string): Promise<'refused' | 'done'>;
  sellerLogsIn(seller: string): Promise<boolean>;
  inbox(seller: string): Promise<readonly { subject: string; body: string }[]>;
  /** The marketplace gives the id to an offer of another seller. */
  giveAway(listing: string): Promise<void>;
  /** Changes that really happened because of an action, counted at the marketplace. */
  effectsOf(actionId: string): Promise<number>;
  /** Writes that the connectors have put on the wire so far. */
  writes(): number;
  /** All that was put on the wire and could hold a secret: texts to look through. */
  readonly secrets: readonly string[];
  readonly strike?: (misfortune: Misfortune) => Promise<void>;
  /** The marketplace's webhook deliveries so far. */
  readonly deliveries?: () => Promise<readonly CapturedDelivery[]>;
  now(): Date;
  close(): Promise<void>;
}

export interface ConformanceCheck {
  /** Begins with its number in the list. */
  readonly name: string;
  /** What the world must be able to do for it; without that it is skipped by name. */
  readonly needs?: 'strike' | 'deliveries';
  run(world: ConformanceWorld): Promise<void>;
}

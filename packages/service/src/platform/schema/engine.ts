/** What the service itself runs on: events, aggregates, sealed texts, what is due. */
import type { Generated } from 'kysely';
import type { Instant, Json, Tenant } from './columns.ts';
import type { DisputeEnd } from './duties.ts';

export interface EventTable {
  seq: Generated<string>;
  id: string;
  kind: string;
  aggregate: string;
  version: number;
  type: string;
  payload: Json<unknown>;
  actor: Json<unknown>;
  at: Instant;
  salt: Buffer;
  leaf_hash: string;
}

export interface AggregateTable {
  kind: string;
  id: string;
  version: number;
  state: Json<unknown>;
}

export interface SealedTable {
  id: string;
  hash: string;
  salt: Buffer;
  retention: string;
  body: Json<unknown> | null;
  created_at: Instant;
}

/** What leaves the programme: an order, a notice. */
export interface OutboxTable {
  id: Generated<string>;
  kind: string;
  /** At most one unfinished row per key. */
  key: string;
  payload: Json<unknown>;
  due_at: Instant;
  claimed_until: Instant | null;
  attempts: number;
  done_at: Instant | null;
  last_error: string | null;
  /** It waits for people, and not for a time. */
  held: Generated<boolean>;
  /** Derived from the rest: for whose answer it waits. */
  destination: Generated<string>;
}

/** What must happen later: one row per running clock of an aggregate. */
export interface DeadlineTable {
  kind: string;
  aggregate: string;
  clock: string;
  due_at: Instant;
  payload: Json<unknown> | null;
  claimed_until: Instant | null;
  attempts: number;
}

export interface IdempotencyTable {
  tenant: string;
  key: string;
  request_hash: string;
  status: number | null;
  response: string | null;
  created_at: Instant;
}

/** How far something that goes on for ever has come, and when it goes on: pulls of a marketplace, sweeps of a brand. */
export interface CursorTable {
  marketplace: string;
  entity: string;
  cursor: string;
  due_at: Instant;
  claimed_until: Instant | null;
  attempts: Generated<number>;
  last_error: string | null;
}

export interface MailTable {
  id: string;
  recipient: string;
  /** Subject, text and link, which may hold a code. */
  sealed: string;
  at: Instant;
}

/** An event that a marketplace announced and that was taken, by the SHA-256 of its id in hex. */
export interface MarketplaceEventTable {
  marketplace: string;
  id_hash: string;
  taken_at: Instant;
}

/** One countable fact for the public counters: a removal, a restoration, a closed storefront. */
export interface FactTable {
  tenant: Tenant;
  kind: FactKind;
  subject: string;
  /** The listing or storefront that it happened to, by its key; null where it is about something else. */
  target: string | null;
  /** How long it took, where that is published. */
  milliseconds: string | null;
  at: Instant;
  /** Where sums are published. */
  amount: string | null;
  currency: string | null;
}

export type FactKind =
  | 'complaint'
  | 'refused'
  | 'no-listing'
  | 'contested'
  /** The desk owes it a ruling; and one that it owed and does not owe any more. */
  | 'awaits-ruling'
  | 'left-ruling'
  | 'unanswered'
  | 'removal'
  | 'restoration'
  | 'wrongly-removed'
  | 'audited'
  | 'audit-right'
  | 'audit-wrong'
  | 'audit-unclear'
  | 'storefront-closed'
  | 'storefront-banned'
  | 'participant'
  | 'suspended-illegal-content'
  | 'suspended-unfounded-notices'
  | 'erroneous-notice'
  | 'malicious-notice'
  | 'loss-declared'
  | 'award'
  | 'award-doubled'
  | 'dispute'
  | `dispute-${DisputeEnd}`
  | 'dispute-adopted';

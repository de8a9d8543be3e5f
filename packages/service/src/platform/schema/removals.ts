/** Measures, orders, and what bounds them. */
import type { LimitScope, OverLimit } from '@marketsafe/procedure';
import type { ColumnType } from 'kysely';
import type { Instant, Json, Tenant } from './columns.ts';

/** Why a removal waits for people. */
export type HoldReason = 'stopped' | OverLimit;

export interface MeasureTable {
  tenant: Tenant;
  seller: string;
  target: string;
  case_id: string;
  kind: string;
  in_force: boolean;
}

export interface MarketplaceOrderTable {
  tenant: Tenant;
  id: string;
  marketplace: string;
  target: string;
  seller: string;
  measure: string;
  desired: 'down' | 'up';
  epoch: number;
  state: string;
  cases: Json<string[]>;
  before: Json<unknown> | null;
  receipt: Json<unknown> | null;
  attempts: number;
  created_at: Instant;
  updated_at: Instant;
}

/** All removals are stopped since an instant; at most one row has no end. */
export interface RemovalStopTable {
  tenant: Tenant;
  id: string;
  since: Instant;
  by: string;
  reason: string;
  ended_at: Instant | null;
}

/** The word of one person for an act that takes two. */
export interface RemovalApprovalTable {
  tenant: Tenant;
  id: string;
  /** The act, and what it is about. */
  subject: string;
  by: string;
  reason: string;
  at: Instant;
  spent_at: Instant | null;
}

/** A removal that waits for people. */
export interface RemovalHoldTable {
  tenant: Tenant;
  outbox: string;
  /** The id of its order, or of its submission. */
  subject: string;
  target: string;
  seller: string;
  why: HoldReason;
  since: Instant;
  /** The limit that it would be above; null where removals are stopped. */
  scope: LimitScope | null;
  key: string | null;
  /** Listings. */
  weight: number | null;
  counts: Json<unknown> | null;
}

/** The lock of one sum of removals that is bounded, with what an ordinary day of it is. */
export interface RemovalLimitTable {
  scope: LimitScope;
  key: string;
  ordinary: number | null;
  ordinary_of: ColumnType<Date, string, string> | null;
  /** When to see whether what waits above it fits; null where nothing does. */
  look_at: Instant | null;
}

/** Listings taken down in the five minutes from `slice` on. */
export interface RemovalTallyTable {
  scope: LimitScope;
  key: string;
  slice: Instant;
  removals: number;
}

export interface RemovalLeaveTable {
  subject: string;
  at: Instant;
}

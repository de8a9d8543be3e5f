/** Listings, findings, cases and what is said about them. */
import type { ColumnType, Generated } from 'kysely';
import type { Instant, Json, Tenant } from './columns.ts';
import type { HoldReason } from './removals.ts';

export interface ListingTable {
  tenant: Tenant;
  marketplace: string;
  id: string;
  seller: string;
  title: string;
  state: 'visible' | 'hidden' | 'deleted';
  listing: Json<unknown>;
  grams: string[];
  content_hash: string;
  /** The content that was screened last. */
  screened_hash: string | null;
  /** Since when it is to be screened; null while its findings are those that they should be. */
  screening_due_at: Instant | null;
  observed_at: Instant;
  /** By the marketplace's clock: since when shoppers do not see it; null while they do. */
  disappeared_at: Instant | null;
}

export interface FindingTable {
  tenant: Tenant;
  marketplace: string;
  listing: string;
  brand: string;
  band: 'act' | 'review' | 'watch';
  score: number;
  harm: string;
  finding: Json<unknown>;
  /** What tells which goods it is of. */
  goods: Json<unknown>;
}

/** A finding that is of the same goods as others, and their group. */
export interface FindingGroupTable {
  tenant: Tenant;
  brand: string;
  marketplace: string;
  listing: string;
  grp: string;
}

/** What a participant decided about a finding last. */
export interface TriageTable {
  tenant: Tenant;
  brand: string;
  marketplace: string;
  listing: string;
  state: 'open' | 'dismissed' | 'snoozed';
  reason: string | null;
  until: Instant | null;
  assignee: string | null;
  by: string | null;
  at: Instant;
  /** What was decided about: while it is the same, the decision stands. */
  basis: Json<unknown> | null;
  /** Why it came back, of what is open again. */
  back: Json<unknown> | null;
  back_at: Instant | null;
}

/** One decision about one finding, and the finding as it was. */
export interface TriageActTable {
  tenant: Tenant;
  seq: Generated<string>;
  /** Those that were made at one press; none where nobody pressed anything. */
  batch: string | null;
  brand: string;
  marketplace: string;
  listing: string;
  act: 'dismiss' | 'snooze' | 'assign' | 'reopen' | 'undo' | 'came-back';
  reason: string | null;
  by: string | null;
  at: Instant;
  before: Json<unknown> | null;
  finding: Json<unknown> | null;
}

/** A listing that names a brand, whether it came to a finding or not. */
export interface SightingTable {
  tenant: Tenant;
  brand: string;
  marketplace: string;
  listing: string;
  seller: string;
}

/** A shop whose listings name so many brands of one participant that it counts as mixed, for that participant. */
export interface ShopMixTable {
  tenant: Tenant;
  marketplace: string;
  seller: string;
}

/** Due listings from the first to the last, in the order of the queue, that a screener has in its hands. */
export interface ScreeningClaimTable {
  id: Generated<string>;
  from_at: Instant;
  from_marketplace: string;
  from_listing: string;
  to_at: Instant;
  to_marketplace: string;
  to_listing: string;
  listings: number;
  attempts: Generated<number>;
  /** Null where whoever had it is known to be gone. */
  claimed_until: Instant | null;
  last_error: string | null;
}

/** How many listings were screened in a minute. */
export interface ScreeningTallyTable {
  minute: Instant;
  listings: number;
}

/** What all findings are weighed with: one row. */
export interface WeighingTable {
  single: Generated<boolean>;
  bands: Json<unknown>;
  /** The version of the model. */
  model: Generated<string>;
  /** The number of the table of exchange rates, and the day (YYYY-MM-DD, UTC) on which it was looked at whether it is too old. */
  rates: number | null;
  rates_on: string | null;
}

/** A listing that ended its screener twice: screened again when its content changes, or the desk says so. */
export interface ScreeningAsideTable {
  tenant: Tenant;
  marketplace: string;
  listing: string;
  at: Instant;
  why: string;
}

export interface CaseFileTable {
  id: string;
  bundle: string;
  right_id: string;
  target: string;
  reason: string;
  seller: string;
  /** Still undecided: at most one open case per right, target and reason. */
  open: boolean;
  /** The complaint is known to have been wrong. */
  fell: boolean;
  /** What the projections of the case need and its events do not hold. */
  file: Json<unknown>;
  /** The key of the target or, of a variant, of its listing: the database makes it. */
  whole: ColumnType<string, never, never>;
}

export interface CaseViewTable {
  tenant: Tenant;
  id: string;
  bundle: string;
  status: string;
  settled: boolean;
  filed_at: Instant;
  view: Json<unknown>;
  grams: string[];
  /** Both derived from the view. */
  target_id: Generated<string>;
  wrong: Generated<boolean>;
}

export interface TimelineTable {
  tenant: Tenant;
  case_id: string;
  seq: Generated<string>;
  at: Instant;
  type: string;
  by: string;
  detail: Json<unknown>;
}

/** A seller as its marketplace describes it. The contact and the identity are sealed. */
export interface SellerAccountTable {
  key: string;
  marketplace: string;
  id: string;
  name: string;
  language: 'en' | 'zh-CN';
  state: string;
  identity_hash: string | null;
  contact: string | null;
  /** The day on which the shop opened (YYYY-MM-DD), where the marketplace tells. */
  opened_on: string | null;
}

export interface SellerViewTable {
  tenant: Tenant;
  key: string;
  marketplace: string;
  id: string;
  name: string;
  points: number;
  status: 'open' | 'closed' | 'banned';
  view: Json<unknown>;
}

export interface CaseHoldTable {
  tenant: Tenant;
  case_id: string;
  outbox: string;
  why: HoldReason;
  since: Instant;
}

export interface NoticeTable {
  tenant: Tenant;
  id: string;
  kind: string;
  bundle: string | null;
  seller: string | null;
  cases: Json<string[]>;
  language: string;
  /** How it went out; null until it has. */
  channel: 'inbox' | 'mail' | null;
  state: 'queued' | 'sent' | 'delivered' | 'undeliverable';
  sent_at: Instant | null;
  delivered_at: Instant | null;
  /** Of a measure on the whole shop: what the notice states, typed. */
  reasons: Json<object> | null;
}

export interface LinkRevocationTable {
  tenant: Tenant;
  id: string;
  seller: string;
  /** Null: every link of the seller. */
  bundle: string | null;
  at: Instant;
}

export interface ExhibitTable {
  tenant: Tenant;
  id: string;
  /** Null: for a clearance. */
  bundle: string | null;
  sha256: string;
  name: string;
  /** Of the cleaned copy, as are `size` and `pages`. */
  mime: string;
  size: number;
  pages: number;
  /** SHA-256 of the cleaned copy. */
  copy: string;
  uploaded_at: Instant;
}

/** A case that is read without its reader being told whose it is, under the id that the reader knows. */
export interface AuditTable {
  tenant: Tenant;
  id: string;
  case_id: string;
  drawn_at: Instant;
  due_at: Instant;
  /** Desk users who have read it. */
  readers: string[];
  /** Null until it is over. */
  finding: 'right' | 'wrong' | 'unclear' | null;
}

export interface DeskTaskTable {
  tenant: Tenant;
  id: string;
  kind: string;
  subject: string;
  task: Json<unknown>;
  opened_at: Instant;
  due_at: Instant | null;
  done_at: Instant | null;
}

/** Why somebody at the desk, or a seller, did what no event has words for: a hold, a ban decision, a contest. */
export interface WrittenReasonTable {
  tenant: Tenant;
  id: string;
  /** A case id, a seller key, a participant or right id. */
  subject: string;
  about: string;
  by: string;
  text: string;
  at: Instant;
}

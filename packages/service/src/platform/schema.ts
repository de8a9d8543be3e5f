import type { LimitScope } from '@marketsafe/procedure';
import type { ColumnType, Generated } from 'kysely';
import type { HoldReason } from '../removals/hold.ts';
import type { EgressFault } from './egress/index.ts';

type Json<T> = ColumnType<T, string, string>;
type Instant = ColumnType<Date, Date | string, Date | string>;
/** `public`, `desk`, a participant's id or `seller:<marketplace>/<id>`: whose row it is. */
type Tenant = string;

interface EventTable {
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

interface AggregateTable {
  kind: string;
  id: string;
  version: number;
  state: Json<unknown>;
}

interface SealedTable {
  id: string;
  hash: string;
  salt: Buffer;
  retention: string;
  body: Json<unknown> | null;
  created_at: Instant;
}

/** What leaves the programme: an order, a notice. */
interface OutboxTable {
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
interface DeadlineTable {
  kind: string;
  aggregate: string;
  clock: string;
  due_at: Instant;
  payload: Json<unknown> | null;
  claimed_until: Instant | null;
  attempts: number;
}

interface IdempotencyTable {
  tenant: string;
  key: string;
  request_hash: string;
  status: number | null;
  response: string | null;
  created_at: Instant;
}

interface AccountTable {
  user_id: string;
  role: 'participant' | 'desk';
  participant: string | null;
}

interface RegisterEntryTable {
  office: string;
  number: string;
  entry: Json<unknown>;
}

interface EnrolmentTable {
  id: string;
  status: 'code-sent' | 'with-desk' | 'active' | 'refused';
  request: Json<unknown>;
  contact: string | null;
  /** The contact, masked: all of it that the applicant is shown. */
  sent_to: string | null;
  code_hash: string | null;
  tries: Generated<number>;
  participant: string | null;
  asked_at: Instant;
  expires_at: Instant | null;
}

/** What the events of a participant may not hold: its name, and as whom the register knows it. */
interface ParticipantTable {
  id: string;
  kind: string;
  name: string;
  /** Owner of its rights in the words of the register; null where no register vouched for it. */
  owner: string | null;
  member: boolean;
  language: 'en' | 'zh-CN';
}

/** A participant's unproven claim on a right: the code by which the contact that the register names verifies it. */
interface RightCodeTable {
  right_id: string;
  participant: string;
  code_hash: string;
  tries: Generated<number>;
  expires_at: Instant;
  /** Codes sent for the claim since `first_sent_at`, which begins anew after a day. */
  sent: Generated<number>;
  first_sent_at: Instant;
}

/** How far something that goes on for ever has come, and when it goes on: pulls of a marketplace, sweeps of a brand. */
interface CursorTable {
  marketplace: string;
  entity: string;
  cursor: string;
  due_at: Instant;
  claimed_until: Instant | null;
  attempts: Generated<number>;
  last_error: string | null;
}

/** A seller as its marketplace describes it. The contact and the identity are sealed. */
interface SellerAccountTable {
  key: string;
  marketplace: string;
  id: string;
  name: string;
  language: 'en' | 'zh-CN';
  state: string;
  identity_hash: string | null;
  contact: string | null;
}

interface CaseFileTable {
  id: string;
  bundle: string;
  right_id: string;
  target: string;
  reason: string;
  seller: string;
  /** Still undecided: at most one open case per right, target and reason. */
  open: boolean;
  /** What the projections of the case need and its events do not hold. */
  file: Json<unknown>;
}

interface BrandTable {
  tenant: Tenant;
  id: string;
  brand: Json<unknown>;
  /** Moves with every change. */
  version: Generated<number>;
}

interface ListingTable {
  tenant: Tenant;
  marketplace: string;
  id: string;
  seller: string;
  title: string;
  state: 'visible' | 'hidden' | 'deleted';
  listing: Json<unknown>;
  grams: string[];
  content_hash: string;
  screened_hash: string | null;
  observed_at: Instant;
  /** By the marketplace's clock: since when shoppers do not see it; null while they do. */
  disappeared_at: Instant | null;
}

interface FindingTable {
  tenant: Tenant;
  marketplace: string;
  listing: string;
  brand: string;
  band: 'act' | 'review' | 'watch';
  score: number;
  harm: string;
  finding: Json<unknown>;
}

interface ParticipantViewTable {
  tenant: Tenant;
  id: string;
  view: Json<unknown>;
}

interface RightViewTable {
  tenant: Tenant;
  id: string;
  holder: string;
  view: Json<unknown>;
}

interface CaseViewTable {
  tenant: Tenant;
  id: string;
  bundle: string;
  status: string;
  settled: boolean;
  filed_at: Instant;
  view: Json<unknown>;
  grams: string[];
}

interface TimelineTable {
  tenant: Tenant;
  case_id: string;
  seq: Generated<string>;
  at: Instant;
  type: string;
  by: string;
  detail: Json<unknown>;
}

interface SellerViewTable {
  tenant: Tenant;
  key: string;
  marketplace: string;
  id: string;
  name: string;
  points: number;
  status: 'open' | 'closed' | 'banned';
  view: Json<unknown>;
}

interface ClearanceViewTable {
  tenant: Tenant;
  id: string;
  seller: string;
  holder: string;
  status: string;
  at: Instant;
  view: Json<unknown>;
}

interface MeasureTable {
  tenant: Tenant;
  seller: string;
  target: string;
  case_id: string;
  kind: string;
  in_force: boolean;
}

interface MarketplaceOrderTable {
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
interface RemovalStopTable {
  tenant: Tenant;
  id: string;
  since: Instant;
  by: string;
  reason: string;
  ended_at: Instant | null;
}

/** The word of one person for an act that takes two. */
interface RemovalApprovalTable {
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
interface RemovalHoldTable {
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
interface RemovalLimitTable {
  scope: LimitScope;
  key: string;
  ordinary: number | null;
  ordinary_of: ColumnType<Date, string, string> | null;
  /** When to see whether what waits above it fits; null where nothing does. */
  look_at: Instant | null;
}

/** Listings taken down in the five minutes from `slice` on. */
interface RemovalTallyTable {
  scope: LimitScope;
  key: string;
  slice: Instant;
  removals: number;
}

interface RemovalLeaveTable {
  subject: string;
  at: Instant;
}

/** A case that is read without its reader being told whose it is, under the id that the reader knows. */
interface AuditTable {
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

interface CaseHoldTable {
  tenant: Tenant;
  case_id: string;
  outbox: string;
  why: HoldReason;
  since: Instant;
}

interface NoticeTable {
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

interface TransparencyStatementTable {
  tenant: 'desk';
  /** What the database knows it by, for ever. */
  puid: string;
  marketplace: string;
  seller: string;
  target: string;
  /** The case, or `closure`, `ban`, `recognition`. */
  cause: string;
  measure: string;
  /** Hash of the policy pack that its words are from. */
  pack: string;
  reasons: Json<object>;
  content_since: Instant;
  state: 'waiting' | 'accepted' | 'refused' | 'invalid';
  faults: Json<object[]>;
  /** As it was sent last. */
  statement: Json<object> | null;
  permalink: string | null;
  lifted_at: Instant | null;
  queued_at: Instant;
  due_at: Instant;
  claimed_until: Instant | null;
  attempts: number;
  settled_at: Instant | null;
  last_error: string | null;
}

/** What a marketplace is asked to do for those who bought illegal goods, under a task of a legal pack. */
interface ConsumerTaskTable {
  tenant: 'desk';
  id: string;
  case_id: string;
  law: string;
  name: string;
  marketplace: string;
  target: Json<object>;
  title: string | null;
  facts: Json<object>;
  aware_at: Instant;
  /** Local day, and its first instant. */
  since: string;
  since_at: Instant;
  due_at: Instant;
  state: 'open' | 'answered' | 'withdrawn';
  handed: 'on-its-way' | 'with-marketplace' | 'by-hand' | 'refused';
  handed_at: Instant | null;
  reference: string | null;
  refused: string | null;
  answer: Json<object> | null;
  /** Duties of the pack that bind under the answer. */
  owed: string[] | null;
  answered_by: 'marketplace' | 'desk' | null;
  answered_at: Instant | null;
  withdrawn_at: Instant | null;
}

/** A dispute about a case before a certified body, for each who may know of it. */
interface SettlementDisputeTable {
  tenant: Tenant;
  id: string;
  case_id: string;
  marketplace: string;
  side: 'seller' | 'complainant';
  by: 'seller' | 'complainant' | 'desk';
  body: string;
  body_name: string;
  /** Row of `sealed` that keeps the body's number. */
  sealed: string;
  texts: Json<object>;
  law: string;
  /** Local days. */
  received_on: string;
  complex: boolean;
  due_at: Instant;
  counted: Json<object>;
  state: 'open' | 'decided';
  outcome: DisputeEnd | null;
  decided_on: string | null;
  adopted: boolean | null;
  document: Json<object> | null;
  decided_by: string | null;
  recorded_at: Instant;
  entered_at: Instant | null;
}

type DisputeEnd = 'for-seller' | 'for-complainant' | 'settled' | 'inadmissible' | 'withdrawn';

interface ExhibitTable {
  tenant: Tenant;
  id: string;
  /** Null: for a clearance. */
  bundle: string | null;
  sha256: string;
  name: string;
  mime: string;
  size: number;
  uploaded_at: Instant;
}

interface DeskTaskTable {
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
interface WrittenReasonTable {
  tenant: Tenant;
  id: string;
  /** A case id, a seller key, a participant or right id. */
  subject: string;
  about: string;
  by: string;
  text: string;
  at: Instant;
}

/** One thing that a law has published: everybody reads it from `visible_at` on, by `due_at` at the latest. */
interface PublicationTable {
  tenant: Tenant;
  id: string;
  reference: string;
  kind: string;
  marketplace: string;
  right_type: string | null;
  reason: string | null;
  outcome: string | null;
  law: string;
  happened_at: Instant;
  visible_at: Instant;
  due_at: Instant;
}

/** One countable fact for the public counters: a removal, a restoration, a closed storefront. */
interface FactTable {
  tenant: Tenant;
  kind: FactKind;
  subject: string;
  /** The listing or storefront that it happened to, by its key; null where it is about something else. */
  target: string | null;
  /** How long it took, where that is published. */
  milliseconds: string | null;
  at: Instant;
}

export type FactKind =
  | 'complaint'
  | 'refused'
  | 'contested'
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
  | 'dispute'
  | `dispute-${DisputeEnd}`
  | 'dispute-adopted';

interface MailTable {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  link: string | null;
  at: Instant;
}

interface PolicyPackTable {
  hash: string;
  id: string;
  text: string;
  kept_at: Instant;
}

interface LedgerHeadTable {
  one: Generated<boolean>;
  /** Name of the log in its checkpoints; fixed at the first start. */
  origin: string | null;
  size: Generated<string>;
  signed_size: Generated<string>;
  checkpoint_due: Instant;
  publication_due: Instant;
}

/** Events that have no index yet; filled by a trigger. */
interface LedgerQueueTable {
  event: string;
}

interface LedgerLeafTable {
  index: string;
  event: string;
}

interface LedgerTileTable {
  level: number;
  index: string;
  nodes: Buffer;
}

interface LedgerCheckpointTable {
  size: string;
  note: string;
  signed_at: Instant;
  published_at: Instant | null;
}

interface LedgerKeyTable {
  id: string;
  key: string;
  since: Instant;
  until: Instant | null;
}

interface WebhookEndpointTable {
  tenant: Tenant;
  id: string;
  url: string;
  state: 'active' | 'paused' | 'disabled';
  why: 'gone' | 'no-answer' | null;
  created_at: Instant;
  succeeded_at: Instant | null;
}

/** What an endpoint's deliveries are signed with, sealed under the master key. */
interface WebhookSecretTable {
  tenant: string;
  id: string;
  endpoint: string;
  sealed: string;
  made_at: Instant;
  ends_at: Instant | null;
}

/** What became of one event on its way to one endpoint, since its first attempt. */
interface WebhookDeliveryTable {
  tenant: Tenant;
  endpoint: string;
  message: string;
  type: string;
  data: Json<unknown>;
  happened_at: Instant;
  state: 'waiting' | 'delivered' | 'failed';
  attempts: number;
  status: number | null;
  fault: EgressFault | 'failed' | null;
  first_at: Instant;
  last_at: Instant;
  next_at: Instant | null;
}

/** An event that a marketplace announced and that was taken, by the SHA-256 of its id in hex. */
interface MarketplaceEventTable {
  marketplace: string;
  id_hash: string;
  taken_at: Instant;
}

/** A proposed version of the programme's pack, and its simulation: the row is its own queue. */
interface RuleProposalTable {
  tenant: Tenant;
  id: string;
  file: string;
  text: string;
  pack: string;
  title: string;
  hash: string;
  /** Calendar dates. */
  from_day: string;
  until_day: string | null;
  warnings: Json<unknown>;
  by: string;
  at: Instant;
  state: 'open' | 'announced' | 'dropped';
  ended_by: string | null;
  ended_at: Instant | null;
  reasons: string | null;
  simulation: 'due' | 'done' | 'failed';
  asked_at: Instant;
  /** What was known then, and the number of its last event, is what is decided again. */
  record_at: Instant | null;
  record_end: string | null;
  done: Generated<number>;
  of: number | null;
  attempts: Generated<number>;
  claimed_until: Instant | null;
  finished_at: Instant | null;
  result: Json<unknown> | null;
  last_error: string | null;
}

export interface Schema {
  event: EventTable;
  aggregate: AggregateTable;
  sealed: SealedTable;
  outbox: OutboxTable;
  deadline: DeadlineTable;
  idempotency: IdempotencyTable;
  account: AccountTable;
  register_entry: RegisterEntryTable;
  enrolment: EnrolmentTable;
  participant: ParticipantTable;
  right_code: RightCodeTable;
  cursor: CursorTable;
  seller_account: SellerAccountTable;
  case_file: CaseFileTable;
  mail: MailTable;
  policy_pack: PolicyPackTable;
  ledger_head: LedgerHeadTable;
  ledger_queue: LedgerQueueTable;
  ledger_leaf: LedgerLeafTable;
  ledger_tile: LedgerTileTable;
  ledger_checkpoint: LedgerCheckpointTable;
  ledger_key: LedgerKeyTable;
  brand: BrandTable;
  listing: ListingTable;
  finding: FindingTable;
  participant_view: ParticipantViewTable;
  right_view: RightViewTable;
  case_view: CaseViewTable;
  timeline: TimelineTable;
  seller_view: SellerViewTable;
  clearance_view: ClearanceViewTable;
  measure: MeasureTable;
  marketplace_order: MarketplaceOrderTable;
  removal_stop: RemovalStopTable;
  removal_approval: RemovalApprovalTable;
  removal_hold: RemovalHoldTable;
  case_hold: CaseHoldTable;
  removal_limit: RemovalLimitTable;
  removal_tally: RemovalTallyTable;
  removal_leave: RemovalLeaveTable;
  notice: NoticeTable;
  exhibit: ExhibitTable;
  consumer_task: ConsumerTaskTable;
  settlement_dispute: SettlementDisputeTable;
  transparency_statement: TransparencyStatementTable;
  rule_proposal: RuleProposalTable;
  desk_task: DeskTaskTable;
  audit: AuditTable;
  written_reason: WrittenReasonTable;
  fact: FactTable;
  publication: PublicationTable;
  webhook_endpoint: WebhookEndpointTable;
  webhook_secret: WebhookSecretTable;
  webhook_delivery: WebhookDeliveryTable;
  marketplace_event: MarketplaceEventTable;
}

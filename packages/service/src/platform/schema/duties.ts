/** What a law has told to the public, to a database, to consumers or to a body; and the rules themselves. */
import type { Texts } from '@marketsafe/procedure';
import type { Generated } from 'kysely';
import type { Instant, Json, Tenant } from './columns.ts';

export interface TransparencyStatementTable {
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
export interface ConsumerTaskTable {
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
export interface SettlementDisputeTable {
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

export type DisputeEnd = 'for-seller' | 'for-complainant' | 'settled' | 'inadmissible' | 'withdrawn';

/** One thing that a law has published: everybody reads it from `visible_at` on, by `due_at` at the latest. */
export interface PublicationTable {
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

export interface PolicyPackTable {
  hash: string;
  id: string;
  text: string;
  kept_at: Instant;
}

/** A proposed version of the programme's pack, and its simulation: the row is its own queue. */
export interface RuleProposalTable {
  tenant: Tenant;
  id: string;
  file: string;
  text: string;
  pack: string;
  title: Json<Texts>;
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

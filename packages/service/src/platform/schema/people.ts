/** Participants, their users, their rights and their webhooks. */
import type { Generated } from 'kysely';
import type { EgressFault } from '../egress/index.ts';
import type { Instant, Json, Tenant } from './columns.ts';

export interface AccountTable {
  user_id: string;
  role: 'participant' | 'desk';
  participant: string | null;
  /** Of the desk only. */
  administrator: Generated<boolean>;
}

export interface RegisterEntryTable {
  office: string;
  number: string;
  entry: Json<unknown>;
}

export interface EnrolmentTable {
  id: string;
  status: 'address-unconfirmed' | 'code-sent' | 'with-desk' | 'active' | 'refused';
  request: Json<unknown>;
  /** The network that it came from, as a keyed hash: what it asks for in a day is counted. */
  requester: string;
  /** The mailbox that the first code went to: the register's contact, or the applicant's own. */
  contact: string;
  /** The contact, masked: all of it that the applicant is shown. */
  sent_to: string | null;
  code_hash: string | null;
  tries: Generated<number>;
  participant: string | null;
  asked_at: Instant;
  expires_at: Instant | null;
}

/** What the events of a participant may not hold: its name, and as whom the register knows it. */
export interface ParticipantTable {
  id: string;
  kind: string;
  name: string;
  /** Owner of its rights in the words of the register; null where no register vouched for it. */
  owner: string | null;
  member: boolean;
  language: 'en' | 'zh-CN';
}

/** A participant's unproven claim on a right: the code by which the contact that the register names verifies it. */
export interface RightCodeTable {
  right_id: string;
  participant: string;
  code_hash: string;
  tries: Generated<number>;
  expires_at: Instant;
  /** Codes sent for the claim since `first_sent_at`, which begins anew after a day. */
  sent: Generated<number>;
  first_sent_at: Instant;
}

export interface BrandTable {
  tenant: Tenant;
  id: string;
  brand: Json<unknown>;
  /** Moves with every change. */
  version: Generated<number>;
}

export interface ParticipantViewTable {
  tenant: Tenant;
  id: string;
  view: Json<unknown>;
}

export interface RightViewTable {
  tenant: Tenant;
  id: string;
  holder: string;
  view: Json<unknown>;
}

export interface ClearanceViewTable {
  tenant: Tenant;
  id: string;
  seller: string;
  holder: string;
  status: string;
  at: Instant;
  view: Json<unknown>;
}

export interface WebhookEndpointTable {
  tenant: Tenant;
  id: string;
  url: string;
  state: 'active' | 'paused' | 'disabled';
  why: 'gone' | 'no-answer' | null;
  created_at: Instant;
  succeeded_at: Instant | null;
}

/** What an endpoint's deliveries are signed with, sealed under the master key. */
export interface WebhookSecretTable {
  tenant: string;
  id: string;
  endpoint: string;
  sealed: string;
  made_at: Instant;
  ends_at: Instant | null;
}

/** What became of one event on its way to one endpoint, since its first attempt. */
export interface WebhookDeliveryTable {
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

/** What whoever looks into a break-in asks for. Rows are added and never changed. */
export interface SecurityEventTable {
  tenant: Tenant;
  number: Generated<string>;
  at: Instant;
  kind: string;
  /** Id of the user, and the tenant that they act for. */
  person: string | null;
  party: string | null;
  address: string | null;
  detail: string | null;
}

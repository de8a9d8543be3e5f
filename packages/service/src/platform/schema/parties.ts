import type { Texts } from '@marketsafe/procedure';
import type { ParticipantKind } from '@marketsafe/terms';
import { boolean, byDefault, instant, int, json, jsonOf, orNull, text, textOf, uuid } from './columns.ts';
import type { Tables } from './table.ts';
import {
  concerned,
  lockedFirst,
  owned,
  ownerless,
  readByDesk,
  readByTenant,
  readByTenantAndPublic,
} from './tenant-isolation.ts';

/** Who takes part, what they hold, and whom it is held against. */
export const parties = {
  enrolment: {
    columns: {
      id: uuid,
      status: textOf<'address-unconfirmed' | 'code-sent' | 'with-desk' | 'active' | 'refused'>(),
      request: json,
      /** The network that it came from, as a keyed hash: what it asks for in a day is counted. */
      requester: text,
      /** The mailbox that the first code went to: the register's contact, or the applicant's own. */
      contact: text,
      /** The contact, masked: all of it that the applicant is shown. */
      sent_to: orNull(text),
      code_hash: orNull(text),
      tries: byDefault(int, '0'),
      participant: orNull(text),
      asked_at: instant,
      expires_at: orNull(instant),
    },
    key: ['id'],
    rows: ownerless('an applicant is no tenant yet; read with its random id, and by the review team'),
    also: `
      create index enrolment_asked_at on enrolment (asked_at);
      create index enrolment_requester on enrolment (requester);
      -- Who enrols has no account yet: an enrolment is a tenant of its own, read by its applicant, who knows its random id.
      create policy own on enrolment for select to marketsafe_reader
        using (current_setting('marketsafe.tenant', true) in ('desk', 'enrolment:' || id));
      grant select on enrolment to marketsafe_reader;
    `,
  },
  /** What the events of a participant may not hold: its name, and as whom the register knows it. */
  participant: {
    columns: {
      id: text,
      kind: text,
      name: text,
      /** Owner of its rights in the words of the register; null where no register vouched for it. */
      owner: orNull(text),
      member: boolean,
      language: textOf<'en' | 'zh-CN'>(),
    },
    key: ['id'],
    rows: owned({ tenant: 'id' }),
  },
  /** Every version of the terms of participation that was ever in force. */
  terms: {
    columns: {
      hash: text,
      kind: textOf<ParticipantKind>(),
      version: text,
      date: text,
      template: boolean,
      title: jsonOf<Texts>(),
      text: jsonOf<Texts>(),
      kept_at: instant,
    },
    key: ['hash'],
    rows: ownerless('texts that are public', 'select, insert'),
    also: 'alter table terms add unique (kind, version)',
  },
  /** Who accepted a version for a participant, and by which authority; for the participant and the desk. */
  terms_acceptance: {
    columns: { tenant: text, id: uuid, participant: text, terms: text, person: text, authority: text, at: instant },
    key: ['tenant', 'id'],
    rows: owned(),
    read: readByTenant,
    also: 'create index terms_acceptance_of on terms_acceptance (tenant, participant, at desc)',
  },
  /** What a participant says that its people's work costs (`WorkRates`). */
  work_rates: {
    columns: { tenant: text, rates: json },
    key: ['tenant'],
    rows: owned(),
    read: readByTenant,
  },
  participant_view: {
    columns: { tenant: text, id: text, view: json },
    key: ['tenant', 'id'],
    rows: owned(),
    read: readByTenantAndPublic,
  },
  register_entry: {
    columns: {
      office: text,
      number: text,
      entry: json,
      /** Who of the review team entered it by hand, when, and from which document; null where a register's file brought it. */
      by_hand: orNull(json),
    },
    key: ['office', 'number'],
    rows: ownerless('what offices publish'),
    read: readByDesk(),
  },
  right_view: {
    columns: { tenant: text, id: text, holder: text, view: json },
    key: ['tenant', 'id'],
    rows: owned(),
    read: readByTenantAndPublic,
  },
  /**
   * A participant's unproven claim on a right, with the code by which the contact that the register names verifies it; no code
   * where the register names none. A claim that is not proven keeps no other participant from proving its own.
   */
  right_claim: {
    columns: {
      right_id: text,
      participant: text,
      code_hash: orNull(text),
      tries: byDefault(int, '0'),
      expires_at: orNull(instant),
      /** Codes sent for the claim since `first_sent_at`, which begins anew after a day. */
      sent: byDefault(int, '0'),
      first_sent_at: orNull(instant),
    },
    key: ['right_id', 'participant'],
    rows: lockedFirst({ tenant: 'participant', check: concerned('participant') }),
    read: readByDesk('(right_id, participant)'),
  },
  /** What a participant asks of the review team about a registration: to enter it in the register, or to verify it without a code. */
  right_request: {
    columns: {
      tenant: text,
      right_id: text,
      office: text,
      number: text,
      words: text,
      documents: json,
      status: textOf<'open' | 'entered' | 'verified' | 'refused'>(),
      reasons: orNull(json),
      asked_at: instant,
    },
    key: ['tenant', 'right_id'],
    rows: owned(),
    read: (table) => readByTenant(table) + readByDesk()(table),
    also: 'create index right_request_right on right_request (right_id)',
  },
  /** An association vouches to the review team that a participant holds a right. */
  right_vouching: {
    columns: {
      /** The association. */
      tenant: text,
      right_id: text,
      office: text,
      number: text,
      participant: text,
      words: text,
      by: text,
      at: instant,
    },
    key: ['tenant', 'right_id', 'participant'],
    rows: owned(),
    read: (table) => readByTenant(table) + readByDesk()(table),
  },
  brand: {
    columns: {
      tenant: text,
      id: text,
      brand: json,
      /** Moves with every change. */
      version: byDefault(int, '1'),
    },
    key: ['tenant', 'id'],
    rows: owned(),
    read: readByTenantAndPublic,
  },
  /** A seller as its marketplace describes it. The contact and the identity are sealed. */
  seller_account: {
    columns: {
      key: text,
      marketplace: text,
      id: text,
      name: text,
      language: textOf<'en' | 'zh-CN'>(),
      state: text,
      identity_hash: orNull(text),
      contact: orNull(uuid),
      /** The day on which the shop opened (YYYY-MM-DD), where the marketplace tells. */
      opened_on: orNull(text),
    },
    key: ['key'],
    rows: owned({ tenant: "'seller:' || key" }),
    also: `
      create index seller_account_identity on seller_account (identity_hash) where identity_hash is not null;
      create index seller_account_opened on seller_account (opened_on, key) where opened_on is not null;
    `,
  },
  seller_view: {
    columns: {
      tenant: text,
      key: text,
      marketplace: text,
      id: text,
      name: text,
      points: int,
      status: textOf<'open' | 'closed' | 'banned'>(),
      view: json,
    },
    key: ['tenant', 'key'],
    rows: owned(),
    read: readByTenantAndPublic,
  },
  clearance_view: {
    columns: {
      tenant: text,
      id: text,
      seller: text,
      holder: text,
      status: text,
      at: instant,
      view: json,
    },
    key: ['tenant', 'id'],
    rows: owned(),
    read: readByTenant,
    also: `
      create index clearance_view_seller on clearance_view (tenant, seller);
      create index clearance_view_at on clearance_view (tenant, at desc);
    `,
  },
} satisfies Tables;

import type { EvidenceGrade } from '@marketsafe/terms';
import { boolean, byDefault, instant, int, jsonOf, orNull, text, textOf, texts, uuid } from './columns.ts';
import type { Tables } from './table.ts';
import { owned, readByTenant, readByTenantAndPublic } from './tenant-isolation.ts';

export type DisputeEnd = 'for-seller' | 'for-complainant' | 'settled' | 'inadmissible' | 'withdrawn';

/** What laws ask for beside the takedown: what was told to the public, to a database, to consumers or to a body. */
export const duties = {
  /** A statement of reasons on its way to the transparency database: the row is its own queue. */
  transparency_statement: {
    columns: {
      tenant: textOf<'desk'>(),
      /** What the database knows it by, for ever. */
      puid: text,
      marketplace: text,
      seller: text,
      target: text,
      /** The case, or `closure`, `ban`, `recognition`. */
      cause: text,
      measure: text,
      /** Hash of the policy pack that its words are from. */
      pack: text,
      reasons: jsonOf<object>(),
      content_since: instant,
      state: textOf<'waiting' | 'accepted' | 'refused' | 'invalid'>(),
      faults: jsonOf<object[]>(),
      /** As it was sent last. */
      statement: orNull(jsonOf<object>()),
      permalink: orNull(text),
      lifted_at: orNull(instant),
      queued_at: instant,
      due_at: instant,
      claimed_until: orNull(instant),
      attempts: byDefault(int, '0'),
      settled_at: orNull(instant),
      last_error: orNull(text),
    },
    key: ['puid'],
    rows: owned(),
    read: readByTenant,
    also: `
      create index transparency_statement_due on transparency_statement (marketplace, due_at) where state = 'waiting';
      create index transparency_statement_listed on transparency_statement (queued_at desc, puid desc);
      create index transparency_statement_cause on transparency_statement (seller, cause) where lifted_at is null;
    `,
  },
  /** What a marketplace is asked to do for those who bought illegal goods, under a task of a legal pack. */
  consumer_task: {
    columns: {
      tenant: textOf<'desk'>(),
      id: uuid,
      case_id: uuid,
      law: text,
      name: text,
      marketplace: text,
      target: jsonOf<object>(),
      title: orNull(text),
      facts: jsonOf<object>(),
      aware_at: instant,
      /** Local day, and its first instant. */
      since: text,
      since_at: instant,
      due_at: instant,
      state: textOf<'open' | 'answered' | 'withdrawn'>(),
      handed: textOf<'on-its-way' | 'with-marketplace' | 'by-hand' | 'refused'>(),
      handed_at: orNull(instant),
      reference: orNull(text),
      refused: orNull(text),
      answer: orNull(jsonOf<object>()),
      /** Duties of the pack that bind under the answer. */
      owed: orNull(texts),
      answered_by: orNull(textOf<'marketplace' | 'desk'>()),
      answered_at: orNull(instant),
      withdrawn_at: orNull(instant),
    },
    key: ['id'],
    rows: owned(),
    read: readByTenant,
    also: `
      create unique index consumer_task_one on consumer_task (case_id, law, name) where state <> 'withdrawn';
      create index consumer_task_listed on consumer_task (aware_at desc, id desc);
    `,
  },
  /** One thing that a law has published: everybody reads it from `visible_at` on, by `due_at` at the latest. Never changed. */
  publication: {
    columns: {
      tenant: text,
      id: uuid,
      reference: text,
      kind: text,
      marketplace: text,
      right_type: orNull(text),
      reason: orNull(text),
      outcome: orNull(text),
      /** The grade of evidence of a complaint that was upheld. */
      grade: orNull(textOf<EvidenceGrade>()),
      /** The organisation whose person decided the outcome. */
      organisation: orNull(text),
      law: text,
      happened_at: instant,
      visible_at: instant,
      due_at: instant,
    },
    key: ['id'],
    rows: owned({ grants: 'select, insert' }),
    read: readByTenantAndPublic,
    also: `
      create index publication_listed on publication (visible_at desc, id desc);
      create index publication_reference on publication (reference, happened_at desc) where kind = 'outcome';
    `,
  },
  /** A dispute about a case before a certified body, for each who may know of it. */
  settlement_dispute: {
    columns: {
      tenant: text,
      id: uuid,
      case_id: uuid,
      marketplace: text,
      side: textOf<'seller' | 'complainant'>(),
      by: textOf<'seller' | 'complainant' | 'desk'>(),
      body: text,
      body_name: text,
      /** Row of `sealed` that keeps the body's number. */
      sealed: uuid,
      texts: jsonOf<object>(),
      law: text,
      /** Local days. */
      received_on: text,
      complex: boolean,
      due_at: instant,
      counted: jsonOf<object>(),
      state: textOf<'open' | 'decided'>(),
      outcome: orNull(textOf<DisputeEnd>()),
      decided_on: orNull(text),
      adopted: orNull(boolean),
      document: orNull(jsonOf<object>()),
      decided_by: orNull(text),
      recorded_at: instant,
      entered_at: orNull(instant),
    },
    key: ['tenant', 'id'],
    rows: owned(),
    read: readByTenant,
    also: 'create index settlement_dispute_case on settlement_dispute (case_id)',
  },
} satisfies Tables;

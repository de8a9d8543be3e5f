import type { Texts } from '@marketsafe/procedure';
import {
  bigint,
  boolean,
  byDefault,
  instant,
  int,
  json,
  jsonOf,
  orNull,
  text,
  textOf,
  texts,
  uuid,
} from './columns.ts';
import type { Tables } from './table.ts';
import { owned, readByTenant, readColumnsByTenant } from './tenant-isolation.ts';

/** What the desk looks at again, and what it proposes. */
export const oversight = {
  /** A case that is read without its reader being told whose it is, under the id that the reader knows. */
  audit: {
    columns: {
      tenant: text,
      id: uuid,
      case_id: uuid,
      drawn_at: instant,
      due_at: instant,
      /** Desk users who have read it. */
      readers: texts,
      /** Null until it is over. */
      finding: orNull(textOf<'right' | 'wrong' | 'unclear'>()),
    },
    key: ['id'],
    rows: owned(),
    read: readByTenant,
    also: 'alter table audit add unique (case_id)',
  },
  /** What a person of the desk decided in an invented case. */
  practice_attempt: {
    columns: { tenant: text, id: uuid, user_id: text, exercise: text, passed: boolean, at: instant },
    key: ['id'],
    rows: owned({ grants: 'select, insert' }),
    read: readByTenant,
    also: 'create index practice_attempt_user on practice_attempt (user_id, at)',
  },
  /** A decided case that another person reads again, without its parties and its decision. It changes nothing in the case. */
  second_reading: {
    columns: {
      tenant: text,
      id: uuid,
      user_id: text,
      case_id: uuid,
      drawn_at: instant,
      /** The ruling, and the person who made it. */
      ruled: textOf<'upheld' | 'overturned'>(),
      ruled_by: text,
      /** Two people had come to the same before it was drawn. */
      known: boolean,
      /** What the reader found; null until they have. */
      outcome: orNull(textOf<'upheld' | 'overturned'>()),
      checklist: orNull(json),
      agrees: orNull(boolean),
      read_at: orNull(instant),
    },
    key: ['id'],
    rows: owned({ grants: 'select, insert, update' }),
    read: readByTenant,
    also: `
      create unique index second_reading_once on second_reading (case_id, user_id);
      create index second_reading_user on second_reading (user_id);
      create index second_reading_ruled_by on second_reading (ruled_by);
    `,
  },
  /** A proposed version of the programme's pack, and its simulation over all past cases: the row is its own queue. */
  rule_proposal: {
    columns: {
      tenant: text,
      id: uuid,
      file: text,
      text: text,
      pack: text,
      title: jsonOf<Texts>(),
      hash: text,
      /** Calendar dates. */
      from_day: text,
      until_day: orNull(text),
      warnings: json,
      by: text,
      at: instant,
      state: textOf<'open' | 'announced' | 'dropped'>(),
      ended_by: orNull(text),
      ended_at: orNull(instant),
      reasons: orNull(text),
      simulation: textOf<'due' | 'done' | 'failed'>(),
      asked_at: instant,
      /** What was known then, and the number of its last event, is what is decided again. */
      record_at: orNull(instant),
      record_end: orNull(bigint),
      done: byDefault(int, '0'),
      of: orNull(int),
      attempts: byDefault(int, '0'),
      claimed_until: orNull(instant),
      finished_at: orNull(instant),
      result: orNull(json),
      last_error: orNull(text),
    },
    key: ['id'],
    rows: owned({ grants: 'select, insert, update' }),
    read: readByTenant,
    also: `
      create index rule_proposal_due on rule_proposal (asked_at) where simulation = 'due';
      create index rule_proposal_announced on rule_proposal (hash) where state = 'announced';
      create index rule_proposal_at on rule_proposal (at desc, id desc);
    `,
  },
  /**
   * How a marketplace that administrators add is connected: one proposes it, another confirms it. The latest confirmed one of a
   * marketplace is in force. Rows stay.
   */
  marketplace_connection: {
    columns: {
      tenant: text,
      /** From 1 on. */
      number: int,
      marketplace: text,
      /** The kind of the connector. */
      connector: text,
      /** What was entered, without secrets. */
      settings: jsonOf<Readonly<Record<string, string>>>(),
      /** The names of the secrets that came with it. */
      secrets: texts,
      /** Those secrets, sealed under the master key, until they are in force or dropped. The unit of work alone reads it. */
      sealed: orNull(text),
      /** What was tested last, and what came of it. */
      tested: json,
      by: text,
      at: instant,
      reasons: text,
      state: textOf<'proposed' | 'confirmed' | 'dropped'>(),
      ended_by: orNull(text),
      ended_at: orNull(instant),
      ended_reasons: orNull(text),
      /** Since when its secrets are in force, where the other connectors' are. */
      taken_at: orNull(instant),
    },
    key: ['number'],
    rows: owned({ grants: 'select, insert, update' }),
    read: readColumnsByTenant(
      '(tenant, number, marketplace, connector, settings, secrets, tested, by, at, reasons, state, ended_by, ended_at, ended_reasons, taken_at)',
    ),
    also: `
      create unique index marketplace_connection_open on marketplace_connection (marketplace) where state = 'proposed';
      create index marketplace_connection_in_force on marketplace_connection (marketplace, number desc) where state = 'confirmed';
    `,
  },
} satisfies Tables;

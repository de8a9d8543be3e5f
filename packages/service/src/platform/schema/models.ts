import type { Features, Model } from '@marketsafe/screening';
import { boolean, byDefault, instant, int, json, jsonOf, numbered, orNull, text, uuid } from './columns.ts';
import type { Tables } from './table.ts';
import { owned, ownerless, readByTenant } from './tenant-isolation.ts';

/** What models are learned from, which one screening weighs with, and the rates that it compares prices by. */
export const models = {
  /** What screening said of a listing when it was complained of: never worked out anew. */
  screening_example: {
    columns: { tenant: text, case_id: uuid, features: jsonOf<Features>(), at: instant },
    key: ['case_id'],
    rows: owned({ grants: 'select, insert' }),
  },
  /** A model that an administrator proposed. */
  screening_model: {
    columns: {
      tenant: text,
      /** From 1 on; 0 is the one that comes with the service, which has no row. */
      number: int,
      model: jsonOf<Model>(),
      by: text,
      at: instant,
      reasons: text,
    },
    key: ['number'],
    rows: owned({ grants: 'select, insert' }),
    read: readByTenant,
  },
  /** Who put which model in force. The last one is. */
  screening_model_act: {
    columns: { tenant: text, seq: numbered, number: int, by: text, at: instant, reasons: text },
    key: ['seq'],
    rows: owned({ grants: 'select, insert' }),
    read: readByTenant,
  },
  /** A table of exchange rates that was put in force. The one with the highest number is in force; none is ever changed. */
  rate_table: {
    columns: {
      /** From 1 on. */
      number: int,
      /** The day that the rates are of, YYYY-MM-DD. */
      as_of: text,
      base: text,
      source: text,
      rates: jsonOf<Readonly<Record<string, string>>>(),
      by: text,
      at: instant,
    },
    key: ['number'],
    rows: ownerless(
      'exchange rates, the same for everybody; who put them in force only the work reads',
      'select, insert',
    ),
    also: `
      -- Every party reads the rates; none reads who put them in force.
      create policy read on rate_table for select to marketsafe_reader using (true);
      grant select (number, as_of, base, source, rates) on rate_table to marketsafe_reader;
    `,
  },
  /** What the findings that stand were weighed with, so that they are weighed again when it is something else: one row. */
  weighing: {
    columns: {
      single: byDefault(boolean, 'true'),
      bands: json,
      /** The version of the model. */
      model: text,
      /** The number of the table of exchange rates, and the day (YYYY-MM-DD, UTC) on which it was looked at whether it is too old. */
      rates: orNull(int),
      rates_on: orNull(text),
    },
    key: ['single'],
    rows: ownerless('the bands, the model and the rates that all findings stand at', 'select, insert, update'),
    also: 'alter table weighing add check (single)',
  },
} satisfies Tables;

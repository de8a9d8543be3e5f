import { owned, ownerless, readByTenant } from './walls.ts';

const learned = 'state, attempts, claimed_until, last_error, model, result, learned_at';
const tried = 'shadow_since, shadow_cursor, compared, live';

/**
 * What screening said of a listing when it was complained of, which is never worked out anew; the models that are learned from it
 * once it is known who was right; and the rates that sums are compared by. What a model was learned from, and who did what with
 * it, is never changed.
 */
export const models = `
  create table screening_example (tenant text not null, case_id uuid primary key, features jsonb not null, at timestamptz not null);
  ${owned('screening_example', { grants: 'select, insert' })}
  -- "shadow_cursor": where the comparison with what was found goes on; null when it is at its end.
  create table screening_model (
    tenant text not null, number int primary key, state text not null, labels text not null, labels_hash text not null,
    by text not null, at timestamptz not null, attempts int not null default 0, claimed_until timestamptz, last_error text,
    model jsonb, result jsonb, learned_at timestamptz,
    shadow_since timestamptz, shadow_cursor jsonb, compared int not null default 0, live int not null default 0
  );
  -- One is tried at a time, and one is in force.
  create unique index screening_model_tried on screening_model ((true)) where state in ('learning', 'shadow');
  create unique index screening_model_in_force on screening_model ((true)) where state = 'in-force';
  ${owned('screening_model', { grants: `select, insert, update (${learned}, ${tried})` })}
  ${readByTenant('screening_model')}
  create table screening_model_act (
    tenant text not null, seq bigint generated always as identity primary key, number int not null, act text not null, by text not null,
    at timestamptz not null, reasons text
  );
  ${owned('screening_model_act', { grants: 'select, insert' })}
  ${readByTenant('screening_model_act')}
  -- What a model that is tried would put at another band than the one in force does. Nobody but the desk reads it, and nothing acts on it.
  create table screening_shift (
    tenant text not null, number int, brand text, marketplace text, listing text, holder text not null, from_band text, to_band text,
    before double precision not null, after double precision not null, mover text not null, steps jsonb not null,
    primary key (number, brand, marketplace, listing)
  );
  create index screening_shift_listing on screening_shift (marketplace, listing);
  ${owned('screening_shift', { grants: 'select, insert, delete' })}
  ${readByTenant('screening_shift')}

  -- Every table of exchange rates that was in force, the last of them being so now: rows that nobody may change or take away.
  create table rate_table (
    number int primary key, as_of text not null, base text not null, source text not null, rates jsonb not null, by text not null,
    at timestamptz not null
  );
  ${ownerless('rate_table', 'select, insert')}
  -- Everybody reads the rates, and nobody who put them in force.
  create policy read on rate_table for select to marketsafe_reader using (true);
  grant select (number, as_of, base, source, rates) on rate_table to marketsafe_reader;
  -- What the findings that stand were weighed with, so that they are weighed again when it is something else: bands, the version
  -- of the model, the table of rates, and the day on which it was looked at whether that is too old.
  create table weighing (
    single boolean primary key default true check (single), bands jsonb not null, model text not null, rates int, rates_on text
  );
  ${ownerless('weighing', 'select, insert, update')}
`;

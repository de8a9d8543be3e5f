import { owned, ownerless, readByTenant } from './walls.ts';

/**
 * What screening said of a listing when it was complained of, which is never worked out anew; the models that were proposed, and which
 * one was put in force when; and the rates that sums are compared by. No row of them is ever changed.
 */
export const models = `
  create table screening_example (tenant text not null, case_id uuid primary key, features jsonb not null, at timestamptz not null);
  ${owned('screening_example', { grants: 'select, insert' })}
  create table screening_model (
    tenant text not null, number int primary key, model jsonb not null, by text not null, at timestamptz not null, reasons text not null
  );
  ${owned('screening_model', { grants: 'select, insert' })}
  ${readByTenant('screening_model')}
  -- Each time that a model was put in force; the last one is.
  create table screening_model_act (
    tenant text not null, seq bigint generated always as identity primary key, number int not null, by text not null,
    at timestamptz not null, reasons text not null
  );
  ${owned('screening_model_act', { grants: 'select, insert' })}
  ${readByTenant('screening_model_act')}

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

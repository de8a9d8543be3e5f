import { type Kysely, sql } from 'kysely';

const concerned = `tenant = any ((select nullif(current_setting('marketsafe.concerns', true), '')::text[])::text[])`;
const said = `(select nullif(current_setting('marketsafe.concerns', true), '') is not null)`;

/**
 * What screening said of a listing when it was complained of, which is never worked out anew; and the models that are learned
 * from it once it is known who was right. What a model was learned from, and who did what with it, is never changed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table screening_example (tenant text not null, case_id uuid primary key, features jsonb not null, at timestamptz not null);
    -- Of cases of before, by what their packets say.
    alter table case_file no force row level security;
    insert into screening_example (tenant, case_id, features, at)
    select 'desk', file.id, said.features, 'epoch'::timestamptz from case_file file, lateral (
      select jsonb_object_agg(weight, times) as features from (
        select one ->> 'weight' as weight, sum(coalesce((one ->> 'times')::double precision, 1)) as times
        from jsonb_array_elements(file.file -> 'signals') one where one ? 'weight' group by 1) used) said
    where said.features is not null;
    alter table case_file force row level security;

    create table screening_model (
      tenant text not null, number int primary key, state text not null, labels text not null, labels_hash text not null,
      by text not null, at timestamptz not null, attempts int not null default 0, claimed_until timestamptz, last_error text,
      model jsonb, result jsonb, learned_at timestamptz
    );
    -- One is tried at a time, and one is in force.
    create unique index screening_model_tried on screening_model ((true)) where state in ('learning', 'shadow');
    create unique index screening_model_in_force on screening_model ((true)) where state = 'in-force';
    create table screening_model_act (
      tenant text not null, seq bigint generated always as identity primary key, number int not null, act text not null, by text not null,
      at timestamptz not null, reasons text
    );
    -- By its version. What stands was weighed with one that nobody noted: it is weighed again.
    alter table weighing add column model text not null default '';
  `)
    .execute(db);
  for (const [table, grants] of [
    ['screening_example', 'select, insert'],
    [
      'screening_model',
      'select, insert, update (state, attempts, claimed_until, last_error, model, result, learned_at)',
    ],
    ['screening_model_act', 'select, insert'],
  ]) {
    await sql
      .raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy work_reads on ${table} for select to marketsafe_work using (${said});
      create policy work_writes on ${table} to marketsafe_work using (${concerned}) with check (${concerned});
      grant ${grants} on ${table} to marketsafe_work;
    `)
      .execute(db);
  }
  for (const table of ['screening_model', 'screening_model_act'])
    await sql
      .raw(`
      create policy own on ${table} for select to marketsafe_reader using (tenant = current_setting('marketsafe.tenant', true));
      grant select on ${table} to marketsafe_reader;
    `)
      .execute(db);
}

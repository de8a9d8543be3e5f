import { type Kysely, sql } from 'kysely';

/** Removals that may not go: since when and why all of them are stopped, and which wait. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table removal_stop (
      tenant text not null, id uuid primary key, since timestamptz not null, by text not null, reason text not null, ended_at timestamptz
    );
    create unique index removal_stop_one on removal_stop ((true)) where ended_at is null;
    -- One of two people's words, for an act that nobody may do alone; spent once the act was done.
    create table removal_approval (
      tenant text not null, id uuid primary key, subject text not null, by text not null, reason text not null, at timestamptz not null,
      spent_at timestamptz
    );
    create unique index removal_approval_one on removal_approval (subject, by) where spent_at is null;

    -- A row that waits for people, and not for a time: nobody claims it.
    alter table outbox add column held boolean not null default false;
    drop index outbox_due;
    create index outbox_due on outbox (due_at) where done_at is null and not held;
    create table removal_hold (
      tenant text not null, outbox bigint primary key references outbox (id) on delete cascade, subject text not null,
      target text not null, seller text not null, why text not null, since timestamptz not null
    );
    create index removal_hold_subject on removal_hold (subject);
    create index removal_hold_target on removal_hold (target);
    -- Of a held removal, for each party that complains of it.
    create table case_hold (
      tenant text not null, case_id uuid not null, outbox bigint not null references removal_hold (outbox) on delete cascade,
      why text not null, since timestamptz not null, primary key (tenant, case_id)
    );
    create index case_hold_outbox on case_hold (outbox);
  `)
    .execute(db);
  for (const table of ['removal_stop', 'removal_approval', 'removal_hold', 'case_hold']) {
    await sql
      .raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy work on ${table} to marketsafe_work using (true) with check (true);
      grant select, insert, update, delete on ${table} to marketsafe_work;
      create policy own on ${table} for select to marketsafe_reader using (tenant = current_setting('marketsafe.tenant', true));
      grant select on ${table} to marketsafe_reader;
    `)
      .execute(db);
  }
  // Who stopped removals, and who let them go on, is never forgotten.
  await sql.raw('revoke delete on removal_stop, removal_approval from marketsafe_work').execute(db);
}

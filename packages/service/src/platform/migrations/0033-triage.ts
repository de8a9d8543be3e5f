import { type Kysely, sql } from 'kysely';

const concerned = `tenant = any ((select nullif(current_setting('marketsafe.concerns', true), '')::text[])::text[])`;
const said = `(select nullif(current_setting('marketsafe.concerns', true), '') is not null)`;

/** What a participant decided about its findings: how each stands, and every act, which is never changed: they are labels, too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table triage (
      tenant text, brand text, marketplace text, listing text, state text not null, reason text, until timestamptz, assignee text,
      by text, at timestamptz not null, basis jsonb, back jsonb, back_at timestamptz,
      primary key (tenant, brand, marketplace, listing)
    );
    create index triage_listing on triage (marketplace, listing);
    create table triage_act (
      tenant text not null, seq bigint generated always as identity primary key, batch uuid,
      brand text not null, marketplace text not null, listing text not null,
      act text not null, reason text, by text, at timestamptz not null, before jsonb, finding jsonb
    );
    create index triage_act_batch on triage_act (tenant, batch);
    create index triage_act_finding on triage_act (tenant, brand, marketplace, listing, seq desc);
  `)
    .execute(db);
  for (const [table, grants] of [
    ['triage', 'select, insert, update, delete'],
    ['triage_act', 'select, insert'],
  ]) {
    await sql
      .raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy work_reads on ${table} for select to marketsafe_work using (${said});
      create policy work_writes on ${table} to marketsafe_work using (${concerned}) with check (${concerned});
      create policy own on ${table} for select to marketsafe_reader using (tenant = current_setting('marketsafe.tenant', true));
      grant ${grants} on ${table} to marketsafe_work;
      grant select on ${table} to marketsafe_reader;
    `)
      .execute(db);
  }
}

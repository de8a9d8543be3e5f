import { type Kysely, sql } from 'kysely';

const concerned = `tenant = any ((select nullif(current_setting('marketsafe.concerns', true), '')::text[])::text[])`;
const said = `(select nullif(current_setting('marketsafe.concerns', true), '') is not null)`;

/** Disputes about cases before certified bodies, a row for each who may know of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table settlement_dispute (
      tenant text not null, id uuid not null, case_id uuid not null, marketplace text not null, side text not null, "by" text not null,
      body text not null, body_name text not null, sealed uuid not null, texts jsonb not null, law text not null,
      received_on text not null, complex boolean not null, due_at timestamptz not null, counted jsonb not null,
      state text not null, outcome text, decided_on text, adopted boolean, document jsonb, decided_by text,
      recorded_at timestamptz not null, entered_at timestamptz,
      primary key (tenant, id)
    );
    create index settlement_dispute_case on settlement_dispute (case_id);
    alter table settlement_dispute enable row level security;
    alter table settlement_dispute force row level security;
    create policy work_reads on settlement_dispute for select to marketsafe_work using (${said});
    create policy work_writes on settlement_dispute to marketsafe_work using (${concerned}) with check (${concerned});
    create policy own on settlement_dispute for select to marketsafe_reader
      using (tenant = current_setting('marketsafe.tenant', true));
    grant select, insert, update, delete on settlement_dispute to marketsafe_work;
    grant select on settlement_dispute to marketsafe_reader;
  `)
    .execute(db);
}

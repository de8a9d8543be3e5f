import { type Kysely, sql } from 'kysely';

const concerned = `tenant = any ((select nullif(current_setting('marketsafe.concerns', true), '')::text[])::text[])`;
const said = `(select nullif(current_setting('marketsafe.concerns', true), '') is not null)`;

/** Every table of exchange rates that was in force, the last of them being so now: rows that nobody may change or take away. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table rate_table (
      tenant text not null, number int primary key, as_of text not null, base text not null, source text not null, rates jsonb not null,
      by text not null, at timestamptz not null, returns_to int, reasons text
    );
    alter table rate_table enable row level security;
    alter table rate_table force row level security;
    create policy own on rate_table for select to marketsafe_reader using (tenant = current_setting('marketsafe.tenant', true));
    create policy work_reads on rate_table for select to marketsafe_work using (${said});
    create policy work_writes on rate_table to marketsafe_work using (${concerned}) with check (${concerned});
    grant select on rate_table to marketsafe_reader;
    grant select, insert on rate_table to marketsafe_work;
    -- The table that findings stand at, and the day on which it was looked at whether it is too old.
    alter table weighing add column rates int, add column rates_on text;
  `)
    .execute(db);
}

import { type Kysely, sql } from 'kysely';

const concerned = `tenant = any ((select nullif(current_setting('marketsafe.concerns', true), '')::text[])::text[])`;
const said = `(select nullif(current_setting('marketsafe.concerns', true), '') is not null)`;

/** Statements of reasons on their way to the transparency database, each a row of the queue. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table transparency_statement (
      tenant text not null, puid text primary key, marketplace text not null, seller text not null, target text not null,
      cause text not null, measure text not null, pack text not null, reasons jsonb not null, content_since timestamptz not null,
      state text not null, faults jsonb not null, statement jsonb, permalink text, lifted_at timestamptz,
      queued_at timestamptz not null, due_at timestamptz not null, claimed_until timestamptz, attempts int not null default 0,
      settled_at timestamptz, last_error text
    );
    create index transparency_statement_due on transparency_statement (marketplace, due_at) where state = 'waiting';
    create index transparency_statement_listed on transparency_statement (queued_at desc, puid desc);
    create index transparency_statement_cause on transparency_statement (seller, cause) where lifted_at is null;
    alter table transparency_statement enable row level security;
    alter table transparency_statement force row level security;
    create policy work_reads on transparency_statement for select to marketsafe_work using (${said});
    create policy work_writes on transparency_statement to marketsafe_work using (${concerned}) with check (${concerned});
    create policy own on transparency_statement for select to marketsafe_reader
      using (tenant = current_setting('marketsafe.tenant', true));
    grant select, insert, update, delete on transparency_statement to marketsafe_work;
    grant select on transparency_statement to marketsafe_reader;
  `)
    .execute(db);
}

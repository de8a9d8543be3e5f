import { type Kysely, sql } from 'kysely';

/** The transaction said whom it concerns; these rows are nobody's. */
const said = `(select nullif(current_setting('marketsafe.concerns', true), '') is not null)`;

/** How much was taken down of whom, when, and what waits above a cap. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    -- Locked by whoever decides whether a removal may go: of one holder, against one seller, or of the programme.
    create table removal_limit (
      scope text not null, key text not null, ordinary double precision, ordinary_of date, look_at timestamptz, primary key (scope, key)
    );
    create index removal_limit_look on removal_limit (look_at) where look_at is not null;
    -- Listings taken down in five minutes.
    create table removal_tally (
      scope text not null, key text not null, slice timestamptz not null, removals int not null, primary key (scope, key, slice)
    );
    create index removal_tally_slice on removal_tally (slice);
    -- Removals that were let go: each is counted once, however often it is sent.
    create table removal_leave (subject text primary key, at timestamptz not null);
    alter table removal_hold add column scope text, add column key text, add column weight int, add column counts jsonb;
    create index removal_hold_limit on removal_hold (scope, key, outbox) where scope is not null;
  `)
    .execute(db);
  for (const table of ['removal_limit', 'removal_tally', 'removal_leave']) {
    await sql
      .raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy work on ${table} to marketsafe_work using (${said}) with check (${said});
      grant select, insert, update, delete on ${table} to marketsafe_work;
    `)
      .execute(db);
  }
  for (const table of ['removal_limit', 'removal_tally']) {
    await sql
      .raw(`
      create policy desk on ${table} for select to marketsafe_reader using (current_setting('marketsafe.tenant', true) = 'desk');
      grant select on ${table} to marketsafe_reader;
    `)
      .execute(db);
  }
}

import { type Kysely, sql } from 'kysely';

const said = `(select nullif(current_setting('marketsafe.concerns', true), '') is not null)`;

/** What the findings that stand were weighed with, so that they are weighed again when it is something else. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table weighing (single boolean primary key default true check (single), bands jsonb not null);
    create policy work on weighing to marketsafe_work using (${said}) with check (${said});
    alter table weighing enable row level security;
    alter table weighing force row level security;
    grant select, insert, update on weighing to marketsafe_work;
  `)
    .execute(db);
}

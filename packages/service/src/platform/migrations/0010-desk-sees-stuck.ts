import { type Kysely, sql } from 'kysely';

/** The desk reads how every notice stands, and what waits to leave the programme: never what is in it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create policy desk on notice for select to marketsafe_reader using (current_setting('marketsafe.tenant', true) = 'desk');
    create policy desk on outbox for select to marketsafe_reader using (current_setting('marketsafe.tenant', true) = 'desk');
    grant select (id, kind, key, due_at, attempts, done_at, last_error) on outbox to marketsafe_reader;
  `)
    .execute(db);
}

import { type Kysely, sql } from 'kysely';

/** A rights holder sees how much was taken down for it, beside what may be: its own sums and nobody else's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create policy own on removal_tally for select to marketsafe_reader
      using (scope = 'holder' and key = current_setting('marketsafe.tenant', true));
  `)
    .execute(db);
}

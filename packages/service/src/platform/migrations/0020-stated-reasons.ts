import { type Kysely, sql } from 'kysely';

/** A notice about a whole shop keeps the typed reasons that it stated. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table notice add column reasons jsonb;
    -- Whether screening had found a listing is asked of each complaint about it.
    create index finding_listing on finding (marketplace, listing);
  `)
    .execute(db);
}

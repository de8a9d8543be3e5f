import { type Kysely, sql } from 'kysely';

/** Since when a listing is out of shoppers' sight: a complaint counts as removed what went after its packet was made. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table listing add column disappeared_at timestamptz;
    update listing set disappeared_at = observed_at where state <> 'visible';
  `)
    .execute(db);
}

import { type Kysely, sql } from 'kysely';

/** What a fact is worth, where sums are published; and which cases have something recorded of a wrong complaint. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table fact add column amount numeric, add column currency text;
    create index case_view_liability on case_view (tenant) where view ? 'liability';
  `)
    .execute(db);
}

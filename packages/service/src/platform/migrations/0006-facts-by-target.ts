import { type Kysely, sql } from 'kysely';

/** What a fact happened to, so that two cases about one listing count as one listing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table fact add column target text;
    update fact set target = case_file.target from case_file
      where fact.kind in ('removal', 'restoration', 'wrongly-removed') and case_file.id::text = fact.subject;
  `)
    .execute(db);
}

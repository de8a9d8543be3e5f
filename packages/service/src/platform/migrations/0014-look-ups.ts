import { type Kysely, sql } from 'kysely';

/** Indexes for what was looked up by reading the whole table: fast on a day's rows, seconds on a year's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create index measure_in_force on measure (target) where in_force;
    create index notice_bundle on notice (bundle);
    create index exhibit_bundle on exhibit (bundle);
    create index desk_task_open_case on desk_task ((task ->> 'case')) where done_at is null;
  `)
    .execute(db);
}

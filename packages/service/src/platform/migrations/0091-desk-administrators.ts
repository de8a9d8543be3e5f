import { type Kysely, sql } from 'kysely';

/** Some of the desk's people administer it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table account add column administrator boolean not null default false check (role = 'desk' or not administrator)`.execute(
    db,
  );
}

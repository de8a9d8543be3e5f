import { type Kysely, sql } from 'kysely';

/**
 * Nobody looks an event up by its random id, which its leaf holds. The index that kept ids apart was the one of the largest table
 * whose every entry goes to a page of its own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table event drop constraint event_id_key`.execute(db);
}

import { type Kysely, sql } from 'kysely';

/** The title of a pack is said in each language; what was proposed before said it once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table rule_proposal alter column title type jsonb using jsonb_build_object('en', title, 'zh-CN', title)`.execute(
    db,
  );
}

import { type Kysely, sql } from 'kysely';

/**
 * The key of what a complaint is about or, where that is one variant, of its listing (`targetKey` in the terms): what happens to a
 * listing concerns every complaint about it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table case_file add column whole text not null generated always as (
      case when split_part(target, '/', 2) = 'variant'
        then split_part(target, '/', 1) || '/listing/' || replace(replace(split_part(target, '/', 3), '%2F', '/'), '%25', '%')
        else target
      end) stored;
    create index case_file_whole on case_file (whole) where open;
  `)
    .execute(db);
}

import { type Kysely, sql } from 'kysely';

/** For whose answer an outbox row waits, so that one that hangs keeps nobody else's rows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table outbox add column destination text not null generated always as (coalesce(case kind
      when 'order' then split_part(substr(key, 7), '/', 1)
      when 'submission' then payload #>> '{target,marketplace}'
      when 'notice' then 'notices:' || case payload #>> '{effect,to}'
        when 'seller' then split_part(payload #>> '{effect,recipient}', '/', 1) else '' end
      else kind end, kind)) stored;
  `)
    .execute(db);
}

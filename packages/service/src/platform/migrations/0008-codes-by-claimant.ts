import { type Kysely, sql } from 'kysely';

/**
 * A code is for one participant's claim on a right, so that a claim which nobody has proven keeps nobody else from
 * proving its own; and how many went to the register's contact for that claim is counted.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table right_code add column participant text;
    alter table right_code add column sent int not null default 1;
    alter table right_code add column first_sent_at timestamptz;
    update right_code set first_sent_at = expires_at - interval '30 minutes', participant = (
      select state ->> 'holder' from aggregate where kind = 'right' and id = right_code.right_id);
    delete from right_code where participant is null;
    alter table right_code alter column participant set not null;
    alter table right_code alter column first_sent_at set not null;
    alter table right_code drop constraint right_code_pkey;
    alter table right_code add primary key (right_id, participant);
  `)
    .execute(db);
}

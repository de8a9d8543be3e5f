import { type Kysely, sql } from 'kysely';

const concerned = `tenant = any ((select nullif(current_setting('marketsafe.concerns', true), '')::text[])::text[])`;

/** Cases that silence decided and the lot drew, under the ids by which their readers know them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table audit (
      tenant text not null, id uuid primary key, case_id uuid not null unique, drawn_at timestamptz not null,
      due_at timestamptz not null, readers text[] not null, finding text
    );
    alter table audit enable row level security;
    alter table audit force row level security;
    create policy work_reads on audit for select to marketsafe_work
      using ((select nullif(current_setting('marketsafe.concerns', true), '') is not null));
    create policy work_writes on audit to marketsafe_work using (${concerned}) with check (${concerned});
    create policy own on audit for select to marketsafe_reader using (tenant = current_setting('marketsafe.tenant', true));
    grant select, insert, update, delete on audit to marketsafe_work;
    grant select on audit to marketsafe_reader;
  `)
    .execute(db);
}

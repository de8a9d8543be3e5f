import { type Kysely, sql } from 'kysely';

const concerned = `tenant = any ((select nullif(current_setting('marketsafe.concerns', true), '')::text[])::text[])`;
const said = `(select nullif(current_setting('marketsafe.concerns', true), '') is not null)`;

/** What a model that is tried would put at another band than the one in force does. Nobody but the desk reads it, and nothing acts on it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table screening_model add column shadow_since timestamptz;
    -- Where the comparison of what was found before goes on; null when it is at its end.
    alter table screening_model add column shadow_cursor jsonb;
    alter table screening_model add column compared int not null default 0;
    alter table screening_model add column live int not null default 0;
    grant update (shadow_since, shadow_cursor, compared, live) on screening_model to marketsafe_work;
    create table screening_shift (
      tenant text not null, number int, brand text, marketplace text, listing text, holder text not null, from_band text, to_band text,
      before double precision not null, after double precision not null, mover text not null, steps jsonb not null,
      primary key (number, brand, marketplace, listing)
    );
    create index screening_shift_listing on screening_shift (marketplace, listing);
    alter table screening_shift enable row level security;
    alter table screening_shift force row level security;
    create policy work_reads on screening_shift for select to marketsafe_work using (${said});
    create policy work_writes on screening_shift to marketsafe_work using (${concerned}) with check (${concerned});
    create policy own on screening_shift for select to marketsafe_reader using (tenant = current_setting('marketsafe.tenant', true));
    grant select, insert, delete on screening_shift to marketsafe_work;
    grant select on screening_shift to marketsafe_reader;
  `)
    .execute(db);
}

import { type Kysely, sql } from 'kysely';

const concerned = `tenant = any ((select nullif(current_setting('marketsafe.concerns', true), '')::text[])::text[])`;
const said = `(select nullif(current_setting('marketsafe.concerns', true), '') is not null)`;

/** What a law has published of cases and sanctions: for everybody, from an instant on, and never changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table publication (
      tenant text not null, id uuid primary key, reference text not null, kind text not null, marketplace text not null,
      right_type text, reason text, outcome text, law text not null,
      happened_at timestamptz not null, visible_at timestamptz not null, due_at timestamptz not null
    );
    create index publication_listed on publication (visible_at desc, id desc);
    create index publication_reference on publication (reference, happened_at desc) where kind = 'outcome';
    alter table publication enable row level security;
    alter table publication force row level security;
    create policy work_reads on publication for select to marketsafe_work using (${said});
    create policy work_writes on publication to marketsafe_work using (${concerned}) with check (${concerned});
    grant select, insert on publication to marketsafe_work;
    create policy own on publication for select to marketsafe_reader using (tenant in (current_setting('marketsafe.tenant', true), 'public'));
    grant select on publication to marketsafe_reader;
  `)
    .execute(db);
}

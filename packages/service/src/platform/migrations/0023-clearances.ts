import { type Kysely, sql } from 'kysely';

const said = `(select nullif(current_setting('marketsafe.concerns', true), '') is not null)`;
const concerned = `tenant = any ((select nullif(current_setting('marketsafe.concerns', true), '')::text[])::text[])`;

/** A seller's clearances as each party sees them, and documents that belong to no bundle. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table exhibit alter column bundle drop not null;
    create table clearance_view (
      tenant text not null, id text not null, seller text not null, holder text not null, status text not null,
      at timestamptz not null, view jsonb not null, primary key (tenant, id)
    );
    create index clearance_view_seller on clearance_view (tenant, seller);
    create index clearance_view_at on clearance_view (tenant, at desc);
    alter table clearance_view enable row level security;
    alter table clearance_view force row level security;
    create policy work_reads on clearance_view for select to marketsafe_work using (${said});
    create policy work_writes on clearance_view to marketsafe_work using (${concerned}) with check (${concerned});
    grant select, insert, update, delete on clearance_view to marketsafe_work;
    create policy own on clearance_view for select to marketsafe_reader using (tenant = current_setting('marketsafe.tenant', true));
    grant select on clearance_view to marketsafe_reader;
  `)
    .execute(db);
}

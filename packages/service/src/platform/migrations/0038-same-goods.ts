import { type Kysely, sql } from 'kysely';

const concerned = `tenant = any ((select nullif(current_setting('marketsafe.concerns', true), '')::text[])::text[])`;
const said = `(select nullif(current_setting('marketsafe.concerns', true), '') is not null)`;

/** Findings on offers of the same goods are one group for their participant: what each is told by, and the groups of two and more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table finding add column goods jsonb not null default '{"title":"","words":[]}';
    create table finding_group (
      tenant text, brand text, marketplace text, listing text, grp text not null, primary key (tenant, brand, marketplace, listing)
    );
    create index finding_group_grp on finding_group (tenant, grp);
    alter table finding_group enable row level security;
    alter table finding_group force row level security;
    create policy work_reads on finding_group for select to marketsafe_work using (${said});
    create policy work_writes on finding_group to marketsafe_work using (${concerned}) with check (${concerned});
    create policy own on finding_group for select to marketsafe_reader using (tenant = current_setting('marketsafe.tenant', true));
    grant select, insert, update, delete on finding_group to marketsafe_work;
    grant select on finding_group to marketsafe_reader;
    -- What findings are told by is worked out where they are screened. Its owner sees rows only where no policy is forced on it.
    alter table listing no force row level security;
    alter table finding no force row level security;
    update listing set screening_due_at = coalesce(screening_due_at, observed_at)
    where exists (select from finding where finding.marketplace = listing.marketplace and finding.listing = listing.id);
    alter table finding force row level security;
    alter table listing force row level security;
  `)
    .execute(db);
}

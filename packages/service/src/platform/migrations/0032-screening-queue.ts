import { type Kysely, sql } from 'kysely';

const concerned = `tenant = any ((select nullif(current_setting('marketsafe.concerns', true), '')::text[])::text[])`;
const said = `(select nullif(current_setting('marketsafe.concerns', true), '') is not null)`;

/**
 * A listing says itself since when it is to be screened: because its content changed, or something that its findings rest on.
 * Which listings name a brand is kept, whether they came to a finding or not. What a screener has in its hands is a row, so that
 * it is not lost with it; what kills screeners is set aside for the desk.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table listing add column screening_due_at timestamptz;
    alter table listing no force row level security;
    -- Every listing once: until now nobody kept which of them name a brand.
    update listing set screening_due_at = observed_at;
    alter table listing force row level security;
    drop index listing_unscreened;
    create index listing_screening_due on listing (screening_due_at, marketplace, id) where screening_due_at is not null;

    create table sighting (tenant text, brand text, marketplace text, listing text, primary key (tenant, brand, marketplace, listing));
    create index sighting_listing on sighting (marketplace, listing);
    create index sighting_brand on sighting (brand, marketplace, listing);
    alter table sighting enable row level security;
    alter table sighting force row level security;
    create policy work_reads on sighting for select to marketsafe_work using (${said});
    create policy work_writes on sighting to marketsafe_work using (${concerned}) with check (${concerned});
    create policy own on sighting for select to marketsafe_reader using (tenant = current_setting('marketsafe.tenant', true));
    grant select, insert, update, delete on sighting to marketsafe_work;
    grant select on sighting to marketsafe_reader;

    create table screening_claim (
      id bigint generated always as identity primary key,
      from_at timestamptz not null, from_marketplace text not null, from_listing text not null,
      to_at timestamptz not null, to_marketplace text not null, to_listing text not null,
      listings int not null, attempts int not null default 0, claimed_until timestamptz, last_error text,
      unique (from_at, from_marketplace, from_listing)
    );
    create table screening_tally (minute timestamptz primary key, listings int not null);
    create table screening_aside (
      tenant text not null, marketplace text, listing text, at timestamptz not null, why text not null, primary key (marketplace, listing)
    );
    create policy own on screening_aside for select to marketsafe_reader using (tenant = current_setting('marketsafe.tenant', true));
    grant select on screening_aside to marketsafe_reader;
    create policy work_reads on screening_aside for select to marketsafe_work using (${said});
    create policy work_writes on screening_aside to marketsafe_work using (${concerned}) with check (${concerned});
    create policy desk on screening_claim for select to marketsafe_reader using (current_setting('marketsafe.tenant', true) = 'desk');
    create policy desk on screening_tally for select to marketsafe_reader using (current_setting('marketsafe.tenant', true) = 'desk');
    -- How far the sweep of one's own brand has come; the desk reads how far all have, and is not told whose they are.
    create policy own on cursor for select to marketsafe_reader using (marketplace = '' and (
      current_setting('marketsafe.tenant', true) = 'desk'
      or exists (select from brand where brand.tenant = current_setting('marketsafe.tenant', true) and 'brand:' || brand.id = cursor.entity)));
    grant select on screening_claim, screening_tally, cursor to marketsafe_reader;
    create policy work on screening_claim to marketsafe_work using (${said}) with check (${said});
    create policy work on screening_tally to marketsafe_work using (${said}) with check (${said});
  `)
    .execute(db);
  for (const table of ['screening_claim', 'screening_tally', 'screening_aside']) {
    await sql
      .raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      grant select, insert, update, delete on ${table} to marketsafe_work;
    `)
      .execute(db);
  }
}

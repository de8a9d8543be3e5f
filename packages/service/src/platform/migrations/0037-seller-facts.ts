import { type Kysely, sql } from 'kysely';

const concerned = `tenant = any ((select nullif(current_setting('marketsafe.concerns', true), '')::text[])::text[])`;
const said = `(select nullif(current_setting('marketsafe.concerns', true), '') is not null)`;

/**
 * What screening weighs of a seller beside its strikes: complaints against it that fell, when its shop opened, and for whom its shop
 * is one of many brands. A sighting says whose listing it is of, so that a shop's brands are counted by an index.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    -- Its owner sees rows only where no policy is forced on it.
    alter table case_file no force row level security;
    alter table aggregate no force row level security;
    alter table cursor no force row level security;
    alter table case_file add column fell boolean not null default false;
    update case_file set fell = true from aggregate
    where aggregate.kind = 'case' and aggregate.id = case_file.id::text and (
      aggregate.state -> 'decision' ->> 'outcome' = 'overturned'
      or (aggregate.state -> 'decision' ->> 'outcome' = 'withdrawn' and aggregate.state -> 'decision' ->> 'withdrawal' = 'mistake'));
    alter table aggregate force row level security;
    alter table case_file force row level security;
    create index case_file_fell on case_file (seller) where fell;

    alter table seller_account add column opened_on text;
    create index seller_account_opened on seller_account (opened_on, key) where opened_on is not null;

    alter table listing no force row level security;
    alter table sighting no force row level security;
    alter table sighting add column seller text;
    update sighting set seller = listing.seller from listing
    where listing.marketplace = sighting.marketplace and listing.id = sighting.listing;
    delete from sighting where seller is null;
    alter table sighting alter column seller set not null;
    alter table sighting force row level security;
    create index sighting_seller on sighting (marketplace, seller, tenant, brand);
    create table shop_mix (tenant text, marketplace text, seller text, primary key (tenant, marketplace, seller));
    create index shop_mix_seller on shop_mix (marketplace, seller);
    alter table shop_mix enable row level security;
    alter table shop_mix force row level security;
    create policy work_reads on shop_mix for select to marketsafe_work using (${said});
    create policy work_writes on shop_mix to marketsafe_work using (${concerned}) with check (${concerned});
    create policy own on shop_mix for select to marketsafe_reader using (tenant = current_setting('marketsafe.tenant', true));
    grant select, insert, delete on shop_mix to marketsafe_work;
    grant select on shop_mix to marketsafe_reader;

    -- What was found before this knew nothing of sellers: whoever a complaint fell against is screened again.
    insert into cursor (marketplace, entity, cursor, due_at, attempts)
    select distinct '', 'seller:' || seller, '', 'epoch'::timestamptz, 0 from case_file where fell on conflict do nothing;
    -- And the brands of each shop are counted once.
    insert into cursor (marketplace, entity, cursor, due_at, attempts)
    select distinct '', 'shop:' || marketplace || '/' || seller, '', 'epoch'::timestamptz, 0 from listing
    where exists (select from sighting where sighting.marketplace = listing.marketplace and sighting.listing = listing.id) on conflict do nothing;
    alter table cursor force row level security;
    alter table listing force row level security;
  `)
    .execute(db);
}

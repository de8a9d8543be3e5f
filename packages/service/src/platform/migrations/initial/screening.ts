import { owned, ownerless, readByDesk, readByTenant, readByTenantAndPublic } from './walls.ts';

/** Listings, what is found in them, and what screening weighs. */
export const screening = `
  create table listing (
    tenant text not null, marketplace text, id text, seller text not null, title text not null, state text not null,
    listing jsonb not null, grams text[] not null, content_hash text not null, screened_hash text, observed_at timestamptz not null,
    -- Since when it is out of shoppers' sight: a complaint counts as removed what went after its packet was made.
    disappeared_at timestamptz,
    -- Since when it is to be screened: because its content changed, or something that its findings rest on.
    screening_due_at timestamptz,
    primary key (marketplace, id)
  );
  create index listing_grams on listing using gin (grams);
  create index listing_seller on listing (marketplace, seller);
  create index listing_screening_due on listing (screening_due_at, marketplace, id) where screening_due_at is not null;
  ${owned('listing')}
  ${readByTenantAndPublic('listing')}
  -- "goods": what offers of the same goods are told by.
  create table finding (
    tenant text, marketplace text, listing text, brand text, band text not null, score double precision not null,
    harm numeric not null, finding jsonb not null, goods jsonb not null,
    primary key (tenant, brand, marketplace, listing)
  );
  create index finding_harm on finding (tenant, harm desc, marketplace, listing);
  -- Whether screening had found a listing is asked of each complaint about it.
  create index finding_listing on finding (marketplace, listing);
  ${owned('finding')}
  ${readByTenantAndPublic('finding')}
  -- Findings on offers of the same goods are one group for their participant: the groups of two and more.
  create table finding_group (
    tenant text, brand text, marketplace text, listing text, grp text not null, primary key (tenant, brand, marketplace, listing)
  );
  create index finding_group_grp on finding_group (tenant, grp);
  ${owned('finding_group')}
  ${readByTenant('finding_group')}
  -- Which listings name a brand, whether they came to a finding or not; and whose they are, so that a shop's brands are counted by an index.
  create table sighting (
    tenant text, brand text, marketplace text, listing text, seller text not null, primary key (tenant, brand, marketplace, listing)
  );
  create index sighting_listing on sighting (marketplace, listing);
  create index sighting_brand on sighting (brand, marketplace, listing);
  create index sighting_seller on sighting (marketplace, seller, tenant, brand);
  ${owned('sighting')}
  ${readByTenant('sighting')}
  -- For whom a shop is one of many brands.
  create table shop_mix (tenant text, marketplace text, seller text, primary key (tenant, marketplace, seller));
  create index shop_mix_seller on shop_mix (marketplace, seller);
  ${owned('shop_mix', { grants: 'select, insert, delete' })}
  ${readByTenant('shop_mix')}

  -- What a screener has in its hands is a row, so that it is not lost with it; what kills screeners is set aside for the desk.
  create table screening_claim (
    id bigint generated always as identity primary key,
    from_at timestamptz not null, from_marketplace text not null, from_listing text not null,
    to_at timestamptz not null, to_marketplace text not null, to_listing text not null,
    listings int not null, attempts int not null default 0, claimed_until timestamptz, last_error text,
    unique (from_at, from_marketplace, from_listing)
  );
  ${ownerless('screening_claim')}
  ${readByDesk('screening_claim')}
  create table screening_tally (minute timestamptz primary key, listings int not null);
  ${ownerless('screening_tally')}
  ${readByDesk('screening_tally')}
  create table screening_dead_letter (
    tenant text not null, marketplace text, listing text, at timestamptz not null, why text not null, primary key (marketplace, listing)
  );
  ${owned('screening_dead_letter')}
  ${readByTenant('screening_dead_letter')}
  -- How far the sweep of one's own brand has come; the desk reads how far all have, and is not told whose they are.
  create policy own on cursor for select to marketsafe_reader using (marketplace = '' and (
    current_setting('marketsafe.tenant', true) = 'desk'
    or exists (select from brand where brand.tenant = current_setting('marketsafe.tenant', true) and 'brand:' || brand.id = cursor.entity)));
  grant select on cursor to marketsafe_reader;

  -- What a participant decided about its findings: how each stands, and every act, which is never changed: they are labels, too.
  create table triage (
    tenant text, brand text, marketplace text, listing text, state text not null, reason text, until timestamptz, assignee text,
    by text, at timestamptz not null, basis jsonb, back jsonb, back_at timestamptz,
    primary key (tenant, brand, marketplace, listing)
  );
  create index triage_listing on triage (marketplace, listing);
  ${owned('triage')}
  ${readByTenant('triage')}
  create table triage_act (
    tenant text not null, seq bigint generated always as identity primary key, batch uuid,
    brand text not null, marketplace text not null, listing text not null,
    act text not null, reason text, by text, at timestamptz not null, before jsonb, finding jsonb
  );
  create index triage_act_batch on triage_act (tenant, batch);
  create index triage_act_finding on triage_act (tenant, brand, marketplace, listing, seq desc);
  ${owned('triage_act', { grants: 'select, insert' })}
  ${readByTenant('triage_act')}
`;

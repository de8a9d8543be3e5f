import { concerned, lockedFirst, owned, ownerless, readByTenant, readByTenantAndPublic } from './walls.ts';

/** Who takes part, what they hold, and whom it is held against. */
export const parties = `
  create table enrolment (
    id uuid primary key, status text not null, request jsonb not null, requester text not null, contact text not null, sent_to text, code_hash text,
    tries int not null default 0, participant text, asked_at timestamptz not null, expires_at timestamptz
  );
  ${ownerless('enrolment')}
  create index enrolment_asked_at on enrolment (asked_at);
  create index enrolment_requester on enrolment (requester);
  -- Who enrols has no account yet: an enrolment is a tenant of its own, read by whoever knows its random id.
  create policy own on enrolment for select to marketsafe_reader
    using (current_setting('marketsafe.tenant', true) in ('desk', 'enrolment:' || id));
  grant select on enrolment to marketsafe_reader;
  create table participant (
    id text primary key, kind text not null, name text not null, owner text, member boolean not null, language text not null
  );
  ${owned('participant', { tenant: 'id' })}
  create table participant_view (tenant text, id text, view jsonb not null, primary key (tenant, id));
  ${owned('participant_view')}
  ${readByTenantAndPublic('participant_view')}

  create table register_entry (office text, number text, entry jsonb not null, primary key (office, number));
  ${ownerless('register_entry')}
  create table right_view (tenant text, id text, holder text not null, view jsonb not null, primary key (tenant, id));
  ${owned('right_view')}
  ${readByTenantAndPublic('right_view')}
  -- A code is for one participant's claim on a right, so that a claim which nobody has proven keeps nobody else from proving its
  -- own; and how many went to the register's contact for that claim is counted.
  create table right_code (
    right_id text, code_hash text not null, tries int not null default 0, expires_at timestamptz not null,
    participant text, sent int not null default 1, first_sent_at timestamptz not null, primary key (right_id, participant)
  );
  ${lockedFirst('right_code', concerned('participant'))}
  create table brand (tenant text, id text, brand jsonb not null, version int not null default 1, primary key (tenant, id));
  ${owned('brand')}
  ${readByTenantAndPublic('brand')}

  create table seller_account (
    key text primary key, marketplace text not null, id text not null, name text not null, language text not null,
    state text not null, identity_hash text, contact uuid, opened_on text
  );
  create index seller_account_identity on seller_account (identity_hash) where identity_hash is not null;
  create index seller_account_opened on seller_account (opened_on, key) where opened_on is not null;
  ${owned('seller_account', { tenant: "'seller:' || key" })}
  create table seller_view (
    tenant text, key text, marketplace text not null, id text not null, name text not null, points int not null,
    status text not null, view jsonb not null, primary key (tenant, key)
  );
  ${owned('seller_view')}
  ${readByTenantAndPublic('seller_view')}
  create table clearance_view (
    tenant text not null, id text not null, seller text not null, holder text not null, status text not null,
    at timestamptz not null, view jsonb not null, primary key (tenant, id)
  );
  create index clearance_view_seller on clearance_view (tenant, seller);
  create index clearance_view_at on clearance_view (tenant, at desc);
  ${owned('clearance_view')}
  ${readByTenant('clearance_view')}
`;

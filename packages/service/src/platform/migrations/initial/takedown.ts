import { concerned, lockedFirst, owned, readByTenant, readByTenantAndPublic } from './walls.ts';

/** Cases, what is done about them, and what is told of them. */
export const takedown = `
  create table case_file (
    id uuid primary key, bundle uuid not null, right_id text not null, target text not null, reason text not null,
    seller text not null, open boolean not null, file jsonb not null,
    -- The key of what a complaint is about or, where that is one variant, of its listing ("targetKey" in the terms): what happens
    -- to a listing concerns every complaint about it.
    whole text not null generated always as (
      case when split_part(target, '/', 2) = 'variant'
        then split_part(target, '/', 1) || '/listing/' || replace(replace(split_part(target, '/', 3), '%2F', '/'), '%25', '%')
        else target
      end) stored,
    -- Overturned, or withdrawn as a mistake: screening weighs it for the seller.
    fell boolean not null default false
  );
  create unique index case_file_one_open on case_file (right_id, target, reason) where open;
  create index case_file_bundle on case_file (bundle);
  create index case_file_triple on case_file (right_id, target, reason);
  create index case_file_seller on case_file (seller);
  create index case_file_whole on case_file (whole) where open;
  create index case_file_fell on case_file (seller) where fell;
  ${lockedFirst('case_file', `${concerned("file ->> 'complainant'")} and ${concerned("'seller:' || seller")}`)}
  create table case_view (
    tenant text, id uuid, bundle uuid not null, status text not null, settled boolean not null, filed_at timestamptz not null,
    view jsonb not null, grams text[] not null,
    -- Of the view, what is looked for: no index has the view itself, so that a change of it alone touches no index.
    target_id text generated always as (view -> 'target' ->> 'id') stored,
    wrong boolean not null generated always as (view ? 'wrong') stored,
    primary key (tenant, id)
  -- A row is changed some times in its first days; the rest of its page is for that.
  ) with (fillfactor = 60);
  create index case_view_filed on case_view (tenant, filed_at desc, bundle);
  create index case_view_bundle on case_view (tenant, bundle);
  create index case_view_open_target on case_view (tenant, target_id) where not settled;
  create index case_view_grams on case_view using gin (grams);
  create index case_view_liability on case_view (tenant) where wrong;
  ${owned('case_view')}
  ${readByTenantAndPublic('case_view')}
  create table timeline (
    tenant text not null, case_id uuid not null, seq bigint generated always as identity, at timestamptz not null,
    type text not null, by text not null, detail jsonb not null, primary key (tenant, case_id, seq)
  );
  ${owned('timeline')}
  ${readByTenantAndPublic('timeline')}

  create table measure (
    tenant text not null, seller text not null, target text, case_id text, kind text, in_force boolean not null,
    primary key (tenant, target, case_id, kind)
  );
  create index measure_in_force on measure (target) where in_force;
  ${owned('measure')}
  ${readByTenantAndPublic('measure')}
  create table marketplace_order (
    tenant text not null, id text primary key, marketplace text not null, target text not null, seller text not null,
    measure text not null, desired text not null, epoch int not null, state text not null, cases jsonb not null,
    before jsonb, receipt jsonb, attempts int not null default 0, created_at timestamptz not null, updated_at timestamptz not null
  );
  create index marketplace_order_target on marketplace_order (target, epoch);
  ${owned('marketplace_order')}
  ${readByTenantAndPublic('marketplace_order')}
  create table notice (
    tenant text not null, id uuid primary key, kind text not null, bundle uuid, seller text, cases jsonb not null,
    language text not null, channel text, state text not null,
    sent_at timestamptz, delivered_at timestamptz,
    -- The typed reasons that a notice about a whole shop stated.
    reasons jsonb
  );
  create index notice_bundle on notice (bundle);
  ${owned('notice')}
  ${readByTenantAndPublic('notice')}
  -- The desk reads how every notice stands.
  create policy desk on notice for select to marketsafe_reader using (current_setting('marketsafe.tenant', true) = 'desk');
  -- The links of a seller that no longer open: those to one bundle, or, without one, all of the shop. Only added to.
  create table link_revocation (tenant text not null, id uuid primary key, seller text not null, bundle uuid, at timestamptz not null);
  create index link_revocation_seller on link_revocation (seller);
  ${owned('link_revocation', { grants: 'select, insert' })}
  ${readByTenant('link_revocation')}
  create table exhibit (
    tenant text not null, id uuid primary key, bundle uuid, sha256 text not null, name text not null,
    mime text not null, size int not null, pages int not null, copy text not null, uploaded_at timestamptz not null
  );
  create index exhibit_bundle on exhibit (bundle);
  ${owned('exhibit')}
  ${readByTenantAndPublic('exhibit')}

  create table desk_task (
    tenant text not null, id uuid primary key, kind text not null, subject text not null, task jsonb not null,
    opened_at timestamptz not null, due_at timestamptz, done_at timestamptz
  );
  create unique index desk_task_one_open on desk_task (kind, subject) where done_at is null;
  create index desk_task_open_case on desk_task ((task ->> 'case')) where done_at is null;
  ${owned('desk_task')}
  ${readByTenantAndPublic('desk_task')}
  create table written_reason (
    tenant text not null, id uuid primary key, subject text not null, about text not null, by text not null, text text not null, at timestamptz not null
  );
  create index written_reason_subject on written_reason (tenant, subject, at desc);
  ${owned('written_reason')}
  ${readByTenantAndPublic('written_reason')}
  -- What statistics are made of. "target": two cases about one listing count as one; "amount": what it is worth, where sums are published.
  create table fact (
    tenant text not null, kind text, subject text, milliseconds bigint, at timestamptz not null, target text, amount numeric, currency text,
    primary key (kind, subject)
  );
  -- Each filing asks how fast the desk rules.
  create index fact_left_ruling on fact (at) where kind = 'left-ruling';
  ${owned('fact')}
  ${readByTenantAndPublic('fact')}
`;

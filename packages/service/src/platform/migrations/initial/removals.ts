import { owned, ownerless, readByDesk, readByTenant } from './walls.ts';

/** Removals that may not go: since when and why all of them are stopped, which wait, and how much was taken down of whom. */
export const removals = `
  create table removal_stop (
    tenant text not null, id uuid primary key, since timestamptz not null, by text not null, reason text not null, ended_at timestamptz
  );
  create unique index removal_stop_one on removal_stop ((true)) where ended_at is null;
  -- Who stopped removals, and who let them go on, is never forgotten.
  ${owned('removal_stop', { grants: 'select, insert, update' })}
  ${readByTenant('removal_stop')}
  -- One of two people's words, for an act that nobody may do alone; spent once the act was done.
  create table removal_approval (
    tenant text not null, id uuid primary key, subject text not null, by text not null, reason text not null, at timestamptz not null,
    spent_at timestamptz
  );
  create unique index removal_approval_one on removal_approval (subject, by) where spent_at is null;
  ${owned('removal_approval', { grants: 'select, insert, update' })}
  ${readByTenant('removal_approval')}

  -- "scope", "key", "weight" and "counts" are of a removal that waits above a cap.
  create table removal_hold (
    tenant text not null, outbox bigint primary key references outbox (id) on delete cascade, subject text not null,
    target text not null, seller text not null, why text not null, since timestamptz not null,
    scope text, key text, weight int, counts jsonb
  );
  create index removal_hold_subject on removal_hold (subject);
  create index removal_hold_target on removal_hold (target);
  create index removal_hold_limit on removal_hold (scope, key, outbox) where scope is not null;
  ${owned('removal_hold')}
  ${readByTenant('removal_hold')}
  -- Of a held removal, for each party that complains of it.
  create table case_hold (
    tenant text not null, case_id uuid not null, outbox bigint not null references removal_hold (outbox) on delete cascade,
    why text not null, since timestamptz not null, primary key (tenant, case_id)
  );
  create index case_hold_outbox on case_hold (outbox);
  ${owned('case_hold')}
  ${readByTenant('case_hold')}

  -- Locked by whoever decides whether a removal may go: of one holder, against one seller, or of the programme.
  create table removal_limit (
    scope text not null, key text not null, ordinary double precision, ordinary_of date, look_at timestamptz, primary key (scope, key)
  );
  create index removal_limit_look on removal_limit (look_at) where look_at is not null;
  ${ownerless('removal_limit')}
  ${readByDesk('removal_limit')}
  -- Listings taken down in five minutes.
  create table removal_tally (
    scope text not null, key text not null, slice timestamptz not null, removals int not null, primary key (scope, key, slice)
  );
  create index removal_tally_slice on removal_tally (slice);
  ${ownerless('removal_tally')}
  ${readByDesk('removal_tally')}
  -- A rights holder sees how much was taken down for it, beside what may be: its own sums and nobody else's.
  create policy own on removal_tally for select to marketsafe_reader
    using (scope = 'holder' and key = current_setting('marketsafe.tenant', true));
  -- Removals that were let go: each is counted once, however often it is sent.
  create table removal_leave (subject text primary key, at timestamptz not null);
  ${ownerless('removal_leave')}
`;

import { concerned, lockedFirst, ofCaller, ownerless, readByDesk, said } from './walls.ts';

const ofAggregate = (id: string): string => `case kind
  when 'complainant' then ${concerned(id)}
  when 'seller' then ${concerned(`'seller:' || ${id}`)}
  else ${said} end`;

/** What every unit of work writes: events, folded states, texts, what leaves the programme and what falls due. */
export const work = `
  create table event (
    seq bigint generated always as identity primary key,
    -- Nobody looks an event up by its random id, which its leaf holds: an index over it would be the one of the largest table
    -- whose every entry goes to a page of its own.
    id uuid not null,
    kind text not null, aggregate text not null, version int not null,
    type text not null, payload jsonb not null, actor jsonb not null, at timestamptz not null,
    salt bytea not null, leaf_hash text not null,
    unique (kind, aggregate, version)
  );
  -- An event is a fact: not even the unit of work can change or remove one.
  ${lockedFirst('event', ofAggregate('aggregate'), 'select, insert')}
  create table aggregate (kind text, id text, version int not null, state jsonb not null, primary key (kind, id));
  ${lockedFirst('aggregate', ofAggregate('id'))}
  create table sealed (
    id uuid primary key, hash text not null, salt bytea not null, retention text not null, body jsonb, created_at timestamptz not null
  );
  ${ownerless('sealed')}

  create table outbox (
    id bigint generated always as identity primary key,
    kind text not null, key text not null, payload jsonb not null, due_at timestamptz not null,
    claimed_until timestamptz, attempts int not null default 0, done_at timestamptz, last_error text,
    -- For whose answer the row waits, so that one that hangs keeps nobody else's rows.
    destination text not null generated always as (coalesce(case kind
      when 'order' then split_part(substr(key, 7), '/', 1)
      when 'submission' then payload #>> '{target,marketplace}'
      when 'notice' then 'notices:' || case payload #>> '{effect,to}'
        when 'seller' then split_part(payload #>> '{effect,recipient}', '/', 1) else '' end
      when 'webhook' then 'webhook:' || (payload ->> 'endpoint')
      else payload ->> 'marketplace' end, kind)) stored,
    -- A row that waits for people, and not for a time: nobody claims it.
    held boolean not null default false
  );
  create unique index outbox_one_open on outbox (key) where done_at is null;
  create index outbox_due on outbox (due_at) where done_at is null and not held;
  ${ownerless('outbox')}
  -- The desk reads what waits to leave the programme, never what is in it.
  ${readByDesk('outbox', '(id, kind, key, due_at, attempts, done_at, last_error)')}
  create table deadline (
    kind text, aggregate text, clock text, due_at timestamptz not null, payload jsonb,
    claimed_until timestamptz, attempts int not null default 0,
    primary key (kind, aggregate, clock)
  );
  create index deadline_due on deadline (due_at);
  ${ownerless('deadline')}
  create table cursor (
    marketplace text, entity text, cursor text not null, due_at timestamptz not null,
    claimed_until timestamptz, attempts int not null default 0, last_error text, primary key (marketplace, entity)
  );
  ${ownerless('cursor')}

  create table idempotency (
    tenant text, key text, request_hash text not null, status int, response text, created_at timestamptz not null,
    primary key (tenant, key)
  );
  create index idempotency_age on idempotency (tenant, created_at);
  ${ofCaller('idempotency')}
  -- Which events of marketplaces were taken, so that none is taken twice.
  create table marketplace_event (
    marketplace text not null, id_hash text not null, taken_at timestamptz not null, primary key (marketplace, id_hash)
  );
  create index marketplace_event_taken on marketplace_event (taken_at);
  ${ownerless('marketplace_event')}
  -- The text of every policy pack that was ever in force, by its hash: running cases are judged by it to their end.
  create table policy_pack (hash text primary key, id text not null, text text not null, kept_at timestamptz not null);
  ${ownerless('policy_pack', 'select, insert')}
  create table mail (id uuid primary key, recipient text not null, sealed text not null, at timestamptz not null);
  ${ownerless('mail')}
`;

import { owned, readByTenant, readByTenantAndPublic } from './walls.ts';

/** What laws ask for beside the takedown. */
export const duties = `
  -- Statements of reasons on their way to the transparency database, each a row of the queue.
  create table transparency_statement (
    tenant text not null, puid text primary key, marketplace text not null, seller text not null, target text not null,
    cause text not null, measure text not null, pack text not null, reasons jsonb not null, content_since timestamptz not null,
    state text not null, faults jsonb not null, statement jsonb, permalink text, lifted_at timestamptz,
    queued_at timestamptz not null, due_at timestamptz not null, claimed_until timestamptz, attempts int not null default 0,
    settled_at timestamptz, last_error text
  );
  create index transparency_statement_due on transparency_statement (marketplace, due_at) where state = 'waiting';
  create index transparency_statement_listed on transparency_statement (queued_at desc, puid desc);
  create index transparency_statement_cause on transparency_statement (seller, cause) where lifted_at is null;
  ${owned('transparency_statement')}
  ${readByTenant('transparency_statement')}
  -- What marketplaces are asked to do for those who bought illegal goods.
  create table consumer_task (
    tenant text not null, id uuid primary key, case_id uuid not null, law text not null, name text not null,
    marketplace text not null, target jsonb not null, title text, facts jsonb not null,
    aware_at timestamptz not null, since text not null, since_at timestamptz not null, due_at timestamptz not null,
    state text not null, handed text not null, handed_at timestamptz, reference text, refused text,
    answer jsonb, owed text[], answered_by text, answered_at timestamptz, withdrawn_at timestamptz
  );
  create unique index consumer_task_one on consumer_task (case_id, law, name) where state <> 'withdrawn';
  create index consumer_task_listed on consumer_task (aware_at desc, id desc);
  ${owned('consumer_task')}
  ${readByTenant('consumer_task')}
  -- What a law has published of cases and sanctions: for everybody, from an instant on, and never changed.
  create table publication (
    tenant text not null, id uuid primary key, reference text not null, kind text not null, marketplace text not null,
    right_type text, reason text, outcome text, law text not null,
    happened_at timestamptz not null, visible_at timestamptz not null, due_at timestamptz not null
  );
  create index publication_listed on publication (visible_at desc, id desc);
  create index publication_reference on publication (reference, happened_at desc) where kind = 'outcome';
  ${owned('publication', { grants: 'select, insert' })}
  ${readByTenantAndPublic('publication')}
  -- Disputes about cases before certified bodies, a row for each who may know of it.
  create table settlement_dispute (
    tenant text not null, id uuid not null, case_id uuid not null, marketplace text not null, side text not null, "by" text not null,
    body text not null, body_name text not null, sealed uuid not null, texts jsonb not null, law text not null,
    received_on text not null, complex boolean not null, due_at timestamptz not null, counted jsonb not null,
    state text not null, outcome text, decided_on text, adopted boolean, document jsonb, decided_by text,
    recorded_at timestamptz not null, entered_at timestamptz,
    primary key (tenant, id)
  );
  create index settlement_dispute_case on settlement_dispute (case_id);
  ${owned('settlement_dispute')}
  ${readByTenant('settlement_dispute')}
`;

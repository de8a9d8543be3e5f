import { type Kysely, sql } from 'kysely';

/** Tables with a tenant: what a party may read. `marketsafe_reader` sees its own rows and public ones, and nothing else. */
const tenantTables = [
  'brand',
  'listing',
  'finding',
  'participant_view',
  'right_view',
  'case_view',
  'timeline',
  'seller_view',
  'measure',
  'marketplace_order',
  'notice',
  'exhibit',
  'desk_task',
  'written_reason',
  'fact',
];

/** Tables of the unit of work: no reader reaches them. */
const workTables = [
  'event',
  'aggregate',
  'sealed',
  'outbox',
  'deadline',
  'idempotency',
  'account',
  'register_entry',
  'enrolment',
  'participant',
  'right_code',
  'cursor',
  'seller_account',
  'case_file',
  'mail',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    -- Roles belong to the server, not to a database: another installation on it may be making them at this moment.
    do $$ begin
      create role marketsafe_reader nologin;
    exception when duplicate_object or unique_violation then null;
    end $$;
    do $$ begin
      create role marketsafe_work nologin;
    exception when duplicate_object or unique_violation then null;
    end $$;
    do $$ begin
      if not pg_has_role(current_user, 'marketsafe_reader', 'member') or not pg_has_role(current_user, 'marketsafe_work', 'member') then
        grant marketsafe_reader, marketsafe_work to current_user;
      end if;
    end $$;
    grant usage on schema public to marketsafe_reader, marketsafe_work;

    create table event (
      seq bigint generated always as identity primary key,
      id uuid not null unique,
      kind text not null, aggregate text not null, version int not null,
      type text not null, payload jsonb not null, actor jsonb not null, at timestamptz not null,
      salt bytea not null, leaf_hash text not null,
      unique (kind, aggregate, version)
    );
    create table aggregate (kind text, id text, version int not null, state jsonb not null, primary key (kind, id));
    create table sealed (
      id uuid primary key, hash text not null, salt bytea not null, retention text not null, body jsonb, created_at timestamptz not null
    );
    create table outbox (
      id bigint generated always as identity primary key,
      kind text not null, key text not null, payload jsonb not null, due_at timestamptz not null,
      claimed_until timestamptz, attempts int not null default 0, done_at timestamptz, last_error text
    );
    create unique index outbox_one_open on outbox (key) where done_at is null;
    create index outbox_due on outbox (due_at) where done_at is null;
    create table deadline (
      kind text, aggregate text, clock text, due_at timestamptz not null, payload jsonb,
      claimed_until timestamptz, attempts int not null default 0,
      primary key (kind, aggregate, clock)
    );
    create index deadline_due on deadline (due_at);
    create table idempotency (
      tenant text, key text, request_hash text not null, status int, response text, created_at timestamptz not null,
      primary key (tenant, key)
    );
    create table account (user_id text primary key, role text not null, participant text);
    create table register_entry (office text, number text, entry jsonb not null, primary key (office, number));
    create table enrolment (
      id uuid primary key, status text not null, request jsonb not null, contact text, sent_to text, code_hash text,
      tries int not null default 0, participant text, asked_at timestamptz not null, expires_at timestamptz
    );
    create table participant (
      id text primary key, kind text not null, name text not null, owner text, member boolean not null, language text not null
    );
    create table right_code (
      right_id text primary key, code_hash text not null, tries int not null default 0, expires_at timestamptz not null
    );
    create table cursor (
      marketplace text, entity text, cursor text not null, due_at timestamptz not null,
      claimed_until timestamptz, attempts int not null default 0, last_error text, primary key (marketplace, entity)
    );
    create table seller_account (
      key text primary key, marketplace text not null, id text not null, name text not null, language text not null,
      state text not null, identity_hash text, contact uuid
    );
    create index seller_account_identity on seller_account (identity_hash) where identity_hash is not null;
    create table case_file (
      id uuid primary key, bundle uuid not null, right_id text not null, target text not null, reason text not null,
      seller text not null, open boolean not null, file jsonb not null
    );
    create unique index case_file_one_open on case_file (right_id, target, reason) where open;
    create index case_file_bundle on case_file (bundle);
    create index case_file_triple on case_file (right_id, target, reason);
    create index case_file_seller on case_file (seller);
    create table mail (id uuid primary key, recipient text not null, subject text not null, text text not null, link text, at timestamptz not null);

    create table brand (tenant text, id text, brand jsonb not null, version int not null default 1, primary key (tenant, id));
    create table listing (
      tenant text not null, marketplace text, id text, seller text not null, title text not null, state text not null,
      listing jsonb not null, grams text[] not null, content_hash text not null, screened_hash text, observed_at timestamptz not null,
      primary key (marketplace, id)
    );
    create index listing_grams on listing using gin (grams);
    create index listing_seller on listing (marketplace, seller);
    create index listing_unscreened on listing (marketplace, id) where screened_hash is distinct from content_hash;
    create table finding (
      tenant text, marketplace text, listing text, brand text, band text not null, score double precision not null,
      harm numeric not null, finding jsonb not null, primary key (tenant, brand, marketplace, listing)
    );
    create index finding_harm on finding (tenant, harm desc, marketplace, listing);
    create table participant_view (tenant text, id text, view jsonb not null, primary key (tenant, id));
    create table right_view (tenant text, id text, holder text not null, view jsonb not null, primary key (tenant, id));
    create table case_view (
      tenant text, id uuid, bundle uuid not null, status text not null, settled boolean not null, filed_at timestamptz not null,
      view jsonb not null, grams text[] not null, primary key (tenant, id)
    );
    create index case_view_filed on case_view (tenant, filed_at desc, bundle);
    create index case_view_bundle on case_view (tenant, bundle);
    create index case_view_open_target on case_view (tenant, (view->'target'->>'id')) where not settled;
    create index case_view_grams on case_view using gin (grams);
    create table timeline (
      tenant text not null, case_id uuid not null, seq bigint generated always as identity, at timestamptz not null,
      type text not null, by text not null, detail jsonb not null, primary key (tenant, case_id, seq)
    );
    create table seller_view (
      tenant text, key text, marketplace text not null, id text not null, name text not null, points int not null,
      status text not null, view jsonb not null, primary key (tenant, key)
    );
    create table measure (
      tenant text not null, seller text not null, target text, case_id text, kind text, in_force boolean not null,
      primary key (tenant, target, case_id, kind)
    );
    create table marketplace_order (
      tenant text not null, id text primary key, marketplace text not null, target text not null, seller text not null,
      measure text not null, desired text not null, epoch int not null, state text not null, cases jsonb not null,
      before jsonb, receipt jsonb, attempts int not null default 0, created_at timestamptz not null, updated_at timestamptz not null
    );
    create index marketplace_order_target on marketplace_order (target, epoch);
    create table notice (
      tenant text not null, id uuid primary key, kind text not null, bundle uuid, seller text, cases jsonb not null,
      language text not null, channel text, state text not null,
      sent_at timestamptz, delivered_at timestamptz
    );
    create table exhibit (
      tenant text not null, id uuid primary key, bundle uuid not null, sha256 text not null, name text not null,
      mime text not null, size int not null, uploaded_at timestamptz not null
    );
    create table desk_task (
      tenant text not null, id uuid primary key, kind text not null, subject text not null, task jsonb not null,
      opened_at timestamptz not null, due_at timestamptz, done_at timestamptz
    );
    create unique index desk_task_one_open on desk_task (kind, subject) where done_at is null;
    create table written_reason (
      tenant text not null, id uuid primary key, subject text not null, about text not null, by text not null, text text not null, at timestamptz not null
    );
    create index written_reason_subject on written_reason (tenant, subject, at desc);
    create table fact (
      tenant text not null, kind text, subject text, milliseconds bigint, at timestamptz not null, primary key (kind, subject)
    );
  `)
    .execute(db);

  for (const table of [...tenantTables, ...workTables]) {
    await sql
      .raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy work on ${table} to marketsafe_work using (true) with check (true);
      grant select, insert, update, delete on ${table} to marketsafe_work;
    `)
      .execute(db);
  }
  for (const table of tenantTables) {
    await sql
      .raw(`
      create policy own on ${table} for select to marketsafe_reader using (tenant in (current_setting('marketsafe.tenant', true), 'public'));
      grant select on ${table} to marketsafe_reader;
    `)
      .execute(db);
  }
  await sql
    .raw(`
    create schema auth;
    create table auth."user" (
      id text primary key, name text not null, email text not null unique, "emailVerified" boolean not null default false,
      image text, "createdAt" timestamptz not null, "updatedAt" timestamptz not null
    );
    create table auth.session (
      id text primary key, "userId" text not null references auth."user" (id) on delete cascade, token text not null unique,
      "expiresAt" timestamptz not null, "ipAddress" text, "userAgent" text, "createdAt" timestamptz not null, "updatedAt" timestamptz not null
    );
    create table auth.account (
      id text primary key, "accountId" text not null, "providerId" text not null,
      "userId" text not null references auth."user" (id) on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text,
      "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, scope text, password text,
      "createdAt" timestamptz not null, "updatedAt" timestamptz not null
    );
    create table auth.verification (
      id text primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null,
      "createdAt" timestamptz, "updatedAt" timestamptz
    );
    grant usage on schema auth to marketsafe_work;
    grant select, insert on auth."user", auth.account, auth.session to marketsafe_work;

    -- A signed-in party reads its own users' names and addresses. better-auth comes as the owner, whom no policy holds.
    create policy own on account for select to marketsafe_reader
      using (coalesce(participant, role) = current_setting('marketsafe.tenant', true));
    grant select on account to marketsafe_reader;
    alter table auth."user" enable row level security;
    create policy work on auth."user" to marketsafe_work using (true) with check (true);
    create policy own on auth."user" for select to marketsafe_reader
      using (exists (select from public.account where user_id = "user".id));
    grant usage on schema auth to marketsafe_reader;
    grant select (id, name, email) on auth."user" to marketsafe_reader;

    -- Who enrols has no account yet: an enrolment is a tenant of its own, read by whoever knows its random id.
    create policy own on enrolment for select to marketsafe_reader
      using (current_setting('marketsafe.tenant', true) in ('desk', 'enrolment:' || id));
    grant select on enrolment to marketsafe_reader;
  `)
    .execute(db);
  // An event is a fact: not even the unit of work can change or remove one.
  await sql.raw('revoke update, delete on event from marketsafe_work').execute(db);
}

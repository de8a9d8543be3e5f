import { type Kysely, sql } from 'kysely';

/** Webhooks of participants: where they listen, what is signed with, and what became of each event. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table webhook_endpoint (
      tenant text not null, id uuid primary key, url text not null, state text not null, why text,
      created_at timestamptz not null, succeeded_at timestamptz
    );
    create index webhook_endpoint_tenant on webhook_endpoint (tenant, created_at);
    create table webhook_secret (
      id uuid primary key, endpoint uuid not null references webhook_endpoint (id) on delete cascade, sealed text not null,
      made_at timestamptz not null, ends_at timestamptz
    );
    create index webhook_secret_endpoint on webhook_secret (endpoint, made_at);
    create table webhook_delivery (
      tenant text not null, endpoint uuid not null references webhook_endpoint (id) on delete cascade, message text not null,
      type text not null, data jsonb not null, happened_at timestamptz not null,
      state text not null, attempts int not null, status int, fault text,
      first_at timestamptz not null, last_at timestamptz not null, next_at timestamptz,
      primary key (endpoint, message)
    );
    create index webhook_delivery_recent on webhook_delivery (endpoint, last_at desc);

    -- A receiver that hangs keeps nobody else's events.
    alter table outbox alter column destination set expression as (coalesce(case kind
      when 'order' then split_part(substr(key, 7), '/', 1)
      when 'submission' then payload #>> '{target,marketplace}'
      when 'notice' then 'notices:' || case payload #>> '{effect,to}'
        when 'seller' then split_part(payload #>> '{effect,recipient}', '/', 1) else '' end
      when 'webhook' then 'webhook:' || (payload ->> 'endpoint')
      else kind end, kind));
  `)
    .execute(db);
  for (const table of ['webhook_endpoint', 'webhook_secret', 'webhook_delivery']) {
    await sql
      .raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy work on ${table} to marketsafe_work using (true) with check (true);
      grant select, insert, update, delete on ${table} to marketsafe_work;
    `)
      .execute(db);
  }
  // A secret is read by the unit of work alone, and opened with the master key.
  for (const table of ['webhook_endpoint', 'webhook_delivery']) {
    await sql
      .raw(`
      create policy own on ${table} for select to marketsafe_reader using (tenant = current_setting('marketsafe.tenant', true));
      grant select on ${table} to marketsafe_reader;
    `)
      .execute(db);
  }
}

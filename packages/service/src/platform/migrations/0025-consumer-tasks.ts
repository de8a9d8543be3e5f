import { type Kysely, sql } from 'kysely';

const concerned = `tenant = any ((select nullif(current_setting('marketsafe.concerns', true), '')::text[])::text[])`;
const said = `(select nullif(current_setting('marketsafe.concerns', true), '') is not null)`;

/** What marketplaces are asked to do for those who bought illegal goods. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table consumer_task (
      tenant text not null, id uuid primary key, case_id uuid not null, law text not null, name text not null,
      marketplace text not null, target jsonb not null, title text, facts jsonb not null,
      aware_at timestamptz not null, since text not null, since_at timestamptz not null, due_at timestamptz not null,
      state text not null, handed text not null, handed_at timestamptz, reference text, refused text,
      answer jsonb, owed text[], answered_by text, answered_at timestamptz, withdrawn_at timestamptz
    );
    create unique index consumer_task_one on consumer_task (case_id, law, name) where state <> 'withdrawn';
    create index consumer_task_listed on consumer_task (aware_at desc, id desc);
    alter table consumer_task enable row level security;
    alter table consumer_task force row level security;
    create policy work_reads on consumer_task for select to marketsafe_work using (${said});
    create policy work_writes on consumer_task to marketsafe_work using (${concerned}) with check (${concerned});
    create policy own on consumer_task for select to marketsafe_reader
      using (tenant = current_setting('marketsafe.tenant', true));
    grant select, insert, update, delete on consumer_task to marketsafe_work;
    grant select on consumer_task to marketsafe_reader;

    -- A marketplace that hangs keeps nobody else's tasks.
    alter table outbox alter column destination set expression as (coalesce(case kind
      when 'order' then split_part(substr(key, 7), '/', 1)
      when 'submission' then payload #>> '{target,marketplace}'
      when 'notice' then 'notices:' || case payload #>> '{effect,to}'
        when 'seller' then split_part(payload #>> '{effect,recipient}', '/', 1) else '' end
      when 'webhook' then 'webhook:' || (payload ->> 'endpoint')
      when 'consumers' then payload ->> 'marketplace'
      else kind end, kind));
  `)
    .execute(db);
}

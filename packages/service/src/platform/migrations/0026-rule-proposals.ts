import { type Kysely, sql } from 'kysely';

const concerned = `tenant = any ((select nullif(current_setting('marketsafe.concerns', true), '')::text[])::text[])`;
const said = `(select nullif(current_setting('marketsafe.concerns', true), '') is not null)`;

/** Proposed versions of the rules, which the desk sees, each with the simulation over all past cases that it waits for or had. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table rule_proposal (
      tenant text not null, id uuid primary key, file text not null, text text not null, pack text not null, title text not null,
      hash text not null, from_day text not null, until_day text, warnings jsonb not null, by text not null, at timestamptz not null,
      state text not null, ended_by text, ended_at timestamptz, reasons text,
      simulation text not null, asked_at timestamptz not null, record_at timestamptz, record_end bigint, done int not null default 0,
      "of" int, attempts int not null default 0, claimed_until timestamptz, finished_at timestamptz, result jsonb, last_error text
    );
    create index rule_proposal_due on rule_proposal (asked_at) where simulation = 'due';
    create index rule_proposal_announced on rule_proposal (hash) where state = 'announced';
    create index rule_proposal_at on rule_proposal (at desc, id desc);
    alter table rule_proposal enable row level security;
    alter table rule_proposal force row level security;
    create policy work_reads on rule_proposal for select to marketsafe_work using (${said});
    create policy work_writes on rule_proposal to marketsafe_work using (${concerned}) with check (${concerned});
    create policy own on rule_proposal for select to marketsafe_reader using (tenant = current_setting('marketsafe.tenant', true));
    grant select, insert, update on rule_proposal to marketsafe_work;
    grant select on rule_proposal to marketsafe_reader;
  `)
    .execute(db);
}

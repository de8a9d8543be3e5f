import { type Kysely, sql } from 'kysely';

/** The text of every policy pack that was ever in force, by its hash: running cases are judged by it to their end. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table policy_pack (hash text primary key, id text not null, text text not null, kept_at timestamptz not null);
    alter table policy_pack enable row level security;
    alter table policy_pack force row level security;
    create policy work on policy_pack to marketsafe_work using (true) with check (true);
    grant select, insert on policy_pack to marketsafe_work;
  `)
    .execute(db);
}

import { type Kysely, sql } from 'kysely';

/** Which events of marketplaces were taken, so that none is taken twice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table marketplace_event (
      marketplace text not null, id_hash text not null, taken_at timestamptz not null, primary key (marketplace, id_hash)
    );
    create index marketplace_event_taken on marketplace_event (taken_at);
    alter table marketplace_event enable row level security;
    alter table marketplace_event force row level security;
    create policy work on marketplace_event to marketsafe_work using (true) with check (true);
    grant select, insert, update, delete on marketplace_event to marketsafe_work;
  `)
    .execute(db);
}

import { type Kysely, sql } from 'kysely';

/** A complainant's state holds how many it filed on a day, and no longer which: it grew with every filing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table aggregate no force row level security;
    update aggregate set state = jsonb_set(state, '{filings}',
      jsonb_build_object('day', state #> '{filings,day}', 'count', jsonb_array_length(state #> '{filings,cases}')))
    where kind = 'complainant' and state #> '{filings,cases}' is not null;
    alter table aggregate force row level security;
  `)
    .execute(db);
}

import { type Kysely, sql } from 'kysely';

/**
 * The service's login owns nothing: it is a member of `marketsafe_app`, which is nothing by itself and may take the roles that
 * work is done under. Users and sessions have a role of their own, which reaches nothing else.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    do $$ begin
      create role marketsafe_auth nologin;
    exception when duplicate_object or unique_violation then null;
    end $$;
    do $$ begin
      create role marketsafe_app nologin;
    exception when duplicate_object or unique_violation then null;
    end $$;
    -- Taken on purpose, never inherited: who has not taken a role has no rights at all.
    do $$
    declare taken text;
    begin
      foreach taken in array array['marketsafe_reader', 'marketsafe_prover', 'marketsafe_work', 'marketsafe_auth'] loop
        if not pg_has_role('marketsafe_app', taken, 'set') then
          execute format('grant %I to marketsafe_app with inherit false, set true', taken);
        end if;
      end loop;
    exception when unique_violation then null;
    end $$;

    revoke all on all tables in schema auth from marketsafe_work;
    grant usage on schema auth to marketsafe_auth;
    grant select, insert, update, delete on all tables in schema auth to marketsafe_auth;
    -- The unit of work adds users and the demonstration's sessions. Passwords and sessions it never reads.
    grant select (id, name, email, "createdAt"), insert on auth."user" to marketsafe_work;
    grant insert on auth.account, auth.session to marketsafe_work;

    -- The service asks whether its tables are those of its version.
    grant usage on schema public to marketsafe_app;
    grant select on kysely_migration to marketsafe_app;
    alter table kysely_migration enable row level security;
    create policy read on kysely_migration for select to marketsafe_app using (true);
    alter table kysely_migration_lock enable row level security;
  `)
    .execute(db);
  for (const table of ['"user"', 'session', 'account', 'verification']) {
    await sql
      .raw(`
      alter table auth.${table} enable row level security;
      alter table auth.${table} force row level security;
      create policy auth on auth.${table} to marketsafe_auth using (true) with check (true);
    `)
      .execute(db);
  }
  await sql
    .raw(`
    drop policy work on auth."user";
    create policy work_reads on auth."user" for select to marketsafe_work using (true);
    create policy work_adds on auth."user" for insert to marketsafe_work with check (true);
    create policy work_adds on auth.account for insert to marketsafe_work with check (true);
    create policy work_adds on auth.session for insert to marketsafe_work with check (true);
  `)
    .execute(db);
}

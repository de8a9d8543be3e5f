/**
 * Who works with the tables (ADR 0006, ADR 0011). The service's login owns nothing: it is a member of `marketsafe_app`, which is
 * nothing by itself and may take the roles that work is done under. Users and sessions have a role of their own, which reaches
 * nothing else. Roles belong to the server: a restore makes them before the tables that name them.
 */
export const serverRoles = `
  -- Roles belong to the server, not to a database: another installation on it may be making them at this moment.
  do $$
  declare made text;
  begin
    foreach made in array array['marketsafe_reader', 'marketsafe_work', 'marketsafe_prover', 'marketsafe_auth', 'marketsafe_app'] loop
      begin
        execute format('create role %I nologin', made);
      exception when duplicate_object or unique_violation then null;
      end;
    end loop;
  end $$;
  do $$
  declare taken text;
  begin
    foreach taken in array array['marketsafe_reader', 'marketsafe_work', 'marketsafe_prover'] loop
      -- Who made a role may hand it out, and not yet take it.
      if not pg_has_role(current_user, taken, 'set') then
        execute format('grant %I to current_user with set true', taken);
      end if;
    end loop;
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
`;

/** What the roles may do before there are tables. */
export const rights = `
  grant usage on schema public to marketsafe_reader, marketsafe_work, marketsafe_prover, marketsafe_app;

  -- The service asks whether its tables are those of its version.
  grant select on kysely_migration to marketsafe_app;
  alter table kysely_migration enable row level security;
  create policy read on kysely_migration for select to marketsafe_app using (true);
  alter table kysely_migration_lock enable row level security;
`;
